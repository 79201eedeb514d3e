"""The first page of what words find, along an order that an index holds.

A key in the text filter waits for this. The statements are made once for each kind and order, because making
them takes longer than SQLite takes to answer most of them.
"""

from __future__ import annotations

from array import array
from functools import lru_cache
from math import isqrt
from typing import Any

from sqlalchemy import Select, Table, bindparam, func, select
from sqlalchemy.engine import Connection, Dialect

from crm_desktop.core.queries import ListQuery, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.lists.queries import plain, select_ids
from crm_desktop.storage.lists.text import asked_singly, select_hits
from crm_desktop.storage.schema import Schema, schema_of
from crm_desktop.storage.sqlite.driver import driver_connection
from crm_desktop.storage.sqlite.full_text import row_range
from crm_desktop.storage.sqlite.id_sets import as_parameter, id_set

#: Up to here, times the square root of the file's size, the rows of the hits are sorted.
FEW = 2
#: Up to here, times the same root, SQLite is given the hits as a set for a walk through the order: it costs
#: a third of a microsecond for each hit; asking the index of words costs ten for each row of the walk.
SOME = 45
#: In very large files no more than so many.
MOST = 100_000
#: Rows that a walk asks about before it is given up, as where all hits are old and the newest come first.
ASKED = 4_000


def first_of_words(
    connection: Connection, kind: Kind, sort: tuple[SortKey, ...], expression: str, limit: int
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

    def __init__(
        self, connection: Connection, kind: Kind, sort: tuple[SortKey, ...], expression: str
    ) -> None:
        self._driver = driver_connection(connection)
        self._dialect = connection.dialect
        self._schema = schema_of(connection)
        self._kind = kind
        self._sort = sort
        self._expression = expression
        first, last = row_range(self._schema.catalogue[kind])
        self._first = first
        self._hits = (first, expression, first, last)

    def beginning(self, limit: int) -> array[int]:
        """The first of them by id."""
        return self._ids(limit, _hits_text(self._dialect, self._schema, self._kind), *self._hits)

    def count(self, limit: int) -> int:
        """How many they are, counted up to a limit."""
        # The dialect writes an OFFSET beside a LIMIT.
        found = self._driver.execute(
            _count_text(self._dialect, self._schema, self._kind), (*self._hits, limit, 0)
        )
        return int(found.fetchone()[0])

    def sorted(self, ids: array[int], limit: int) -> array[int]:
        """The first of some, by sorting their rows."""
        text = _sorted_text(self._dialect, self._schema, self._kind, self._sort)
        return self._ids(limit, text, as_parameter(ids))

    def met(self, limit: int) -> array[int]:
        """The first of all, met on a walk through the order."""
        return self._ids(limit, _met_text(self._dialect, self._schema, self._kind, self._sort), *self._hits)

    def asked_along(self, limit: int) -> array[int] | None:
        """The first of all, by asking about each row of the order; None where the walk was given up."""
        text = _asked_text(self._dialect, self._schema, self._kind, self._sort)
        cursor = self._driver.execute(text, (self._expression, self._first))
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

    def _ids(self, limit: int, text: str, *values: object) -> array[int]:
        cursor = self._driver.execute(text, values)
        try:
            return array("q", [row[0] for row in cursor.fetchmany(limit)])
        finally:
            cursor.close()


def last_id(connection: Connection, kind: Kind) -> int:
    """The largest id of a kind; 0 without records."""
    text = _last_id_text(connection.dialect, schema_of(connection)[kind])
    return int(driver_connection(connection).execute(text).fetchone()[0] or 0)


@lru_cache
def _last_id_text(dialect: Dialect, table: Table) -> str:
    return _text(dialect, select(func.max(table.c.id)))


@lru_cache
def _hits_text(dialect: Dialect, schema: Schema, kind: Kind) -> str:
    """Its values are the kind's first row in the index, the words, and the first and last row."""
    return _text(dialect, select_hits(schema, kind, ""))


@lru_cache
def _count_text(dialect: Dialect, schema: Schema, kind: Kind) -> str:
    """Its values are those of the hits, a limit and an offset."""
    some = select_hits(schema, kind, "").limit(1).subquery()
    return _text(dialect, select(func.count()).select_from(some))


@lru_cache
def _sorted_text(dialect: Dialect, schema: Schema, kind: Kind, sort: tuple[SortKey, ...]) -> str:
    """Its value is a set of ids."""
    where = schema[kind].c.id.in_(id_set(bindparam("ids")))
    return _text(dialect, select_ids(schema, ListQuery(kind, sort=sort), {}, where, by_index=False))


@lru_cache
def _met_text(dialect: Dialect, schema: Schema, kind: Kind, sort: tuple[SortKey, ...]) -> str:
    """Its values are those of the hits."""
    where = plain(schema[kind].c.id).in_(select_hits(schema, kind, ""))
    return _text(dialect, select_ids(schema, ListQuery(kind, sort=sort), {}, where))


@lru_cache
def _asked_text(dialect: Dialect, schema: Schema, kind: Kind, sort: tuple[SortKey, ...]) -> str:
    """Its values are the words and the kind's first row in the index."""
    return _text(
        dialect,
        select_ids(schema, ListQuery(kind, sort=sort), {}).add_columns(asked_singly(schema, kind, "")),
    )


def _text(dialect: Dialect, statement: Select[Any]) -> str:
    return str(statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True}))
