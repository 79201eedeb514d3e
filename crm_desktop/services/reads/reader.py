"""Reading for pages and the command line: single reads, and views in which several see one moment."""

from __future__ import annotations

from abc import ABC, abstractmethod
from array import array
from collections.abc import Callable, Container, Hashable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from typing import TypeVar, cast

from sqlalchemy import ColumnElement, event, func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.errors import NotFound
from crm_desktop.core.queries import ListQuery, Records, Stored, Target
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.core.values.search.folding import Folder
from crm_desktop.services.reads.questions import matching_ids, text_expression
from crm_desktop.services.reads.rows import FirstRows, ListRow
from crm_desktop.storage import journal
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import rows_of
from crm_desktop.storage.expressions import among
from crm_desktop.storage.forms import settle
from crm_desktop.storage.lists import plans as list_plans
from crm_desktop.storage.lists import queries as list_queries
from crm_desktop.storage.lists import text as text_search
from crm_desktop.storage.lists.columns import list_columns
from crm_desktop.storage.lists.queries import SortOrders
from crm_desktop.storage.lists.stories import story_of
from crm_desktop.storage.rates import read_base_currency
from crm_desktop.storage.reference_data import Item, ReferenceData, read_reference_data
from crm_desktop.storage.row_writer import batches
from crm_desktop.storage.schema import JOURNAL, Schema, schema_of
from crm_desktop.storage.statistics import board as board_queries
from crm_desktop.storage.statistics import orders as order_queries
from crm_desktop.storage.statistics.board import ColumnTotals
from crm_desktop.storage.statistics.converted import Counted, converted_sums
from crm_desktop.storage.statistics.orders import OrderTotal

T = TypeVar("T")

#: Re-exported for the floors above, which do not see the storage.
__all__ = [
    "ColumnTotals",
    "ConvertedSum",
    "FirstRows",
    "Item",
    "ListRow",
    "OrderTotal",
    "Reader",
    "Reads",
    "ReferenceData",
    "Schema",
    "SortOrders",
    "View",
]


