"""The search over all kinds, on a real file: what is found, and in which order."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.conversions import ConvertLeads, LeadConversion
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.finding.everywhere import find_everywhere
from crm_desktop.services.finding.found import Findings
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace


class Office:
    """A file and what is found in it."""

    def __init__(self, path: Path) -> None:
        self.workspace = Workspace.open(path, currency="TWD")
        self.reader: Reader = self.workspace.reader()

    def make(self, of: Kind, /, **values: object) -> int:
        return self.workspace.run(CreateRecord(of, values)).ids[0]

    def find(self, text: str, me: int | None = None, most: int = 5) -> Findings:
        return self.reader.read(lambda view: find_everywhere(view, text, me=me, most=most))

    def titles(self, text: str, **options: int) -> list[str]:
        return [each.title.text for kind in self.find(text, **options).kinds for each in kind.found]


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path / "office.crm")
    yield made
    made.reader.close()
    made.workspace.close()


def test_exact_names_come_before_beginnings_and_those_before_the_rest(office: Office) -> None:
    office.make(Kind.LEAD, name="Berg")
    office.make(Kind.LEAD, name="Anna Berg")
    office.make(Kind.LEAD, name="Berger")
    office.make(Kind.LEAD, name="Chen", description="asked about the berg house")
    assert office.titles("berg") == ["Berg", "Berger", "Anna Berg", "Chen"]


def test_own_records_come_first_then_what_was_changed_last(office: Office) -> None:
    other = office.make(Kind.USER, name="Kevin")
    first, second, third = (office.make(Kind.LEAD, name="Anna", company=f"{n}") for n in range(3))
    office.workspace.run(EditRecords(Records(Kind.LEAD, (first,)), {"owner": other}))
    found = office.find("anna", me=other).kinds[0].found
    assert [each.id for each in found] == [first, third, second]


def test_the_kind_of_the_likeliest_record_comes_first(office: Office) -> None:
    office.make(Kind.LEAD, name="Ben", company="Nordlicht")
    office.make(Kind.ACCOUNT, name="Nordlicht")
    assert [each.kind for each in office.find("nordlicht").kinds] == [Kind.ACCOUNT, Kind.LEAD]


def test_every_kind_is_found_by_what_is_written_in_it(office: Office) -> None:
    office.make(Kind.LEAD, name="A", phone="+886 2 2345 6789")
    account = office.make(Kind.ACCOUNT, name="B", tax_number="04595257")
    office.make(Kind.ACTIVITY, kind="note", subject="C", text="they want a lamp", account=account)
    office.make(Kind.PRODUCT, code="X-77", name="D")
    assert office.titles("0223456789") == ["A"]
    assert office.titles("04595257") == ["B"]
    assert office.titles("lamp") == ["C"]
    assert office.titles("x-77") == ["D"]
    assert office.titles("lamp want") == ["C"]
    assert office.titles("lamp 04595257") == []


def test_a_converted_lead_is_found_beside_what_it_became(office: Office) -> None:
    lead = office.make(Kind.LEAD, name="陳怡君", company="藍海資訊")
    office.workspace.run(ConvertLeads((LeadConversion(lead),)))
    found = {each.kind: [one.id for one in each.found] for each in office.find("陳怡君").kinds}
    assert (found[Kind.LEAD], found[Kind.CONTACT]) == ([lead], [1])


def test_where_the_words_stand_is_told(office: Office) -> None:
    text = "x " * 200 + "they want a lamp"
    office.make(Kind.LEAD, name="Anna", description=text)
    (found,) = office.find("lamp").kinds[0].found
    assert found.place is not None
    assert found.place.field == "description"
    ((first, last),) = found.place.marks
    assert found.place.text[first:last] == "lamp"
    (named,) = office.find("anna").kinds[0].found
    assert (named.title.marks, named.place) == (((0, 4),), None)


def test_one_error_is_forgiven_only_where_nothing_has_the_words(office: Office) -> None:
    office.make(Kind.ACCOUNT, name="Nordlicht")
    office.make(Kind.LEAD, name="王小明")
    office.make(Kind.LEAD, name="王曉月")
    found = office.find("nordlihct")
    assert found.is_forgiven
    assert [each.title.text for kind in found.kinds for each in kind.found] == ["Nordlicht"]
    assert not office.find("nordlicht").is_forgiven
    assert office.titles("王曉明")[0] == "王小明"
    assert office.titles("xyzzyx") == []


def test_of_very_many_hits_an_old_exact_name_is_still_first(office: Office) -> None:
    office.make(Kind.LEAD, name="Chen")
    for number in range(60):
        office.make(Kind.LEAD, name=f"Anna Chen {number}")
    found = office.find("chen", most=3).kinds[0]
    assert found.found[0].title.text == "Chen"
    assert found.has_more


def test_an_empty_or_strange_text_finds_nothing(office: Office) -> None:
    office.make(Kind.LEAD, name="Anna")
    for text in ("", "   ", '"', "*", "\0", "NEAR(", "a" * 5_000, "' OR 1=1 --", "\ud800"):
        assert office.titles(text) == []
