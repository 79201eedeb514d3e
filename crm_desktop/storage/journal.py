"""The journal's form: what each entry holds, how it is written down, and how it is read back.

Entries of an update hold [id, {column: [before, after]}], of a delete whole rows, of an insert the new rows.
A bulk insert holds no rows: they stand in the table, marked by their version, which is the journal's id.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import CursorResult, func, insert, select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import MANY, Change, ChangeSet, Operation
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.storage.schema import JOURNAL, JOURNAL_ENTRY

Row = dict[str, Stored]
#: id -> {column: [before, after]}
Updates = dict[int, dict[str, list[Stored]]]

#: Rows in one entry of a bulk write: small enough to be unpacked in an instant.
BLOCK = 1000
_COMPRESS_FROM = 512
#: Made once: `json.dumps` makes one at each call that asks for anything but the ordinary form.
_WRITER = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


@frozen
class JournalEntry:
    """One journalled write of one kind; its ids lie in `first_id` to `last_id`, `payload` is unpacked."""

    kind: Kind
    operation: Operation
    first_id: int
    last_id: int
    count: int
    payload: Any

    @property
    def is_range(self) -> bool:
        """Whether this is a bulk insert whose rows stand in the table only."""
        return self.operation is Operation.INSERT and self.payload is None

    def updates(self) -> Updates:
        """The changed columns of an update by record id."""
        return dict(self.payload)

    def rows(self) -> list[Row]:
        """Whole rows of an insert or a delete."""
        if isinstance(self.payload, dict):
            columns = self.payload["columns"]
            return [dict(zip(columns, values, strict=True)) for values in self.payload["rows"]]
        return list(self.payload)


def pack(payload: object) -> tuple[str | None, bytes | None]:
    """JSON, as text or, when long, compressed: the two columns of an entry."""
    if payload is None:
        return None, None
    text = pack_text(payload)
    return (text, None) if len(text) < _COMPRESS_FROM else (None, zlib.compress(text.encode(), 1))


def unpack(text: str | None, packed: bytes | None) -> Any:
    """The value that `pack` was given."""
    if packed is not None:
        return json.loads(zlib.decompress(packed))
    return None if text is None else json.loads(text)


def pack_text(value: object) -> str:
    """A value as compact JSON text."""
    return _WRITER.encode(value)


def update_payload(updates: Mapping[int, Mapping[str, Sequence[Stored]]]) -> list[list[object]]:
    """The payload of an update entry."""
    return [[id_, changed] for id_, changed in updates.items()]


def write_head(
    connection: Connection,
    label: str,
    params: Mapping[str, object],
    at: int,
    user: int | None,
    reverts: int | None,
) -> int:
    """Begin a journal record; its id becomes the version of every row that the command writes."""
    result = connection.execute(
        insert(JOURNAL),
        {"label": label, "params": pack_text(params), "at": at, "user": user, "reverts": reverts},
    )
    return new_id(result)


def new_id(result: CursorResult[Any]) -> int:
    """The id that the database gave to the row just inserted."""
    key = result.inserted_primary_key
    assert key is not None
    return int(key[0])


def write_entries(connection: Connection, journal_id: int, entries: Sequence[JournalEntry]) -> None:
    """Write down entries in the order in which the writes happened."""
    connection.execute(insert(JOURNAL_ENTRY), [_entry_values(journal_id, entry) for entry in entries])


def _entry_values(journal_id: int, entry: JournalEntry) -> dict[str, object]:
    text, packed = pack(entry.payload)
    return {
        "journal": journal_id,
        "kind": entry.kind,
        "operation": entry.operation.value,
        "first_id": entry.first_id,
        "last_id": entry.last_id,
        "count": entry.count,
        "payload": text,
        "packed": packed,
    }


def entries_of(connection: Connection, journal_id: int, *, backwards: bool = False) -> Iterator[JournalEntry]:
    """The entries of one journal record, read one at a time."""
    order = JOURNAL_ENTRY.c.id.desc() if backwards else JOURNAL_ENTRY.c.id
    ids = connection.scalars(
        select(JOURNAL_ENTRY.c.id).where(JOURNAL_ENTRY.c.journal == journal_id).order_by(order)
    ).all()
    for id_ in ids:
        yield entry_of(connection.execute(select(JOURNAL_ENTRY).where(JOURNAL_ENTRY.c.id == id_)).one())


def counts_of(connection: Connection, journal_id: int) -> dict[Kind, int]:
    """How many rows of each kind the entries of one journal record are about."""
    count = func.sum(JOURNAL_ENTRY.c["count"])
    of_record = JOURNAL_ENTRY.c.journal == journal_id
    found = connection.execute(select(JOURNAL_ENTRY.c.kind, count).where(of_record).group_by("kind"))
    return {Kind(kind): rows for kind, rows in found}


def entry_of(row: Any) -> JournalEntry:
    """A row of the entry table with its payload unpacked."""
    payload = unpack(row.payload, row.packed)
    return JournalEntry(
        Kind(row.kind), Operation(row.operation), row.first_id, row.last_id, row._mapping["count"], payload
    )


@frozen
class Head:
    """What a journal record says of itself."""

    id: int
    label: str
    params: dict[str, object]
    at: int
    user: int | None
    reverts: int | None


def head_of(connection: Connection, journal_id: int) -> Head | None:
    """The head of a journal record; None when there is no such record."""
    return heads_of(connection, [journal_id]).get(journal_id)


def heads_of(connection: Connection, journal_ids: Sequence[int]) -> dict[int, Head]:
    """The heads of journal records by id; of those that there are."""
    heads: dict[int, Head] = {}
    for start in range(0, len(journal_ids), BLOCK):
        block = journal_ids[start : start + BLOCK]
        for row in connection.execute(select(JOURNAL).where(JOURNAL.c.id.in_(block))):
            heads[row.id] = Head(row.id, row.label, json.loads(row.params), row.at, row.user, row.reverts)
    return heads


def change_set(connection: Connection, journal_id: int) -> ChangeSet | None:
    """What a journal record changed, in the words of `core.changes`; None when there is no such record."""
    head = head_of(connection, journal_id)
    if head is None:
        return None
    collected = Summary()
    for entry in entries_of(connection, journal_id):
        collected.add(entry)
    return ChangeSet(
        journal_id, head.label, head.params, collected.changes(), head.at, head.user, head.reverts
    )


class Summary:
    """Collects entries into one change per kind and operation."""

    def __init__(self) -> None:
        self._ids: dict[tuple[Kind, Operation], set[int] | None] = {}
        self._fields: dict[tuple[Kind, Operation], set[str]] = {}
        self._counts: dict[tuple[Kind, Operation], int] = {}

    def add(self, entry: JournalEntry) -> None:
        """Take in one entry."""
        key = (entry.kind, entry.operation)
        self._counts[key] = self._counts.get(key, 0) + entry.count
        known = self._ids.setdefault(key, set())
        if known is None or self._counts[key] > MANY:
            self._ids[key] = None
        else:
            known.update(self._ids_of(entry))
        if entry.operation is Operation.UPDATE and self._counts[key] <= MANY:
            fields = self._fields.setdefault(key, set())
            for _, changed in entry.payload:
                fields.update(changed)

    def derive(self, kind: Kind, name: str, ids: Collection[int]) -> None:
        """Take in that a derived field was written: pages are told, though the journal is not."""
        key = (kind, Operation.UPDATE)
        if not ids:
            return
        known = self._ids.setdefault(key, set())
        if known is not None:
            known.update(ids)
            self._fields.setdefault(key, set()).add(name)
            self._ids[key] = None if len(known) > MANY else known
        self._counts[key] = max(self._counts.get(key, 0), len(ids))

    @staticmethod
    def _ids_of(entry: JournalEntry) -> set[int]:
        if entry.is_range:
            return set(range(entry.first_id, entry.last_id + 1))
        if entry.operation is Operation.UPDATE:
            return set(entry.updates())
        return {id_of(row) for row in entry.rows()}

    def changes(self) -> tuple[Change, ...]:
        """The changes so far."""
        return tuple(
            Change(
                kind,
                operation,
                count,
                None if (ids := self._ids[kind, operation]) is None else frozenset(ids),
                frozenset(fields)
                if (fields := self._fields.get((kind, operation))) and ids is not None
                else None,
            )
            for (kind, operation), count in self._counts.items()
        )
