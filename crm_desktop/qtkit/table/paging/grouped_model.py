"""A paged table model whose records may stand in groups, each below a row that names it and opens or closes.

Headings stand among the ids as numbers below -1, so that whatever pages rows by id goes on as it does.
The ids of a group are unknown until one of its rows is looked at.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal

from crm_desktop.qtkit.table.columns import Cell
from crm_desktop.qtkit.table.paging.headings import FIRST_HEADING, Heading, heading_id, heading_number
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.qtkit.table.paging.row_ids import UNKNOWN_ID

_NOWHERE = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
_HEADING_FLAGS = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemNeverHasChildren


def unknown_ids(count: int) -> array[int]:
    """So many records whose ids are on their way."""
    return array("q", [UNKNOWN_ID]) * count


class GroupedTableModel(PagedTableModel):
    """Without headings it is the paged model and costs no more."""

    #: a record of the group of that number is looked at whose id is not known yet
    group_wanted = Signal(int)

    _headings: Sequence[Heading] = ()
    _places: Sequence[int] = ()
    _counts: Sequence[int] = ()

    _is_new = False

    @property
    def is_only_begun(self) -> bool:
        return self._is_new if self._headings else super().is_only_begun

    @property
    def record_count(self) -> int:
        return sum(self._counts) if self._headings else super().record_count

    def id_at(self, row: int) -> int:
        id_ = super().id_at(row)
        return UNKNOWN_ID if id_ <= FIRST_HEADING else id_

    def heading_at(self, row: int) -> Heading | None:
        if not self._headings or not 0 <= row < len(self._ids):
            return None
        number = heading_number(self._ids[row])
        return self._headings[number] if number >= 0 else None

    def group_at(self, row: int) -> int:
        """The number of the group in which a row stands, its heading or a record; -1 without groups."""
        return bisect_right(self._places, row) - 1

    def row_of_group(self, number: int) -> int:
        """The row of a heading."""
        return self._places[number]

    def record_rows(self, top: int, bottom: int) -> int:
        if not self._headings:
            return super().record_rows(top, bottom)
        headings = bisect_right(self._places, bottom) - bisect_right(self._places, top - 1)
        return bottom - top + 1 - headings

    def ask_for_ids(self, top: int, bottom: int) -> None:
        if self._headings:
            for number in range(max(0, self.group_at(top)), self.group_at(bottom) + 1):
                first = self._places[number] + 1
                if UNKNOWN_ID in self._ids[first : first + self._counts[number]]:
                    self.group_wanted.emit(number)

    def cells_at(self, rows: Iterable[int], columns: Sequence[int]) -> list[list[Cell] | None]:
        if not self._headings:
            return super().cells_at(rows, columns)
        found: list[list[Cell] | None] = []
        for row in rows:
            if self.heading_at(row) is not None:
                found.append([])
                continue
            if super().id_at(row) == UNKNOWN_ID:
                self.group_wanted.emit(self.group_at(row))
            found += super().cells_at((row,), columns)
        return found

    # What the caller puts in -------------------------------------------------------------------------------

    def set_groups(
        self,
        headings: Sequence[Heading],
        counts: Sequence[int],
        known: Mapping[int, array[int]],
        rows: Mapping[int, Any],
        *,
        is_new: bool,
    ) -> None:
        """Show these groups; `known` has the ids of some by their numbers, `rows` some of their records.

        A new list is shown from its beginning.
        """
        self.beginResetModel()
        self._headings, self._counts, self._is_new = list(headings), list(counts), is_new
        self.is_grouped = bool(headings)
        whole, places = array("q"), []
        for number, heading in enumerate(headings):
            places.append(len(whole))
            whole.append(heading_id(number))
            if heading.is_open:
                whole.extend(_filled(known.get(number), counts[number]))
        self._places = places
        self._ids, self._length, self._positions = whole, len(whole), None
        self._requests.forget()
        self._cache.put_newest(rows.items())
        self.endResetModel()

    def set_first_rows(self, rows: Sequence[tuple[int, Any]], total: int) -> None:
        """Show a list without groups."""
        self._headings, self._places, self._counts, self.is_grouped = (), (), (), False
        super().set_first_rows(rows, total)

    def put_group(self, number: int, ids: array[int], rows: Mapping[int, Any]) -> None:
        """Fill in the ids of an open group, the first ones or all, with some of the rows: nothing moves."""
        first = self._places[number] + 1
        if not self._headings[number].is_open:
            return
        self._cache.put_newest(rows.items())
        ids = _filled(ids, self._counts[number])
        self._ids[first : first + len(ids)] = ids
        self._say_changed(first, first + len(ids) - 1)

    def fold_group(self, number: int, heading: Heading, ids: array[int] | None = None) -> None:
        """Open or close a group, as its new heading says; `ids` are its records where they are known."""
        row, count = self._places[number], self._counts[number]
        self._positions = None
        if heading.is_open and not self._headings[number].is_open and count:
            self.beginInsertRows(_NOWHERE, row + 1, row + count)
            self._ids[row + 1 : row + 1] = _filled(ids, count)
            self._move(number, heading, count)
            self.endInsertRows()
        elif not heading.is_open and self._headings[number].is_open and count:
            self.beginRemoveRows(_NOWHERE, row + 1, row + count)
            del self._ids[row + 1 : row + 1 + count]
            self._move(number, heading, -count)
            self.endRemoveRows()
        self._headings = [*self._headings[:number], heading, *self._headings[number + 1 :]]
        self._say_changed(row, row)

    def set_headings(self, headings: Sequence[Heading]) -> None:
        """Say something else above the groups, which stay open or closed."""
        self._headings = list(headings)
        if self._headings:
            self.refresh_all()

    def _move(self, number: int, heading: Heading, rows: int) -> None:
        self._headings = [*self._headings[:number], heading, *self._headings[number + 1 :]]
        below = [place + rows for place in self._places[number + 1 :]]
        self._places = [*self._places[: number + 1], *below]
        self._length += rows
        self._requests.forget()

    # Qt's questions ----------------------------------------------------------------------------------------

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Return what may be done with a cell: headings are no records, nobody selects or edits them."""
        return _HEADING_FLAGS if self.heading_at(index.row()) is not None else super().flags(index)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY) -> Any:
        """Return what a heading says in each of its cells: the subtotal of the column, else its name."""
        heading = self.heading_at(index.row())
        if heading is None:
            return super().data(index, role)
        if role not in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
            return None
        subtotal = heading.sums.get(self._columns[index.column()].key)
        return heading.text if subtotal is None else subtotal[0]

    def _ids_missing(self, first: int, last: int) -> list[int]:
        return [id_ for id_ in super()._ids_missing(first, last) if id_ >= 0]


def _filled(ids: array[int] | None, count: int) -> array[int]:
    """As many ids as a group has records, those not known yet as unknown ones."""
    known = array("q") if ids is None else ids[:count]
    return known + unknown_ids(count - len(known))
