"""Steps between cells as in a spreadsheet: Tab goes right, Enter down and back to where the Tabs began."""

from __future__ import annotations

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.table.selecting_view import SelectingTableView

_Place = tuple[int, int]  # row, column


@frozen
class _Left:
    """A cell that Enter has just left, and where it led."""

    record_id: int
    key: str
    to: _Place


class CellSteps:
    """Walks one table's cells; rows are entered left to right, so Enter returns to the first of them."""

    def __init__(self, view: SelectingTableView) -> None:
        self._view = view
        self._began_in = -1  # the column in which a run of Tabs began
        self._tabbed_to: _Place = (-1, -1)
        self._left: _Left | None = None

    def tab(self, forward: bool) -> bool:
        """Go to the next cell, or back; False at the table's end, and where nothing can be edited."""
        view, here = self._view, self._here()
        columns = view.visible_columns()
        if not any(column.editable for column in view.paged_model.columns) or here[1] not in columns:
            return False
        place = columns.index(here[1]) + (1 if forward else -1)
        row = here[0] + place // len(columns)
        if not 0 <= row < view.paged_model.rowCount():
            return False
        if self._tabbed_to != here:
            self._began_in = here[1]
        if row != here[0]:
            self._began_in = columns[0]  # another row is entered from its beginning
        self._go(row, columns[place % len(columns)])
        self._tabbed_to = self._here()
        return True

    def enter(self, rows: int) -> None:
        """Leave a cell that was edited: down, or up if negative."""
        view, (row, column) = self._view, self._here()
        record_id, key = view.current_id(), view.paged_model.columns[column].key
        to = max(0, min(row + rows, view.paged_model.rowCount() - 1))
        self._go(to, self._began_in if self._tabbed_to == (row, column) else column)
        self._left = _Left(record_id, key, self._here())

    def has_just_left(self, record_id: int, key: str) -> bool:
        """Whether Enter has left that cell and the person has not gone on from there."""
        left = self._left
        return left is not None and (left.record_id, left.key, left.to) == (record_id, key, self._here())

    def _here(self) -> _Place:
        index = self._view.currentIndex()
        return index.row(), index.column()

    def _go(self, row: int, column: int) -> None:
        self._view.choose(self._view.paged_model.index(row, column))