class Reads(ABC):
    """Everything that can be read. Each read is consistent by itself; several together only in a `View`."""

    def __init__(self, connection: Connection, folder: Callable[[], Folder]) -> None:
        self._connection = connection
        self._folder = folder

    @property
    def form(self) -> Schema:
        """The tables of the file, with those columns that the office has added."""
        return schema_of(self._connection)

    @property
    def catalogue(self) -> Catalogue:
        """The kinds of records that the file holds."""
        return self.form.catalogue

    @property
    def folder(self) -> Folder:
        """Folds words as the index of words has them; its tables are read when they are first needed."""
        return self._folder()

    @abstractmethod
    def snapshot(self) -> AbstractContextManager[Connection]:
        """The file as it is at one moment, for statements of several modules."""

    # Lists ---------------------------------------------------------------------------------------------

    def prepare_search(self) -> None:
        """Read the character tables, for which the first search of a session would wait otherwise."""
        self._folder()

    def _expression(self, query: ListQuery) -> str | None:
        return text_expression(self._connection, self._folder, query)

    def first_rows(self, query: ListQuery, sort_orders: SortOrders, limit: int) -> FirstRows:
        """The first rows of a list, as fast as they can be had."""
        with self.snapshot() as connection:
            ids, total = list_plans.first_ids(connection, query, sort_orders, self._expression(query), limit)
            known = self._rows(connection, query.kind, ids)
            return FirstRows([known[id_] for id_ in ids if id_ in known], total)

    def count(self, query: ListQuery) -> int:
        """How many records a list has."""
        with self.snapshot() as connection:
            return list_plans.count(connection, query, self._expression(query))

    def ids(self, query: ListQuery, sort_orders: SortOrders) -> array[int]:
        """All ids of a list in order, as a compact array."""
        with self.snapshot() as connection:
            return matching_ids(connection, self._folder, query, sort_orders)

    def rows(self, kind: Kind, ids: Sequence[int]) -> dict[int, ListRow]:
        """List rows by id; records that are gone are missing."""
        with self.snapshot() as connection:
            return self._rows(connection, kind, ids)

    def long_texts(self, kind: Kind, ids: Sequence[int]) -> dict[int, dict[str, Stored]]:
        """The long texts of some records, which their list rows cut short, whole, by id and field."""
        table = self.form[kind]
        names = [each.name for each in self.catalogue[kind].fields if each.type is FieldType.LONG_TEXT]
        found: dict[int, dict[str, Stored]] = {}
        with self.snapshot() as connection:
            for block in batches(ids):
                statement = select(table.c.id, *(table.c[name] for name in names)).where(
                    table.c.id.in_(block)
                )
                for id_, *texts in connection.execute(statement):
                    found[int(id_)] = dict(zip(names, texts, strict=True))
        return found

    def _rows(self, connection: Connection, kind: Kind, ids: Sequence[int]) -> dict[int, ListRow]:
        found: dict[int, ListRow] = {}
        for block in batches(ids):
            found.update(list_queries.read_rows(connection, kind, block))
        return found

    def converted_sum(self, target: Target, name: str, days: RateDays) -> ConvertedSum:
        """Sum of an amount field in the office's currency, at the rates of the records' days."""
        amount = self.form[target.kind].c[name]
        with self.snapshot() as connection:
            where = (amount.is_not(None), *self.target_condition(target))
            found = converted_sums(connection, Counted(target.kind, (amount,), where), days)
            return found[()].sums[0] if () in found else ConvertedSum(read_base_currency(connection))

    def target_condition(self, target: Target) -> list[ColumnElement[bool]]:
        """The conditions on the table of a kind that leave the records meant."""
        if isinstance(target, Records):
            ids = backend_of(self._connection).id_list(target.ids)
            return [among(self.form[target.kind].c.id, ids)]
        return [*list_queries.conditions(self.form, target.query), *self.words_of(target.query)]

    def words_of(self, query: ListQuery) -> list[ColumnElement[bool]]:
        """The condition that the words of a query make, if they narrow anything."""
        expression = self._expression(query)
        return [] if expression is None else [text_search.matching(self._connection, query.kind, expression)]

    # Records -------------------------------------------------------------------------------------------

    def record(self, kind: Kind, id_: int) -> dict[str, Stored]:
        """All values of one record as of today, long texts whole, with the names behind its references.

        Raises NotFound.
        """
        with self.snapshot() as connection:
            table = self.form[kind]
            row = connection.execute(select(table).where(table.c.id == id_)).mappings().one_or_none()
            if row is None:
                raise NotFound("record_gone", kind=kind, id=id_)
            values = dict(row)
            listed = self.catalogue.row_values(kind, self._rows(connection, kind, [id_])[id_])
            lapsing = {field.name for field in self.catalogue[kind].fields if field.lapses is not None}
            return values | {name: value for name, value in listed.items() if ":" in name or name in lapsing}

    def linked(self, kind: Kind, field: str, id_: int, limit: int = 200) -> list[ListRow]:
        """The records of a kind that point at a record through a field, newest first."""
        table = self.form[kind]
        columns = [column.label(name) for name, column in list_columns(self.form, kind).items()]
        statement = select(*columns).where(table.c[field] == id_).order_by(table.c.id.desc()).limit(limit)
        with self.snapshot() as connection:
            return rows_of(connection, statement)

    def story(self, about: str, id_: int, most: int) -> tuple[list[ListRow], bool]:
        """The activities about a record: all to do, then the newest `most` of the past; if there are more."""
        with self.snapshot() as connection:
            return story_of(connection, self.form, about, id_, most)

    def reference_data(self) -> ReferenceData:
        """The reference data as they are now."""
        with self.snapshot() as connection:
            return read_reference_data(connection)

    def suggestions(self, kind: Kind, text: str, limit: int = 20) -> list[tuple[int, str]]:
        """Records whose words begin like a typed text, for choosing one of many: (id, title)."""
        found = self.first_rows(ListQuery(kind, text), {}, limit)
        title, values = self.catalogue[kind].title, self.catalogue.row_values
        return [(int(row[0] or 0), title(values(kind, row))) for row in found.rows]

    def order_totals(self, query: ListQuery, today: date) -> list[OrderTotal]:
        """Totals of the orders of a list by currency, with what is outstanding by how late it is."""
        with self.snapshot() as connection:
            return order_queries.order_totals(connection, query, today, *self.words_of(query))

    # Board -----------------------------------------------------------------------------------------------

    def column_totals(self, query: ListQuery, days: RateDays) -> dict[int, ColumnTotals]:
        """Totals of each stage's opportunities, of those that filters and text leave."""
        with self.snapshot() as connection:
            return board_queries.column_totals(connection, query, days, *self.words_of(query))

    # Journal -------------------------------------------------------------------------------------------

    def last_journal_id(self) -> int:
        """The newest journal record's id; 0 in a new file."""
        with self.snapshot() as connection:
            return int(connection.scalar(select(func.max(JOURNAL.c.id))) or 0)

    def change_sets_after(self, journal_id: int, known: Container[int] = ()) -> list[ChangeSet]:
        """What was written since, by anybody, oldest first; records `known` already are not read."""
        with self.snapshot() as connection:
            ids = connection.scalars(
                select(JOURNAL.c.id).where(JOURNAL.c.id > journal_id).order_by(JOURNAL.c.id)
            ).all()
            found = (journal.change_set(connection, id_) for id_ in ids if id_ not in known)
            return [each for each in found if each is not None]


