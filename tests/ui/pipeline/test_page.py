"""The pipeline page with real widgets on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.grouping import months_from
from crm_desktop.bridge.board.reading import Closing, Grouping
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.commands import (
    BeginPipeline,
    Command,
    CreateRecord,
    DeleteRecords,
    EditRecords,
    MoveOpportunity,
    RemoveStage,
)
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Filter, Operator, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.own_fields import own_name
from crm_desktop.core.views.conditions import Group, Negated, Pointing
from crm_desktop.qtkit.board.column_view import BoardColumnView
from crm_desktop.services.reads.reader import View
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.filters.day_range_popup import DayRangePopup
from crm_desktop.ui.filters.ticks_chip import TicksChip
from crm_desktop.ui.navigation.requests import SHOW_RATES, ShowQuery, ShowRecord
from crm_desktop.ui.pipeline.menu import CardMenu
from crm_desktop.ui.pipeline.page import PipelinePage
from crm_desktop.ui.record_page.closing_questions import ClosingQuestion
from tests.ui.context_of_tests import open_context

ENQUIRY, QUOTATION, REVIEW, NEGOTIATION, WON, LOST = range(1, 7)


class Desk:
    """A page with the short ways of asking and telling that these tests like."""

    def __init__(self, qtbot: QtBot, context: PageContext) -> None:
        self.qtbot = qtbot
        self.context = context
        self.gateway = context.gateway
        self.said: list[str] = []
        self.page = PipelinePage(context)
        self.page.board.set_animated(False)
        self.page.message.connect(self.said.append)
        qtbot.addWidget(self.page)

    def run(self, command: Command) -> tuple[int, ...]:
        done: list[tuple[int, ...]] = []
        self.gateway.run(command, done=lambda outcome: done.append(outcome.ids))
        self.qtbot.waitUntil(lambda: bool(done))
        return done[0]

    def opportunity(self, name: str = "Deal", **values: object) -> int:
        return self.run(CreateRecord(Kind.OPPORTUNITY, {"name": name, **values}))[0]

    def stored(self, id_: int) -> dict[str, object]:
        found: list[dict[str, object]] = []

        def work(view: View) -> dict[str, object]:
            return dict(view.record(Kind.OPPORTUNITY, id_))

        self.gateway.read(work, found.append)
        self.qtbot.waitUntil(lambda: bool(found))
        return found[0]

    def show(self) -> None:
        self.page.resize(1300, 700)
        self.page.show()
        self.page.activate()
        self.qtbot.waitUntil(lambda: bool(self.page.board.column_widgets))

    def view(self, stage: int) -> BoardColumnView:
        return next(each.view for each in self.page.board.column_widgets if each.column.key == stage)

    def ids(self, stage: int) -> list[int]:
        return self.view(stage).cards.ids.tolist()

    def until_ids(self, stage: int, ids: list[int]) -> None:
        self.qtbot.waitUntil(lambda: self.ids(stage) == ids)

    def head(self, stage: int) -> str:
        column = next(each.column for each in self.page.board.column_widgets if each.column.key == stage)
        return f"{column.count} {column.line_left}".replace("\u00a0", " ")

    def tick(self, chip: TicksChip, *names: str) -> None:
        """Open a chip's list, click entries, and close it."""
        chip.click()
        popover = chip.popover
        assert popover is not None
        view = popover.list.list_widget
        for name in names:
            item = view.findItems(name, Qt.MatchFlag.MatchExactly)[0]
            view.scrollToItem(item)
            QTest.mouseClick(
                view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualItemRect(item).center()
            )
        popover.close()

    def question(self) -> ClosingQuestion:
        found: list[ClosingQuestion] = []

        def look() -> bool:
            found[:] = [each for each in self.page.findChildren(ClosingQuestion) if each.isVisible()]
            return bool(found)

        self.qtbot.waitUntil(look)
        return found[0]


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    with open_context(qapp, tmp_path) as context:
        desk = Desk(qtbot, context)
        yield desk
        desk.page.close()


