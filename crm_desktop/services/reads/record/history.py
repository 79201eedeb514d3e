"""A record's history, read from the journal: who changed what, and when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import field, replace

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Operation
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.history import entries_about
from crm_desktop.storage.journal import JournalEntry, heads_of
from crm_desktop.storage.schema import schema_of

#: Milliseconds: what follows by itself within an hour of the last time is told once.
_TOGETHER = 3_600_000
#: Kept by the program with every write; no news for a person.
_KEPT = frozenset({"version", "updated_at", "position", "stage_since"})


@frozen
class HistoryEntry:
    """What one journalled command did to one record.

    `label` and `params` are the command's own; `changed` maps fields to their stored values before and after.
    """

    journal_id: int
    at: int
    user: int | None
    operation: Operation
    label: str
    params: Mapping[str, object] = field(default_factory=dict)
    changed: Mapping[str, tuple[Stored, Stored]] = field(default_factory=dict)


def history(view: View, kind: Kind, id_: int, limit: int = 200) -> list[HistoryEntry]:
    """The newest `limit` entries of a record's history, newest first."""
    with view.snapshot() as connection:
        told = _told(connection, kind, id_)
        own = {journal_id for journal_id, _, _ in told}
        for other in merged_ids(connection, kind, id_):
            # What was merged into it goes on here; of the merge itself the record that stayed tells.
            told += [each for each in _told(connection, kind, other) if each[0] not in own]
        told = sorted(told, key=lambda each: each[0], reverse=True)[:limit]
        heads = heads_of(connection, [journal_id for journal_id, _, _ in told])
    return [
        HistoryEntry(head.id, head.at, head.user, entry.operation, head.label, head.params, changed)
        for journal_id, entry, changed in told
        if (head := heads.get(journal_id)) is not None
    ]


def _told(
    connection: Connection, kind: Kind, id_: int
) -> list[tuple[int, JournalEntry, dict[str, tuple[Stored, Stored]]]]:
    return [
        (journal_id, entry, changed)
        for journal_id, entry in reversed(list(entries_about(connection, kind, id_)))
        if (changed := _changed(entry, id_)) or entry.operation is not Operation.UPDATE
    ]


def merged_ids(connection: Connection, kind: Kind, id_: int) -> list[int]:
    """The records that became part of one, and what had become part of those."""
    table = schema_of(connection)[Kind.MERGE]
    if kind not in table.c:
        return []
    texts = connection.scalars(select(table.c.merged).where(table.c[str(kind)] == id_)).all()
    return [int(part) for text in texts for part in str(text or "").split(",") if part]


def _changed(entry: JournalEntry, id_: int) -> dict[str, tuple[Stored, Stored]]:
    if entry.operation is not Operation.UPDATE:
        return {}
    columns = entry.updates()[id_]
    return {
        name: (before, after)
        for name, (before, after) in columns.items()
        if name not in _KEPT and before != after
    }


def gathered(entries: Sequence[HistoryEntry], record: RecordType) -> Iterator[HistoryEntry]:
    """The entries of such a record, newest first; a run of amounts that followed from other records is one.

    A deal's amount changes with each cell of its lines: told cell by cell, that would bury everything else.
    """
    money = [each for each in record.fields if each.currency_field]
    amounts = {name for each in money for name in (each.name, each.currency_field)}
    last: HistoryEntry | None = None
    for entry in entries:
        if last is not None and _go_together(last, entry, record.kind, amounts):
            last = replace(last, changed=_from_to(entry.changed, last.changed))
            continue
        if last is not None:
            yield last
        last = entry
    if last is not None:
        yield last


def _go_together(newer: HistoryEntry, older: HistoryEntry, own: Kind, amounts: Set[str]) -> bool:
    return (
        newer.user == older.user
        and newer.at - older.at <= _TOGETHER
        and all(
            entry.operation is Operation.UPDATE
            and entry.changed.keys() <= amounts
            and _about(entry.params) not in (None, own)
            for entry in (newer, older)
        )
    )


def _about(params: Mapping[str, object]) -> object:
    """The kind of what a command, or the one that it took back, was about."""
    within = params.get("params")
    return _about(within) if isinstance(within, dict) else params.get("kind")


def _from_to(
    before: Mapping[str, tuple[Stored, Stored]], after: Mapping[str, tuple[Stored, Stored]]
) -> dict[str, tuple[Stored, Stored]]:
    """What two changes come to, one after the other; nothing of what is again as it was."""
    ends = {
        name: ({**after, **before}[name][0], {**before, **after}[name][1]) for name in {**before, **after}
    }
    return {name: pair for name, pair in ends.items() if pair[0] != pair[1]}
