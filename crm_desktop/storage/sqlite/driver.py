"""Runs a SQLAlchemy statement on the driver's own cursor, for results of a million rows."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import Select, Table, bindparam, select
from sqlalchemy.engine import Connection, Dialect

#: Rows fetched at a time: the interpreter's lock is given up between them.
CHUNK = 4096


def cursor_of(connection: Connection, statement: Select[Any]) -> Any:
    """An executed driver cursor; no row is wrapped in an object."""
    compiled = statement.compile(connection.engine, compile_kwargs={"render_postcompile": True})
    values = compiled.params
    parameters = [values[name] for name in compiled.positiontup or ()]
    return driver_connection(connection).execute(str(compiled), parameters)


def row_by_id(connection: Connection, table: Table, id_: int) -> tuple[Any, ...] | None:
    """One whole row in the order of the table's columns; the text of the statement is made once a table."""
    sql = _row_sql(connection.dialect, table)
    found: tuple[Any, ...] | None = driver_connection(connection).execute(sql, (id_,)).fetchone()
    return found


@cache
def _row_sql(dialect: Dialect, table: Table) -> str:
    return str(select(table).where(table.c.id == bindparam("id")).compile(dialect=dialect))


def driver_connection(connection: Connection) -> Any:
    """The driver's connection behind SQLAlchemy's."""
    return connection.connection.driver_connection


def id_array(cursor: Any, keep: Callable[[int], bool] | None = None) -> array[int]:
    """The first column of all rows as a compact array; `keep` may leave some out.

    The cursor is closed here after an error too: an error holds the frames that it passed, and a cursor freed
    with them in another thread would reset the driver's kept statement while this thread uses it anew.
    """
    ids = array("q")
    try:
        while chunk := cursor.fetchmany(CHUNK):
            if keep is None:
                ids.extend([row[0] for row in chunk])
            else:
                ids.extend([row[0] for row in chunk if keep(row[0])])
    finally:
        cursor.close()
    return ids
