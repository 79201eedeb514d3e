"""Ids of the few records that an index finds for one value, one beginning or some words; never a scan.

They are asked for at each key: statements are made once for each field, as in `storage.lists.hits`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from sqlalchemy import Text, bindparam, func, select
from sqlalchemy.engine import Connection, Dialect

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.search.folding import Question
from crm_desktop.storage.backend import Backend, backend_of
from crm_desktop.storage.driver import Prepared
from crm_desktop.storage.lists.text import expression_of
from crm_desktop.storage.schema import Schema, schema_of

#: Sorts behind every text that begins like the one before it.
_LAST = "\U0010ffff"


def ids_by_value(
    connection: Connection, kind: Kind, name: str, values: Sequence[str], limit: int
) -> list[int]:
    """Records of which a field holds one of the values, as the field's index compares them."""
    statement = _of_value(connection.dialect, schema_of(connection), kind, name)
    return [id_ for value in values for id_ in _ids(connection, statement, limit, value=value)]


def ids_by_beginning(
    connection: Connection, kind: Kind, name: str, beginnings: Sequence[str], limit: int
) -> list[int]:
    """Records of which a field begins with one of these texts in small letters, whatever its case."""
    statement = _of_beginning(connection.dialect, schema_of(connection), kind, name)
    return [
        id_
        for text in beginnings
        for id_ in _ids(connection, statement, limit, first=text, last=text + _LAST)
    ]


def ids_by_words(connection: Connection, kind: Kind, question: Question, limit: int) -> list[int]:
    """Records in whose words the question finds something."""
    expression = expression_of(connection, question)
    if expression is None:
        return []
    statement = _of_words(backend_of(connection), connection.dialect, schema_of(connection), kind)
    return _ids(connection, statement, limit, words=expression)


def _ids(connection: Connection, statement: Prepared, limit: int, **values: object) -> list[int]:
    cursor = statement.run(connection, **values)
    try:
        return [row[0] for row in cursor.fetchmany(limit)]
    finally:
        cursor.close()


@lru_cache(maxsize=256)
def _of_value(dialect: Dialect, schema: Schema, kind: Kind, name: str) -> Prepared:
    table = schema[kind]
    return Prepared(dialect, select(table.c.id).where(table.c[name] == bindparam("value", type_=Text())))


@lru_cache(maxsize=256)
def _of_beginning(dialect: Dialect, schema: Schema, kind: Kind, name: str) -> Prepared:
    table = schema[kind]
    column, lowered = table.c[name], func.lower(table.c[name])
    first, last = (bindparam(each, type_=Text()) for each in ("first", "last"))
    return Prepared(dialect, select(table.c.id).where(column.is_not(None), lowered >= first, lowered < last))


@lru_cache(maxsize=256)
def _of_words(backend: Backend, dialect: Dialect, schema: Schema, kind: Kind) -> Prepared:
    return Prepared(dialect, backend.words.hits(schema.catalogue[kind], bindparam("words", type_=Text())))
