"""A report of sheets with real widgets: figures, charts, what is behind them, and how they are computed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.choices import Choices, Created
from crm_desktop.bridge.reports.figures.figure_words import FigureWords
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reports.figures.sheet import FigureColumn, Form
from crm_desktop.services.reports.figures.tabulated import Tabulated
from crm_desktop.ui.navigation.requests import ShowQuery, ShowReport
from crm_desktop.ui.reports.figures.view import FigureReportView
from crm_desktop.ui.reports.page import ReportsPage
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAID, SOCIAL, WON, LOST = 7, 9, 5, 6


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


def office(qtbot: QtBot, context: PageContext) -> None:
    """Two channels, one of which has brought something."""
    for channel in (PAID, SOCIAL):
        lead = make(qtbot, context, Kind.LEAD, name="Anna", channel=channel)
        day = context.today()
        make(
            qtbot,
            context,
            Kind.SPEND,
            channel=channel,
            amount=Decimal(500),
            currency="TWD",
            first_day=day,
            last_day=day,
        )
        if channel == PAID:
            deal = {"lead": lead, "stage": WON, "amount": Decimal(2000), "currency": "TWD"}
            make(qtbot, context, Kind.OPPORTUNITY, name="Deal", **deal)


def shown(qtbot: QtBot, context: PageContext) -> tuple[ReportsPage, FigureReportView]:
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    page.activate(ShowReport("roi"))
    view = page.report
    assert isinstance(view, FigureReportView)
    qtbot.waitUntil(lambda: bool(view.sheets) and view.pictures[0].chart is not None)
    return page, view


def cells(view: FigureReportView, *keys: str) -> list[list[str]]:
    model = view.sheets[0].table.paged_model
    places = [model.column_number(key) for key in keys]
    found = [[model.cell_at(row, place) for place in places] for row in range(model.rowCount())]
    return [["" if cell is None else cell.text for cell in row] for row in found]


def test_figures_charts_and_what_is_behind_them(qtbot: QtBot, context: PageContext) -> None:
    office(qtbot, context)
    page, view = shown(qtbot, context)
    table = view.sheets[0].table
    QAbstractItemModelTester(table.paged_model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert cells(view, "name", "spend", "won", "revenue", "return", "roi") == [
        ["Paid search", "500", "1", "2,000", "1 : 4.00", "+300%"],
        ["Social", "500", "0", "0", "1 : 0.00", "−100%"],
        ["(not recorded)", "—", "0", "0", "—", "—"],
        ["All channels", "1,000", "1", "2,000", "1 : 2.00", "+100%"],
    ]
    assert view.tiles is not None
    said = [card.accessibleDescription().replace("\u00a0", " ") for card in view.tiles.cards]
    assert said[1:3] == ["NT$ 1,000, NT$ 1,000 ÷ 1", "1 : 2.00, NT$ 2,000 ÷ NT$ 1,000"]
    chart = view.pictures[0].chart
    labels = [f"{bar.label} {bar.text}" for bar in chart.rows]
    assert labels == ["Paid search 1 : 4.00", "Social 1 : 0.00"]
    asked: list[object] = []
    page.requested.connect(asked.append)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=chart.row_rect(1).center())
    table.setCurrentIndex(table.paged_model.index(0, table.paged_model.column_number("leads")))
    table.open_requested.emit(table.current_id())
    channels = [each.query.filters[0].values for each in asked if isinstance(each, ShowQuery)]
    assert channels == [(SOCIAL,), (PAID,)]
    content = view.export_content("csv")
    assert content is not None
    assert "Paid search,0" not in content().decode("utf-8-sig")
    assert view.export_content("svg") is not None


def test_how_it_is_computed_is_said_with_the_numbers_of_the_line(qtbot: QtBot, context: PageContext) -> None:
    office(qtbot, context)
    _page, view = shown(qtbot, context)
    card = view.sheets[0]
    card.table.setCurrentIndex(card.table.paged_model.index(0, 0))
    card.explain.click()
    assert card.explanation is not None
    said = [label.text().replace("\u00a0", " ") for label in card.explanation.findChildren(QLabel)]
    assert "= (Revenue − Spend) ÷ Spend" in said
    assert "= (NT$ 2,000 − NT$ 500) ÷ NT$ 500 = +300%" in said
    assert any(text.startswith("Recorded spend") for text in said)
    card.explanation.close()


def test_choices_follow_from_report_to_report_and_what_was_counted_is_kept(
    qtbot: QtBot, context: PageContext
) -> None:
    office(qtbot, context)
    page, view = shown(qtbot, context)
    page.filters.more["by"].chosen.emit("month")
    month = context.today().isoformat()[:7]
    qtbot.waitUntil(lambda: cells(view, "name")[-2:] == [[month], ["All months"]])
    reads: list[object] = []
    view.reading.loaded.connect(reads.append)
    page.filters.more["by"].chosen.emit("channel")
    assert len(reads) == 1, "what was counted before is shown at once"
    assert cells(view, "name")[-1] == ["All channels"]
    page.filters.set_choices(Choices(Created.LAST_YEAR))
    qtbot.waitUntil(lambda: cells(view, "name", "spend") == [["All channels", "—"]])
    page.show_report("channels")
    assert page.report.choices.created is Created.LAST_YEAR
    page.show_report("roi")
    make(qtbot, context, Kind.LEAD, name="Berta", channel=PAID)
    page.filters.set_choices(Choices())
    qtbot.waitUntil(lambda: cells(view, "leads")[-1:] == [["3"]])


def test_a_former_period_is_set_beside_the_headline_figures(qtbot: QtBot, context: PageContext) -> None:
    office(qtbot, context)
    long_ago = context.today() - timedelta(days=400)
    days = {"first_day": long_ago, "last_day": long_ago}
    make(qtbot, context, Kind.SPEND, channel=PAID, amount=Decimal(2000), currency="TWD", **days)
    page, view = shown(qtbot, context)
    page.filters.more["compare"].chosen.emit("before")
    assert view.tiles is not None
    spend = view.tiles.cards[0]
    qtbot.waitUntil(lambda: "▼ 50% vs the period before" in spend.accessibleDescription())


def test_an_empty_file_shows_no_figure_that_is_not_there(qtbot: QtBot, context: PageContext) -> None:
    _page, view = shown(qtbot, context)
    assert view.tiles is not None
    assert {card.accessibleDescription() for card in view.tiles.cards} == {"—"}
    assert not view.can_export


def test_days_below_nought_are_told_like_the_others(context: PageContext) -> None:
    column = FigureColumn("slower", Form.DAYS)
    words = FigureWords(context, Tabulated((), context.gateway.reference_data, "TWD"))
    said = [words.text(column, figure) for figure in (0, 3.0, -2.0, -1.5)]
    assert said == ["0 day(s)", "3 day(s)", "−2 days", "−1.5 days"]
    money = FigureColumn("missed_by", Form.MONEY)
    assert "−" in words.text(money, -229_300)
    assert words.units(-229_300) == "−2,293", "one sign for all: that of the charts"


def bool_of_sheets(view: FigureReportView) -> bool:
    return bool(view.sheets)


def test_every_report_of_sheets_is_shown_and_its_months_open_their_leads(
    qtbot: QtBot, context: PageContext
) -> None:
    office(qtbot, context)
    page, _view = shown(qtbot, context)
    for key in ("outcomes", "speed", "forecast", "snapshot", "receivables", "funnel", "cohorts"):
        page.show_report(key)
        shown_view = page.report
        assert isinstance(shown_view, FigureReportView)
        qtbot.waitUntil(partial(bool_of_sheets, shown_view))
    view = page.report
    assert isinstance(view, FigureReportView)
    heat = view.pictures[1].chart
    heat.resize(500, 400)
    asked: list[object] = []
    page.requested.connect(asked.append)
    place = len(heat.shown) - 1
    QTest.mouseClick(heat, Qt.MouseButton.LeftButton, pos=heat.cell_rect(place, 0).center().toPoint())
    (query,) = [each.query for each in asked if isinstance(each, ShowQuery)]
    assert query.kind == Kind.LEAD
    assert query.filters[0].field == "created_at"
    heat.grab()


def test_reasons_are_drawn_with_how_far_they_reach_together(qtbot: QtBot, context: PageContext) -> None:
    for reason in (1, 1, 1, 2):
        deal = {"stage": LOST, "loss_reason": reason, "amount": Decimal(100), "currency": "TWD"}
        make(qtbot, context, Kind.OPPORTUNITY, name="Deal", **deal)
    page, _view = shown(qtbot, context)
    page.show_report("outcomes")
    view = page.report
    assert isinstance(view, FigureReportView)
    qtbot.waitUntil(lambda: view.pictures[0].chart is not None)
    said = [bar.text for bar in view.pictures[0].chart.rows]
    assert said == ["3 · With those before: 75.0%", "1 · With those before: 100.0%"]
