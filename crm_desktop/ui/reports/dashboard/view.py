"""The page of dashboards: which one, of which period, its tiles on a grid, and what can be added."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial
from types import ModuleType
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QGridLayout, QMenu, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.choices import Created
from crm_desktop.bridge.reports.dashboards import (
    COLUMNS,
    Dashboard,
    DashboardFigures,
    Tile,
    TileContent,
    arranged,
    dashboard_interest,
    dashboard_source,
    drop_dashboard,
    read_dashboards,
    read_offer,
    reports_offered,
    save_dashboard,
    table_tile,
    tiles_of,
)
from crm_desktop.bridge.reports.export import Rows
from crm_desktop.bridge.reports.figures.reading import Tabulated
from crm_desktop.bridge.reports.option_words import created_names
from crm_desktop.bridge.reports.paper import ReportSource
from crm_desktop.bridge.reports.report import Work
from crm_desktop.core.commands import Command
from crm_desktop.core.errors import UserError
from crm_desktop.core.reports import DASHBOARD
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.chips import ChipBar
from crm_desktop.ui.filters.choice_chip import ChoiceChip
from crm_desktop.ui.navigation.requests import ShowReport
from crm_desktop.ui.records.saved_views import ViewName
from crm_desktop.ui.reports.dashboard.tile import DashboardTile
from crm_desktop.ui.reports.late_charts import LateCharts
from crm_desktop.ui.reports.view import ReportView

_SHOWN_KEPT = "reports/dashboard"
_MARGIN = 12
#: The height of one step of the grid in pixels.
_STEP = 132


class DashboardView(ReportView):
    """Every change is kept in the file at once, as one deed that can be undone."""

    key = DASHBOARD.key
    exports = ("pdf",)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        self._name = str(context.file_preferences.get(_SHOWN_KEPT) or "")
        super().__init__(context, parent)
        self.shown: DashboardFigures | None = None
        self.tiles: list[DashboardTile] = []
        #: what was counted while a tile was held
        self._later: DashboardFigures | None = None
        self._module: Any = None
        self.late = LateCharts(self)
        self.late.ready.connect(self._take_charts)
        self.late.failed.connect(context.gateway.defect)
        self.which, self.period = ChoiceChip(context.icons), ChoiceChip(context.icons)
        self.add, self.new, self.drop = (Button("", "link") for _ in range(3))
        self.adding = QMenu(self)
        self.add.setMenu(self.adding)
        self._lay_out()
        self.which.chosen.connect(self.show_dashboard)
        self.period.chosen.connect(self._period_chosen)
        self.new.clicked.connect(self._ask_name)
        self.drop.clicked.connect(self._drop)

    def _lay_out(self) -> None:
        chips = ChipBar(self)
        for part in (self.which, self.period, self.add, self.new, self.drop):
            chips.add(part)
        content = QWidget()
        content.setProperty("panel", "clear")
        self._grid = QGridLayout()
        self._grid.setSpacing(_MARGIN)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        inside = QVBoxLayout(content)
        inside.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        inside.setSpacing(_MARGIN)
        inside.addWidget(chips)
        inside.addLayout(self._grid)
        inside.addStretch(1)
        area = QScrollArea(self)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its parts take the keys
        area.setWidget(content)
        area.setWidgetResizable(True)
        area.setProperty("panel", "canvas")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(area, 1)

    # The frame -------------------------------------------------------------------------------------------

    def _asked(self) -> Hashable:
        return (self.context.today(), self._name)

    def interest(self) -> Interest:
        """All that tiles are made of."""
        return dashboard_interest(self.context)

    def file_name(self) -> str:
        """The name that is proposed for a file of it."""
        return self._name or self.title()

    def work(self) -> Work:
        """Count what the tiles show."""
        return read_dashboards(self._name, self.context)

    def activate(self) -> None:
        """Load the charts once, and count again if anything has changed."""
        self.late.start()
        super().activate()

    def keep(self) -> None:
        """Begin with this dashboard the next time."""
        self.context.file_preferences.put(_SHOWN_KEPT, self._name)

    @property
    def can_export(self) -> bool:
        """Whether there is something to write."""
        return self.shown is not None and bool(self.shown.dashboard.tiles)

    def table_rows(self) -> Rows | None:
        """A dashboard is no table."""
        return None

    def paper(self) -> ReportSource | None:
        """Its figures and charts."""
        if self.shown is None:
            return None
        return dashboard_source(self.file_name(), self.shown, self.context)

    def retranslate(self) -> None:
        """Set every text anew."""
        if self.shown is not None:
            self.show_figures(self.shown)

    # Showing ---------------------------------------------------------------------------------------------

    def show_figures(self, figures: object) -> None:
        """Show a dashboard with what was counted."""
        assert isinstance(figures, DashboardFigures)
        if any(tile.is_held for tile in self.tiles):
            self._later = figures  # nothing is taken out of somebody's hand
            return
        self._later = None
        self.shown, self._name = figures, figures.name
        said, names = self.context.words.labelled, list(figures.dashboards)
        self.which.set_choices(
            said(self.tr("Dashboard"), figures.name), [(each, each) for each in names], figures.name
        )
        self.which.setVisible(len(names) > 1)
        periods = [(str(key), name) for key, name in created_names().items() if key is not Created.RANGE]
        now = figures.dashboard.period
        self.period.set_choices(said(self.tr("Period"), dict(periods).get(now, "")), periods, now)
        self.add.setText(self.tr("Add a tile"))
        self.new.setText(self.tr("New dashboard…"))
        self.drop.setText(self.tr("Delete dashboard"))
        self.drop.setVisible(bool(figures.name))
        self._offer(figures)
        self._show_tiles(figures)
        self.export_changed.emit()
        self.tell_status()

    def _offer(self, figures: DashboardFigures) -> None:
        self.adding.clear()
        for key, name in reports_offered(self.context):
            self.adding.addAction(name).triggered.connect(partial(self._offer_report, key))
        if figures.tables:
            self.adding.addSeparator()
            for table in figures.tables:
                self.adding.addAction(table).triggered.connect(partial(self._add, table_tile(table)))

    def _show_tiles(self, figures: DashboardFigures) -> None:
        focused = next((place for place, tile in enumerate(self.tiles) if tile.hasFocus()), None)
        for old in self.tiles:
            self._grid.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.tiles = []
        step = self.context.themes.current.pixels(_STEP)
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        tiles = figures.dashboard.tiles
        for place, (tile, (row, column)) in enumerate(zip(tiles, arranged(tiles), strict=True)):
            shown = DashboardTile(TileContent(tile, figures, self.context), self.context.themes)
            shown.wanted.connect(partial(self._do, place))
            shown.dragged.connect(partial(self._drag, place))
            shown.dropped.connect(partial(self._drop_tile, place))
            shown.released.connect(self._show_later)
            shown.setFixedHeight(step * tile.height + _MARGIN * (tile.height - 1))
            self._grid.addWidget(shown, row, column, tile.height, tile.width)
            for below in range(row, row + tile.height):
                self._grid.setRowMinimumHeight(below, step)
            self.tiles.append(shown)
            if self._module is not None:
                shown.take_charts(self._module)
        if focused is not None and focused < len(self.tiles):
            self.tiles[focused].setFocus()

    def _take_charts(self, module: ModuleType) -> None:
        self._module = module
        for tile in self.tiles:
            tile.take_charts(module)

    # What the person does --------------------------------------------------------------------------------

    def show_dashboard(self, name: str) -> None:
        """Show another dashboard."""
        self._name = name
        self.reading.read_chosen()

    def _period_chosen(self, period: str) -> None:
        self._change(partial(replace, period=period))

    def _do(self, place: int, deed: str) -> None:
        assert self.shown is not None
        dashboard = self.shown.dashboard
        if deed == "open":
            self.ask(ShowReport(dashboard.tiles[place].report))
            return
        changed = dashboard.after(deed, place)
        if deed in ("earlier", "later"):
            to = max(0, min(len(self.tiles) - 1, place + (1 if deed == "later" else -1)))
            self.tiles[to].setFocus()
        self._keep_changed(changed)

    def _drag(self, place: int, at: QPoint) -> None:
        target = self._place_at(at)
        for number, tile in enumerate(self.tiles):
            tile.set_target(number == target and number != place)

    def _drop_tile(self, place: int, at: QPoint) -> None:
        target = self._place_at(at)
        for tile in self.tiles:
            tile.set_target(False)
        if target is not None and target != place and self.shown is not None:
            self._keep_changed(self.shown.dashboard.moved(place, target))

    def _show_later(self) -> None:
        """The tile was let go: show what was counted meanwhile, unless that was for another grid."""
        later, self._later = self._later, None
        if later is not None and self.shown is not None and later.dashboard == self.shown.dashboard:
            self.show_figures(later)

    def _place_at(self, at: QPoint) -> int | None:
        for place, tile in enumerate(self.tiles):
            if tile.rect().contains(tile.mapFromGlobal(at)):
                return place
        return None

    def _offer_report(self, report: str, _checked: bool = False) -> None:
        assert self.shown is not None
        work = read_offer(report, self.shown.dashboard.period, self.context)
        self.context.gateway.read(work, partial(self._offer_tiles, report), owner=self)

    def _offer_tiles(self, report: str, figures: Tabulated) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for tile, name in tiles_of(report, figures, self.context):
            menu.addAction(name).triggered.connect(partial(self._add, tile))
        menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))
        self.offered = menu

    def _add(self, tile: Tile, _checked: bool = False) -> None:
        self._change(lambda dashboard: dashboard.with_tile(tile))

    def _ask_name(self) -> None:
        popup = ViewName("", self)
        popup.given.connect(self.begin_dashboard)
        popup.given.connect(popup.close)
        popup.begin(self.new)

    def begin_dashboard(self, name: str) -> None:
        """Begin a dashboard without tiles."""
        self._name = " ".join(name.split())
        self._run(save_dashboard(name, Dashboard()))

    def _drop(self) -> None:
        if self._name:
            self._run(drop_dashboard(self._name))

    def _change(self, change: Callable[[Dashboard], Dashboard]) -> None:
        if self.shown is not None:
            self._keep_changed(change(self.shown.dashboard))

    def _keep_changed(self, dashboard: Dashboard) -> None:
        """Show the grid as it is now, and keep it; the first change of the usual one gives it a name."""
        if self.shown is None or dashboard == self.shown.dashboard:
            return
        self._name = self._name or self.title()
        self.shown = self.shown.with_dashboard(dashboard)
        self._show_tiles(self.shown)
        self._run(save_dashboard(self._name, dashboard))

    def _run(self, command: Command) -> None:
        self.context.gateway.run(command, failed=self._refused, owner=self)

    def _refused(self, error: UserError) -> None:
        self.said.emit(self.context.words.error(error))
