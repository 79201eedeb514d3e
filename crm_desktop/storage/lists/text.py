"""Words as conditions on lists: the hits as a set, or a question to the index about each record."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, Text, bindparam, func, select
from sqlalchemy.engine import Connection, Dialect

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.folding import Phrase, Question
from crm_desktop.storage.backend import Backend, backend_of
from crm_desktop.storage.driver import Prepared, cursor_of
from crm_desktop.storage.schema import schema_of


def expression_of(connection: Connection, question: Question) -> str | None:
    """A question in the engine's own words, as lists are given it; None where it narrows nothing."""
    return backend_of(connection).words.expression(question)


def names_of_entries(connection: Connection, kind: Kind) -> list[tuple[int, str]]:
    """The entries of lists by whose names the records of a kind are found: their tags, with ids."""
    schema = schema_of(connection)
    lists = dict.fromkeys(each.lists for each in schema.catalogue[kind].fields if each.searchable)
    found: list[tuple[int, str]] = []
    for listed in lists:
        if listed is not None:
            found += _named(connection.dialect, schema[listed]).run(connection).fetchall()
    return found


@lru_cache(maxsize=64)
def _named(dialect: Dialect, table: Table) -> Prepared:
    return Prepared(dialect, select(table.c.id, table.c.name).where(table.c.name.is_not(None)))


def select_hits(connection: Connection, kind: Kind, expression: Any) -> Select[Any]:
    """Ids of the records that match an expression, or a parameter for one; ascending."""
    return backend_of(connection).words.hits(schema_of(connection).catalogue[kind], expression)


def count_hits(connection: Connection, kind: Kind, expression: str) -> int:
    """How many records match."""
    hits = select_hits(connection, kind, expression).subquery()
    return int(cursor_of(connection, select(func.count()).select_from(hits)).fetchone()[0])


def matching(connection: Connection, kind: Kind, expression: str) -> ColumnElement[bool]:
    """The condition that a record matches, by the set of all hits."""
    return schema_of(connection)[kind].c.id.in_(select_hits(connection, kind, expression))


def occurring(connection: Connection, phrases: Iterable[Phrase]) -> list[Phrase]:
    """Those of some phrases that stand in any record: asking for all of them at once takes much longer."""
    words = backend_of(connection).words
    statement = _occurs(backend_of(connection), connection.dialect)
    found = []
    for phrase in phrases:
        cursor = statement.run(connection, words=words.expression(((phrase,),)))
        if cursor.fetchone() is not None:
            found.append(phrase)
        cursor.close()
    return found


@lru_cache(maxsize=16)
def _occurs(backend: Backend, dialect: Dialect) -> Prepared:
    return Prepared(dialect, backend.words.occurs(bindparam("words", type_=Text())))


def asked_singly(connection: Connection, kind: Kind, expression: Any) -> ColumnElement[bool]:
    """The same condition, asked of the index about one record at a time: cheap where most records match."""
    schema = schema_of(connection)
    return backend_of(connection).words.is_hit(schema.catalogue[kind], schema[kind].c.id, expression)
