"""What a page shows follows what it is made of: names through references, the reference data, the day."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Operator, Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.table.columns import CellStyle
from crm_desktop.ui.pipeline.page import PipelinePage
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.reports.leads.channels import ChannelReportView
from crm_desktop.ui.reports.page import ReportsPage
from crm_desktop.ui.today.page import TodayPage
from tests.ui.context_of_tests import begin_next_day
from tests.ui.records_of_tests import make, names, open_page, run

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def texts(widget: QWidget) -> list[str]:
    """All words of the labels and buttons in a part of the window that are to be seen."""
    labels = [part.text() for part in widget.findChildren(QLabel) if part.isVisibleTo(widget)]
    buttons = [part.text() for part in widget.findChildren(QAbstractButton) if part.isVisibleTo(widget)]
    return labels + buttons


def cell(page: RecordsPage, id_: int, name: str) -> str:
    """What a list shows; it is read as by painting."""
    model = page.table.paged_model
    return str(model.index(model.row_of(id_), model.column_number(name)).data())


def rename(qtbot: QtBot, context: PageContext, kind: Kind, id_: int, name: str) -> None:
    run(qtbot, context, EditRecords(Records(kind, (id_,)), {"name": name}))


@pytest.fixture
def account(qtbot: QtBot, context: PageContext) -> int:
    return make(qtbot, context, Kind.ACCOUNT, name="Alt AG")


@pytest.fixture
def opportunity(qtbot: QtBot, context: PageContext, account: int) -> int:
    return make(qtbot, context, Kind.OPPORTUNITY, name="Deal", account=account, stage=1)


# Names through references ----------------------------------------------------------------------------------


@pytest.mark.parametrize("is_seen", [True, False])
def test_a_list_opened_before_shows_the_new_name(
    qtbot: QtBot, context: PageContext, account: int, opportunity: int, is_seen: bool
) -> None:
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    qtbot.waitUntil(lambda: cell(page, opportunity, "account") == "Alt AG")
    page.setVisible(is_seen)
    rename(qtbot, context, Kind.ACCOUNT, account, "Neu AG")
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: cell(page, opportunity, "account") == "Neu AG")


def test_a_list_sorted_by_a_name_is_sorted_anew(
    qtbot: QtBot, context: PageContext, account: int, opportunity: int
) -> None:
    other = make(qtbot, context, Kind.ACCOUNT, name="Mitte AG")
    make(qtbot, context, Kind.OPPORTUNITY, name="Other", account=other, stage=1)
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    page.table.horizontalHeader().sort_by("account")  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: names(page) == ["Deal", "Other"])
    page.hide()
    rename(qtbot, context, Kind.ACCOUNT, account, "Zeit AG")
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: names(page) == ["Other", "Deal"])


def test_an_inspector_in_sight_shows_the_new_name(
    qtbot: QtBot, context: PageContext, account: int, opportunity: int
) -> None:
    page = open_page(qtbot, context, Kind.OPPORTUNITY)
    qtbot.waitUntil(lambda: "Alt AG" in texts(page.inspector))
    rename(qtbot, context, Kind.ACCOUNT, account, "Neu AG")
    qtbot.waitUntil(lambda: "Neu AG" in texts(page.inspector))
    assert "Alt AG" not in texts(page.inspector)


def test_related_lists_follow_names_and_reference_data(
    qtbot: QtBot, context: PageContext, account: int, opportunity: int
) -> None:
    page = open_page(qtbot, context, Kind.ACCOUNT)
    qtbot.waitUntil(lambda: "Deal" in texts(page.inspector))
    rename(qtbot, context, Kind.OPPORTUNITY, opportunity, "Großer Deal")
    qtbot.waitUntil(lambda: "Großer Deal" in texts(page.inspector))
    rename(qtbot, context, Kind.STAGE, 1, "Erstgespräch")
    qtbot.waitUntil(lambda: "Erstgespräch" in texts(page.inspector))


@pytest.mark.parametrize("is_seen", [True, False])
def test_cards_show_the_new_name(
    qtbot: QtBot, context: PageContext, account: int, opportunity: int, is_seen: bool
) -> None:
    page = PipelinePage(context)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    page.activate()

    def subtitle() -> str:
        columns = {each.column.key: each for each in page.board.column_widgets}
        card = columns[1].view.cards.card_at(0) if 1 in columns else None
        return "" if card is None else card.subtitle

    qtbot.waitUntil(lambda: subtitle() == "Alt AG")
    page.setVisible(is_seen)
    rename(qtbot, context, Kind.ACCOUNT, account, "Neu AG")
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: subtitle() == "Neu AG")


# A new day -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("is_seen", [True, False])
def test_a_moving_range_lists_what_it_means_on_the_new_day(
    qtbot: QtBot, context: PageContext, is_seen: bool
) -> None:
    tomorrow = context.today() + timedelta(days=1)
    make(qtbot, context, Kind.LEAD, name="Today", next_step_on=context.today(), next_step="call")
    make(qtbot, context, Kind.LEAD, name="Tomorrow", next_step_on=tomorrow, next_step="call")
    page = open_page(qtbot, context)
    page.bar.set_filters([ChosenFilter("next_step_on", Operator.BETWEEN, day_range="today")])
    page.bar.changed.emit()
    qtbot.waitUntil(lambda: names(page) == ["Today"])
    page.setVisible(is_seen)
    begin_next_day(context)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: names(page) == ["Tomorrow"])


def test_what_was_due_is_overdue_on_the_new_day(qtbot: QtBot, context: PageContext) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="Anna", next_step_on=context.today(), next_step="call")
    page = open_page(qtbot, context)
    model = page.table.paged_model
    column = model.column_number("next_step_on")

    def style() -> CellStyle | None:
        found = model.cell_at(model.row_of(lead), column)
        return None if found is None else found.style

    qtbot.waitUntil(lambda: style() is CellStyle.PLAIN)
    qtbot.waitUntil(lambda: "Anna" in texts(page.inspector))
    begin_next_day(context)
    qtbot.waitUntil(lambda: style() is CellStyle.OVERDUE)


def test_today_moves_on_at_midnight_even_while_it_is_hidden(qtbot: QtBot, context: PageContext) -> None:
    tomorrow = context.today() + timedelta(days=1)
    make(qtbot, context, Kind.LEAD, name="Anna", next_step_on=tomorrow, next_step="call")
    page = TodayPage(context)
    qtbot.addWidget(page)
    counts: list[int] = []
    page.count_changed.connect(counts.append)
    page.reload()
    qtbot.waitUntil(lambda: counts == [0])
    begin_next_day(context)
    qtbot.waitUntil(lambda: counts == [0, 1])


@pytest.mark.parametrize("is_seen", [True, False])
def test_the_report_is_counted_anew_on_a_new_day(qtbot: QtBot, context: PageContext, is_seen: bool) -> None:
    make(qtbot, context, Kind.LEAD, name="Anna", channel=1)
    context.preferences.put("reports/shown", "channels")
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    page.activate()

    def as_of() -> object:
        report = page.report
        assert isinstance(report, ChannelReportView)
        return None if report._reports is None else report._reports.now.options.as_of

    first = context.today()
    qtbot.waitUntil(lambda: as_of() == first)
    page.setVisible(is_seen)
    begin_next_day(context)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: as_of() == first + timedelta(days=1))


@pytest.mark.parametrize("is_seen", [True, False])
def test_the_board_says_what_is_overdue_on_a_new_day(
    qtbot: QtBot, context: PageContext, is_seen: bool
) -> None:
    make(qtbot, context, Kind.OPPORTUNITY, name="Deal", stage=1, expected_close=context.today())
    page = PipelinePage(context)
    qtbot.addWidget(page)
    page.resize(1300, 700)
    page.show()
    page.activate()

    def is_late() -> bool | None:
        columns = {each.column.key: each for each in page.board.column_widgets}
        card = columns[1].view.cards.card_at(0) if 1 in columns else None
        return None if card is None else card.right_is_bad

    qtbot.waitUntil(lambda: is_late() is False)
    page.setVisible(is_seen)
    begin_next_day(context)
    page.show()
    page.activate()
    qtbot.waitUntil(lambda: is_late() is True)
