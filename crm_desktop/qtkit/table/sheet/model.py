"""A table model of rows that are all at hand; below them stand rows that are typed and not stored yet."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject

from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.qtkit.table.paging.model import _EDIT, Index, PagedTableModel
from crm_desktop.qtkit.table.pending_edits import PendingEdit

#: Ids from here on are those of drafts: no record comes so far.
FIRST_DRAFT = 1 << 62
_NOWHERE = QModelIndex()
_NOTHING: Mapping[str, Any] = {}


def is_draft(record_id: int) -> bool:
    """Whether a row is not stored yet."""
    return record_id >= FIRST_DRAFT


class SheetModel(PagedTableModel):
    """The last row is always an empty one to type into. What is typed in a draft are its pending edits."""

    def __init__(
        self, columns: Sequence[Column], gone: Callable[[], str], parent: QObject | None = None
    ) -> None:
        """`gone` says that a row was deleted while something was typed into it."""
        self._held: dict[int, Any] = {}
        self._drafts: list[int] = []
        self._next_draft = FIRST_DRAFT
        self._gone = gone
        self._adopted: dict[int, int] = {}
        #: what the last `show_rows` left out
        self._gone_rows: Mapping[int, Any] = {}
        super().__init__(columns, self, parent)

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Answer the base's questions: every row was handed over at once."""
        self.put_rows(generation, {id_: self._held.get(id_, _NOTHING) for id_ in ids})

    # What is shown -----------------------------------------------------------------------------------------

    def show_rows(self, rows: Sequence[tuple[int, Any]]) -> None:
        """Show these (id, row) pairs above the drafts; only what differs is painted again."""
        former, self._held = self._held, dict(rows)
        self._gone_rows = {each: row for each, row in former.items() if each not in self._held}
        self._rescue_gone()
        if not self._has_blank:
            self._drafts.append(self._take_draft())
        ids = array("q", [*self._held, *self._drafts])
        self.edits.rows_arrived(self._held)
        if ids == self._ids:
            self._put_changed(rows, former)
        else:
            self.set_first_rows([*rows, *((draft, _NOTHING) for draft in self._drafts)], len(ids))

    def _put_changed(self, rows: Sequence[tuple[int, Any]], former: Mapping[int, Any]) -> None:
        changed = []
        for place, (record_id, row) in enumerate(rows):
            if former.get(record_id) is row:
                continue  # of very many, nearly all: what is shown of them need not be asked for
            shown = self.row_object(record_id)
            if shown is not row and shown != row:
                self._cache.put(record_id, row)
                changed.append(place)
        if changed:
            self._say_changed(changed[0], changed[-1])
        self.refresh_all()

    def clear(self) -> None:
        """Show another list: what was typed is dropped."""
        self.edits.clear()
        self._drafts.clear()
        self._held = {}
        self._adopted.clear()
        self._cache.clear()
        self.set_first_rows((), 0)

    def held(self, record_id: int) -> Any | None:
        """The stored row of an id, or None."""
        return self._held.get(record_id)

    def put_in_order(self, ids: Iterable[int]) -> None:
        """Show the stored rows in another order until the next `show_rows`."""
        self.show_rows([(record_id, self._held[record_id]) for record_id in ids])

    @property
    def stored_ids(self) -> list[int]:
        """The ids of the stored rows, in their order."""
        return list(self._held)

    @property
    def blank(self) -> int:
        """The id of the empty row, or -1 before the first rows are shown."""
        return self._drafts[-1] if self._drafts else -1

    @property
    def typed_drafts(self) -> list[int]:
        """The drafts in which something is typed."""
        return [draft for draft in self._drafts if self.values_of(draft)]

    # Drafts ------------------------------------------------------------------------------------------------

    def values_of(self, record_id: int) -> dict[str, PendingEdit]:
        """What is typed into a row, by column."""
        found = {column.key: self.edits.find(record_id, column.key) for column in self._columns}
        return {key: edit for key, edit in found.items() if edit is not None}

    def adopt(self, draft: int, record_id: int) -> list[tuple[str, Any]]:
        """A draft was stored as a record; returns what was typed into it since it was sent.

        The cells go on showing what was typed until the row is read.
        """
        typed_since = []
        for key, edit in self.values_of(draft).items():
            self.edits.drop(draft, key)
            if edit.sent:
                self.edits.begin(record_id, key, edit.value, edit.text)
                self.edits.confirm(record_id, key)
            else:
                typed_since.append((key, edit.value))
        place = self.row_of(draft)
        self._drafts.remove(draft)
        self._adopted[draft] = record_id
        self._ids[place] = record_id
        self._held[record_id] = _NOTHING
        self._cache.put(record_id, _NOTHING)
        self._say_changed(place, place)
        return typed_since

    def now_called(self, record_id: int) -> int:
        """The id that a draft was stored under; any other id is returned as it is."""
        return self._adopted.get(record_id, record_id)

    def sent(self, draft: int) -> None:
        """Note that what is typed in a draft is on its way."""
        for edit in self.values_of(draft).values():
            edit.sent, edit.message = True, ""

    def not_stored(self, draft: int) -> None:
        """Note that a draft was refused: it can be sent again."""
        for edit in self.values_of(draft).values():
            edit.sent = False

    def drop_draft(self, draft: int) -> None:
        """Take a draft away with what is typed in it; the empty row stays."""
        for key in self.values_of(draft):
            self.edits.drop(draft, key)
        if draft == self.blank:
            self.refresh_all()
            return
        place = self.row_of(draft)
        self.beginRemoveRows(_NOWHERE, place, place)
        self._drafts.remove(draft)
        del self._ids[place]
        self._length -= 1
        self._cache.forget(draft)
        self.endRemoveRows()

    def stored(self, record_id: int, key: str) -> None:
        """Say that an edit is stored; what was typed shows until the row is read."""
        self.edits.confirm(record_id, key)

    def _ensure_blank(self) -> None:
        """Keep an empty row at the end."""
        if not self._has_blank:
            self._drafts.append(self._take_draft())
            self.insert_id(len(self._ids), self._drafts[-1], _NOTHING)

    @property
    def _has_blank(self) -> bool:
        return bool(self._drafts) and not self.values_of(self._drafts[-1])

    def _take_draft(self) -> int:
        self._next_draft += 1
        return self._next_draft - 1

    # Rows that go while something is typed into them -------------------------------------------------------

    def _rescue_gone(self) -> None:
        for record_id in self._gone_rows:
            edits = self.values_of(record_id)
            if any(not edit.confirmed for edit in edits.values()):
                typed = {key: edit for key, edit in edits.items() if not edit.confirmed}
                self._drafts.insert(max(0, len(self._drafts) - 1), self._draft_of(record_id, typed))
            for key in edits:
                self.edits.drop(record_id, key)

    def rescue(self, record_id: int, key: str, text: str) -> int:
        """Make a draft of a row that has just gone while a cell of it was typed in; returns its id."""
        draft = self._draft_of(record_id, {key: PendingEdit(Unparsed(text), text)})
        self._drafts.insert(max(0, len(self._drafts) - 1), draft)
        self.insert_id(len(self._ids) - 1, draft, _NOTHING)
        return draft

    def _draft_of(self, record_id: int, typed: Mapping[str, PendingEdit]) -> int:
        """A draft of a row that is gone, with what was typed into it, in red."""
        draft, row = self._take_draft(), self._gone_rows.get(record_id, _NOTHING)
        for column in self._columns:
            cell = column.cell(row) if column.editable else None
            if cell is not None and cell.edit_value is not None:
                self.edits.begin(draft, column.key, cell.edit_value, column.text_of(cell.edit_value))
        for key, edit in typed.items():
            self.edits.begin(draft, key, edit.value, edit.text, self._gone())
        self._adopted[record_id] = draft
        return draft

    # Edits -------------------------------------------------------------------------------------------------

    def setData(self, index: Index, value: Any, role: int = _EDIT) -> bool:
        """Announce an edit, and go on with another empty row below."""
        taken = super().setData(index, value, role)
        self._ensure_blank()
        return taken

    def keep_typed(self, record_id: int, key: str, text: str, message: str) -> None:
        """Keep text that is no value, in the empty row too."""
        super().keep_typed(record_id, key, text, message)
        self._ensure_blank()

    def drop_edit(self, record_id: int, key: str) -> None:
        """Give an edit up; a draft in which nothing is left goes."""
        had = self.edits.find(record_id, key) is not None
        super().drop_edit(record_id, key)
        if had and is_draft(record_id) and record_id in self._drafts and not self.values_of(record_id):
            self.drop_draft(record_id)
