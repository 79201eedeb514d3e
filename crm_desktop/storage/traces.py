"""Takes what is forgotten out of the journal: rows that are erased, and words in everything else.

Of an entry only what concerns the erased is cut, so that the rest of it is undone as before. Of a bulk
insert, whose rows stand in the table, the erased are no longer counted.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from dataclasses import replace
from typing import Any

from sqlalchemy import delete, func, insert, select, update

from crm_desktop.core.changes import Operation
from crm_desktop.core.privacy.commands import ERASED_PAST
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.journal import JournalEntry, entry_of, pack, pack_text
from crm_desktop.storage.schema import DERIVED_STATE, JOURNAL, JOURNAL_ENTRY
from crm_desktop.storage.unit_of_work import UnitOfWork

#: Entries read in one go.
_BLOCK = 200
#: Under which it is kept that the file is to be rewritten, until it is.
REWRITING = "rewriting"

#: Which records are erased, by their kinds.
Gone = Mapping[Kind, Set[int]]
#: What one record's values are without the words that are forgotten: kind, number, values by field.
BlankRow = Callable[[Kind, int, Mapping[str, Any]], dict[str, Any]]
#: What the head of a deed says without them, told whether the deed was about the erased or what was blanked.
BlankHead = Callable[[object, bool], object]


def entries_in_blocks(work: UnitOfWork) -> Iterator[list[tuple[int, int, JournalEntry]]]:
    """All entries of the journal with their own ids and those of their records, in the order of writing."""
    last = 0
    while True:
        statement = select(JOURNAL_ENTRY).where(JOURNAL_ENTRY.c.id > last).order_by(JOURNAL_ENTRY.c.id)
        rows = work.connection.execute(statement.limit(_BLOCK)).all()
        if not rows:
            return
        last = int(rows[-1].id)
        yield [(int(row.id), int(row.journal), entry_of(row)) for row in rows]


def count_entries(work: UnitOfWork) -> int:
    """How many entries the journal has."""
    return int(work.connection.scalar(select(func.count()).select_from(JOURNAL_ENTRY)) or 0)


def forget(
    work: UnitOfWork, gone: Gone, blank_row: BlankRow, blank_head: BlankHead, say: Callable[[int], None]
) -> None:
    """Cut the erased out of all entries, and blank words in what is left and in what heads say.

    Of the record being written the numbers stay: other windows learn by them what is gone. `say` is told how
    many entries are done.
    """
    done = 0
    concerned: set[int] = set()
    near: set[int] = set()
    for block in entries_in_blocks(work):
        for id_, journal_id, entry in block:
            kept = _cut(work, entry, gone.get(entry.kind, frozenset()), journal_id == work.journal_id)
            if kept is not entry:
                concerned.add(journal_id)
            if kept is not None and not kept.is_range:
                payload = _blanked(kept, blank_row)
                kept = kept if payload == kept.payload else replace(kept, payload=payload)
            if kept is not entry:
                near.add(journal_id)
                _write(work, id_, kept)
        done += len(block)
        say(done)
    _blank_heads(work, blank_head, near)
    _empty_heads(work, concerned - {work.journal_id})
    work.is_rewritten = True
    with work.backend.writing(work.connection):
        work.connection.execute(delete(DERIVED_STATE).where(DERIVED_STATE.c.name == REWRITING))
        work.connection.execute(insert(DERIVED_STATE), {"name": REWRITING, "value": "true"})


def _blanked(entry: JournalEntry, blank_row: BlankRow) -> object:
    if entry.operation is Operation.UPDATE:
        return [[id_, blank_row(entry.kind, id_, changed)] for id_, changed in entry.updates().items()]
    rows = [blank_row(entry.kind, id_of(row), row) for row in entry.rows()]
    if isinstance(entry.payload, dict):
        return {"columns": entry.payload["columns"], "rows": [list(row.values()) for row in rows]}
    return rows


def _cut(work: UnitOfWork, entry: JournalEntry, gone: Set[int], is_own: bool) -> JournalEntry | None:
    """An entry without the erased; itself where it has none of them, None where it has nothing else."""
    if not gone:
        return entry
    if entry.is_range:
        return _cut_range(work, entry, gone)
    if entry.operation is not Operation.UPDATE:
        rows = entry.rows()
        left = [row if id_of(row) not in gone else {"id": id_of(row)} for row in rows]
        if not is_own:
            left = [row for row in rows if id_of(row) not in gone]
        return entry if left == rows else _with(entry, left, [id_of(row) for row in left])
    changes = [each for each in entry.payload if each[0] not in gone]
    return entry if len(changes) == entry.count else _with(entry, changes, [each[0] for each in changes])


def _with(entry: JournalEntry, payload: object, ids: Sequence[int]) -> JournalEntry | None:
    if not ids:
        return None
    return replace(entry, first_id=min(ids), last_id=max(ids), count=len(ids), payload=payload)


def _cut_range(work: UnitOfWork, entry: JournalEntry, gone: Set[int]) -> JournalEntry | None:
    here = {id_ for id_ in gone if entry.first_id <= id_ <= entry.last_id}
    if not here:
        return entry
    count = entry.count - len(here)
    if count <= 0:
        return None
    first, last = entry.first_id, entry.last_id
    while first in here:
        first += 1
    while last in here:
        last -= 1
    if count == 1 and first != last:
        # An entry about one record is found by its first number.
        id_ = work.schema[entry.kind].c.id
        first = last = int(work.connection.scalar(select(id_).where(id_.between(first, last))) or first)
    return replace(entry, first_id=first, last_id=last, count=count)


def _write(work: UnitOfWork, id_: int, entry: JournalEntry | None) -> None:
    this = JOURNAL_ENTRY.c.id == id_
    with work.backend.writing(work.connection):
        if entry is None:
            work.connection.execute(delete(JOURNAL_ENTRY).where(this))
            return
        text, packed = pack(entry.payload)
        values = {"first_id": entry.first_id, "last_id": entry.last_id, "count": entry.count}
        work.connection.execute(
            update(JOURNAL_ENTRY).where(this).values(**values, payload=text, packed=packed)
        )


def _blank_heads(work: UnitOfWork, blank_head: BlankHead, near: Set[int]) -> None:
    last = 0
    while True:
        statement = select(JOURNAL.c.id, JOURNAL.c.params).where(JOURNAL.c.id > last).order_by(JOURNAL.c.id)
        rows = work.connection.execute(statement.limit(_BLOCK)).all()
        if not rows:
            return
        last = int(rows[-1].id)
        for id_, params in rows:
            told = json.loads(params)
            blanked = blank_head(told, id_ in near)
            if blanked != told:
                _change_head(work, id_, params=pack_text(blanked))


def _empty_heads(work: UnitOfWork, concerned: Set[int]) -> None:
    """Deeds of which nothing is left are no longer told, and not taken back."""
    for id_ in sorted(concerned):
        entry = select(JOURNAL_ENTRY.c.id).where(JOURNAL_ENTRY.c.journal == id_).limit(1)
        if work.connection.scalar(entry) is None:
            _change_head(work, id_, label=ERASED_PAST, params="{}")


def _change_head(work: UnitOfWork, id_: int, **values: str) -> None:
    with work.backend.writing(work.connection):
        work.connection.execute(update(JOURNAL).where(JOURNAL.c.id == id_).values(**values))
