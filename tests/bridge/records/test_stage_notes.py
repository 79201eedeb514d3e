"""What is said under the stages of an opportunity, of changes as they are read from a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.cards import BoardWords
from crm_desktop.bridge.kinds.opportunity import OPPORTUNITY
from crm_desktop.bridge.kinds.view import StepNote
from crm_desktop.bridge.records.details import RecordDetails, read_details
from crm_desktop.bridge.records.stage_notes import stage_notes
from crm_desktop.core.commands import CreateRecord, MoveOpportunity, Undo
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.services.reads.days.agenda import read_neglected
from crm_desktop.services.workspace import Workspace
from tests.ui.context_of_tests import open_context

ENQUIRY, QUOTATION, REVIEW, NEGOTIATION, WON, LOST = range(1, 7)

TODAY = RateDays(date.today())


def days_ago(days: float) -> int:
    return to_milliseconds(datetime.now(UTC) - timedelta(days=days))


class Office:
    """A file whose clock is set by the test, read as a page reads it."""

    def __init__(self, path: Path, context: PageContext) -> None:
        self.at = days_ago(0)
        self.context = context
        self.workspace = Workspace.open(path, create=False, now=lambda: self.at)

    def deal(self, created: float) -> int:
        self.at = days_ago(created)
        return self.workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": "Roof"})).ids[0]

    def move(self, deal: int, left: int, entered: int, ago: float) -> None:
        self.at = days_ago(ago)
        reason = 1 if entered == LOST else None
        self.workspace.run(MoveOpportunity(deal, left, entered, loss_reason=reason))

    def details(self, deal: int) -> RecordDetails:
        reader = self.workspace.reader()
        try:
            return reader.read(read_details(OPPORTUNITY, deal, TODAY))
        finally:
            reader.close()

    def notes(self, deal: int) -> dict[int, StepNote]:
        details = self.details(deal)
        reference_data = self.context.gateway.reference_data
        notes = stage_notes(details.way, details.values, reference_data, self.context.formats)
        return {int(key): note for key, note in notes.items()}


@pytest.fixture
def office(qapp: QApplication, tmp_path: Path) -> Iterator[Office]:
    with open_context(qapp, tmp_path) as context:
        made = Office(tmp_path / "office.crm", context)
        yield made
        made.workspace.close()


def test_all_times_in_a_stage_count_together_and_are_told_one_by_one(office: Office) -> None:
    deal = office.deal(30)
    office.move(deal, ENQUIRY, QUOTATION, 20)
    office.move(deal, QUOTATION, ENQUIRY, 18)
    office.move(deal, ENQUIRY, REVIEW, 15)
    notes = office.notes(deal)
    assert {stage: note.text for stage, note in notes.items()} == {
        ENQUIRY: "13 d",
        QUOTATION: "2 d",
        REVIEW: "15 d",
    }
    assert [line.rsplit(": ")[1] for line in notes[ENQUIRY].whole.split("\n")] == ["10 day(s)", "3 day(s)"]
    assert notes[QUOTATION].whole.endswith("2 day(s)")
    office.workspace.run(Undo())
    assert office.notes(deal)[ENQUIRY].text == "28 d"


def test_the_stage_that_lasts_too_long_is_marked_and_no_other(office: Office) -> None:
    allowed = office.context.gateway.reference_data.get(Kind.STAGE, QUOTATION)
    assert allowed is not None
    days = int(allowed.facts["stale_days"] or 0)
    deal = office.deal(200)
    office.move(deal, ENQUIRY, QUOTATION, days + 2)
    notes = office.notes(deal)
    assert (notes[ENQUIRY].is_bad, notes[QUOTATION].is_bad) == (False, True)
    assert notes[QUOTATION].whole.endswith(f"in this stage for {days + 2} day(s), longer than usual")
    office.move(deal, QUOTATION, REVIEW, 0.5)
    assert office.notes(deal)[REVIEW].text == "< 1 d"
    assert not any(note.is_bad for note in office.notes(deal).values())


def test_an_end_tells_its_day_and_the_length_of_the_way(office: Office) -> None:
    deal = office.deal(40)
    office.move(deal, ENQUIRY, WON, 10)
    note = office.notes(deal)[WON]
    assert note.whole.startswith(note.text)
    assert note.whole.endswith("after 30 day(s)")
    office.move(deal, WON, ENQUIRY, 5)
    assert WON not in office.notes(deal)


def test_a_card_of_the_board_bears_the_same_mark(office: Office) -> None:
    deal, fresh = office.deal(100), office.deal(0.1)
    context, catalogue = office.context, office.context.catalogue
    words = BoardWords(
        context.words,
        context.formats,
        context.gateway.reference_data,
        catalogue.row_places(Kind.OPPORTUNITY),
    )
    reader = office.workspace.reader()
    cards = words.cards(reader.rows(Kind.OPPORTUNITY, [deal, fresh]))
    reader.close()
    assert (cards[deal].mark, cards[fresh].mark) == ("100 d", "")
    assert "longer than usual" in cards[deal].spoken()
    office.move(deal, ENQUIRY, LOST, 50)
    reader = office.workspace.reader()
    cards = words.cards(reader.rows(Kind.OPPORTUNITY, [deal]))
    reader.close()
    assert cards[deal].mark == ""


def test_today_the_board_and_the_record_mark_the_same_opportunities(office: Office) -> None:
    """Some of them entered their stage within hours of the limit, before and after this morning."""
    deals = [office.deal(14 + hours / 24) for hours in (-30, -2, 1, 5, 9, 13, 17, 21, 25, 60)]
    context = office.context
    zone, today = context.formats.zone, context.formats.today()
    reader = office.workspace.reader()
    on_today = {each.id for each in reader.read(read_neglected(None, today, zone=zone)).stale}
    words = BoardWords(
        context.words,
        context.formats,
        context.gateway.reference_data,
        context.catalogue.row_places(Kind.OPPORTUNITY),
    )
    cards = words.cards(reader.rows(Kind.OPPORTUNITY, deals))
    reader.close()
    assert on_today == {deal for deal in deals if cards[deal].mark}
    assert on_today == {deal for deal in deals if office.notes(deal)[ENQUIRY].is_bad}
    assert deals[-1] in on_today
    assert deals[0] not in on_today
