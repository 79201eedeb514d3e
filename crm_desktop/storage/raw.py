"""Runs a SQLAlchemy statement on the driver's own cursor, for results of a million rows."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from typing import Any

from sqlalchemy import Select
from sqlalchemy.engine import Connection

#: Rows fetched at a time: the interpreter's lock is given up between them.
CHUNK = 4096


def cursor_of(connection: Connection, statement: Select[Any]) -> Any:
    """An executed driver cursor; no row is wrapped in an object."""
    compiled = statement.compile(connection.engine, compile_kwargs={"render_postcompile": True})
    values = compiled.params
    parameters = [values[name] for name in compiled.positiontup or ()]
    return driver_connection(connection).execute(str(compiled), parameters)


def driver_connection(connection: Connection) -> Any:
    """The driver's connection behind SQLAlchemy's."""
    return connection.connection.driver_connection


def id_array(cursor: Any, keep: Callable[[int], bool] | None = None) -> array[int]:
    """The first column of all rows as a compact array; `keep` may leave some out.

    The cursor is closed here also after an error: an error holds the frames that it passed, and a cursor freed
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


def data_version(connection: Connection) -> int:
    """A number that changes whenever another connection has committed, within one connection's life."""
    return int(driver_connection(connection).execute("PRAGMA data_version").fetchone()[0])
