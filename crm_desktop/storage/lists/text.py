"""Words as conditions on lists: the hits as a set, or a question to the index about each record."""

from __future__ import annotations

from array import array
from typing import Any

from sqlalchemy import ColumnElement, Select, column, exists, func, literal_column, select, table
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.schema import Schema, schema_of
from crm_desktop.storage.sqlite.driver import cursor_of
from crm_desktop.storage.sqlite.full_text import row_range
from crm_desktop.storage.sqlite.id_sets import id_set

_SEARCH = table("search", column("rowid"))


def _matches(expression: str) -> ColumnElement[bool]:
    return literal_column("search").op("MATCH", is_comparison=True)(expression)


def select_hits(schema: Schema, kind: Kind, expression: str) -> Select[Any]:
    """Ids of the records that match, ascending."""
    first, last = row_range(schema.catalogue[kind])
    return select(_SEARCH.c.rowid - first).where(
        _matches(expression), _SEARCH.c.rowid >= first, _SEARCH.c.rowid <= last
    )


def count_hits(connection: Connection, kind: Kind, expression: str) -> int:
    """How many records match."""
    schema = schema_of(connection)
    first, last = row_range(schema.catalogue[kind])
    statement = (
        select(func.count())
        .select_from(_SEARCH)
        .where(_matches(expression), _SEARCH.c.rowid >= first, _SEARCH.c.rowid <= last)
    )
    return int(cursor_of(connection, statement).fetchone()[0])


def among(schema: Schema, kind: Kind, ids: array[int]) -> ColumnElement[bool]:
    """The condition that a record is one of many ids."""
    return schema[kind].c.id.in_(id_set(ids))


def matching(schema: Schema, kind: Kind, expression: str) -> ColumnElement[bool]:
    """The condition that a record matches, by the set of all hits."""
    return schema[kind].c.id.in_(select_hits(schema, kind, expression))


def asked_singly(schema: Schema, kind: Kind, expression: str) -> ColumnElement[bool]:
    """The same condition, asked of the index about one record at a time: cheap where most records match."""
    first, _ = row_range(schema.catalogue[kind])
    return exists(
        select(literal_column("1"))
        .select_from(_SEARCH)
        .where(_matches(expression), _SEARCH.c.rowid == schema[kind].c.id + first)
    )