def test_a_condition_narrows_the_board_and_follows_what_is_linked(desk: Desk) -> None:
    quiet, busy = desk.opportunity("Quiet"), desk.opportunity("Busy")
    call = {"kind": "call", "subject": "Hello"}
    desk.run(CreateRecord(Kind.ACTIVITY, {**call, "opportunity": busy}))
    desk.show()
    filters = desk.page.filters
    filters.conditions.changed.emit(Negated(Pointing(Kind.ACTIVITY, "opportunity", Group())))
    desk.until_ids(ENQUIRY, [quiet])
    assert filters.filters.is_narrowed
    assert filters.conditions.text() == "no Activities"
    desk.run(CreateRecord(Kind.ACTIVITY, {**call, "opportunity": quiet}))
    desk.until_ids(ENQUIRY, [])
    filters.conditions.removed.emit()
    desk.qtbot.waitUntil(lambda: sorted(desk.ids(ENQUIRY)) == [quiet, busy])
    assert filters.conditions.isHidden()


def test_the_board_shows_stages_cards_and_sums(desk: Desk) -> None:
    lower = desk.opportunity("Lower", amount=Decimal(1_000_000))
    upper = desk.opportunity("Upper", amount=Decimal(500_000))
    other = desk.opportunity("Other", stage=QUOTATION)
    status: list[list[str]] = []
    desk.page.status_changed.connect(status.append)
    desk.show()
    desk.until_ids(ENQUIRY, [upper, lower])
    assert desk.ids(QUOTATION) == [other]
    assert desk.head(ENQUIRY) == "2 NT$ 1.5M · weighted 150k"
    assert status[-1][0].startswith("3 open deal")
    view = desk.view(ENQUIRY)
    QAbstractItemModelTester(view.cards, QAbstractItemModelTester.FailureReportingMode.Fatal)
    desk.qtbot.waitUntil(lambda: view.cards.card_at(0) is not None)
    card = view.cards.card_at(0)
    assert card is not None
    assert card.title == "Upper"


def drag(view: BoardColumnView, row: int, target: BoardColumnView, y: int) -> None:
    start = view.card_rect(row).topLeft() + QPoint(40, 20)
    end = view.viewport().mapFromGlobal(target.viewport().mapToGlobal(QPoint(60, y)))
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, start)
    for step in range(1, 9):
        QTest.mouseMove(view.viewport(), start + (end - start) * (step / 8))
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, end)


def test_a_dropped_card_is_stored_where_it_was_dropped(desk: Desk) -> None:
    moved = desk.opportunity("Moved", amount=Decimal(1_000_000))
    below, above = desk.opportunity(stage=QUOTATION), desk.opportunity(stage=QUOTATION)
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    desk.until_ids(QUOTATION, [above, below])
    # A card that has not been read yet cannot be lifted.
    desk.qtbot.waitUntil(lambda: desk.view(ENQUIRY).cards.card_at(0) is not None)
    target = desk.view(QUOTATION)
    drag(desk.view(ENQUIRY), 0, target, target.card_rect(1).center().y())
    desk.until_ids(QUOTATION, [above, moved, below])
    desk.qtbot.waitUntil(lambda: desk.head(QUOTATION) == "3 NT$ 1M · weighted 300k")
    assert desk.head(ENQUIRY) == "0 "
    row = desk.stored(moved)
    assert row["stage"] == QUOTATION
    positions = [int(str(desk.stored(id_)["position"])) for id_ in (above, moved, below)]
    assert positions == sorted(positions)


def test_undo_brings_the_card_back_and_shows_it(desk: Desk) -> None:
    moved = desk.opportunity()
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    desk.page.board.land(moved, REVIEW, 0)
    desk.qtbot.waitUntil(lambda: desk.stored(moved)["stage"] == REVIEW)
    desk.page.board.set_current_card(moved)
    desk.gateway.undo()
    desk.until_ids(ENQUIRY, [moved])
    assert desk.ids(REVIEW) == []
    assert desk.page.board.current_card() == moved


