"""Which journal records undo and redo would revert next, found from the journal: it survives a restart.

Everybody has a stack of their own: undo takes back one's own deeds, whatever others have done since.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import field

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.privacy.commands import FOR_GOOD
from crm_desktop.frozen import frozen
from crm_desktop.storage.schema import JOURNAL

#: How far back undo reaches.
DEPTH = 1000


@frozen
class Bookmark:
    """One journal record as the undo stack knows it: what a menu can say of it, and nothing of its rows."""

    journal_id: int
    reverts: int | None = None
    label: str = ""
    user: int | None = None
    params: Mapping[str, object] = field(default_factory=dict)

    @classmethod
    def of(cls, change_set: ChangeSet) -> Bookmark:
        """The bookmark of a committed write."""
        return cls(
            change_set.journal_id,
            change_set.reverts,
            change_set.label,
            change_set.user,
            params=change_set.params,
        )

    @property
    def subject(self) -> tuple[str, Mapping[str, object]]:
        """Label and parameters of the command at the root of a chain of undo and redo."""
        inner = self.params.get("params")
        if self.reverts is not None and isinstance(inner, dict):
            return str(self.params.get("label", "")), inner
        return self.label, self.params


def _beginning(connection: Connection, depth: int) -> int:
    """The first of the last `depth` records, or an earlier one that one of them undoes or redoes.

    Without the record that it reverts, an undo would look like a command of its own.
    """
    last = select(JOURNAL.c.id).order_by(JOURNAL.c.id.desc()).limit(depth).subquery()
    first = int(connection.scalar(select(func.min(last.c.id))) or 0)
    while True:
        reverted = select(func.min(JOURNAL.c.reverts)).where(JOURNAL.c.id >= first)
        earliest = connection.scalar(reverted)
        if earliest is None or earliest >= first:
            return first
        first = earliest


class UndoStack:
    """One user's bare bookmarks into the journal; the database changes first, then `push` is told."""

    def __init__(self, user: int | None = None) -> None:
        self._user = user
        self._undo: list[Bookmark] = []
        self._redo: list[Bookmark] = []
        #: the newest journal record taken in, by whomever; 0 in a new file
        self.newest = 0

    @classmethod
    def read(
        cls, connection: Connection, user: int | None, *, before: int | None = None, depth: int = DEPTH
    ) -> UndoStack:
        """A user's stack as the journal's last records make it, those from `before` on left out."""
        first = _beginning(connection, depth)
        columns = (JOURNAL.c.id, JOURNAL.c.reverts, JOURNAL.c.label, JOURNAL.c.user, JOURNAL.c.params)
        statement = select(*columns).where(JOURNAL.c.id >= first).order_by(JOURNAL.c.id)
        if before is not None:
            statement = statement.where(JOURNAL.c.id < before)
        stack = cls(user)
        for id_, reverts, label, by, params in connection.execute(statement):
            stack.push(Bookmark(id_, reverts, label, by, json.loads(params)))
        if stack.to_undo is None and first > 1:
            # All that was read is undone, or others did it: what stands lies before.
            return cls.read(connection, user, before=before, depth=depth * 4)
        return stack

    def push(self, bookmark: Bookmark) -> None:
        """Take in the next journal record, others' too: what they took back is no longer there to undo."""
        self.newest = bookmark.journal_id
        if bookmark.label in FOR_GOOD:
            return
        if bookmark.user != self._user:
            self._undo = [each for each in self._undo if each.journal_id != bookmark.reverts]
            self._redo = [each for each in self._redo if each.journal_id != bookmark.reverts]
        elif bookmark.reverts is not None and self._undo and self._undo[-1].journal_id == bookmark.reverts:
            self._undo.pop()
            self._redo.append(bookmark)
        elif bookmark.reverts is not None and self._redo and self._redo[-1].journal_id == bookmark.reverts:
            self._redo.pop()
            self._undo.append(bookmark)
        else:
            self._undo.append(bookmark)
            self._redo.clear()

    @property
    def to_undo(self) -> Bookmark | None:
        """The journal record that undo reverts; None when there is nothing."""
        return self._undo[-1] if self._undo else None

    @property
    def to_redo(self) -> Bookmark | None:
        """The journal record that redo reverts; None when there is nothing."""
        return self._redo[-1] if self._redo else None
