"""The tiles of a dashboard on their grid: laid out, drawn, dragged over one another, kept in focus."""

from __future__ import annotations

from functools import partial
from types import ModuleType

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.dashboards import COLUMNS, DashboardFigures, TileContent, arranged
from crm_desktop.ui.reports.dashboard.tile import DashboardTile
from crm_desktop.ui.reports.late_charts import LateCharts

#: Between tiles, and around them, in pixels.
MARGIN = 12
#: The height of one step of the grid in pixels.
_STEP = 132


class TileGrid(QWidget):
    """`wanted` carries the place of a tile and what is to be done with it; `moved` its old and new place."""

    wanted = Signal(int, str)
    moved = Signal(int, int)
    #: the mouse holds no tile any more
    released = Signal()
    #: the tile that had the keys is gone, and there is no other
    emptied = Signal()

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._module: ModuleType | None = None
        self.tiles: list[DashboardTile] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(MARGIN)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)
        self.late = LateCharts(self)
        self.late.ready.connect(self._take_charts)
        self.late.failed.connect(context.gateway.defect)

    @property
    def is_held(self) -> bool:
        """Whether the mouse holds a tile."""
        return any(tile.is_held for tile in self.tiles)

    def show_tiles(self, figures: DashboardFigures) -> None:
        """Make the tiles anew; the keys stay with the place that had them."""
        focused = self._focused_place()
        for old in self.tiles:
            self._grid.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self.tiles = []
        for row in range(self._grid.rowCount()):
            self._grid.setRowMinimumHeight(row, 0)
        tiles = figures.dashboard.tiles
        for place, (tile, at) in enumerate(zip(tiles, arranged(tiles), strict=True)):
            shown = DashboardTile(TileContent(tile, figures, self._context), self._context.themes)
            self._put(shown, place, *at)
        if focused is not None:
            self.focus(focused)

    def _put(self, shown: DashboardTile, place: int, row: int, column: int) -> None:
        tile, step = shown.content.tile, self._context.themes.current.pixels(_STEP)
        shown.wanted.connect(partial(self.wanted.emit, place))
        shown.dragged.connect(partial(self._drag, place))
        shown.dropped.connect(partial(self._drop, place))
        shown.released.connect(self.released)
        shown.setFixedHeight(step * tile.height + MARGIN * (tile.height - 1))
        self._grid.addWidget(shown, row, column, tile.height, tile.width)
        shown.show()  # now, not in the next turn: what is not seen takes no focus
        for below in range(row, row + tile.height):
            self._grid.setRowMinimumHeight(below, step)
        self.tiles.append(shown)
        if self._module is not None:
            shown.take_charts(self._module)

    def _take_charts(self, module: ModuleType) -> None:
        self._module = module
        for tile in self.tiles:
            tile.take_charts(module)

    # Keys and mouse --------------------------------------------------------------------------------------

    def focus(self, place: int) -> None:
        """Give the keys to the tile of a place, else to the nearest there is."""
        if self.tiles:
            self.tiles[max(0, min(place, len(self.tiles) - 1))].setFocus()
        else:
            self.emptied.emit()

    def _focused_place(self) -> int | None:
        """The place of the tile that has the keys, itself or its menu."""
        now = QApplication.focusWidget()
        if now is None:
            return None
        found = (place for place, tile in enumerate(self.tiles) if tile is now or tile.isAncestorOf(now))
        return next(found, None)

    def _drag(self, place: int, at: QPoint) -> None:
        target = self._place_at(at)
        for number, tile in enumerate(self.tiles):
            tile.set_target(number == target and number != place)

    def _drop(self, place: int, at: QPoint) -> None:
        target = self._place_at(at)
        for tile in self.tiles:
            tile.set_target(False)
        if target is not None and target != place:
            self.moved.emit(place, target)

    def _place_at(self, at: QPoint) -> int | None:
        for place, tile in enumerate(self.tiles):
            if tile.rect().contains(tile.mapFromGlobal(at)):
                return place
        return None
