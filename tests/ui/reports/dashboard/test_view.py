"""A dashboard with real widgets: tiles moved by mouse and keys, resized, added, taken away, printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.dashboards import FIRST, MOST, Tile, save_dashboard
from crm_desktop.core.commands import Undo
from crm_desktop.core.dashboards import Dashboard
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import ShowReport
from crm_desktop.ui.reports.dashboard.view import DashboardView
from crm_desktop.ui.reports.page import ReportsPage
from tests.ui.context_of_tests import open_context
from tests.ui.records_of_tests import make

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WON = 5
SMALL = Dashboard(
    (Tile("outcomes", "won"), Tile("outcomes", "win_rate"), Tile("people", "activities_done")), "all"
)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


def shown(qtbot: QtBot, context: PageContext, dashboard: Dashboard | None = SMALL) -> DashboardView:
    deal = {"stage": WON, "amount": Decimal(2000), "currency": "TWD"}
    make(qtbot, context, Kind.OPPORTUNITY, name="Deal", **deal)
    if dashboard is not None:
        with qtbot.waitSignal(context.gateway.changed):
            context.gateway.run(save_dashboard("Mine", dashboard))
    page = ReportsPage(context)
    qtbot.addWidget(page)
    page.resize(1300, 900)
    page.show()
    page.activate(ShowReport("dashboard"))
    view = page.report
    assert isinstance(view, DashboardView)
    qtbot.waitUntil(lambda: bool(view.tiles))
    return view


def items(view: DashboardView) -> list[str]:
    return [tile.content.tile.item for tile in view.tiles]


def test_an_office_begins_with_the_usual_one_and_its_figures(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context, None)
    assert items(view) == [tile.item for tile in FIRST.tiles]
    figure = view.tiles[0].content.figure
    assert figure is not None
    assert "2,000" in figure.value
    charts = [tile for tile in view.tiles if tile.content.tile.is_chart]
    qtbot.waitUntil(lambda: all(tile.chart is not None for tile in charts))
    assert all(tile.content.chart is not None for tile in charts)


def test_what_another_window_has_changed_is_not_written_over(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context)
    said: list[str] = []
    view.said.connect(said.append)
    theirs = SMALL.without(0)
    context.gateway.run(save_dashboard("Mine", theirs, SMALL))  # not read here before the next key
    view.tiles[0].setFocus()
    QTest.keyClick(view.tiles[0], Qt.Key.Key_Right, CTRL)
    qtbot.waitUntil(lambda: bool(said))
    assert said[0].startswith("Somebody else has changed this meanwhile")
    qtbot.waitUntil(lambda: items(view) == ["win_rate", "activities_done"])
    view.tiles[0].setFocus()
    QTest.keyClick(view.tiles[0], Qt.Key.Key_Right, CTRL)
    assert items(view) == ["activities_done", "win_rate"]
    qtbot.waitUntil(lambda: view._underway == 0)
    assert items(view) == ["activities_done", "win_rate"], "and now it is kept"


def test_tiles_are_moved_and_resized_by_keys_and_taken_back(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context)
    view.tiles[0].setFocus()
    QTest.keyClick(view.tiles[0], Qt.Key.Key_Right, CTRL)
    assert items(view) == ["win_rate", "won", "activities_done"]
    QTest.keyClick(view.tiles[1], Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(view.tiles[1], Qt.Key.Key_Down, SHIFT)
    tile = view.tiles[1].content.tile
    assert (tile.width, tile.height) == (2, 2)
    QTest.keyClick(view.tiles[2], Qt.Key.Key_Delete)
    assert items(view) == ["win_rate", "won"]
    for _deed in range(4):
        with qtbot.waitSignal(context.gateway.changed):
            context.gateway.run(Undo())
    qtbot.waitUntil(lambda: items(view) == [tile.item for tile in SMALL.tiles])
    with qtbot.waitSignal(view.requested) as asked:
        QTest.keyClick(view.tiles[0], Qt.Key.Key_Return)
    assert asked.args == [ShowReport("outcomes")]


def test_a_tile_is_dragged_to_another_place(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context)
    first, last = view.tiles[0], view.tiles[2]
    qtbot.waitUntil(lambda: last.x() > first.x() + first.width())
    end = first.mapFromGlobal(last.mapToGlobal(QPoint(20, 20)))
    QTest.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(20, 40))
    assert view.shown is not None
    view.show_figures(view.shown)  # what was counted meanwhile takes nothing out of the hand
    assert view.tiles[0] is first
    QTest.mouseMove(first, QPoint(40, 40))
    QTest.mouseMove(first, end)
    qtbot.waitUntil(lambda: last.property("panel") == "drop")
    QTest.mouseRelease(first, Qt.MouseButton.LeftButton, pos=end)
    assert items(view) == ["win_rate", "activities_done", "won"]


def test_tiles_are_added_and_dashboards_begun_and_deleted(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context)
    view._offer_report("forecast")
    qtbot.waitUntil(lambda: hasattr(view, "offered"))
    view.offered.actions()[0].trigger()
    assert items(view)[-1] == "amount"
    qtbot.waitUntil(lambda: view.tiles[-1].content.figure is not None)
    view.begin_dashboard("Second")
    qtbot.waitUntil(lambda: view.shown is not None and view.shown.name == "Second")
    assert view.tiles == []
    assert view.which.keys() == ["Mine", "Second"]
    view.period.take("this_month")
    qtbot.waitUntil(lambda: view.shown is not None and view.shown.dashboard.period == "this_month")
    view.drop.click()
    qtbot.waitUntil(lambda: view.shown is not None and view.shown.name == "Mine")
    paper = view.paper()
    assert paper is not None
    assert len(paper.tiles) == 4


def test_a_change_that_needs_no_figures_counts_none(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context)
    with qtbot.waitSignal(context.gateway.changed):
        QTest.keyClick(view.tiles[0], Qt.Key.Key_Right, CTRL)
    with qtbot.assertNotEmitted(view.reading.loaded, wait=700):
        pass
    with qtbot.waitSignal(view.reading.loaded):
        view.grid.wanted.emit(0, "remove")
        context.gateway.run(Undo())


def test_figures_read_before_a_change_do_not_take_it_back(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context)
    before = view.shown
    assert before is not None
    for _moment in ("on its way", "written"):
        with qtbot.waitSignal(context.gateway.changed):
            QTest.keyClick(view.tiles[0], Qt.Key.Key_Right, CTRL)
            moved = items(view)
            view.show_figures(before)
            assert items(view) == moved
        view.show_figures(before)
        assert items(view) == moved


def test_a_change_is_kept_under_the_name_that_is_shown(qtbot: QtBot, context: PageContext) -> None:
    other = Dashboard((Tile("outcomes", "lost"),), "all")
    with qtbot.waitSignal(context.gateway.changed):
        context.gateway.run(save_dashboard("Other", other))
    view = shown(qtbot, context)
    assert view.shown is not None
    assert view.shown.name == "Mine"
    with qtbot.waitSignal(context.gateway.changed):
        view.show_dashboard("Other")
        QTest.keyClick(view.tiles[0], Qt.Key.Key_Right, CTRL)
    qtbot.waitUntil(lambda: items(view) == ["lost"])
    view.show_dashboard("Mine")
    qtbot.waitUntil(lambda: items(view) == ["win_rate", "won", "activities_done"])


def test_a_new_dashboard_of_a_taken_name_empties_none(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context)
    long = "x" * 100
    view.begin_dashboard(long)
    qtbot.waitUntil(lambda: view.shown is not None and view.shown.name == long[:80])
    view.begin_dashboard(" Mine ")
    qtbot.waitUntil(lambda: items(view) == [tile.item for tile in SMALL.tiles])


def test_the_keys_stay_on_the_dashboard_as_tiles_go(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context, replace(SMALL, tiles=SMALL.tiles[:2]))
    view.window().activateWindow()
    view.tiles[1].setFocus()
    QTest.keyClick(view.tiles[1], Qt.Key.Key_Delete)
    assert view.tiles[0].hasFocus()
    QTest.keyClick(view.tiles[0], Qt.Key.Key_Delete)
    assert view.add.hasFocus()


def test_no_more_tiles_are_offered_than_there_may_be(qtbot: QtBot, context: PageContext) -> None:
    view = shown(qtbot, context, Dashboard((Tile("outcomes", "won"),) * MOST, "all"))
    assert not view.add.isEnabled()
    view.grid.wanted.emit(0, "remove")
    assert view.add.isEnabled()


def test_every_part_has_its_name_before_anything_is_counted(qtbot: QtBot, context: PageContext) -> None:
    view = DashboardView(context)
    qtbot.addWidget(view)
    parts = (view.which, view.period, view.add, view.new, view.drop)
    said = [part.accessibleName() or part.text() for part in parts]
    assert said == ["Dashboard", "Period", "Add a tile", "New dashboard…", "Delete dashboard"]


def test_a_figure_that_was_not_counted_for_the_grid_is_counted_when_it_comes(
    qtbot: QtBot, context: PageContext
) -> None:
    charts = Dashboard((Tile("people", "activities_done", is_chart=True),), "all")
    view = shown(qtbot, context, charts)
    assert view.shown is not None
    assert not view.shown.suffice_for(charts.with_tile(Tile("people", "activities_done"))), "not compared yet"
    view._offer_report("people")
    qtbot.waitUntil(lambda: hasattr(view, "offered"))
    named = [action.text() for action in view.offered.actions()]
    assert len(named) == 8, "all that the report has, whatever the grid shows"
    view.offered.actions()[1].trigger()
    assert items(view) == ["activities_done", "answer_time"]
    qtbot.waitUntil(lambda: view.tiles[1].content.figure is not None)
