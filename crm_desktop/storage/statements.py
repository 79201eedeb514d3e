"""The statements by which rows are found and written one or a few at a time, each made once.

Making a statement takes longer than the engine needs to run it: a command that works record by record, such
as the conversion of 1,000 leads, would spend most of its time on making the same ones again and again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Delete, Text, bindparam, delete, insert, select, update
from sqlalchemy import Table as SqlTable
from sqlalchemy.engine import Connection, Dialect

from crm_desktop.core.queries import Stored
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.driver import Prepared
from crm_desktop.storage.expressions import among
from crm_desktop.storage.journal import Row

#: Shapes of rows that are remembered: which columns a statement names.
_SHAPES = 1024


def parameter(name: str) -> str:
    """What the statements of this module call the value of a column."""
    return f"told_{name}"


# Writing ---------------------------------------------------------------------------------------------------


def insert_row(connection: Connection, table: SqlTable, values: Mapping[str, Stored]) -> int:
    """Insert one row; returns its id. A name that the table lacks is refused."""
    statement = _insertion(connection.dialect, table, tuple(values))
    told = {parameter(name): value for name, value in values.items()}
    ((id_,),) = statement.run(connection, **told).fetchall()
    return int(id_)


@lru_cache(maxsize=_SHAPES)
def _insertion(dialect: Dialect, table: SqlTable, names: tuple[str, ...]) -> Prepared:
    # values(), because what the table lacks is refused there and ignored elsewhere.
    told: dict[str, Any] = {name: bindparam(parameter(name)) for name in names}
    return Prepared(dialect, insert(table).values(told).returning(table.c.id))


def change_rows(
    connection: Connection,
    table: SqlTable,
    names: tuple[str, ...],
    changes: Iterable[tuple[int, Sequence[Stored]]],
) -> None:
    """Change these columns of rows, each given by its id with the new values."""
    told = [parameter(name) for name in names]
    rows = [{"row": id_, **dict(zip(told, values, strict=True))} for id_, values in changes]
    _change(connection.dialect, table, names).run_all(connection, rows)


@lru_cache(maxsize=_SHAPES)
def _change(dialect: Dialect, table: SqlTable, names: tuple[str, ...]) -> Prepared:
    values: dict[str, Any] = {name: bindparam(parameter(name)) for name in names}
    return Prepared(dialect, update(table).where(table.c.id == bindparam("row")).values(values))


@lru_cache(maxsize=_SHAPES)
def removal(table: SqlTable) -> Delete:
    """Deletes the rows `ids`, given as `Backend.id_list`."""
    return delete(table).where(among(table.c.id, bindparam("ids", type_=Text())))


# Finding ---------------------------------------------------------------------------------------------------


def rows_holding(
    connection: Connection,
    table: SqlTable,
    values: Mapping[str, Stored],
    limit: int,
    *,
    newest_first: bool = False,
) -> list[Row]:
    """The first rows whose columns hold these values, by id."""
    known = {parameter(name): value for name, value in values.items() if value is not None}
    empty = tuple(name for name, value in values.items() if value is None)
    told = tuple(name for name in values if name not in empty)
    cursor = _holding(connection.dialect, table, told, empty, newest_first).run(connection, **known)
    try:
        return [dict(zip(table.c.keys(), row, strict=True)) for row in cursor.fetchmany(limit)]
    finally:
        cursor.close()


@lru_cache(maxsize=_SHAPES)
def _holding(
    dialect: Dialect, table: SqlTable, told: tuple[str, ...], empty: tuple[str, ...], newest_first: bool
) -> Prepared:
    conditions = [table.c[name] == bindparam(parameter(name)) for name in told]
    conditions += [table.c[name].is_(None) for name in empty]
    order = table.c.id.desc() if newest_first else table.c.id
    return Prepared(dialect, select(table).where(*conditions).order_by(order))


def rows_among(connection: Connection, table: SqlTable, column: str, values: Sequence[Stored]) -> list[Row]:
    """The rows of which a column holds one of these ids, in the order of their own."""
    if not values:
        return []
    ids = backend_of(connection).id_list([int(value) for value in values if value is not None])
    # On the driver's cursor: wrapping 100,000 rows of 40 columns costs seconds.
    cursor = _among(connection.dialect, table, column).run(connection, ids=ids)
    columns = table.c.keys()
    return [dict(zip(columns, row, strict=True)) for row in cursor]


@lru_cache(maxsize=_SHAPES)
def _among(dialect: Dialect, table: SqlTable, column: str) -> Prepared:
    is_one = among(table.c[column], bindparam("ids", type_=Text()))
    return Prepared(dialect, select(table).where(is_one).order_by(table.c.id))
