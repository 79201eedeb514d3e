"""The story of a record in words: each amount in the currency of its time, each list entry by its name."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.account import ACCOUNT
from crm_desktop.bridge.kinds.lead import LEAD
from crm_desktop.bridge.kinds.opportunity import OPPORTUNITY
from crm_desktop.bridge.kinds.quote import QUOTE
from crm_desktop.bridge.kinds.view import KindView
from crm_desktop.bridge.records.details import read_details
from crm_desktop.bridge.records.timeline import Timeline, TimelineItem
from crm_desktop.core.commands import CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.conversions import Becoming, ConvertLeads, LeadConversion, Part, UnconvertLeads
from crm_desktop.core.queries import Records
from crm_desktop.core.quotes.commands import AnswerQuote, IssueQuote
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.services.workspace import Workspace
from tests.ui.context_of_tests import open_context

TODAY = RateDays(date.today())


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def workspace(context: PageContext, tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "office.crm", create=False)
    yield made
    made.close()


def story(workspace: Workspace, context: PageContext, id_: int, view: KindView = LEAD) -> list[str]:
    """What the timeline says of changes, newest first."""
    items = whole_story(workspace, context, id_, view)
    return [f"{item.lead}: {item.text}" for item in items if item.text]


def whole_story(workspace: Workspace, context: PageContext, id_: int, view: KindView) -> list[TimelineItem]:
    """All lines of the timeline, newest first."""
    reader = workspace.reader()
    try:
        details = reader.read(read_details(view, id_, TODAY))
    finally:
        reader.close()
    return Timeline(context, view.kind).items(details)


def test_amounts_stand_in_the_currency_of_their_time(workspace: Workspace, context: PageContext) -> None:
    first = {"name": "A", "estimated_amount": Decimal(1000), "currency": "JPY"}
    lead = workspace.run(CreateRecord(Kind.LEAD, first)).ids[0]
    target = Records(Kind.LEAD, (lead,))
    workspace.run(EditRecords(target, {"estimated_amount": Decimal(1500)}))
    workspace.run(EditRecords(target, {"estimated_amount": Decimal("99.50"), "currency": "EUR"}))
    workspace.run(EditRecords(target, {"estimated_amount": Decimal("70.25")}))
    said = [line.removeprefix("Estimated amount: ") for line in story(workspace, context, lead)]
    amount = context.formats.amount
    yen, euros = (lambda each: amount(Decimal(each), "JPY")), (lambda each: amount(Decimal(each), "EUR"))
    assert said == [
        f"{euros('99.50')} → {euros('70.25')}",
        f"{yen('1500')} → {euros('99.50')}",
        f"{yen('1000')} → {yen('1500')}",
    ]


def test_a_conversion_is_told_as_one_and_a_joined_record_says_what_it_was_given(
    workspace: Workspace, context: PageContext
) -> None:
    account = workspace.run(CreateRecord(Kind.ACCOUNT, {"name": "Blue Sea"})).ids[0]
    told = {"name": "Anna", "company": "Blue Sea", "industry": "Fishing"}
    lead = workspace.run(CreateRecord(Kind.LEAD, told)).ids[0]
    workspace.run(ConvertLeads((LeadConversion(lead, account=Part(Becoming.EXISTING, account)),)))
    workspace.run(UnconvertLeads((lead,)))
    told_of_lead = [item.lead for item in whole_story(workspace, context, lead, LEAD)]
    assert told_of_lead == ["Took back the conversion of “Anna”", "Converted “Anna”", "Created"]
    assert "Industry: — → Fishing" in story(workspace, context, account, ACCOUNT)


def test_an_entry_that_was_deleted_since_is_not_blank(workspace: Workspace, context: PageContext) -> None:
    channel = workspace.run(CreateRecord(Kind.CHANNEL, {"name": "Hearsay"})).ids[0]
    lead = workspace.run(CreateRecord(Kind.LEAD, {"name": "A", "channel": channel})).ids[0]
    workspace.run(EditRecords(Records(Kind.LEAD, (lead,)), {"channel": 1}))
    workspace.run(DeleteRecords(Records(Kind.CHANNEL, (channel,))))
    assert f"Channel: #{channel} → Trade fair" in story(workspace, context, lead)


def test_who_did_it_is_named_with_a_disc_where_several_work(
    qtbot: QtBot, workspace: Workspace, context: PageContext
) -> None:
    lead = workspace.run(CreateRecord(Kind.LEAD, {"name": "A"})).ids[0]
    reader = workspace.reader()
    try:
        details = reader.read(read_details(LEAD, lead, TODAY))
    finally:
        reader.close()
    timeline = Timeline(context, Kind.LEAD)
    assert [item.who for item in timeline.items(details)] == [None], "alone, nobody has to be told apart"
    workspace.run(CreateRecord(Kind.USER, {"name": "Ben Wu"}))
    qtbot.waitUntil(lambda: len(context.gateway.reference_data.of(Kind.USER)) == 2)
    who = timeline.items(details)[0].who
    assert who is not None
    assert who.name in timeline.items(details)[0].detail


def test_a_deal_tells_its_amount_once_for_all_cells_of_its_lines(
    workspace: Workspace, context: PageContext
) -> None:
    deal = workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": "A"})).ids[0]
    line = {"opportunity": deal, "name": "Part", "unit_price": Decimal(100)}
    made = workspace.run(CreateRecord(Kind.LINE, line)).ids[0]
    for quantity in range(2, 6):
        workspace.run(EditRecords(Records(Kind.LINE, (made,)), {"quantity": Decimal(quantity)}))
    amount = context.formats.amount(Decimal(500), "TWD")
    assert story(workspace, context, deal, OPPORTUNITY) == [f"Amount: — → {amount}"]


def test_a_quote_says_that_it_was_issued_and_answered_each_in_one_line(
    workspace: Workspace, context: PageContext
) -> None:
    deal = workspace.run(CreateRecord(Kind.OPPORTUNITY, {"name": "A"})).ids[0]
    workspace.run(CreateRecord(Kind.LINE, {"opportunity": deal, "name": "Part"}))
    quote = workspace.run(CreateRecord(Kind.QUOTE, {"opportunity": deal})).ids[0]
    number = workspace.run(IssueQuote(quote)).result
    workspace.run(AnswerQuote(quote, accepted=True))
    told = [(item.lead, item.text) for item in whole_story(workspace, context, quote, QUOTE)]
    assert told == [(f"Quote {number} is accepted", ""), (f"Issued quote {number}", ""), ("Created", "")]
