"""People and companies as vCards (RFC 2426, version 3.0), which every address book reads.

Written as calendar files are: folded lines, the same signs escaped. Late import: the library that writes both
is loaded by whoever exports one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import FieldType, RecordType
from crm_desktop.services.reads.record.contact_points import ContactPoint

#: What a card calls the fields of a record, and the sorts of its further ways.
_PROPERTY = {FieldType.EMAIL: "email", FieldType.PHONE: "tel", FieldType.URL: "url"}
_OF_SORT = {"email": "email", "phone": "tel", "url": "url"}


def vcard(record: RecordType, values: Mapping[str, Stored], points: Iterable[ContactPoint] = ()) -> str:
    """One card; references come with the names behind them."""
    from icalendar import Component, vN, vOrg, vText

    class Card(Component):
        name = "VCARD"

    card = Card()
    name = str(values.get(record.person_field) or record.heading(values))
    card.add("version", vText("3.0"))
    card.add("fn", vText(name))
    # What is the family name and what the given one is not asked for.
    card.add("n", vN(("", name, "", "", "")))
    company = values.get(f"{record.company_field}:name") or values.get(record.company_field)
    if isinstance(company, str) and company:
        card.add("org", vOrg((company,)))
    for field in record.fields:
        value = values.get(field.name)
        if field.type in _PROPERTY and value:
            card.add(_PROPERTY[field.type], vText(str(value)))
    for point in points:
        if point.sort in _OF_SORT:
            card.add(_OF_SORT[point.sort], vText(point.value))
    for property_, field_name in (("title", "job_title"), ("note", record.notes_field)):
        if text := values.get(field_name):
            card.add(property_, vText(str(text)))
    written: bytes = card.to_ical(sorted=False)
    return written.decode("utf-8")


def write_vcards(path: Path, cards: Iterable[str]) -> int:
    """Write cards one after the other; returns how many."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        for card in cards:
            file.write(card)
            count += 1
    return count
