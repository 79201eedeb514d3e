"""Keeps the rows of a table that were painted lately, with their cells, and forgets the oldest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from crm_desktop.qtkit.table.columns import Cell, Column

PAGE_ROWS = 64
PAGES_KEPT = 32


class LoadedRow:
    """A row at hand: the caller's opaque object and the cells made of it so far."""

    __slots__ = ("cells", "row", "stale", "used")

    def __init__(self, row: Any, column_count: int, used: int) -> None:
        self.row = row
        self.cells: list[Cell | None] = [None] * column_count
        self.stale = False
        self.used = used

    def cells_of(self, columns: Sequence[Column], wanted: Sequence[int]) -> list[Cell]:
        """Return the cells of some columns, made where they are not yet."""
        cells, found = self.cells, []
        for number in wanted:
            cell = cells[number]
            if cell is None:
                cell = cells[number] = columns[number].cell(self.row)
            found.append(cell)
        return found


class RowCache:
    """Rows by id, at most `PAGE_ROWS * PAGES_KEPT` of them and a little over."""

    def __init__(self, column_count: int) -> None:
        self._column_count = column_count
        self._rows: dict[int, LoadedRow] = {}
        self.tick = 0  # the time by which the oldest rows are told
        self.get = self._rows.get  # bound once: it is called for each painted cell

    def __len__(self) -> int:
        return len(self._rows)

    def __iter__(self) -> Iterator[LoadedRow]:
        return iter(self._rows.values())

    def put(self, record_id: int, row: Any) -> None:
        """Take in a row, new or newer."""
        self._rows[record_id] = LoadedRow(row, self._column_count, self.tick)

    def put_newest(self, rows: Iterable[tuple[int, Any]]) -> None:
        """Take in rows that are newer than all others, and drop the oldest for them."""
        self.tick += 1
        for record_id, row in rows:
            self.put(record_id, row)
        self.trim()

    def forget(self, record_id: int) -> None:
        """Drop a row, if it is there."""
        self._rows.pop(record_id, None)

    def clear(self) -> None:
        """Drop all rows."""
        self._rows.clear()

    def mark_stale(self, ids: Iterable[int] | None) -> None:
        """Note that rows (all for None) are to be fetched again; until then the old ones are shown."""
        chosen = self._rows.values() if ids is None else (self._rows[i] for i in ids if i in self._rows)
        for loaded in chosen:
            loaded.stale = True

    def forget_cells(self) -> None:
        """Make all cells anew from their rows, as after a change of language."""
        for loaded in self._rows.values():
            loaded.cells = [None] * self._column_count

    def trim(self) -> None:
        """Drop the rows not used for longest once there are a quarter more than are to be kept."""
        capacity = PAGE_ROWS * PAGES_KEPT
        if len(self._rows) <= capacity * 5 // 4:
            return
        by_age = sorted(self._rows, key=lambda record_id: self._rows[record_id].used)
        for record_id in by_age[: len(self._rows) - capacity]:
            del self._rows[record_id]
