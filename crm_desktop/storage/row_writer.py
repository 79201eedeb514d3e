"""Writes rows: inserted, changed and deleted here, they are journalled and searchable by construction.

SQLAlchemy Core rather than the ORM: a flush listener misses bulk statements and needs the rows loaded as
objects; here single and bulk writes go through the same few verbs, and each of them leaves its journal entry.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import TypeVar

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import Operation
from crm_desktop.core.errors import NotFound
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.folding import Folder
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.derived import told_payload, write_derived
from crm_desktop.storage.driver import cursor_of, row_by_id
from crm_desktop.storage.further_words import owners, tuples_as_rows, whole_documents
from crm_desktop.storage.journal import (
    BLOCK,
    JournalEntry,
    Row,
    Summary,
    update_payload,
    write_entries,
)
from crm_desktop.storage.name_orders import WrittenKeys
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.search_words import documents_of_columns, searched_fields
from crm_desktop.storage.statements import change_rows, insert_row, removal, rows_among, rows_holding

T = TypeVar("T")


def batches(values: Sequence[T], size: int = BLOCK) -> Iterator[Sequence[T]]:
    """The sequence cut into blocks, for statements with as many parameters."""
    for start in range(0, len(values), size):
        yield values[start : start + size]


class RowWriter:
    """The verbs of writing, within a transaction that somebody else begins and ends.

    All values are in stored form.
    """

    def __init__(self, connection: Connection, folder: Callable[[], Folder]) -> None:
        self.connection = connection
        #: the tables of the file and what they hold, for this transaction
        self.schema = schema_of(connection)
        self.catalogue = self.schema.catalogue
        self.backend = backend_of(connection)
        self._folder = folder
        self._pending: list[JournalEntry] = []
        self._summary = Summary()
        self._reindex: dict[Kind, set[int]] = {}
        self._indexes = self.backend.resting_indexes(connection)
        #: rows of the tables that rows were restored to
        self._present: dict[Kind, int] = {}
        #: is told of every entry of the journal, before the commit
        self.watch: Callable[[JournalEntry], None] | None = None
        #: when this command runs, in milliseconds; one moment for all its rows
        self.at = 0
        #: the journal record being written; the version of each row written
        self.journal_id = 0
        self._keys = WrittenKeys(connection)

    def _writing(self) -> AbstractContextManager[None]:
        return self.backend.writing(self.connection)

    # Reading what is about to be written ------------------------------------------------------------

    def row(self, kind: Kind, id_: int) -> Row:
        """One row by id; raises NotFound."""
        table = self.schema[kind]
        found = row_by_id(self.connection, table, id_)
        if found is None:
            raise NotFound("record_gone", kind=kind, id=id_)
        return dict(zip(table.c.keys(), found, strict=True))

    def rows(self, kind: Kind, ids: Sequence[int]) -> list[Row]:
        """Rows by id, in the order of their ids; missing ones are left out."""
        return self.rows_pointing(kind, "id", ids)

    def rows_pointing(self, kind: Kind, column: str, ids: Sequence[int]) -> list[Row]:
        """Rows of which a column holds one of these ids."""
        table = self.schema[kind]
        found: list[Row] = []
        for block in batches(ids):
            found += rows_among(self.connection, table, column, block)
        return found

    def find(self, kind: Kind, **values: Stored) -> Row | None:
        """The first row whose columns hold these values."""
        found = rows_holding(self.connection, self.schema[kind], values, 1)
        return found[0] if found else None

    # Inserting ---------------------------------------------------------------------------------------

    def insert(self, kind: Kind, values: Mapping[str, Stored]) -> int:
        """Insert one row; returns the id that the database gave."""
        stamped = self._stamped(kind, values)
        with self._writing():
            id_ = insert_row(self.connection, self.schema[kind], stamped)
        derived = self.catalogue[kind].derived
        told = {name: value for name, value in stamped.items() if value is not None and name not in derived}
        row = {"id": id_, **told}
        self._record(JournalEntry(kind, Operation.INSERT, id_, id_, 1, [row]))
        self._touch(kind, (id_,))
        self._touch_owners(kind, [stamped])
        return id_

    def _stamped(self, kind: Kind, values: Mapping[str, Stored]) -> dict[str, Stored]:
        stamped = {**values, **self._keys.of_row(self.catalogue[kind], values), "version": self.journal_id}
        if "updated_at" in self.catalogue[kind].by_name:
            stamped["updated_at"] = self.at
            if stamped.get("created_at") is None:
                stamped["created_at"] = self.at
        return stamped

    def insert_many(self, kind: Kind, columns: Sequence[str], rows: Sequence[tuple[Stored, ...]]) -> int:
        """Insert rows given as tuples of `columns`; returns the first of their ids, which count up.

        `columns` must not hold id, version or updated_at. Journalled as one range, searchable at once.
        """
        if not rows:
            return 0
        keyed, keyed_rows = self._keys.of_rows(self.catalogue[kind], columns, rows)
        names = ["id", *keyed, "version"]
        trailer: tuple[Stored, ...] = (self.journal_id,)
        if "updated_at" in self.catalogue[kind].by_name:
            names.append("updated_at")
            trailer += (self.at,)
        first = self.backend.next_id(self.connection, self.schema[kind])
        numbered = [(id_, *row, *trailer) for id_, row in enumerate(keyed_rows, first)]
        with self._writing():
            self._indexes.pour(kind, len(rows), first - 1)
            self.backend.insert_rows(self.connection, self.schema[kind], names, numbered)
            if searched_fields(self.catalogue[kind]):
                folded = documents_of_columns(self._folder(), self.catalogue[kind], columns, rows)
                self.backend.words.store_new(self.connection, self.catalogue[kind], first, folded)
        self._record(JournalEntry(kind, Operation.INSERT, first, first + len(rows) - 1, len(rows), None))
        self._touch_owners(kind, tuples_as_rows(self.catalogue[kind], columns, rows))
        return first

    # Changing ----------------------------------------------------------------------------------------

    def update(self, kind: Kind, id_: int, values: Mapping[str, Stored]) -> Row:
        """Change columns of one row; returns the row as it was. Values that stay the same are not written."""
        before = self.row(kind, id_)
        self.update_many(kind, [(before, values)])
        return before

    def update_many(self, kind: Kind, changes: Iterable[tuple[Row, Mapping[str, Stored]]]) -> int:
        """Change rows, each given as it is (with its id) and with its new values; returns how many differ."""
        derived = self.catalogue[kind].derived
        block: dict[int, dict[str, list[Stored]]] = {}
        count = 0
        for before, values in changes:
            changed = {
                name: [before[name], value]
                for name, value in values.items()
                if before[name] != value and name not in derived
            }
            if not changed:
                continue
            # A version that is given stays, even where it is the row's already: an undo puts it back.
            changed["version"] = [before["version"], values.get("version", self.journal_id)]
            if "updated_at" in self.catalogue[kind].by_name:
                changed["updated_at"] = [before["updated_at"], values.get("updated_at", self.at)]
            block[id_of(before)] = changed
            count += 1
            self._touch_owners(kind, (before, values))
            if len(block) >= BLOCK:
                self._write_updates(kind, block)
                block = {}
        if block:
            self._write_updates(kind, block)
        return count

    def _write_updates(self, kind: Kind, block: Mapping[int, Mapping[str, Sequence[Stored]]]) -> None:
        table = self.schema[kind]
        by_shape: dict[tuple[str, ...], list[tuple[int, list[Stored]]]] = {}
        for id_, changed in block.items():
            new = {name: after for name, (_, after) in changed.items()}
            new |= self._keys.of_row(self.catalogue[kind], new)
            names = tuple(sorted(new))
            by_shape.setdefault(names, []).append((id_, [new[name] for name in names]))
        with self._writing():
            for names, changes in by_shape.items():
                change_rows(self.connection, table, names, changes)
        ids = sorted(block)
        self._record(JournalEntry(kind, Operation.UPDATE, ids[0], ids[-1], len(ids), update_payload(block)))
        searched = searched_fields(self.catalogue[kind])
        self._touch(kind, [id_ for id_, changed in block.items() if not searched.isdisjoint(changed)])

    def derive(self, kind: Kind, name: str, values: Mapping[int, Stored]) -> None:
        """Write what a field is computed to be, by id: no part of the journal, and no change of a record.

        Versions stay, so whoever asks whether a person has changed a record since is not told of it.
        """
        with self._writing():
            write_derived(self.connection, self.schema[kind], name, values)
        self._summary.derive(kind, name, values)

    # Deleting and putting back ------------------------------------------------------------------------

    def delete_rows(self, kind: Kind, rows: Sequence[Row]) -> None:
        """Delete rows given whole; what points at them is the caller's care."""
        if not rows:
            return
        columns = list(self.schema[kind].c.keys())
        for block in batches(rows):
            self._delete(kind, columns, [tuple([row[name] for name in columns]) for row in block])

    def take_back(self, kind: Kind, ids: Sequence[int]) -> None:
        """Delete rows that an undone command had made, without letting go of what points at them.

        The caller checks that nothing does; the deferred foreign keys refuse the commit otherwise.
        """
        table = self.schema[kind]
        for block in batches(ids):
            statement = select(table).where(table.c.id.in_(block)).order_by(table.c.id)
            rows = cursor_of(self.connection, statement).fetchall()
            if rows:
                self._delete(kind, list(table.c.keys()), rows)

    def _delete(self, kind: Kind, columns: Sequence[str], rows: Sequence[Sequence[Stored]]) -> None:
        table, place = self.schema[kind], columns.index("id")
        ids = [int(row[place] or 0) for row in rows]
        with self._writing():
            self.connection.execute(removal(table), {"ids": self.backend.id_list(ids)})
        self._touch(kind, ids)
        self._touch_owners(kind, tuples_as_rows(self.catalogue[kind], columns, rows))
        payload = told_payload(self.catalogue[kind].derived, columns, rows)
        self._record(JournalEntry(kind, Operation.DELETE, min(ids), max(ids), len(ids), payload))

    def restore(self, kind: Kind, rows: Sequence[Row]) -> None:
        """Insert deleted rows again with their ids and versions."""
        derived = self.catalogue[kind].derived
        columns = [column.name for column in self.schema[kind].c if column.name not in derived]
        for block in batches(rows):
            ids = [id_of(row) for row in block]
            values = [tuple([row.get(name) for name in columns]) for row in block]
            with self._writing():
                self._indexes.pour(kind, len(block), self._rows_beside(kind, len(block)))
                keyed = self._keys.of_rows(self.catalogue[kind], columns, values)
                self.backend.insert_rows(self.connection, self.schema[kind], *keyed)
            payload = {"columns": columns, "rows": values}
            self._record(JournalEntry(kind, Operation.INSERT, min(ids), max(ids), len(ids), payload))
            self._touch(kind, ids)
            self._touch_owners(kind, block)

    def _rows_beside(self, kind: Kind, count: int) -> int:
        """How many rows a table has before so many more come back; counted once, as that takes a while."""
        if kind not in self._present:
            found = self.connection.execute(select(func.count()).select_from(self.schema[kind]))
            self._present[kind] = int(found.scalar_one())
        self._present[kind] += count
        return self._present[kind] - count

    # Journal and search index --------------------------------------------------------------------------

    def _record(self, entry: JournalEntry) -> None:
        self._summary.add(entry)
        if self.watch is not None:
            self.watch(entry)
        self._pending.append(entry)
        if entry.count > 1:
            self.flush_journal()  # large payloads must not pile up in memory

    def flush_journal(self) -> None:
        """Write down what is done so far, for whoever reads the journal within the transaction."""
        if self._pending:
            with self._writing():
                write_entries(self.connection, self.journal_id, self._pending)
            self._pending = []

    def _touch(self, kind: Kind, ids: Iterable[int]) -> None:
        if searched_fields(self.catalogue[kind]):
            self._reindex.setdefault(kind, set()).update(ids)

    def _touch_owners(self, kind: Kind, rows: Iterable[Mapping[str, Stored]]) -> None:
        for owner, id_ in owners(self.catalogue[kind], rows):
            self._touch(owner, (id_,))

    def _wake_indexes(self) -> None:
        with self._writing():
            self._indexes.wake()

    def flush_search(self, on_block: Callable[[int], None] | None = None) -> None:
        """Bring the search words of what was written so far up to date; the commit does it otherwise.

        `on_block` is told after each block how many records it held.
        """
        # In the order of ids: an index of words may write out what it holds whenever a row number goes back,
        # which made taking back 100,000 rows block by block from the end twenty times slower.
        for kind, ids in self._reindex.items():
            for block in batches(sorted(ids)):
                self._index_again(kind, block)
                if on_block is not None:
                    on_block(len(block))
        self._reindex = {}

    def _index_again(self, kind: Kind, ids: Sequence[int]) -> None:
        """Bring the words of records up to date; records that are gone are forgotten."""
        documents = whole_documents(self.connection, self.schema, self._folder(), kind, ids)
        gone = sorted(set(ids).difference(id_ for id_, _ in documents))
        with self._writing():
            if gone:
                self.backend.words.remove(self.connection, self.catalogue[kind], gone)
            if documents:
                self.backend.words.store(self.connection, self.catalogue[kind], documents)
