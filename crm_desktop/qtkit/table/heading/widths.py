"""How wide the columns of a big table are: what the person chose, else what their usual texts need."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.table.columns import Cell, Column
from crm_desktop.qtkit.table.heading.header import TableHeader

#: The part of its usual width that a column of names or free text keeps when room is short.
_LEAST_PART = 0.7
#: How far a column grows by itself, in pixels at 100 % text size.
_WIDEST = 260


class ColumnWidths(QObject):
    """Columns that nobody has resized follow the language, the text size and the room there is.

    They are wide enough for the heading and the texts that `Column.usual_cells` names. If the table is
    a little too narrow for all, columns that may shrink give way; if far too narrow, it scrolls sideways.
    """

    def __init__(self, header: TableHeader, columns: tuple[Column, ...], theme: Theme) -> None:
        super().__init__(header)
        self._header = header
        self._columns = columns
        self._theme = theme
        self._own: dict[int, int] = {}
        self._usual: dict[int, int] = {}
        self._is_fitting = False
        header.sectionResized.connect(self._resized)

    @property
    def own(self) -> dict[str, int]:
        """The widths that the person chose, by column key."""
        return {self._columns[number].key: width for number, width in self._own.items()}

    def title_width(self, number: int) -> int:
        """The room that a column's title needs."""
        return self._header.title_width(number)

    def choose(self, number: int, width: int) -> None:
        """Give a column a width that stays."""
        self._own[number] = width
        with self._fitting():
            self._header.resizeSection(number, width)

    def set_theme(self, theme: Theme) -> None:
        """Follow the text size; chosen widths grow with it."""
        growth = theme.scale / self._theme.scale
        self._theme = theme
        self._own = {number: round(width * growth) for number, width in self._own.items()}
        self._usual.clear()

    def forget_texts(self) -> None:
        """Measure again when next asked: the language or the names of the reference data have changed."""
        self._usual.clear()

    def grow(self, number: int, width: int) -> bool:
        """Widen a column that nobody has resized, for a text not to be cut; tell whether it will be."""
        width = min(width, self._theme.pixels(_WIDEST))
        if number in self._own or width <= self._usual.get(number, width):
            return False
        self._usual[number] = width
        return True

    def fit(self, room: int, measure: Callable[[Cell], int]) -> None:
        """Lay out the columns shown in so many pixels; `measure` gives the width of a cell."""
        shown = [number for number in range(len(self._columns)) if not self._header.isSectionHidden(number)]
        widths = {number: self._own.get(number) or self._usual_width(number, measure) for number in shown}
        self._shrink(widths, sum(widths.values()) - room)
        with self._fitting():
            for number, width in widths.items():
                if self._header.sectionSize(number) != width:
                    self._header.resizeSection(number, width)

    def _shrink(self, widths: dict[int, int], excess: int) -> None:
        spare = {
            number: width - round(width * _LEAST_PART)
            for number, width in widths.items()
            if self._columns[number].can_shrink and number not in self._own
        }
        for_all = sum(spare.values())
        if not 0 < excess <= for_all:
            return
        for number, give in spare.items():
            widths[number] -= -(-give * excess // for_all)  # rounded up, so that all fit

    def _usual_width(self, number: int, measure: Callable[[Cell], int]) -> int:
        width = self._usual.get(number)
        if width is None:
            column = self._columns[number]
            cells = (measure(cell) for cell in column.usual_cells())
            least = self._theme.pixels(column.default_width)
            width = self._usual[number] = max(least, self._header.title_width(number), *cells)
        return width

    def _resized(self, number: int, old: int, new: int) -> None:
        # Qt also resizes when columns are shown or hidden and when the last one is stretched. A person does
        # it with a button held down, and the last section, which fills up the row, follows.
        is_held = bool(QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton)
        if is_held and old and new and not self._is_fitting and number != self._last_shown():
            self._own[number] = new

    def _last_shown(self) -> int:
        header = self._header
        places = (header.logicalIndex(place) for place in range(header.count() - 1, -1, -1))
        return next((number for number in places if not header.isSectionHidden(number)), -1)

    @contextmanager
    def _fitting(self) -> Iterator[None]:
        before, self._is_fitting = self._is_fitting, True
        try:
            yield
        finally:
            self._is_fitting = before
