"""Sums over several currencies, counted by SQL in whole minor units and converted at the rates of their days.

What is in one currency costs no more than a plain sum: the days of amounts are looked at only where some are
in another currency than the office's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, func, null, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum, CurrencyRates, RateDays
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.rates import read_base_currency, read_rates
from crm_desktop.storage.schema import Schema, schema_of

#: Every day of every time zone begins with one of these, in milliseconds: they tell days apart, and are few.
_QUARTER_HOUR = 900_000


@frozen
class Summed:
    """How many records there are, and the sum of each amount that was asked for."""

    count: int
    sums: tuple[ConvertedSum, ...]


@frozen
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
    currency = schema[counted.kind].c.currency
    divisors = counted.divisors or (1,) * len(counted.amounts)
    own = read_rates(connection, base, ())
    totals: dict[tuple[Any, ...], Summed] = {}
    foreign: set[str] = set()
    statement = _statement(counted, schema, (currency, func.count()), map(func.sum, counted.amounts))
    width = len(counted.groups)
    for row in cursor_of(connection, statement.group_by(*counted.groups, currency)):
        group, (code, count), amounts = tuple(row[:width]), row[width : width + 2], row[width + 2 :]
        code, before = code or "", totals.get(group)
        sums = tuple(ConvertedSum(base) for _ in divisors) if before is None else before.sums
        totals[group] = Summed(count + (0 if before is None else before.count), sums)
        if code not in ("", base):
            foreign.add(code)
            continue
        for total, minor, divisor in zip(sums, amounts, divisors, strict=True):
            total.add(own, Fraction(minor or 0, divisor), code, "")
    if foreign:
        rates = read_rates(connection, base, foreign)
        for (group_key, code, since), parts in _by_rate(connection, counted, days, rates, foreign).items():
            for total, (count, minor), divisor in zip(totals[group_key].sums, parts, divisors, strict=True):
                if count:
                    total.add(rates, Fraction(minor, divisor), code, since, count)
    return totals


def _by_rate(
    connection: Connection, counted: Counted, days: RateDays, rates: CurrencyRates, foreign: set[str]
) -> dict[tuple[tuple[Any, ...], str, str], list[list[int]]]:
    """The amounts of other currencies by group, currency and day of their rate ("" where there is none).

    Each has its count and its sum: whole numbers, so that what is many is added before it is multiplied.
    """
    schema = schema_of(connection)
    currency, moment = schema[counted.kind].c.currency, moment_of(schema, counted.kind)
    counts = [each for amount in counted.amounts for each in (func.count(amount), func.sum(amount))]
    statement = _statement(counted, schema, (currency, moment), counts).where(currency.in_(sorted(foreign)))
    found: dict[tuple[tuple[Any, ...], str, str], list[list[int]]] = {}
    width, many = len(counted.groups), len(counted.amounts)
    for row in cursor_of(connection, statement.group_by(*counted.groups, currency, moment)):
        code, stored = row[width], row[width + 1]
        key = (tuple(row[:width]), code, rates.since(code, days.of(stored)) or "")
        parts = found.get(key)
        if parts is None:
            parts = found[key] = [[0, 0] for _ in range(many)]
        for at, part in enumerate(parts):
            part[0] += row[width + 2 + 2 * at]
            part[1] += row[width + 3 + 2 * at] or 0
    return found


def moment_of(schema: Schema, kind: Kind) -> ColumnElement[Any]:
    """The day or moment whose rates count for a record; null: today.

    The column as it stands: an index in its order then gives the groups of moments without sorting.
    """
    record = schema.catalogue[kind]
    return schema[kind].c[record.rates_of] if record.rates_of else null()


def _statement(
    counted: Counted,
    schema: Schema,
    keys: Sequence[ColumnElement[Any]],
    values: Iterable[ColumnElement[Any]],
) -> Select[Any]:
    statement = select(*counted.groups, *keys, *values)
    source = schema[counted.kind] if counted.source is None else counted.source
    return statement.select_from(source).where(*counted.where)
