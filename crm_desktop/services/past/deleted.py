"""The recycle bin: records that were deleted and are not back, with who deleted them and when."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Operation
from crm_desktop.core.privacy.commands import FOR_GOOD
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.expressions import among
from crm_desktop.storage.journal import Head, JournalEntry, entry_of, heads_of
from crm_desktop.storage.schema import JOURNAL_ENTRY, schema_of

#: Their records are gone for another reason: they live on in another record, which is taken apart again.
_NO_DELETION = frozenset({"merged", "merged_many", "merged_mixed", *FOR_GOOD})
#: Entries looked at in one go.
_BLOCK = 200


@frozen
class Deleted:
    """A deleted record: what it was called, when it was deleted (milliseconds, UTC), by whom, and where."""

    kind: Kind
    id: int
    title: str
    at: int
    user: int | None
    journal_id: int


def binned_kinds(catalogue: Catalogue) -> tuple[Kind, ...]:
    """The kinds whose records are listed in the bin: those that a person makes and looks up by themselves."""
    return tuple(dict.fromkeys((*catalogue.listed_kinds, Kind.ACTIVITY, Kind.ATTACHMENT)))


def deleted_records(
    view: View, kinds: Sequence[Kind], since: int = 0, text: str = "", limit: int = 1_000
) -> list[Deleted]:
    """What was deleted since a moment (milliseconds, UTC), the newest first; `text` narrows by title."""
    fold = view.folder.fold
    wanted = fold(text)
    found: list[Deleted] = []
    seen: set[tuple[Kind, int]] = set()
    with view.snapshot() as connection:
        for head, entry in _deletions(connection, kinds, since):
            rows = [row for row in entry.rows() if (entry.kind, id_of(row)) not in seen]
            seen.update((entry.kind, id_of(row)) for row in rows)
            there = _present(connection, entry.kind, [id_of(row) for row in rows])
            record = view.catalogue[entry.kind]
            for row in rows:
                title = record.heading(row)
                if id_of(row) not in there and wanted in fold(title):
                    found.append(Deleted(entry.kind, id_of(row), title, head.at, head.user, head.id))
            if len(found) >= limit:
                break
    return found[:limit]


def _deletions(
    connection: Connection, kinds: Sequence[Kind], since: int
) -> Iterator[tuple[Head, JournalEntry]]:
    """Entries that deleted records of the kinds, the newest first; not those of undone creations."""
    before = None
    while True:
        statement = (
            select(JOURNAL_ENTRY)
            .where(
                JOURNAL_ENTRY.c.operation == Operation.DELETE.value,
                JOURNAL_ENTRY.c.kind.in_([str(kind) for kind in kinds]),
                *([] if before is None else [JOURNAL_ENTRY.c.id < before]),
            )
            .order_by(JOURNAL_ENTRY.c.id.desc())
            .limit(_BLOCK)
        )
        rows = connection.execute(statement).all()
        if not rows:
            return
        before = int(rows[-1].id)
        heads = heads_of(connection, list({int(row.journal) for row in rows}))
        for row in rows:
            head = heads[int(row.journal)]
            if head.at < since:
                return
            if is_deletion(head):
                yield head, entry_of(row)


def is_deletion(head: Head) -> bool:
    """Whether what a journal record took away was deleted, and not only the undoing of what had made it."""
    if head.label == "undone":
        return head.params.get("label") == "restored"
    label = head.params.get("label") if head.label == "redone" else head.label
    return label not in _NO_DELETION


def _present(connection: Connection, kind: Kind, ids: Sequence[int]) -> set[int]:
    table = schema_of(connection)[kind]
    told = backend_of(connection).id_list(ids)
    return set(connection.scalars(select(table.c.id).where(among(table.c.id, told))))


def deletion_of(connection: Connection, kind: Kind, id_: int) -> tuple[int, dict[str, Stored]] | None:
    """The newest journal record that deleted a record, with its values; None where it never was."""
    entry = JOURNAL_ENTRY
    statement = (
        select(entry)
        .where(
            entry.c.kind == str(kind),
            entry.c.operation == Operation.DELETE.value,
            entry.c.first_id <= id_,
            entry.c.last_id >= id_,
        )
        .order_by(entry.c.id.desc())
    )
    for row in connection.execute(statement):
        for values in entry_of(row).rows():
            # Of what was erased the number alone is left.
            if id_of(values) == id_ and len(values) > 1:
                return int(row.journal), values
    return None
