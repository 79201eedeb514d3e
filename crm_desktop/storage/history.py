"""The journal entries that speak of one record: its history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Row, select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Operation
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.journal import JournalEntry, entry_of
from crm_desktop.storage.schema import JOURNAL_ENTRY


def entries_about(
    connection: Connection, kind: Kind, id_: int, after: int = 0, before: int | None = None
) -> Iterator[tuple[int, JournalEntry]]:
    """Journal id and entry of one record between two journal records, oldest first."""
    entry = JOURNAL_ENTRY
    single = select(entry).where(entry.c["count"] == 1, entry.c.kind == kind, entry.c.first_id == id_)
    many = select(entry).where(
        entry.c["count"] > 1, entry.c.kind == kind, entry.c.last_id >= id_, entry.c.first_id <= id_
    )
    between = [entry.c.journal > after, *([] if before is None else [entry.c.journal < before])]
    rows = [row for statement in (single, many) for row in connection.execute(statement.where(*between))]
    for row in sorted(rows, key=_entry_id):
        found = entry_of(row)
        if found.is_range or _speaks_of(found, id_):
            yield int(row.journal), found


def _entry_id(row: Row[Any]) -> int:
    return int(row.id)


def _speaks_of(entry: JournalEntry, id_: int) -> bool:
    if entry.operation is Operation.UPDATE:
        return any(each == id_ for each, _ in entry.payload)
    return any(row["id"] == id_ for row in entry.rows())
