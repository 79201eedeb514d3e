"""Widens columns of numbers for the numbers that come into sight: a cut amount would be another amount."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from crm_desktop.qtkit.table.columns import Cell, CellStyle
from crm_desktop.qtkit.table.view import BigTableView

_NUMBERS = frozenset({CellStyle.NUMBER, CellStyle.NUMBER_GOOD, CellStyle.NUMBER_BAD})
#: Rows are measured when no more have come for so long, in milliseconds: never while one scrolls.
_QUIET = 120


class GrowingColumns(QObject):
    """Watches one table; columns only grow, until the language or the text size changes."""

    def __init__(self, view: BigTableView) -> None:
        super().__init__(view)
        self._view = view
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET)
        self._timer.timeout.connect(self._measure)
        view.paged_model.dataChanged.connect(self._wait)
        view.paged_model.modelReset.connect(self._wait)
        view.paged_model.rowsInserted.connect(self._wait)
        view.verticalScrollBar().valueChanged.connect(self._wait)

    def _wait(self, *_what: object) -> None:
        self._timer.start()

    def _measure(self) -> None:
        view, model = self._view, self._view.paged_model
        columns = view.visible_columns()
        first = max(0, view.rowAt(0))
        last = view.rowAt(view.viewport().height() - 1)
        rows = range(first, (last if last >= 0 else model.rowCount() - 1) + 1)
        shown = [
            (number, cell)
            for cells in model.cells_at(rows, columns)
            for number, cell in zip(columns, cells or (), strict=False)
            if cell.style in _NUMBERS
        ]
        shown += self._subtotals(rows, columns)
        widths: dict[int, int] = {}
        for number, cell in shown:
            width = view.table_painter.cells.wanted_width(cell)
            widths[number] = max(width, widths.get(number, 0))
        grown = [view.column_widths.grow(number, width) for number, width in widths.items()]
        if any(grown):
            view.fit_columns()

    def _subtotals(self, rows: range, columns: Sequence[int]) -> list[tuple[int, Cell]]:
        """What stands above groups in columns of numbers."""
        model = self._view.paged_model
        headings = [heading for row in rows if (heading := model.heading_at(row)) is not None]
        return [
            (number, Cell(heading.sums[key][0], CellStyle.NUMBER))
            for number in columns
            for heading in headings
            if (key := model.columns[number].key) in heading.sums
        ]