def test_a_refused_move_slides_back_and_says_why(desk: Desk) -> None:
    moved = desk.opportunity("Contract")
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    # Somebody else was faster; the board has not heard of it yet.
    desk.gateway.run(MoveOpportunity(moved, ENQUIRY, NEGOTIATION))
    desk.page.board.land(moved, QUOTATION, 0)
    desk.qtbot.waitUntil(lambda: bool(desk.said))
    assert "Contract" in desk.said[0]
    desk.until_ids(NEGOTIATION, [moved])
    assert desk.stored(moved)["stage"] == NEGOTIATION


def test_lost_asks_for_the_reason_and_keeps_the_answer(desk: Desk) -> None:
    moved = desk.opportunity()
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    desk.page.board.land(moved, LOST, 0)
    question = desk.question()
    assert desk.stored(moved)["stage"] == ENQUIRY
    question.accept()  # without a reason it stays
    assert question.isVisible()
    question.row("loss_reason").editor.set_value(1)
    question.accept()
    desk.qtbot.waitUntil(lambda: desk.stored(moved)["stage"] == LOST)
    assert desk.stored(moved)["loss_reason"] == 1
    desk.qtbot.waitUntil(lambda: desk.view(LOST).cards.card_at(0) is not None)

    def reason() -> str:
        card = desk.view(LOST).cards.card_at(0)
        return "" if card is None else card.left

    desk.qtbot.waitUntil(lambda: reason() == "Price")


def test_giving_the_question_up_puts_the_card_back(desk: Desk) -> None:
    moved = desk.opportunity()
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    desk.page.board.set_current_card(moved)
    desk.view(ENQUIRY).setFocus()
    desk.page.board.land(moved, WON, 0)
    desk.question().close()
    desk.until_ids(ENQUIRY, [moved])
    assert desk.page.focusWidget() is desk.view(ENQUIRY)  # the next key acts on the card again
    assert desk.ids(WON) == []
    assert desk.stored(moved)["stage"] == ENQUIRY
    assert desk.said == []


