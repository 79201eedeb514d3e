"""The groups of an own table: records by the keys of rows and columns, with their values."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, tzinfo
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, case, func, literal_column, null, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.core.values.time.periods import DayRange, months_of
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.columns import value_of
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statistics.converted import moment_of

_ROW, _COLUMN = "pivot_row", "pivot_column"


@frozen
class Grouped:
    """Records of one row and column; `value` is theirs where single values are asked for.

    `moment` tells the rate of amounts in another currency than the office's.
    """

    row: Stored
    column: Stored
    currency: str
    moment: Stored
    value: int | None
    records: int
    known: int
    total: int


@frozen
class Asked:
    """What is grouped; `axes` are the fields of rows and columns, `number` that of the values."""

    kind: Kind
    axes: tuple[Field, Field | None]
    number: Field | None
    #: whether each value is told, as a median needs
    is_each: bool
    where: Sequence[ColumnElement[bool]] = ()


def grouped(connection: Connection, asked: Asked, base: str, zone: tzinfo | None) -> Iterator[Grouped]:
    """Count and sum up; months are those of the zone."""
    schema = schema_of(connection)
    row, column = (
        null() if field is None else key_of(connection, asked.kind, field, asked.where, zone)
        for field in asked.axes
    )
    number = null() if asked.number is None else value_of(schema, asked.kind, asked.number.name)
    currency: ColumnElement[Any] = literal_column("''")
    moment: ColumnElement[Any] = null()
    if asked.number is not None and asked.number.type is FieldType.MONEY:
        currency = func.coalesce(schema[asked.kind].c[asked.number.currency_field], "")
        is_foreign = currency.not_in(("", base))
        moment = case((is_foreign, moment_of(schema, asked.kind)))
    each = number if asked.is_each else null()
    keys = {
        _ROW: row,
        _COLUMN: column,
        "pivot_currency": currency,
        "pivot_moment": moment,
        "pivot_value": each,
    }
    statement = (
        select(
            *(key.label(name) for name, key in keys.items()),
            func.count(),
            func.count(number),
            func.sum(number),
        )
        .select_from(schema[asked.kind])
        .where(*asked.where)
        .group_by(*(literal_column(name) for name in keys))
    )
    for *told, records, known, total in cursor_of(connection, statement):
        yield Grouped(told[0], told[1], told[2], told[3], told[4], records, known, total or 0)


def key_of(
    connection: Connection,
    kind: Kind,
    field: Field,
    where: Sequence[ColumnElement[bool]],
    zone: tzinfo | None,
) -> ColumnElement[Any]:
    """What tells the records apart: the value, of days and moments the month, "2026-03"."""
    schema = schema_of(connection)
    column = value_of(schema, kind, field.name)
    if field.type is FieldType.DATE:
        return func.substr(column, 1, 7)
    if field.type is not FieldType.INSTANT:
        return func.nullif(column, "") if field.is_text else column
    ends = select(func.min(column), func.max(column)).select_from(schema[kind]).where(*where)
    first, last = connection.execute(ends).one()
    if first is None:
        return null()
    days = [from_milliseconds(each).astimezone(zone).date() for each in (first, last)]
    months = months_of(DayRange(days[0].replace(day=1), days[1]))
    begins = [month.start for month in months if month.start is not None]
    return case((column.is_(None), null()), else_=_month(column, begins, zone))


def _month(column: ColumnElement[Any], begins: Sequence[date], zone: tzinfo | None) -> ColumnElement[Any]:
    """The month of a moment, halved again and again: a moment is compared with few of many months."""
    if len(begins) == 1:
        return literal_column(f"'{begins[0]:%Y-%m}'")
    half = len(begins) // 2
    middle: ColumnElement[int] = literal_column(str(day_start(begins[half], zone)), BigInteger)
    return case(
        (column < middle, _month(column, begins[:half], zone)), else_=_month(column, begins[half:], zone)
    )
