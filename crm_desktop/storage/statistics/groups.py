"""The groups of a list: how many records each has, and the sums of their amounts and numbers."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import tzinfo
from typing import Any

from sqlalchemy import ColumnElement, case, func, literal_column, null, or_, select
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
from crm_desktop.storage.statistics.pivots import key_of

#: Every month of every time zone begins with one of these, in milliseconds: so they tell months apart.
_QUARTER_HOUR = 900_000
_KEYS = ("group_key", "group_currency", "group_moment")


@frozen
class GroupPart:
    """The records of a group in one currency, and where that is another than the office's, of one moment.

    `sums` has for each number how many records say it, and their sum.
    """

    key: Stored
    currency: str
    moment: Stored
    sums: tuple[tuple[int, int], ...]


def group_counts(
    connection: Connection,
    kind: Kind,
    field: Field,
    where: Sequence[ColumnElement[bool]],
    zone: tzinfo | None,
) -> Mapping[Stored, int]:
    """How many records each group has; days are told by their month, "2026-03".

    Where an index holds the groups it counts them. Else the values are counted as they come: the engine would
    sort them all first, which takes ten times as long at a million records.
    """
    schema = schema_of(connection)
    column = value_of(schema, kind, field.name)
    if field.type is FieldType.INSTANT:
        quarter = column.op("/")(_QUARTER_HOUR)
        counted = select(quarter, func.count()).select_from(schema[kind]).where(*where).group_by(quarter)
        return _by_month(dict(cursor_of(connection, counted)), zone)
    key = key_of(connection, kind, field, where, zone)
    if field.indexed and not where and key is column:
        counted = select(key, func.count()).select_from(schema[kind]).group_by(key)
        return dict(cursor_of(connection, counted))
    return _counted(connection, kind, key, where)


def _counted(
    connection: Connection, kind: Kind, key: ColumnElement[Any], where: Sequence[ColumnElement[bool]]
) -> Counter[Stored]:
    statement = select(key).select_from(schema_of(connection)[kind]).where(*where)
    counts = Counter(cursor_of(connection, statement))
    return Counter({found: records for (found,), records in counts.items()})


def _by_month(counts: Mapping[int | None, int], zone: tzinfo | None) -> Counter[Stored]:
    """The same of months: each quarter of an hour is in one alone."""
    found: Counter[Stored] = Counter()
    told = sorted(quarter for quarter in counts if quarter is not None)
    if told:
        first, last = (
            from_milliseconds(each * _QUARTER_HOUR).astimezone(zone).date() for each in (told[0], told[-1])
        )
        months = months_of(DayRange(first.replace(day=1), last))
        names = [f"{month.start:%Y-%m}" for month in months]
        begins = [day_start(month.start, zone) for month in months if month.start is not None]
        for quarter in told:
            found[names[bisect_right(begins, quarter * _QUARTER_HOUR) - 1]] += counts[quarter]
    if None in counts:
        found[None] = counts[None]
    return found


def group_parts(
    connection: Connection,
    kind: Kind,
    field: Field,
    numbers: Sequence[Field],
    where: Sequence[ColumnElement[bool]],
    base: str,
    zone: tzinfo | None,
) -> Iterator[GroupPart]:
    """Sum up in one query what has an amount or a number; months are those of the zone."""
    schema = schema_of(connection)
    currency: ColumnElement[Any] = literal_column("''")
    moment: ColumnElement[Any] = null()
    if any(number.type is FieldType.MONEY for number in numbers):
        currency = func.coalesce(schema[kind].c.currency, "")
        moment = case((currency.not_in(("", base)), moment_of(schema, kind)))
    key = key_of(connection, kind, field, where, zone)
    told = [each.label(name) for name, each in zip(_KEYS, (key, currency, moment), strict=True)]
    columns = [value_of(schema, kind, number.name) for number in numbers]
    sums = [each for column in columns for each in (func.count(column), func.sum(column))]
    statement = (
        select(*told, *sums)
        .select_from(schema[kind])
        .where(or_(False, *(column.is_not(None) for column in columns)), *where)
        .group_by(*(literal_column(name) for name in _KEYS))
    )
    for found, code, when, *values in cursor_of(connection, statement):
        pairs = zip(values[::2], values[1::2], strict=True)
        yield GroupPart(found, code, when, tuple((known, total or 0) for known, total in pairs))


def keys_by_id(
    connection: Connection,
    kind: Kind,
    field: Field,
    where: Sequence[ColumnElement[bool]],
    zone: tzinfo | None,
) -> dict[int, Stored]:
    """The group of each record that has one; days are told by their month."""
    schema = schema_of(connection)
    key = key_of(connection, kind, field, where, zone)
    statement = select(schema[kind].c.id, key).where(*where)
    return {id_: found for id_, found in cursor_of(connection, statement) if found is not None}
