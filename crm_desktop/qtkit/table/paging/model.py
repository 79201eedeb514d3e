"""A table model of any length: an array of ids, with rows fetched by page as they are painted."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.table.columns import EMPTY_CELL, Cell, Column
from crm_desktop.qtkit.table.paging.headings import RecordsModel
from crm_desktop.qtkit.table.paging.requests import PageRequests
from crm_desktop.qtkit.table.paging.row_cache import LoadedRow, RowCache
from crm_desktop.qtkit.table.paging.row_ids import UNKNOWN_ID, empty_ids, position_of, positions_of
from crm_desktop.qtkit.table.pending_edits import PendingEdits

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_DISPLAY, _EDIT = Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole
_TOOLTIP, _SPOKEN = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole
_CELL_ROLES = (_DISPLAY, _EDIT, _TOOLTIP, _SPOKEN)


class RowFetcher(Protocol):
    """Fetches rows, at once or later, and answers by `PagedTableModel.put_rows` or `fetch_failed`."""

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Begin to fetch the rows of these ids."""


class PagedTableModel(RecordsModel):
    """Shows rows that the caller knows by id and hands over as opaque objects.

    Writing is the caller's: an edit is announced by `edit_requested` and shown until the caller says
    `confirm_edit` or `reject_edit`.
    """

    edit_requested = Signal(object, str, object)  # id, column key, value
    edit_rejected = Signal(object, str, str)  # id, column key, why
    ids_wanted = Signal()  # a row is looked at whose id is not known yet

    def __init__(self, columns: Sequence[Column], fetcher: RowFetcher, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._column_numbers = {column.key: number for number, column in enumerate(self._columns)}
        # The ids known from the top; there may be more rows, whose ids are on their way.
        self._ids = empty_ids()
        self._length = 0
        self._positions: Mapping[int, int] | None = None
        self._cache = RowCache(len(self._columns))
        self.edits = PendingEdits()
        self._requests = PageRequests(self._ids_missing, fetcher.fetch, self)
        # The last entry answers for column -1, an invalid index. Made once: flags() is asked for each cell.
        self._flags = (*(self._column_flags(column) for column in self._columns), Qt.ItemFlag.NoItemFlags)

    # ---- what is shown

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in their first order."""
        return self._columns

    @property
    def ids(self) -> array[int]:
        """The ids known so far, in the order of the rows; not to be changed."""
        return self._ids

    @property
    def rows_at_hand(self) -> int:
        """How many rows are held in memory."""
        return len(self._cache)

    def column_number(self, key: str) -> int:
        """Return the model's number of a column; raises KeyError if there is none."""
        return self._column_numbers[key]

    @property
    def is_only_begun(self) -> bool:
        """Whether this is a new list of which the beginning alone is known."""
        return self.id_at(self._length - 1) == UNKNOWN_ID

    def id_at(self, row: int) -> int:
        """Return the id of a row, or -1 if it is not known yet or there is no such row."""
        return self._ids[row] if 0 <= row < len(self._ids) else UNKNOWN_ID

    def row_of(self, record_id: int, near: int = 0) -> int:
        """Return the row of an id, or -1. At a million rows up to 5 ms, near `near` much less."""
        return position_of(self._ids, record_id, near)

    def rows_of(self, wanted: Iterable[int]) -> dict[int, int]:
        """Return the rows of ids, by what came with `set_ids` where it did."""
        if self._positions is None:
            return positions_of(self._ids, wanted)
        return {name: self._positions[name] for name in wanted if name in self._positions}

    def row_object(self, record_id: int) -> Any | None:
        """Return the row of an id if it is at hand."""
        loaded = self._cache.get(record_id)
        return loaded.row if loaded else None

    def cell_at(self, row: int, column: int) -> Cell | None:
        """Return a cell, or None while its row is not at hand, which asks for it."""
        cells = self.cells_at((row,), (column,))[0]
        return None if cells is None else cells[0]

    def cells_at(self, rows: Iterable[int], columns: Sequence[int]) -> list[list[Cell] | None]:
        """Return these cells of each row, None for a row not at hand, which asks for it."""
        found: list[list[Cell] | None] = []
        for row in rows:
            record_id = self.id_at(row)
            if record_id == UNKNOWN_ID and row < self._length:
                self.ids_wanted.emit()
            loaded = self._cache.get(record_id)
            if loaded is None or loaded.stale:
                self._requests.want(row)
            if loaded is not None:
                loaded.used = self._cache.tick
            found.append(None if loaded is None else self._cells_of(record_id, loaded, columns))
        return found

    def _cells_of(self, record_id: int, loaded: LoadedRow, columns: Sequence[int]) -> list[Cell]:
        cells = loaded.cells_of(self._columns, columns)
        if self.edits:
            self.edits.put_over(record_id, cells, [self._columns[number].key for number in columns])
        return cells

    # ---- what the caller puts in

    def set_ids(self, ids: array[int], positions: Mapping[int, int] | None = None) -> None:
        """Show these ids. The model is reset, unless they only fill in what was unknown: then nothing moves.

        The array becomes the model's own. `positions` may give the rows of the ids that the view wants to
        find again (`row_ids.positions_of`, in another thread), which spares searching a million ids here.
        """
        self._positions = positions
        if len(ids) == self._length and ids[: len(self._ids)] == self._ids:
            self._ids = ids
            self.refresh_all()
            return
        self.beginResetModel()
        self._ids, self._length = ids, len(ids)
        self._requests.forget()
        self.endResetModel()

    def set_first_rows(self, rows: Sequence[tuple[int, Any]], total: int) -> None:
        """Show the first rows at once and the whole scroll range; `set_ids` follows with the other ids."""
        self.beginResetModel()
        self._ids = array("q", [record_id for record_id, _row in rows])
        self._length, self._positions = max(total, len(rows)), None
        self._requests.forget()
        self._cache.put_newest(rows)
        self.endResetModel()

    def set_length(self, total: int) -> None:
        """Show the whole scroll range of a list whose first rows are shown already: these are not touched."""
        if total > self._length:
            self.beginInsertRows(_NOWHERE, self._length, total - 1)
            self._length = total
            self.endInsertRows()

    def put_rows(self, generation: int, rows: Mapping[int, Any]) -> None:
        """Take the answer of a fetch; one asked for before the last `invalidate` is dropped."""
        if not self._requests.is_current(generation):
            return
        for record_id, row in rows.items():
            self._cache.put(record_id, row)
            self.edits.row_arrived(record_id)
        self._cache.trim()
        span = self._requests.answered(rows)
        if span is not None:
            self._say_changed(*span)

    def fetch_failed(self, generation: int, ids: Iterable[int]) -> None:
        """Note that a fetch gave nothing; the rows are asked for again when next painted."""
        if self._requests.is_current(generation):
            self._requests.failed(ids)

    def invalidate(self, ids: Iterable[int] | None = None) -> None:
        """Fetch rows again (all for None) when next painted; the old ones show until then."""
        self._requests.forget()
        self._cache.mark_stale(ids)
        self.refresh_all()

    def insert_id(self, row: int, record_id: int, row_object: Any | None = None) -> None:
        """Put one id in before a row."""
        self._positions = None
        self.beginInsertRows(_NOWHERE, row, row)
        self._ids.insert(row, record_id)
        self._length += 1
        if row_object is not None:
            self._cache.put(record_id, row_object)
        self._requests.forget()
        self.endInsertRows()

    def refresh_all(self) -> None:
        """Paint what is shown again."""
        if self._length:
            self._say_changed(0, self._length - 1)

    def retranslate(self) -> None:
        """Make titles and cells anew, after a change of language or of formats."""
        for column in self._columns:
            column.forget_texts()
        self._cache.forget_cells()
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self._columns) - 1)
        self.refresh_all()

    # ---- edits

    def confirm_edit(self, record_id: int, key: str, row_object: Any | None = None) -> None:
        """Say that an edit is stored; with the new row it shows at once, else the row is fetched again."""
        self.edits.confirm(record_id, key)
        if row_object is None:
            self.invalidate([record_id])
            return
        self._cache.put(record_id, row_object)
        self.edits.row_arrived(record_id)
        self._say_row_changed(record_id)

    def reject_edit(self, record_id: int, key: str, message: str) -> None:
        """Say that an edit is refused: what was typed stays, in red, with the message."""
        if (edit := self.edits.find(record_id, key)) is None:
            return
        edit.message = message
        self._say_row_changed(record_id)
        self.edit_rejected.emit(record_id, key, message)

    def keep_typed(self, record_id: int, key: str, text: str, message: str) -> None:
        """Keep text that is no value: it stays in the cell, in red with the message, and is sent nowhere."""
        self.edits.begin(record_id, key, Unparsed(text), text, message)
        self._say_row_changed(record_id)

    def edit_message(self, record_id: int, key: str) -> str:
        """Return why the edit of a cell was refused, or ""."""
        return self.edits.message_of(record_id, key)

    def drop_edit(self, record_id: int, key: str) -> None:
        """Give an edit up: the stored value shows again."""
        if self.edits.find(record_id, key) is not None:
            self.edits.drop(record_id, key)
            self._say_row_changed(record_id)

    # ---- Qt's questions

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Return the count of ids."""
        return 0 if parent.isValid() else self._length

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """Return the count of columns."""
        return 0 if parent.isValid() else len(self._columns)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return what may be done with a cell."""
        return self._flags[index.column()]

    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        """Return text, edit value, tooltip and alignment; the looks are the delegate's."""
        row, column = index.row(), index.column()
        if not (0 <= row < self._length and 0 <= column < len(self._columns)):
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._columns[column].alignment | Qt.AlignmentFlag.AlignVCenter
        if role not in _CELL_ROLES:
            return None
        cell = self.cell_at(row, column) or EMPTY_CELL
        if role == _EDIT:
            return cell.edit_value
        return cell.tooltip or None if role == _TOOLTIP else cell.text

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        """Return a column's title."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        return self._columns[section].title() if role == _DISPLAY else None

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Announce an edit; False if the column is not editable or nothing changes."""
        row, column_number = index.row(), index.column()
        if role != _EDIT or not 0 <= row < len(self._ids) or not self._columns[column_number].editable:
            return False
        column, record_id = self._columns[column_number], self._ids[row]
        loaded = self._cache.get(record_id)
        # A row that went while somebody typed is no reason to drop what was typed.
        if loaded is not None and value == column.cell(loaded.row).edit_value:
            self.drop_edit(record_id, column.key)
            return False
        self.edits.begin(record_id, column.key, value, column.text_of(value))
        self._say_changed(row, row)
        self.edit_requested.emit(record_id, column.key, value)
        return True

    # ---- inner workings

    def _column_flags(self, column: Column) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren
        return flags | Qt.ItemFlag.ItemIsEditable if column.editable else flags

    def _ids_missing(self, first: int, last: int) -> list[int]:
        """Return the known ids among the rows first..last-1 whose row is not at hand or stale."""
        self._cache.tick += 1
        get = self._cache.get
        missing = []
        for record_id in self._ids[first:last]:
            loaded = get(record_id)
            if loaded is None or loaded.stale:
                missing.append(record_id)
        return missing

    def _say_row_changed(self, record_id: int) -> None:
        if (row := self.row_of(record_id)) >= 0:
            self._say_changed(row, row)

    def _say_changed(self, first: int, last: int) -> None:
        last = min(last, self._length - 1)
        if self._columns and first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._columns) - 1))
