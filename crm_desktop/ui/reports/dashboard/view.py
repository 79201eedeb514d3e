"""The page of dashboards: which one, of which period, what can be added, and how changes are kept."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.choices import Created
from crm_desktop.bridge.reports.dashboards import (
    MOST,
    Dashboard,
    DashboardFigures,
    Tile,
    dashboard_interest,
    dashboard_name,
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
from crm_desktop.ui.reports.dashboard.grid import MARGIN, TileGrid
from crm_desktop.ui.reports.dashboard.tile import DashboardTile
from crm_desktop.ui.reports.view import ReportView

_SHOWN_KEPT = "reports/dashboard"


class DashboardView(ReportView):
    """Every change is kept in the file at once, as one deed that can be undone."""

    key = DASHBOARD.key
    exports = ("pdf",)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        self._name = str(context.file_preferences.get(_SHOWN_KEPT) or "")
        super().__init__(context, parent)
        self.shown: DashboardFigures | None = None
        #: what was counted while a tile was held
        self._later: DashboardFigures | None = None
        #: changes that are on their way to the file
        self._underway = 0
        self.grid = TileGrid(context)
        self.which, self.period = ChoiceChip(context.icons), ChoiceChip(context.icons)
        self.add, self.new, self.drop = (Button("", "link") for _ in range(3))
        self.adding = QMenu(self)
        self.add.setMenu(self.adding)
        self._lay_out()
        self._name_parts()
        self.which.chosen.connect(self.show_dashboard)
        self.period.chosen.connect(self._period_chosen)
        self.new.clicked.connect(self._ask_name)
        self.drop.clicked.connect(self._drop)
        self.grid.wanted.connect(self._do)
        self.grid.moved.connect(self._move)
        self.grid.released.connect(self._show_later)
        self.grid.emptied.connect(self.add.setFocus)

    @property
    def tiles(self) -> list[DashboardTile]:
        """The tiles in their order."""
        return self.grid.tiles

    def _lay_out(self) -> None:
        chips = ChipBar(self)
        for part in (self.which, self.period, self.add, self.new, self.drop):
            chips.add(part)
        content = QWidget()
        content.setProperty("panel", "clear")
        inside = QVBoxLayout(content)
        inside.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        inside.setSpacing(MARGIN)
        inside.addWidget(chips)
        inside.addWidget(self.grid)
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
        self.grid.late.start()
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
        self._name_parts()
        if self.shown is not None:
            self.show_figures(self.shown)

    # Showing ---------------------------------------------------------------------------------------------

    def show_figures(self, figures: object) -> None:
        """Show a dashboard with what was counted."""
        assert isinstance(figures, DashboardFigures)
        if self.grid.is_held:
            self._later = figures  # nothing is taken out of somebody's hand
            return
        self._later = None
        if self.shown is not None and (self._underway or self.reading.is_stale):
            if self._name == self.shown.name:
                # The grid in front of the person is newer than the one that was read.
                figures = figures.with_dashboard(self._name, self.shown.dashboard)
            elif figures.name != self._name:
                return  # that one is on its way to the file, and is read as soon as it is there
        self.shown, self._name = figures, figures.name
        self._show_choices(figures)
        self.grid.show_tiles(figures)
        self.export_changed.emit()
        self.tell_status()

    def _name_parts(self) -> None:
        """Say what each part is, before anything is counted too."""
        self.which.set_text(self.tr("Dashboard"))
        self.period.set_text(self.tr("Period"))
        self.add.setText(self.tr("Add a tile"))
        self.new.setText(self.tr("New dashboard…"))
        self.drop.setText(self.tr("Delete dashboard"))

    def _show_choices(self, figures: DashboardFigures) -> None:
        said, names = self.context.words.labelled, list(figures.dashboards)
        self.which.set_choices(
            said(self.tr("Dashboard"), figures.name), [(each, each) for each in names], figures.name
        )
        self.which.setVisible(len(names) > 1)
        now, month = figures.dashboard.period, self.context.gateway.reference_data.fiscal_month
        offered = created_names(now, month)
        periods = [(str(key), name) for key, name in offered.items() if key is not Created.RANGE]
        self.period.set_choices(said(self.tr("Period"), dict(periods).get(now, "")), periods, now)
        self.add.setEnabled(len(figures.dashboard.tiles) < MOST)
        self.drop.setVisible(bool(figures.name))
        self._offer(figures)

    def _offer(self, figures: DashboardFigures) -> None:
        self.adding.clear()
        for key, name in reports_offered(self.context):
            self.adding.addAction(name).triggered.connect(partial(self._offer_report, key))
        if figures.tables:
            self.adding.addSeparator()
            for table in figures.tables:
                self.adding.addAction(table).triggered.connect(partial(self._add, table_tile(table)))

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
            self.grid.focus(place + (1 if deed == "later" else -1))
        self._keep_changed(changed)

    def _move(self, place: int, to: int) -> None:
        self._change(lambda dashboard: dashboard.moved(place, to))

    def _show_later(self) -> None:
        """The tile was let go: show what was counted meanwhile."""
        later, self._later = self._later, None
        if later is not None:
            self.show_figures(later)

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
        popup = ViewName("", self, self.tr("Name of the dashboard"))
        popup.given.connect(self.begin_dashboard)
        popup.given.connect(popup.close)
        popup.begin(self.new)

    def begin_dashboard(self, name: str) -> None:
        """Begin a dashboard without tiles; one that has the name already is shown, not emptied."""
        name = dashboard_name(name)
        if self.shown is not None and name in self.shown.dashboards:
            self.show_dashboard(name)
            return
        self._name = name
        self._run(save_dashboard(name, Dashboard()))

    def _drop(self) -> None:
        if self.shown is not None and self.shown.name:
            self._run(drop_dashboard(self.shown.name, self.shown.dashboard))

    def _change(self, change: Callable[[Dashboard], Dashboard]) -> None:
        if self.shown is not None:
            self._keep_changed(change(self.shown.dashboard))

    def _keep_changed(self, dashboard: Dashboard) -> None:
        """Show the grid as it is now, and keep it; the first change of the usual one gives it a name.

        Nothing is counted again where all is counted that the grid shows.
        """
        if self.shown is None or dashboard == self.shown.dashboard:
            return
        name, before = self.shown.name or self.title(), self.shown.dashboards.get(self.shown.name)
        if self._name == self.shown.name:  # else another one is being read
            self._name = name
        is_counted = self.shown.suffice_for(dashboard)
        self.shown = self.shown.with_dashboard(name, dashboard)
        self._show_choices(self.shown)
        self.grid.show_tiles(self.shown)
        self.export_changed.emit()
        self._run(save_dashboard(name, dashboard, before), origin=self if is_counted else None)

    def _run(self, command: Command, origin: object = None) -> None:
        self._underway += 1
        running = self.context.gateway.run(command, origin=origin, failed=self._refused, owner=self)
        running.finished.connect(self._arrived)

    def _arrived(self) -> None:
        self._underway -= 1

    def _refused(self, error: UserError) -> None:
        """Somebody else was faster, for one: show what the file has instead of what was tried here."""
        self.said.emit(self.context.words.error(error))
        self.shown = None
        self.reading.read()
