"""The records that a search of everything compares: the newest hits of words, and names that begin alike.

No list is read for them, which would have to be in order and of a known length.
"""

from __future__ import annotations

from array import array
from functools import lru_cache

from sqlalchemy import Text, bindparam, select
from sqlalchemy.engine import Connection, Dialect

from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.backend import Backend, backend_of
from crm_desktop.storage.driver import Prepared, id_array
from crm_desktop.storage.schema import Schema, schema_of

#: Behind every character that a name may go on with.
_LAST = "\U0010ffff"


def newest_hits(connection: Connection, kind: Kind, expression: str, most: int) -> array[int]:
    """The ids of the newest records of a kind that match an expression, the newest first."""
    backend = backend_of(connection)
    statement = _hits(backend, connection.dialect, schema_of(connection), kind)
    return id_array(statement.run(connection, words=expression, most=most))


def beginning_with(connection: Connection, kind: Kind, field: str, text: str, most: int) -> array[int]:
    """The ids of records whose indexed text begins like another one, in the order of their texts."""
    statement = _beginning(connection.dialect, schema_of(connection), kind, field)
    return id_array(statement.run(connection, first=text, last=text + _LAST, most=most))


@lru_cache(maxsize=256)
def _hits(backend: Backend, dialect: Dialect, schema: Schema, kind: Kind) -> Prepared:
    words = bindparam("words", type_=Text())
    hits = backend.words.newest_hits(schema.catalogue[kind], words)
    return Prepared(dialect, hits.limit(bindparam("most")))


@lru_cache(maxsize=256)
def _beginning(dialect: Dialect, schema: Schema, kind: Kind, field: str) -> Prepared:
    table = schema[kind]
    column = table.c[field]
    first, last = bindparam("first", type_=Text()), bindparam("last", type_=Text())
    named = select(table.c.id).where(column.between(first, last)).order_by(column)
    return Prepared(dialect, named.limit(bindparam("most")))
