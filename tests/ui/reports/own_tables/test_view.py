"""Own tables with real widgets: made by chips, kept under a name, taken away and back, with their records."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.own_tables import Pivot, PivotValue
from crm_desktop.core.commands import Undo
from crm_desktop.core.queries import Operator
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import Negated
from crm_desktop.core.views.saved import ViewDefinition
from crm_desktop.ui.navigation.requests import ShowQuery, ShowReport
from crm_desktop.ui.reports.own_tables.view import PivotView
from crm_desktop.ui.reports.page import ReportsPage
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PAID, SOCIAL = 7, 9


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


def shown(qtbot: QtBot, context: PageContext) -> tuple[ReportsPage, PivotView]:
    for channel, amount in ((PAID, 10), (PAID, 30), (SOCIAL, 50)):
        facts = {"channel": channel, "estimated_amount": Decimal(amount), "currency": "TWD"}
        make(qtbot, context, Kind.LEAD, name="Anna", **facts)
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    page.activate(ShowReport("pivot"))
    view = page.report
    assert isinstance(view, PivotView)
    qtbot.waitUntil(lambda: bool(view.sheets) and view.pictures[0].chart is not None)
    return page, view


def cells(view: PivotView) -> list[list[str]]:
    model = view.sheets[0].table.paged_model
    headings = [column.key for column in model.columns]
    found = [[model.cell_at(row, place) for place in range(len(headings))] for row in range(model.rowCount())]
    return [["" if cell is None else cell.text for cell in row] for row in found]


def test_a_table_is_made_and_its_records_are_shown(qtbot: QtBot, context: PageContext) -> None:
    page, view = shown(qtbot, context)
    assert [row[1] for row in cells(view)] == ["2", "1", "3"]
    view.bar.value.take(PivotValue.MEAN)
    qtbot.waitUntil(lambda: [row[1] for row in cells(view)] == ["20", "50", "30"])
    assert view.bar.pivot.field == "estimated_amount"
    view.bar.columns.take("status")
    qtbot.waitUntil(lambda: len(cells(view)[0]) == 3)
    assert [line.subject is not None for line in view.sheets[0].table.sheet.lines] == [True, True]
    assert page.exporter is not None
    with qtbot.waitSignal(view.requested) as asked:
        view._figure_opened(view.sheets[0].table.sheet.lines[0], "column_0")
    request = asked.args[0]
    assert isinstance(request, ShowQuery)
    assert {each.field: each.values for each in request.query.filters} == {
        "channel": (PAID,),
        "status": ("new",),
    }


def test_a_table_is_kept_for_everybody_and_taken_away(qtbot: QtBot, context: PageContext) -> None:
    _page, view = shown(qtbot, context)
    view.bar.rows.take("status")
    view.bar.save_wanted.emit("By status")
    qtbot.waitUntil(lambda: view.bar.name == "By status")
    assert not view.bar.save.isVisible()
    view.bar.kind.take(Kind.ACCOUNT)
    assert view.bar.pivot.kind is Kind.ACCOUNT
    assert view.bar.name == ""
    qtbot.waitUntil(lambda: view.bar.table.keys() == ["By status"])
    view.bar.table.take("By status")
    assert view.bar.pivot == Pivot(Kind.LEAD, "status")
    view.bar.drop.click()
    qtbot.waitUntil(lambda: not view.bar.table.isVisible())
    context.gateway.run(Undo())
    qtbot.waitUntil(lambda: view.bar.name == "By status")
    view.keep()
    another = PivotView(context)
    qtbot.addWidget(another)
    assert another.bar.pivot == view.bar.pivot


def test_views_narrow_that_filters_alone_narrow(qtbot: QtBot, context: PageContext) -> None:
    paid = (ChosenFilter("channel", Operator.ANY_OF, (PAID,)),)
    views = {
        "Paid": ViewDefinition(paid),
        "Paid, with words": ViewDefinition(paid, "Anna"),
        "Paid, with parts": ViewDefinition(paid, where=Negated(ChosenFilter("name", Operator.EMPTY))),
    }
    for name, told in views.items():
        make(qtbot, context, Kind.SAVED_VIEW, name=name, page="lead", definition=told.as_text())
    _page, view = shown(qtbot, context)
    qtbot.waitUntil(lambda: view.bar.narrowed.keys() == ["", "Paid"])
    view.bar.narrowed.take("Paid")
    qtbot.waitUntil(lambda: [row[1] for row in cells(view)] == ["2", "2"])
