"""From an accepted quote to the order: the head of quotes and deals leads on, and back from a loss."""

from __future__ import annotations

from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords, MoveOpportunity
from crm_desktop.core.orders import MakeOrder
from crm_desktop.core.queries import Records
from crm_desktop.core.quotes.commands import AnswerQuote, IssueQuote, NewQuoteVersion
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.ui.orders.page import OrdersPage
from crm_desktop.ui.record_page.closing_questions import ClosingQuestion
from crm_desktop.ui.record_page.head import RecordHead
from crm_desktop.ui.record_page.page import RecordPage
from crm_desktop.ui.records.page import RecordsPage
from tests.ui.papers.quotes_of_tests import sent
from tests.ui.records_of_tests import make, open_page, popup, run, stored
from tests.ui.window.stage import Stage

ENQUIRY, QUOTATION, WON, LOST = 1, 2, 5, 6


def offered(head: RecordHead) -> list[tuple[str, bool]]:
    """The two buttons in sight, each with whether it can be pressed."""
    buttons = [head._main, head._second]
    return [(each.text(), each.isEnabled()) for each in buttons if each.isVisible()]


def head_of(qtbot: QtBot, context: PageContext, kind: Kind, id_: int) -> RecordHead:
    page = open_page(qtbot, context, kind)
    page.open_record(id_)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    parts = page.findChildren(RecordPage)[0].parts
    qtbot.waitUntil(lambda: parts.details is not None and parts.details.id == id_)
    return parts.head


def press(qtbot: QtBot, head: RecordHead, text: str) -> None:
    button = next(each for each in head.findChildren(Button) if each.text() == text and each.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_accepted_quote_leads_to_the_win_and_the_win_to_its_order(stage: Stage) -> None:
    qtbot, context = stage.qtbot, stage.context
    quote = sent(qtbot, context)
    run(qtbot, context, AnswerQuote(quote, True))
    stage.window.show_page("quotes")
    page = stage.window.pages.current
    assert isinstance(page, RecordsPage)
    page.open_record(quote)
    qtbot.waitUntil(lambda: bool(page.findChildren(RecordPage)))
    parts = page.findChildren(RecordPage)[0].parts
    qtbot.waitUntil(lambda: parts.details is not None)
    assert offered(parts.head) == [("Won…", True), ("E-mail draft…", True)]
    press(qtbot, parts.head, "Won…")
    question = popup(qtbot, ClosingQuestion)
    assert isinstance(question, ClosingQuestion)
    question.accept()
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.OPPORTUNITY, 1)["stage"] == WON)
    qtbot.waitUntil(lambda: offered(parts.head)[0] == ("Create order", True))
    press(qtbot, parts.head, "Create order")
    qtbot.waitUntil(lambda: isinstance(stage.window.pages.current, OrdersPage))
    assert stored(qtbot, context, Kind.ORDER, 1)["quote"] == quote
    stage.window.show_page("quotes")
    qtbot.waitUntil(lambda: offered(parts.head)[0] == ("Open order", True))


def test_a_quote_whose_deal_is_lost_wins_nothing(qtbot: QtBot, context: PageContext) -> None:
    quote = sent(qtbot, context)
    run(qtbot, context, AnswerQuote(quote, True))
    run(qtbot, context, MoveOpportunity(1, ENQUIRY, LOST, loss_reason=1))
    assert offered(head_of(qtbot, context, Kind.QUOTE, quote))[0] == ("Won…", False)


def test_versions_of_one_quote_are_told_apart(qtbot: QtBot, context: PageContext) -> None:
    """In lists and in sentences."""
    first = sent(qtbot, context)
    second = run(qtbot, context, NewQuoteVersion(first)).ids[0]
    run(qtbot, context, IssueQuote(second))
    page = open_page(qtbot, context, Kind.QUOTE)
    model = page.table.paged_model
    column = model.column_number("number")
    qtbot.waitUntil(lambda: model.rowCount() == 2)
    numbers = sorted(str(model.index(row, column).data()) for row in range(2))
    assert numbers[1] == f"{numbers[0]} / 2"
    record = context.catalogue[Kind.QUOTE]
    titles = [record.title(stored(qtbot, context, Kind.QUOTE, id_)) for id_ in (first, second)]
    assert titles == numbers


def test_a_won_deal_opens_the_order_that_it_has(qtbot: QtBot, context: PageContext) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Lamps", amount=Decimal(1200))
    run(qtbot, context, MoveOpportunity(deal, ENQUIRY, WON))
    head = head_of(qtbot, context, Kind.OPPORTUNITY, deal)
    assert offered(head) == [("Won…", False), ("Create order", True)]
    order = run(qtbot, context, MakeOrder(deal)).ids[0]
    qtbot.waitUntil(lambda: offered(head)[1] == ("Open order", True))
    run(qtbot, context, EditRecords(Records(Kind.ORDER, (order,)), {"status": "cancelled"}))
    qtbot.waitUntil(lambda: offered(head)[1] == ("Create order", True))


@pytest.mark.parametrize("way", [(QUOTATION,), (QUOTATION, ENQUIRY)])
def test_a_lost_deal_is_opened_again_where_it_was_lost(
    qtbot: QtBot, context: PageContext, way: tuple[int, ...]
) -> None:
    deal = make(qtbot, context, Kind.OPPORTUNITY, name="Lamps", amount=Decimal(1200))
    here = ENQUIRY
    for stage in way:
        run(qtbot, context, MoveOpportunity(deal, here, stage))
        here = stage
    run(qtbot, context, MoveOpportunity(deal, here, LOST, loss_reason=1))
    head = head_of(qtbot, context, Kind.OPPORTUNITY, deal)
    assert offered(head) == [("Reopen", True)]
    press(qtbot, head, "Reopen")
    qtbot.waitUntil(lambda: stored(qtbot, context, Kind.OPPORTUNITY, deal)["stage"] == here)
    qtbot.waitUntil(lambda: [text for text, _ in offered(head)] == ["Won…", "Lost…"])
    assert stored(qtbot, context, Kind.OPPORTUNITY, deal)["loss_reason"] is None
