"""Which journal records undo and redo would revert next, found from the journal alone, so that it survives a restart."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.storage.schema import JOURNAL

#: How far back undo reaches.
DEPTH = 1000


@dataclass(frozen=True, slots=True)
class Bookmark:
    """One journal record as the undo stack knows it."""

    journal_id: int
    reverts: int | None


class UndoStack:
    """Bare bookmarks into the journal; the database changes first, then `push` is told."""

    def __init__(self) -> None:
        self._undo: list[int] = []
        self._redo: list[int] = []

    @classmethod
    def read(cls, connection: Connection, depth: int = DEPTH) -> UndoStack:
        """The stack as the journal's last records make it."""
        statement = select(JOURNAL.c.id, JOURNAL.c.reverts).order_by(JOURNAL.c.id.desc()).limit(depth)
        stack = cls()
        for id_, reverts in reversed(connection.execute(statement).all()):
            stack.push(Bookmark(id_, reverts))
        return stack

    def push(self, bookmark: Bookmark) -> None:
        """Take in the next journal record."""
        if bookmark.reverts is not None and self._undo and self._undo[-1] == bookmark.reverts:
            self._undo.pop()
            self._redo.append(bookmark.journal_id)
        elif bookmark.reverts is not None and self._redo and self._redo[-1] == bookmark.reverts:
            self._redo.pop()
            self._undo.append(bookmark.journal_id)
        else:
            self._undo.append(bookmark.journal_id)
            self._redo.clear()

    @property
    def to_undo(self) -> int | None:
        """The journal record that undo reverts; None when there is nothing."""
        return self._undo[-1] if self._undo else None

    @property
    def to_redo(self) -> int | None:
        """The journal record that redo reverts; None when there is nothing."""
        return self._redo[-1] if self._redo else None