def test_keys_move_a_card_to_the_next_stage(desk: Desk) -> None:
    moved = desk.opportunity()
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    desk.page.board.set_current_card(moved)
    QTest.keyClick(desk.view(ENQUIRY), Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.waitUntil(lambda: desk.stored(moved)["stage"] == QUOTATION)
    desk.until_ids(QUOTATION, [moved])


def test_filters_narrow_the_board_and_are_remembered(desk: Desk) -> None:
    today = desk.context.formats.today()
    late = desk.opportunity("Late", expected_close=today - timedelta(days=2))
    plain = desk.opportunity("Plain")
    desk.show()
    desk.until_ids(ENQUIRY, [plain, late])
    desk.page.filters.closing.take(Closing.OVERDUE)
    desk.until_ids(ENQUIRY, [late])
    assert "Overdue" in desk.page.filters.title.accessibleName()
    desk.tick(desk.page.filters.channel, "Trade fair")
    desk.until_ids(ENQUIRY, [])
    desk.qtbot.waitUntil(lambda: bool(desk.page.notice.text()))
    desk.page.deactivate()
    assert PipelinePage(desk.context).filters.filters == desk.page.filters.filters
    desk.page.notice.step.click()
    desk.until_ids(ENQUIRY, [plain, late])
    assert desk.page.notice.text() == ""


def test_several_owners_and_channels_are_ticked_at_once(desk: Desk) -> None:
    kevin = desk.run(CreateRecord(Kind.USER, {"name": "Kevin"}))[0]
    fair, referral, website, nobodys = (
        desk.opportunity("Fair", channel=1, owner=1),
        desk.opportunity("Referral", channel=6, owner=kevin),
        desk.opportunity("Website", channel=3, owner=kevin),
        desk.opportunity("Nobody's", channel=1, owner=None),
    )
    desk.show()
    desk.until_ids(ENQUIRY, [nobodys, website, referral, fair])
    filters = desk.page.filters
    desk.tick(filters.channel, "Trade fair")
    desk.until_ids(ENQUIRY, [nobodys, fair])
    desk.tick(filters.channel, "Referral")
    desk.until_ids(ENQUIRY, [nobodys, referral, fair])
    assert filters.channel.accessibleName() == "Channel: Trade fair, Referral"
    desk.tick(filters.owner, "Kevin", "nobody")
    desk.until_ids(ENQUIRY, [nobodys, referral])
    desk.tick(filters.owner, "nobody")  # off again
    desk.until_ids(ENQUIRY, [referral])
    assert filters.filters.owners == (kevin,)
    filters.owner.click()
    assert filters.owner.popover is not None
    filters.owner.popover.clear_button.click()
    desk.until_ids(ENQUIRY, [nobodys, referral, fair])
    assert filters.owner.accessibleName() == "Owner: everyone"


def test_a_win_in_the_future_is_said_at_its_field_and_the_card_waits(desk: Desk) -> None:
    id_ = desk.opportunity()
    desk.show()
    desk.until_ids(ENQUIRY, [id_])
    desk.page.board.land(id_, WON, 0)
    question = desk.question()
    row = question.row("closed_at")
    row.editor.set_value(desk.context.formats.today() + timedelta(days=40))
    question.accept()
    assert question.isVisible()
    assert row.message() == "The closing date lies in the future."
    row.editor.set_value(desk.context.formats.today() - timedelta(days=1))
    question.accept()
    desk.qtbot.waitUntil(lambda: desk.stored(id_)["stage"] == WON)


def test_words_find_opportunities(desk: Desk) -> None:
    found, _other = desk.opportunity("宏遠精密"), desk.opportunity("Other")
    desk.show()
    desk.page.filters.search.setText("宏遠")
    desk.until_ids(ENQUIRY, [found])
    assert desk.head(ENQUIRY).startswith("1 ")


def test_a_range_of_days_can_be_typed(desk: Desk) -> None:
    inside = desk.opportunity(expected_close=date(2026, 5, 5))
    desk.opportunity(expected_close=date(2026, 7, 7))
    desk.show()
    desk.page.filters.closing.take(Closing.RANGE)
    popup = desk.page.filters.findChild(DayRangePopup)
    assert popup is not None
    popup.first.reset(date(2026, 6, 1))
    popup.last.reset(date(2026, 5, 1))
    popup.take()
    assert popup.last.message()
    popup.first.reset(date(2026, 4, 1))
    popup.last.reset(date(2026, 6, 1))
    popup.take()
    desk.until_ids(ENQUIRY, [inside])
    assert "2026-04-01 – 2026-06-01" in desk.page.filters.closing.accessibleName()


def test_the_menu_of_a_card(desk: Desk) -> None:
    id_ = desk.opportunity()
    opened: list[object] = []
    desk.page.requested.connect(opened.append)
    desk.show()
    desk.until_ids(ENQUIRY, [id_])
    desk.page.board.context_requested.emit(id_, QPoint(50, 50))
    menu = desk.page.findChild(CardMenu)
    assert menu is not None
    menu.open_wanted.emit(id_)
    menu.owner_wanted.emit(id_, None)
    menu.close()
    assert opened == [ShowRecord(Kind.OPPORTUNITY, id_)]
    desk.qtbot.waitUntil(lambda: desk.stored(id_)["owner"] is None)
    desk.page.board.set_current_card(id_)
    QTest.keyClick(desk.view(ENQUIRY), Qt.Key.Key_Delete)
    desk.until_ids(ENQUIRY, [])
    desk.gateway.undo()
    desk.until_ids(ENQUIRY, [id_])


def test_the_menu_of_a_card_makes_another_one_like_it(desk: Desk) -> None:
    id_ = desk.opportunity("x" * 198, amount=Decimal(500))
    desk.show()
    desk.until_ids(ENQUIRY, [id_])
    desk.page.board.context_requested.emit(id_, QPoint(50, 50))
    menu = desk.page.findChild(CardMenu)
    assert menu is not None
    (action,) = (each for each in menu.actions() if each.text() == "Duplicate")
    action.trigger()
    menu.close()
    desk.until_ids(ENQUIRY, [id_ + 1, id_])
    made = desk.stored(id_ + 1)
    assert (made["name"], made["amount"]) == ("x" * 193 + " (copy)", 50_000)
    desk.gateway.undo()
    desk.until_ids(ENQUIRY, [id_])


def test_an_empty_board_knows_of_opportunities_that_ended_before(desk: Desk) -> None:
    desk.show()
    desk.qtbot.waitUntil(lambda: desk.page.notice.text().startswith("No deals yet."))
    desk.opportunity("Old", stage=WON, closed_at=datetime(2018, 5, 31, tzinfo=UTC))
    desk.qtbot.waitUntil(lambda: desk.page.notice.text().startswith("No open deals."))
    assert "30 day" in desk.page.notice.text()


def test_a_new_opportunity_is_made_beside_the_board(desk: Desk) -> None:
    desk.show()
    desk.qtbot.waitUntil(lambda: bool(desk.page.notice.text()))
    action = desk.page.actions_offered.main
    assert action is not None
    action.trigger()
    form = desk.page.new_form
    assert form is not None
    form.row("name").editor.set_value("Fresh")
    form.save()
    desk.qtbot.waitUntil(lambda: len(desk.ids(ENQUIRY)) == 1)
    desk.qtbot.waitUntil(lambda: desk.page.new_form is None)
    desk.qtbot.waitUntil(lambda: desk.page.board.current_card() == desk.ids(ENQUIRY)[0])


def test_a_new_opportunity_on_another_board_begins_there(desk: Desk) -> None:
    (pipeline,) = desk.run(CreateRecord(Kind.PIPELINE, {"name": "Partners"}))
    (talk,) = desk.run(CreateRecord(Kind.STAGE, {"name": "Talk", "pipeline": pipeline}))
    desk.show()
    desk.page.show_pipeline(pipeline)
    desk.page.begin_new()
    form = desk.page.new_form
    assert form is not None
    form.row("name").editor.set_value("Fresh")
    form.save()
    desk.qtbot.waitUntil(lambda: desk.page.new_form is None)
    assert desk.stored(1)["stage"] == talk


def test_changes_while_the_page_is_hidden_are_shown_with_it(desk: Desk) -> None:
    desk.show()
    desk.page.hide()
    id_ = desk.opportunity()
    desk.qtbot.wait(80)
    assert desk.ids(ENQUIRY) == []
    desk.page.show()
    desk.page.activate()
    desk.until_ids(ENQUIRY, [id_])


def test_renamed_accounts_and_stages_are_renamed_on_the_board(desk: Desk) -> None:
    account = desk.run(CreateRecord(Kind.ACCOUNT, {"name": "Old"}))[0]
    desk.opportunity(account=account)
    desk.show()

    def subtitle() -> str:
        view = desk.view(ENQUIRY)
        card = view.cards.card_at(0) if view.cards.rowCount() else None
        return "" if card is None else card.subtitle

    desk.qtbot.waitUntil(lambda: subtitle() == "Old")
    desk.run(EditRecords(Records(Kind.ACCOUNT, (account,)), {"name": "New"}))
    desk.qtbot.waitUntil(lambda: subtitle() == "New")
    desk.run(EditRecords(Records(Kind.STAGE, (ENQUIRY,)), {"name": "First talk"}))
    titles = [widget.column.title for widget in desk.page.board.column_widgets]
    assert titles[0] == "First talk"


def test_another_language_says_everything_anew(desk: Desk) -> None:
    desk.opportunity(amount=Decimal(3_100_000))
    desk.show()
    desk.qtbot.waitUntil(lambda: desk.head(ENQUIRY).startswith("1 "))
    desk.context.change_language(Formats("zh_TW"))
    assert desk.head(ENQUIRY) == "1 NT$ 310萬 · weighted 31萬"


def test_a_deleted_card_leaves_the_board(desk: Desk) -> None:
    kept, gone = desk.opportunity(), desk.opportunity()
    desk.show()
    desk.until_ids(ENQUIRY, [gone, kept])
    desk.run(DeleteRecords(Records(Kind.OPPORTUNITY, (gone,))))
    desk.until_ids(ENQUIRY, [kept])


def test_sums_in_several_currencies_leave_the_filters_in_one_line(desk: Desk) -> None:
    """The search box gives way first; far too little room wraps it, at its usual width."""
    desk.show()
    filters = desk.page.filters
    filters.setFixedWidth(1360)
    filters.set_sums("US$ 1,000", "US$ 100")
    usual = filters.search.width()
    filters.set_sums("NT$ 5,000億 + JP¥ 10萬 + US$ 1,000", "NT$ 1,500億 + US$ 100")
    desk.qtbot.waitUntil(lambda: filters.search.width() < usual)
    assert abs(filters.search.geometry().center().y() - filters.owner.geometry().center().y()) <= 2
    filters.setFixedWidth(900)
    desk.qtbot.waitUntil(lambda: filters.search.width() == usual)


def test_a_competitor_that_cannot_be_made_sends_the_card_back_and_is_said(desk: Desk) -> None:
    id_ = desk.opportunity()
    desk.show()
    desk.until_ids(ENQUIRY, [id_])
    refused: list[UserError] = []
    desk.gateway.refused.connect(refused.append)
    desk.page.board.land(id_, LOST, 0)
    question = desk.question()
    question.row("loss_reason").editor.set_value(1)
    question.row("lost_to").editor.set_value("x" * 300)
    question.accept()
    desk.qtbot.waitUntil(lambda: bool(refused))
    desk.until_ids(ENQUIRY, [id_])
    assert desk.stored(id_)["stage"] == ENQUIRY
    assert desk.ids(LOST) == []


def test_deals_without_a_rate_stand_beside_the_sums_until_one_is_written_down(desk: Desk) -> None:
    desk.opportunity(amount=Decimal(1000), currency="TWD")
    desk.opportunity(amount=Decimal(31), currency="USD")
    desk.show()
    desk.qtbot.waitUntil(lambda: desk.head(ENQUIRY) == "2 NT$ 1k + US$ 31 · weighted NT$ 100 + US$ 3.1")
    notice = desk.page.rates_notice
    assert notice.text().startswith("1 amount(s) in USD have no rate")
    asked: list[object] = []
    desk.page.requested.connect(asked.append)
    notice.show_them.click()
    notice.enter.click()
    listed, rates = asked
    assert isinstance(listed, ShowQuery)
    assert Filter("currency", Operator.ANY_OF, ("USD",)) in listed.query.filters
    assert rates == SHOW_RATES
    desk.run(CreateRecord(Kind.RATE, {"currency": "USD", "day": date(2026, 1, 1), "rate": Decimal("31.5")}))
    desk.qtbot.waitUntil(lambda: desk.head(ENQUIRY) == "2 NT$ 2k · weighted 198")
    assert not notice.isVisible()


# What stages ask for, and other columns ---------------------------------------------------------------------


def test_a_drop_that_lacks_a_field_asks_for_it_in_place_and_one_undo_takes_both_back(desk: Desk) -> None:
    desk.run(EditRecords(Records(Kind.STAGE, (REVIEW,)), {"required_fields": "amount, expected_close"}))
    moved = desk.opportunity("Roof", expected_close=date(2030, 1, 2))
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    desk.page.board.land(moved, REVIEW, 0)
    question = desk.question()
    assert list(question._rows) == ["amount"]  # the other one is there
    assert desk.stored(moved)["stage"] == ENQUIRY
    question.accept()
    assert question.isVisible()
    line = question.row("amount").editor.input_widget()
    desk.qtbot.keyClicks(line, "500")
    desk.qtbot.keyClick(line, Qt.Key.Key_Return)
    desk.qtbot.waitUntil(lambda: desk.stored(moved)["stage"] == REVIEW)
    assert desk.stored(moved)["amount"] == 50_000
    desk.gateway.undo()
    desk.qtbot.waitUntil(lambda: desk.stored(moved)["stage"] == ENQUIRY)
    assert desk.stored(moved)["amount"] is None


def test_a_drop_asks_for_fields_of_the_office_too(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    workspace = Workspace.open(tmp_path / "office.crm", currency="TWD")
    told = {"name": "Size", "kind": Kind.OPPORTUNITY, "type": "text", "required_from": QUOTATION}
    size = own_name(workspace.run(CreateRecord(Kind.CUSTOM_FIELD, told)).ids[0])
    workspace.close()
    with open_context(qapp, tmp_path) as context:
        desk = Desk(qtbot, context)
        moved = desk.opportunity("Roof")
        desk.show()
        desk.until_ids(ENQUIRY, [moved])
        desk.page.board.land(moved, REVIEW, 0)
        question = desk.question()
        line = question.row(size).editor.input_widget()
        qtbot.keyClicks(line, "wide")
        qtbot.keyClick(line, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: desk.stored(moved)["stage"] == REVIEW)
        assert desk.stored(moved)[size] == "wide"
        desk.page.board.land(moved, NEGOTIATION, 0)  # nothing is asked for again
        qtbot.waitUntil(lambda: desk.stored(moved)["stage"] == NEGOTIATION)
        desk.page.close()


def test_a_drop_asks_for_a_field_that_was_made_while_the_board_is_seen(desk: Desk) -> None:
    moved = desk.opportunity("Roof")
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    told = {"name": "Size", "kind": Kind.OPPORTUNITY, "type": "text", "required_from": QUOTATION}
    size = own_name(desk.run(CreateRecord(Kind.CUSTOM_FIELD, told))[0])
    desk.page.board.land(moved, QUOTATION, 0)
    assert list(desk.question()._rows) == [size]


def test_a_pipeline_without_stages_is_an_empty_board_however_it_is_grouped(desk: Desk) -> None:
    desk.opportunity("Roof")
    bare = desk.run(CreateRecord(Kind.PIPELINE, {"name": "Bare"}))[0]
    desk.show()
    desk.page.show_pipeline(bare)
    desk.qtbot.waitUntil(lambda: desk.page.board.column_widgets == [])
    for grouping in (Grouping.OWNER, Grouping.MONTH, Grouping.CHANNEL):
        desk.page.filters.title.chosen.emit(grouping)
        desk.qtbot.waitUntil(lambda: bool(desk.page.board.column_widgets))
        assert {column.column.count for column in desk.page.board.column_widgets} == {0}
        desk.page.filters.title.chosen.emit(Grouping.STAGE)
        desk.qtbot.waitUntil(lambda: desk.page.board.column_widgets == [])
    desk.page.begin_new()
    assert desk.page.new_form is not None
    desk.page.show_pipeline(1)
    desk.qtbot.waitUntil(lambda: len(desk.page.board.column_widgets) == 6)


def test_a_loss_to_a_competitor_asks_to_which(desk: Desk) -> None:
    moved = desk.opportunity()
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    desk.page.board.land(moved, LOST, 0)
    question = desk.question()
    question.row("loss_reason").editor.set_value(4)
    question.accept()
    assert question.isVisible()
    assert question.row("lost_to").message() == "Please fill this in."
    desk.qtbot.keyClicks(question.row("lost_to").editor.input_widget(), "Beton AG")
    question.row("closing_notes").editor.set_value("far too dear")
    question.accept()
    desk.qtbot.waitUntil(lambda: desk.stored(moved)["stage"] == LOST)
    row = desk.stored(moved)
    assert (row["lost_to"], row["closing_notes"]) == (1, "far too dear")


def test_a_stage_deleted_meanwhile_takes_no_card(desk: Desk) -> None:
    moved = desk.opportunity("Roof")
    desk.show()
    desk.until_ids(ENQUIRY, [moved])
    desk.gateway.run(RemoveStage(REVIEW))  # as the command line would: the board has not heard of it yet
    desk.page.board.land(moved, REVIEW, 0)
    desk.qtbot.waitUntil(lambda: bool(desk.said))
    desk.until_ids(ENQUIRY, [moved])
    assert desk.stored(moved)["stage"] == ENQUIRY
    desk.qtbot.waitUntil(lambda: REVIEW not in [each.column.key for each in desk.page.board.column_widgets])


def test_a_condition_whose_field_is_gone_says_so(desk: Desk) -> None:
    kept = {"where": {"field": "custom_9", "operator": "filled", "values": []}}
    desk.context.file_preferences.put("pipeline/filters", kept)
    again = PipelinePage(desk.context)
    desk.qtbot.addWidget(again)
    said: list[str] = []
    again.message.connect(said.append)
    again.activate()
    again.activate()
    assert said == ["“custom_9” is not there any more, so its filter was left out."]


def test_the_board_of_another_pipeline_is_kept_for_the_next_time(desk: Desk) -> None:
    (service,) = desk.run(BeginPipeline("Service", 1))
    desk.show()
    assert not desk.page.filters.pipeline.isHidden()
    desk.page.filters.pipeline.chosen.emit(service)
    desk.qtbot.waitUntil(lambda: ENQUIRY not in [each.column.key for each in desk.page.board.column_widgets])
    again = PipelinePage(desk.context)
    desk.qtbot.addWidget(again)
    assert again.filters.pipeline.text() == "Pipeline: Service"


def test_cards_stand_by_owners_and_a_drop_gives_them_to_another(desk: Desk) -> None:
    kim = desk.run(CreateRecord(Kind.USER, {"name": "Kim"}))[0]
    first, second = desk.opportunity("First"), desk.opportunity("Second", stage=QUOTATION)
    desk.opportunity("Ended", stage=WON)
    desk.show()
    desk.until_ids(ENQUIRY, [first])
    desk.page.filters.title.chosen.emit(Grouping.OWNER)
    desk.qtbot.waitUntil(lambda: [each.column.key for each in desk.page.board.column_widgets] == [1, kim, 0])
    desk.until_ids(1, [first, second])
    desk.page.board.land(second, kim, 0)
    desk.qtbot.waitUntil(lambda: desk.stored(second)["owner"] == kim)
    desk.until_ids(kim, [second])
    desk.gateway.undo()
    desk.until_ids(1, [first, second])
    # Their order is that of the stages, so a card put elsewhere in its column slides back.
    desk.page.board.land(second, 1, 0)
    desk.qtbot.waitUntil(lambda: bool(desk.said))
    desk.until_ids(1, [first, second])
    desk.page.cards._move(second, NEGOTIATION)
    desk.qtbot.waitUntil(lambda: desk.stored(second)["stage"] == NEGOTIATION)
    desk.page.filters.columns.chosen.emit(Grouping.STAGE)
    desk.qtbot.waitUntil(lambda: NEGOTIATION in [each.column.key for each in desk.page.board.column_widgets])
    desk.until_ids(NEGOTIATION, [second])


def test_a_card_put_into_another_month_should_close_then(desk: Desk) -> None:
    today = desk.context.today()
    moved = desk.opportunity(expected_close=today)
    desk.show()
    desk.page.filters.title.chosen.emit(Grouping.MONTH)
    here, ahead = today.year * 100 + today.month, months_from(today, 2)[1]
    desk.qtbot.waitUntil(lambda: here in [each.column.key for each in desk.page.board.column_widgets])
    desk.until_ids(here, [moved])
    desk.page.board.land(moved, ahead, 0)
    desk.until_ids(ahead, [moved])
    month = f"{ahead // 100}-{ahead % 100:02}-"
    desk.qtbot.waitUntil(lambda: str(desk.stored(moved)["expected_close"]).startswith(month))
