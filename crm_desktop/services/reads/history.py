"""A record's history, read from the journal: who changed what, and when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from crm_desktop.core.changes import Operation
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.history import entries_about
from crm_desktop.storage.journal import JournalEntry, heads_of

#: Kept by the program with every write; no news for a person.
_KEPT = frozenset({"version", "updated_at", "position", "stage_since"})


@dataclass(frozen=True, slots=True)
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
        told = [
            (journal_id, entry, changed)
            for journal_id, entry in reversed(list(entries_about(connection, kind, id_)))
            if (changed := _changed(entry, id_)) or entry.operation is not Operation.UPDATE
        ][:limit]
        heads = heads_of(connection, [journal_id for journal_id, _, _ in told])
    return [
        HistoryEntry(head.id, head.at, head.user, entry.operation, head.label, head.params, changed)
        for journal_id, entry, changed in told
        if (head := heads.get(journal_id)) is not None
    ]


def _changed(entry: JournalEntry, id_: int) -> dict[str, tuple[Stored, Stored]]:
    if entry.operation is not Operation.UPDATE:
        return {}
    columns = entry.updates()[id_]
    return {
        name: (before, after)
        for name, (before, after) in columns.items()
        if name not in _KEPT and before != after
    }
