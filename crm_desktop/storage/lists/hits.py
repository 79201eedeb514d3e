"""The first page of what words find, along an order that an index holds.

A key in the text filter waits for this. The statements are made once for each kind and order, because making
them takes longer than the engine takes to answer most of them.
"""

from __future__ import annotations

from array import array
from functools import cached_property, lru_cache
from math import isqrt

from sqlalchemy import ColumnElement, Table, Text, bindparam, func, select
from sqlalchemy.engine import Connection, Dialect

from crm_desktop.core.queries import ListQuery, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.backend import Backend, backend_of
from crm_desktop.storage.driver import Prepared, cursor_of, id_array
from crm_desktop.storage.expressions import Unindexed, among
from crm_desktop.storage.lists.queries import condition, joined, select_ids
from crm_desktop.storage.schema import Schema, schema_of

Sort = tuple[SortKey, ...]

#: Up to here, times the square root of the file's size, the rows of the hits are sorted.
FEW = 2
#: Up to here, times the same root, the engine is given the hits as a set for a walk through the order: it
#: costs a third of a microsecond for each hit; asking the index of words costs ten for each row of the walk.
SOME = 45
#: In very large files no more than so many.
MOST = 100_000
#: Rows that a walk asks about before it is given up, as where all hits are old and the newest come first.
ASKED = 4_000
#: A list that somebody searches is mostly narrowed to most of it: so many pages of hits are tested for its
#: filters, and if those leave too little, so many.
TESTED_PAGES = (2, 16)


def first_hits(
    connection: Connection, query: ListQuery, expression: str, limit: int
) -> tuple[array[int], int | None] | None:
    """The first hits that the filters leave, and how many there are in all where that is known.

    None where the filters leave too little of the first ones.
    """
    if not query.is_filtered:
        return first_of_words(connection, query.kind, query.sort, expression, limit)
    for pages in TESTED_PAGES:
        hits, found = first_of_words(connection, query.kind, query.sort, expression, pages * limit)
        left = _left_by_filters(connection, query, hits)
        if found == len(hits):
            return left[:limit], len(left)
        if len(left) >= limit:
            return left[:limit], None
    return None


def _left_by_filters(connection: Connection, query: ListQuery, hits: array[int]) -> array[int]:
    schema = schema_of(connection)
    id_ = schema[query.kind].c.id
    tests = [condition(schema, query.kind, each, by_index=False) for each in query.filters]
    tests += joined(schema, query)
    of_hits = among(id_, backend_of(connection).id_list(hits))
    left = set(id_array(cursor_of(connection, select(id_).where(of_hits, *tests))))
    return array("q", [hit for hit in hits if hit in left])


def first_of_words(
    connection: Connection, kind: Kind, sort: Sort, expression: str, limit: int
) -> tuple[array[int], int | None]:
    """The first ids of a list that words alone narrow, and how many it has in all where that is known."""
    words = _Words(connection, kind, sort, expression)
    root = isqrt(last_id(connection, kind))
    few, some = FEW * root, min(MOST, SOME * root)
    found = words.beginning(few + 1)
    if len(found) <= few:
        return words.sorted(found, limit), len(found)
    # Hits come in the order of ids: where they lie close at first they are many, and need no counting.
    if len(found) * root * root <= some * found[-1]:
        count = words.count(some + 1)
        if count <= some:
            return words.met(limit), count
    asked = words.asked_along(limit)
    return words.met(limit) if asked is None else asked, None


class _Words:
    """The hits of words among the records of one kind."""

    def __init__(self, connection: Connection, kind: Kind, sort: Sort, expression: str) -> None:
        self._connection = connection
        backend, schema = backend_of(connection), schema_of(connection)
        self._statements = _statements(backend, connection.dialect, schema, kind, sort)
        self._expression = expression

    def beginning(self, limit: int) -> array[int]:
        """The first of them by id."""
        return self._ids(limit, self._statements.hits, words=self._expression)

    def count(self, limit: int) -> int:
        """How many they are, counted up to a limit."""
        found = self._statements.count.run(self._connection, words=self._expression, most=limit)
        return int(found.fetchone()[0])

    def sorted(self, ids: array[int], limit: int) -> array[int]:
        """The first of some, by sorting their rows."""
        return self._ids(limit, self._statements.sorted, ids=backend_of(self._connection).id_list(ids))

    def met(self, limit: int) -> array[int]:
        """The first of all, met on a walk through the order."""
        return self._ids(limit, self._statements.met, words=self._expression)

    def asked_along(self, limit: int) -> array[int] | None:
        """The first of all, by asking about each row of the order; None where the walk was given up."""
        cursor = self._statements.asked.run(self._connection, words=self._expression)
        found, rows = array("q"), 0
        try:
            while chunk := cursor.fetchmany(limit):
                found.extend([id_ for id_, is_hit in chunk if is_hit])
                rows += len(chunk)
                if len(found) >= limit:
                    break
                if rows >= ASKED:
                    return None
        finally:
            cursor.close()
        return found[:limit]

    def _ids(self, limit: int, statement: Prepared, **values: object) -> array[int]:
        cursor = statement.run(self._connection, **values)
        try:
            return array("q", [row[0] for row in cursor.fetchmany(limit)])
        finally:
            cursor.close()


class _Statements:
    """What is asked about words along one order of one kind, each made when first needed.

    Their parameter is `words`, an expression.
    """

    def __init__(self, backend: Backend, dialect: Dialect, schema: Schema, kind: Kind, sort: Sort) -> None:
        self._dialect = dialect
        self._schema = schema
        self._query = ListQuery(kind, sort=sort)
        self._id = schema[kind].c.id
        words, record = bindparam("words", type_=Text()), schema.catalogue[kind]
        self._hits = backend.words.hits(record, words)
        self._is_hit = backend.words.is_hit(record, self._id, words)

    @cached_property
    def hits(self) -> Prepared:
        """All of them by id."""
        return Prepared(self._dialect, self._hits)

    @cached_property
    def count(self) -> Prepared:
        """How many, up to the parameter `most`."""
        some = self._hits.limit(bindparam("most")).subquery()
        return Prepared(self._dialect, select(func.count()).select_from(some))

    @cached_property
    def sorted(self) -> Prepared:
        """The records of the parameter `ids`, by sorting them."""
        return self._listed(among(self._id, bindparam("ids")), by_index=False)

    @cached_property
    def met(self) -> Prepared:
        """All of them, met on a walk through the order."""
        return self._listed(Unindexed(self._id).in_(self._hits))

    @cached_property
    def asked(self) -> Prepared:
        """Every record in order, and whether it is one of them."""
        return Prepared(self._dialect, select_ids(self._schema, self._query, {}).add_columns(self._is_hit))

    def _listed(self, where: ColumnElement[bool], *, by_index: bool = True) -> Prepared:
        statement = select_ids(self._schema, self._query, {}, where, by_index=by_index)
        return Prepared(self._dialect, statement)


@lru_cache(maxsize=256)
def _statements(backend: Backend, dialect: Dialect, schema: Schema, kind: Kind, sort: Sort) -> _Statements:
    return _Statements(backend, dialect, schema, kind, sort)


def last_id(connection: Connection, kind: Kind) -> int:
    """The largest id of a kind; 0 without records."""
    found = _last_id(connection.dialect, schema_of(connection)[kind]).run(connection)
    return int(found.fetchone()[0] or 0)


@lru_cache(maxsize=256)
def _last_id(dialect: Dialect, table: Table) -> Prepared:
    return Prepared(dialect, select(func.max(table.c.id)))
