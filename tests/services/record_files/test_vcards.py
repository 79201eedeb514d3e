"""Contacts as vCards: read again by the library, whatever the texts are."""

from __future__ import annotations

from pathlib import Path

from icalendar import vText
from icalendar.parser import Contentlines

from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.contact_points import ContactPoint
from crm_desktop.services.record_files.vcards import vcard, write_vcards

RECORD = BUILT_IN[Kind.CONTACT]


def test_a_card_tells_what_is_known(tmp_path: Path) -> None:
    values = {field.name: None for field in RECORD.fields} | {
        "name": "王小明; x, y",
        "account:name": "宏遠\nBEGIN:VCARD",
        "email": "xm@x.example",
        "phone": "+886 2 5550 1234",
        "job_title": "採購",
        RECORD.notes_field: "one\ntwo",
    }
    points = [ContactPoint(1, "email", "work", "two@x.example")]
    path = tmp_path / "a.vcf"
    assert write_vcards(path, [vcard(RECORD, values, points), vcard(RECORD, values)]) == 2
    text = path.read_text("utf-8")
    assert text.count("END:VCARD") == 2
    assert all(len(line.encode()) <= 75 for line in text.splitlines())
    lines = [line.parts() for line in Contentlines.from_ical(text) if line]
    card = [(name, vText.from_ical(value)) for name, _parameters, value in lines[: lines.index(lines[0], 1)]]
    assert ("FN", "王小明; x, y") in card
    assert [value for name, value in card if name == "EMAIL"] == ["xm@x.example", "two@x.example"]
    assert ("TEL", "+886 2 5550 1234") in card
    assert ("TITLE", "採購") in card
    assert ("NOTE", "one\ntwo") in card
    assert ("ORG", "宏遠\nBEGIN:VCARD") in card