class View(Reads):
    """A file as it was at one moment: whatever is composed of several reads is a function of a view."""

    def __init__(self, connection: Connection, folder: Callable[[], Folder]) -> None:
        super().__init__(connection, folder)
        self._kept: dict[Hashable, object] = {}

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """The view's own moment."""
        yield self._connection

    def once(self, work: Callable[..., T], asked: Hashable) -> T:
        """What `work` reads of the connection and what is asked, read once: nothing changes in a moment.

        Whoever takes it leaves it as it is: others take the same.
        """
        key = (work, asked)
        if key not in self._kept:
            self._kept[key] = work(self._connection, asked)
        found: T = cast(T, self._kept[key])
        return found


class Reader(Reads):
    """Reads through one connection; used by one thread at a time. Single reads see the file as it is then.

    `interrupt` may be called from another thread: the running read then raises Cancelled.
    """

    def __init__(self, connection: Connection, folder: Callable[[], Folder]) -> None:
        super().__init__(connection, folder)
        self._form: Schema | None = None
        self._is_in_snapshot = False
        event.listen(connection, "begin", self._check_begin)

    def _check_begin(self, _connection: Connection) -> None:
        # SQLAlchemy would begin by itself: all later reads would then fail, or see the file as it was.
        if not self._is_in_snapshot:
            raise AssertionError("a read outside of its snapshot")

    def interrupt(self) -> None:
        """Stop the read that is running, if any."""
        backend_of(self._connection).interrupt(self._connection)

    def close(self) -> None:
        """Give the connection back."""
        self._connection.close()

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """One consistent state of the file; always released at the end. Inside another it is that one."""
        if self._is_in_snapshot:
            yield self._connection
            return
        self._is_in_snapshot = True
        try:
            faults = backend_of(self._connection).faults()
            with faults, self._connection.begin() as transaction:
                try:
                    settle(self._connection, self._form)
                    yield self._connection
                finally:
                    transaction.rollback()
        finally:
            self._is_in_snapshot = False

    @contextmanager
    def view(self) -> Iterator[View]:
        """A view for several reads that belong together."""
        with self.snapshot() as connection:
            yield View(connection, self._folder)

    def read(self, work: Callable[[View], T], form: Schema | None = None) -> T:
        """What a composite read gives, from one view: in the `form` asked for, or that of the file then."""
        self._form = form
        try:
            with self.view() as view:
                return work(view)
        finally:
            self._form = None
