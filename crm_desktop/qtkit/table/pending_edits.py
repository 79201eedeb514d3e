"""Remembers what was typed into table cells until it is stored, or refused and mended."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import dataclass
from typing import Any

from crm_desktop.qtkit.table.columns import Cell, CellStyle


@dataclass(slots=True)
class PendingEdit:
    """One cell's new value on its way. `message` says why it was refused; "" while it is not."""

    value: Any
    text: str
    message: str = ""
    confirmed: bool = False
    #: whether it is on its way, of a row that is not stored yet
    sent: bool = False


class PendingEdits:
    """The edits under way by record id and column key; every edit of a record is also found by its id."""

    def __init__(self) -> None:
        self._edits: dict[int, dict[str, PendingEdit]] = {}

    def __bool__(self) -> bool:
        return bool(self._edits)

    def find(self, record_id: int, key: str) -> PendingEdit | None:
        """Return the edit of a cell, or None."""
        of_record = self._edits.get(record_id)
        return of_record.get(key) if of_record else None

    def message_of(self, record_id: int, key: str) -> str:
        """Return why the edit of a cell was refused, or ""."""
        edit = self.find(record_id, key)
        return edit.message if edit else ""

    def first_refused(self) -> tuple[int, str, PendingEdit] | None:
        """Return the first cell that holds what could not be stored: record, column key, edit."""
        for record_id, of_record in self._edits.items():
            for key, edit in of_record.items():
                if edit.message:
                    return record_id, key, edit
        return None

    def begin(self, record_id: int, key: str, value: Any, text: str, message: str = "") -> None:
        """Note what was typed, and why it is refused if it is."""
        self._edits.setdefault(record_id, {})[key] = PendingEdit(value, text, message)

    def confirm(self, record_id: int, key: str) -> None:
        """Note that an edit is stored; it goes when the row arrives."""
        if (edit := self.find(record_id, key)) is not None:
            edit.confirmed, edit.message = True, ""

    def drop(self, record_id: int, key: str) -> None:
        """Forget an edit: the stored value shows again."""
        of_record = self._edits.get(record_id, {})
        of_record.pop(key, None)
        if not of_record:
            self._edits.pop(record_id, None)

    def row_arrived(self, record_id: int) -> None:
        """Forget the confirmed edits of a record: its new row holds them."""
        for key, edit in list(self._edits.get(record_id, {}).items()):
            if edit.confirmed:
                self.drop(record_id, key)

    def rows_arrived(self, record_ids: Container[int]) -> None:
        """The same for all records of a list, of which few are edited."""
        for record_id in [each for each in self._edits if each in record_ids]:
            self.row_arrived(record_id)

    def put_over(self, record_id: int, cells: list[Cell], keys: Sequence[str]) -> None:
        """Let the cells of a record look as its edits want them; `keys` names their columns."""
        of_record = self._edits.get(record_id, {})
        for place, key in enumerate(keys):
            if key in of_record:
                cells[place] = _cell_with_edit(cells[place], of_record[key])

    def clear(self) -> None:
        """Forget all edits."""
        self._edits.clear()


def _cell_with_edit(cell: Cell, edit: PendingEdit) -> Cell:
    """Return the cell as it looks with the edit: what was typed, and in red with the reason if refused."""
    style = CellStyle.OVERDUE if edit.message else cell.style
    return cell._replace(text=edit.text, edit_value=edit.value, tooltip=edit.message, style=style)
