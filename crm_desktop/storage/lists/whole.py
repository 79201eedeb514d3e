"""All rows of a kind, of which only some columns are wanted, block by block."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sqlalchemy import select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.columns import list_columns
from crm_desktop.storage.schema import schema_of

_BLOCK = 5_000


def all_values(connection: Connection, kind: Kind, names: Sequence[str]) -> Iterator[list[dict[str, Stored]]]:
    """The ids and some values of all records, named as in list rows, in the order of their ids."""
    schema = schema_of(connection)
    known = list_columns(schema, kind)
    wanted = ["id", *(name for name in names if name in known)]
    columns = [known[name].label(name) for name in wanted]
    cursor = cursor_of(connection, select(*columns).order_by(schema[kind].c.id))
    try:
        while rows := cursor.fetchmany(_BLOCK):
            yield [dict(zip(wanted, row, strict=True)) for row in rows]
    finally:
        cursor.close()
