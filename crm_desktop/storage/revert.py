"""Undo: puts back what a journal record changed, after checking that nobody changed the same places since.

Reverting goes through the unit of work like every other write, so a revert is journalled and can be reverted:
that is redo. A row that was not touched since gets its former version back, so that whole chains of undo and
redo compare equal; a row touched elsewhere gets back only the columns that the record changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Select, func, select

from crm_desktop.core.changes import Operation
from crm_desktop.core.errors import Conflict
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.history import entries_about
from crm_desktop.storage.journal import BLOCK, JournalEntry, Row, counts_of, entries_of
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.search_words import searched_fields
from crm_desktop.storage.unit_of_work import UnitOfWork

#: Columns kept by the program: they may differ without anybody having changed anything.
KEPT = frozenset({"version", "updated_at"})


#: What writing a row costs, beside finding its search words anew.
_ROW_COST = 4


class _Pace:
    """Tells how far a revert is: rows put back first, then the search words of those that have any."""

    def __init__(self, catalogue: Catalogue, counts: Mapping[Kind, int], progress: Progress) -> None:
        rows = sum(counts.values())
        words = sum(count for kind, count in counts.items() if searched_fields(catalogue[kind]))
        self._total = rows * _ROW_COST + words
        self._done = 0
        self._progress = progress

    def rows_done(self, count: int) -> None:
        """Rows were put back; raises Cancelled when the work was asked to stop, as the others do."""
        self._step(self._done + count * _ROW_COST)

    def words_done(self, count: int) -> None:
        """The search words of records are up to date."""
        self._step(self._done + count)

    def everything_done(self) -> None:
        """Only the commit is left."""
        self._step(self._total)

    def _step(self, done: int) -> None:
        # A record that the command wrote twice counts twice among the rows and once among the words.
        self._done = min(done, self._total)
        self._progress.step(self._done, self._total)


def revert(work: UnitOfWork, journal_id: int, progress: Progress) -> None:
    """Undo a journal record inside `work`.

    Raises Conflict naming the first thing that stands against it, and Cancelled.
    """
    pace = _Pace(work.catalogue, counts_of(work.connection, journal_id), progress)
    inserted: list[JournalEntry] = []
    found = False
    for entry in entries_of(work.connection, journal_id, backwards=True):
        found = True
        if entry.operation is Operation.INSERT:
            inserted.append(entry)
            _undo_insert(work, entry, journal_id, pace)
            continue
        if entry.operation is Operation.UPDATE:
            _undo_update(work, entry)
        else:
            _undo_delete(work, entry)
        pace.rows_done(entry.count)
    if not found:
        raise Conflict("nothing_to_undo")
    for entry in inserted:
        _check_nothing_points_at(work, entry)
    work.flush_search(pace.words_done)
    pace.everything_done()


def _undo_update(work: UnitOfWork, entry: JournalEntry) -> None:
    updates = entry.updates()
    rows = {id_of(row): row for row in work.rows(entry.kind, sorted(updates))}
    changes: list[tuple[Row, dict[str, Stored]]] = []
    for id_, changed in updates.items():
        row = rows.get(id_)
        if row is None:
            raise Conflict("undo_record_gone", kind=entry.kind, id=id_)
        changes.append((row, _values_before(work.catalogue[entry.kind], row, changed)))
    work.update_many(entry.kind, changes)


def _values_before(record: RecordType, row: Row, changed: dict[str, list[Stored]]) -> dict[str, Stored]:
    untouched = row["version"] == changed["version"][1]
    for name, (_, after) in changed.items():
        if not untouched and name not in KEPT and row[name] != after:
            raise _changed_since(record, row, name)
    return {name: before for name, (before, _) in changed.items() if untouched or name not in KEPT}


def _changed_since(record: RecordType, row: Row, name: str) -> Conflict:
    title = record.title(row)
    return Conflict("undo_changed_since", kind=record.kind, id=row["id"], title=title, field=name)


def _undo_delete(work: UnitOfWork, entry: JournalEntry) -> None:
    rows = entry.rows()
    present = work.rows(entry.kind, [id_of(row) for row in rows])
    if present:
        raise Conflict("undo_record_back", kind=entry.kind, id=present[0]["id"])
    work.restore(entry.kind, rows)


def _undo_insert(work: UnitOfWork, entry: JournalEntry, journal_id: int, pace: _Pace) -> None:
    if entry.is_range:
        _check_range_unchanged(work, entry, journal_id)
        ids: Sequence[int] = range(entry.first_id, entry.last_id + 1)
    else:
        rows = entry.rows()
        ids = [id_of(row) for row in rows]
        _check_rows_unchanged(work, entry.kind, rows)
    for block in batches(ids):
        work.take_back(entry.kind, block)
        pace.rows_done(len(block))


def _check_rows_unchanged(work: UnitOfWork, kind: Kind, rows: Sequence[Row]) -> None:
    present = {id_of(row): row for row in work.rows(kind, [id_of(row) for row in rows])}
    kept = KEPT | work.catalogue[kind].derived
    for row in rows:
        id_ = id_of(row)
        now = present.get(id_)
        if now is None:
            raise Conflict("undo_record_gone", kind=kind, id=id_)
        if now["version"] != row["version"]:
            for name, value in now.items():
                if name not in kept and value != row.get(name):
                    raise _changed_since(work.catalogue[kind], now, name)


def _check_range_unchanged(work: UnitOfWork, entry: JournalEntry, journal_id: int) -> None:
    """Every row of the range still carries the version of its import, or its later changes cancel out."""
    table = work.schema[entry.kind]
    in_range = table.c.id.between(entry.first_id, entry.last_id)
    count = work.connection.scalar(select(func.count()).select_from(table).where(in_range))
    if count != entry.count:
        raise Conflict("undo_record_gone", kind=entry.kind, id=entry.first_id)
    touched = work.connection.execute(select(table).where(in_range, table.c.version != journal_id)).mappings()
    for row in [dict(each) for each in touched]:
        for name, value in values_at(work, entry.kind, id_of(row), journal_id).items():
            if name not in KEPT and row[name] != value:
                raise _changed_since(work.catalogue[entry.kind], row, name)


def values_at(work: UnitOfWork, kind: Kind, id_: int, journal_id: int) -> dict[str, Stored]:
    """The values that a row had when `journal_id` had written it, of the columns others changed since."""
    values: dict[str, Stored] = {}
    for _, entry in entries_about(work.connection, kind, id_, after=journal_id, before=work.journal_id):
        if entry.operation is Operation.UPDATE:
            for name, (before, _) in entry.updates()[id_].items():
                values.setdefault(name, before)
    return values


def _check_nothing_points_at(work: UnitOfWork, entry: JournalEntry) -> None:
    """What was built on the records taken back forbids it: say what."""
    if entry.is_range:
        blocks: list[tuple[int, int] | Sequence[int]] = [(entry.first_id, entry.last_id)]
    else:
        blocks = list(batches(sorted(id_of(row) for row in entry.rows()), BLOCK))
    for child, column in work.catalogue.references_to(entry.kind):
        table = work.schema[child]
        target = table.c[column]
        for block in blocks:
            within = target.between(*block) if isinstance(block, tuple) else target.in_(block)
            _check_none(work, child, select(table).where(within))
    for child, column in work.catalogue.lists_of(entry.kind):
        held, table = work.schema.held(child, column), work.schema[child]
        if held is not None:
            value = held.c.value
            for block in blocks:
                within = value.between(*block) if isinstance(block, tuple) else value.in_(block)
                _check_none(work, child, select(table).join(held, held.c.record == table.c.id).where(within))


def _check_none(work: UnitOfWork, kind: Kind, statement: Select[Any]) -> None:
    found = work.connection.execute(statement.limit(1)).mappings().first()
    if found is not None:
        title = work.catalogue[kind].title(dict(found))
        raise Conflict("undo_built_on", kind=kind, id=found["id"], title=title)
