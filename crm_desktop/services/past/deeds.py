"""Everything that was ever done: the journal's records, narrowed by kind, person, days and words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field

from sqlalchemy import ColumnElement, exists, func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.journal import Head
from crm_desktop.storage.schema import JOURNAL, JOURNAL_ENTRY

#: What a deed is called in words, by its label and parameters.
Say = Callable[[str, Mapping[str, object]], str]
_BLOCK = 500


@frozen
class DeedQuery:
    """What is asked for; None and "" ask for all. Moments are milliseconds (UTC), the second one not in."""

    kind: Kind | None = None
    user: int | None = None
    since: int | None = None
    until: int | None = None
    text: str = ""


@frozen
class Deed:
    """One deed: its journal id, when (milliseconds, UTC), by whom, in words, and how many rows by kind."""

    id: int
    at: int
    user: int | None
    said: str
    #: whether another one took it back, and that one stands
    is_undone: bool
    counts: Mapping[Kind, int] = field(default_factory=dict)


def deeds(view: View, query: DeedQuery, say: Say, limit: int = 500) -> list[Deed]:
    """The newest deeds that are asked for, the newest first."""
    fold = view.folder.fold
    wanted = fold(query.text)
    found: list[tuple[Head, str]] = []
    with view.snapshot() as connection:
        for head in _heads(connection, query):
            said = say(head.label, head.params)
            if wanted in fold(said):
                found.append((head, said))
            if len(found) >= limit:
                break
        undone = _undone(connection)
        counts = _counts(connection, [head.id for head, _said in found])
    return [
        Deed(head.id, head.at, head.user, said, head.id in undone, counts.get(head.id, {}))
        for head, said in found
    ]


def _heads(connection: Connection, query: DeedQuery) -> Iterator[Head]:
    conditions: list[ColumnElement[bool]] = []
    if query.kind is not None:
        entry = JOURNAL_ENTRY
        conditions.append(exists().where(entry.c.journal == JOURNAL.c.id, entry.c.kind == str(query.kind)))
    if query.user is not None:
        conditions.append(JOURNAL.c.user == query.user)
    if query.since is not None:
        conditions.append(JOURNAL.c.at >= query.since)
    if query.until is not None:
        conditions.append(JOURNAL.c.at < query.until)
    before: int | None = None
    while True:
        further = [] if before is None else [JOURNAL.c.id < before]
        statement = select(JOURNAL).where(*conditions, *further).order_by(JOURNAL.c.id.desc()).limit(_BLOCK)
        rows = connection.execute(statement).all()
        for row in rows:
            yield Head(row.id, row.label, json.loads(row.params), row.at, row.user, row.reverts)
        if len(rows) < _BLOCK:
            return
        before = int(rows[-1].id)


def _undone(connection: Connection) -> set[int]:
    """The deeds that are taken back, and whose taking back was not itself taken back."""
    reverts = JOURNAL.c.reverts
    statement = select(JOURNAL.c.id, reverts).where(reverts.is_not(None)).order_by(JOURNAL.c.id.desc())
    undone: set[int] = set()
    for id_, reverted in connection.execute(statement):
        # The newest come first: whether this one stands is known already.
        if int(id_) not in undone:
            undone.add(int(reverted))
    return undone


def _counts(connection: Connection, ids: Sequence[int]) -> dict[int, dict[Kind, int]]:
    entry = JOURNAL_ENTRY
    counts: dict[int, dict[Kind, int]] = {}
    for start in range(0, len(ids), _BLOCK):
        statement = (
            select(entry.c.journal, entry.c.kind, func.sum(entry.c["count"]))
            .where(entry.c.journal.in_(ids[start : start + _BLOCK]))
            .group_by(entry.c.journal, entry.c.kind)
        )
        for journal_id, kind, count in connection.execute(statement):
            counts.setdefault(int(journal_id), {})[Kind(kind)] = int(count)
    return counts
