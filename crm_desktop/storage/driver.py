"""Runs statements on the driver's own cursor: those in a hurry, and those with a million rows to give.

Only what every driver for Python has is used (PEP 249).
"""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import ClauseElement, Executable, Table, bindparam, select
from sqlalchemy.engine import Connection, Dialect
from sqlalchemy.sql.compiler import SQLCompiler

#: Rows fetched at a time: the interpreter's lock is given up between them.
CHUNK = 4096


class Prepared:
    """A statement whose text is made once; each run gives the values of its named parameters."""

    __slots__ = ("_names", "_text", "_values")

    def __init__(self, dialect: Dialect, statement: ClauseElement) -> None:
        compiled = _compiled(statement, dialect)
        self._text = str(compiled)
        self._values = compiled.params
        self._names = compiled.positiontup

    def run(self, connection: Connection, **values: object) -> Any:
        """An executed driver cursor."""
        return _execute(connection, self._text, {**self._values, **values}, self._names)

    def run_all(self, connection: Connection, rows: Sequence[Mapping[str, object]]) -> None:
        """Run it once for each mapping, which tells all its parameters; nothing is read."""
        cursor = connection.connection.cursor()
        try:
            names = self._names
            cursor.executemany(
                self._text, rows if names is None else [[row[name] for name in names] for row in rows]
            )
        finally:
            cursor.close()


def cursor_of(connection: Connection, statement: Executable) -> Any:
    """An executed driver cursor; no row is wrapped in an object.

    SQLAlchemy keeps the texts that it made: to make one takes longer than most of them run.
    """
    return connection.execute(statement).cursor


def rows_of(connection: Connection, statement: Executable) -> list[tuple[Any, ...]]:
    """All rows of a statement as plain tuples; see `id_array` for why the cursor is closed here."""
    cursor = cursor_of(connection, statement)
    try:
        found: list[tuple[Any, ...]] = cursor.fetchall()
    finally:
        cursor.close()
    return found


def row_by_id(connection: Connection, table: Table, id_: int) -> tuple[Any, ...] | None:
    """One whole row in the order of the table's columns."""
    found: tuple[Any, ...] | None = _row_by_id(connection.dialect, table).run(connection, id=id_).fetchone()
    return found


@lru_cache(maxsize=256)
def _row_by_id(dialect: Dialect, table: Table) -> Prepared:
    return Prepared(dialect, select(table).where(table.c.id == bindparam("id")))


def _compiled(statement: ClauseElement, dialect: Dialect) -> SQLCompiler:
    compiled = statement.compile(dialect=dialect, compile_kwargs={"render_postcompile": True})
    assert isinstance(compiled, SQLCompiler)
    return compiled


def _execute(connection: Connection, text: str, values: Mapping[str, object], names: list[str] | None) -> Any:
    """Run a text; `names` is the order of its parameters where they stand by their places."""
    cursor = connection.connection.cursor()
    cursor.execute(text, values if names is None else [values[name] for name in names])
    return cursor


def id_array(cursor: Any) -> array[int]:
    """The first column of all rows as a compact array.

    The cursor is closed here after an error too: an error holds the frames that it passed, and a cursor freed
    with them in another thread would reset the driver's kept statement while this thread uses it anew.
    """
    ids = array("q")
    try:
        while chunk := cursor.fetchmany(CHUNK):
            ids.extend([row[0] for row in chunk])
    finally:
        cursor.close()
    return ids
