"""Sums over several currencies, counted by SQL in whole minor units and converted at the rates of their days.

What is in one currency costs no more than a plain sum: the days of amounts are looked at only where some are
in another currency than the office's own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, FromClause, Select, func, literal_column, null, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.rates import read_base_currency, read_rates
from crm_desktop.storage.schema import Schema, schema_of

#: Every day of every time zone begins with one of these, in milliseconds: they tell days apart, and are few.
_QUARTER_HOUR = 900_000
# Written out: two parameters of the same value are not the same to every engine.
_NOTHING: ColumnElement[str] = literal_column("''")


@dataclass(frozen=True, slots=True)
class Summed:
    """How many records there are, and the sum of each amount that was asked for."""

    count: int
    sums: tuple[ConvertedSum, ...]


@dataclass(frozen=True, slots=True)
class Counted:
    """What is summed up: amounts of a kind's records in minor units of their currencies, in groups.

    `divisors` divide the whole sum of each: by a hundred, where an amount is multiplied by per cents.
    """

    kind: Kind
    amounts: Sequence[ColumnElement[Any]]
    where: Sequence[ColumnElement[bool]] = ()
    groups: Sequence[ColumnElement[Any]] = ()
    source: FromClause | None = None
    divisors: Sequence[int] = ()


def converted_sums(connection: Connection, counted: Counted, days: RateDays) -> dict[tuple[Any, ...], Summed]:
    """The sums of each group; a group without records is missing."""
    schema = schema_of(connection)
    base = read_base_currency(connection)
    currency = func.coalesce(schema[counted.kind].c.currency, _NOTHING)
    divisors = counted.divisors or (1,) * len(counted.amounts)
    totals: dict[tuple[Any, ...], Summed] = {}
    foreign: set[str] = set()
    rates = read_rates(connection, base, ())
    for row in cursor_of(connection, _statement(counted, schema, currency, ())):
        *group, code, count, amounts = _parts(row, counted)
        before = totals.get(tuple(group))
        sums = tuple(ConvertedSum(base) for _ in divisors) if before is None else before.sums
        totals[tuple(group)] = Summed(count + (0 if before is None else before.count), sums)
        if code not in ("", base):
            foreign.add(code)
            continue
        for total, (_, minor), divisor in zip(sums, amounts, divisors, strict=True):
            total.add(rates, _divided(minor, divisor), code, "")
    if not foreign:
        return totals
    rates = read_rates(connection, base, foreign)
    moment = moment_of(schema, counted.kind)
    elsewhere = currency.in_(sorted(foreign))
    for row in cursor_of(connection, _statement(counted, schema, currency, (moment,), elsewhere)):
        *group, code, stored, _, amounts = _parts(row, counted, 1)
        day = days.of(stored * _QUARTER_HOUR if isinstance(stored, int) else stored)
        for total, (count, minor), divisor in zip(totals[tuple(group)].sums, amounts, divisors, strict=True):
            if count:
                total.add(rates, _divided(minor, divisor), code, day, count)
    return totals


def moment_of(schema: Schema, kind: Kind) -> ColumnElement[Any]:
    """The day whose rates count for a record, as text or in quarters of an hour since 1970; null: today."""
    record = schema.catalogue[kind]
    if not record.rates_of:
        return null()
    column = schema[kind].c[record.rates_of]
    if record.field(record.rates_of).type is FieldType.DATE:
        return column
    return column // literal_column(str(_QUARTER_HOUR), BigInteger)


def _statement(
    counted: Counted,
    schema: Schema,
    currency: ColumnElement[str],
    more: Sequence[ColumnElement[Any]],
    *where: ColumnElement[bool],
) -> Select[Any]:
    groups = (*counted.groups, currency, *more)
    sums = [each for amount in counted.amounts for each in (func.count(amount), func.sum(amount))]
    statement = select(*groups, func.count(), *sums)
    statement = statement.select_from(schema[counted.kind] if counted.source is None else counted.source)
    return statement.where(*counted.where, *where).group_by(*groups)


def _parts(row: Sequence[Any], counted: Counted, more: int = 0) -> list[Any]:
    """A row with its counts and sums in pairs at the end."""
    keys = len(counted.groups) + 2 + more
    pairs = [(int(row[at]), int(row[at + 1] or 0)) for at in range(keys, len(row), 2)]
    return [*row[:keys], pairs]


def _divided(minor: int, divisor: int) -> int | Fraction:
    return minor if divisor == 1 else Fraction(minor, divisor)
