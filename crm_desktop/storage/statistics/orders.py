"""Totals of orders by currency: what they come to, what is outstanding of it, and how late that is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, literal_column, or_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import AGES, Status, age_bounds
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.queries import condition
from crm_desktop.storage.schema import Schema, schema_of

#: What the index of the sums holds, so that filters by it alone read nothing else.
_HELD = frozenset(
    {"currency", "status", "gross", "paid", "outstanding", "overpaid", "uncounted", "due_on", "unplanned"}
)


@dataclass(frozen=True, slots=True)
class OrderTotal:
    """Orders in one currency, in its minor units; cancelled ones count for what was paid for them alone."""

    currency: str
    count: int
    gross: int
    paid: int
    outstanding: int
    overpaid: int
    #: payments in other currencies that lack a rate
    uncounted: int
    #: what is outstanding by how late it is: not due, 1 to 30 days, 31 to 60, 61 to 90, more
    ages: tuple[int, ...]

    @property
    def overdue(self) -> int:
        """What is outstanding after its due day."""
        return sum(self.ages[1:])


def order_totals(
    connection: Connection, query: ListQuery, today: date, *extra: ColumnElement[bool]
) -> list[OrderTotal]:
    """Totals per currency of the orders that the query's filters and more conditions leave, by code.

    Where nothing narrows, all of it is read from one covering index.
    """
    schema = schema_of(connection)
    order = schema[Kind.ORDER].c
    # Grouped by the column itself, in whose order the index stands.
    currency = order.currency
    where = [*_conditions(schema, query), *extra]
    counts = case((order.status == literal_column(f"'{Status.CANCELLED}'"), 0), else_=order.gross)
    sums = (order.paid, order.outstanding, order.overpaid, order.uncounted)
    statement = (
        select(
            currency,
            func.count(),
            _sum(counts),
            *map(_sum, sums),
            *(_sum(each) for each in _by_age(order.due_on, order.unplanned, today)),
        )
        .where(*where)
        .group_by(currency)
    )
    planned = _planned(connection, query, today, extra)
    totals = []
    for code, count, gross, paid, outstanding, overpaid, uncounted, *ages in cursor_of(connection, statement):
        both = zip(ages, planned.get(code, (0,) * AGES), strict=True)
        together = tuple(int(one) + int(other) for one, other in both)
        totals.append(OrderTotal(code or "", count, gross, paid, outstanding, overpaid, uncounted, together))
    return sorted(totals, key=lambda total: total.currency)


def _planned(
    connection: Connection, query: ListQuery, today: date, extra: Sequence[ColumnElement[bool]]
) -> dict[str | None, tuple[int, ...]]:
    """What is open of instalments, by currency and age."""
    schema = schema_of(connection)
    order, instalment = schema[Kind.ORDER], schema[Kind.INSTALMENT]
    currency = order.c.currency
    ages = (_sum(each) for each in _by_age(instalment.c.due_on, instalment.c.open, today))
    statement = (
        select(currency, *ages)
        .select_from(instalment.join(order, order.c.id == instalment.c.order))
        .where(instalment.c.open > literal_column("0"), *_conditions(schema, query), *extra)
        .group_by(currency)
    )
    return {code: tuple(map(int, found)) for code, *found in cursor_of(connection, statement)}


def _by_age(due_on: ColumnElement[Any], amount: ColumnElement[Any], today: date) -> list[ColumnElement[Any]]:
    """An amount in the place of its age, from not due to the oldest."""
    bounds = age_bounds(today)
    nothing: ColumnElement[int] = literal_column("0")
    # Asked first: of most orders nothing is outstanding, and nothing further is looked at.
    is_there = amount != nothing
    ages: list[ColumnElement[Any]] = [
        case((and_(is_there, or_(due_on.is_(None), due_on >= bounds[0])), amount), else_=nothing)
    ]
    for later, earlier in zip(bounds, (*bounds[1:], None), strict=True):
        late = and_(is_there, due_on < later)
        within = late if earlier is None else and_(late, due_on >= earlier)
        ages.append(case((within, amount), else_=nothing))
    return ages


def _conditions(schema: Schema, query: ListQuery) -> list[ColumnElement[bool]]:
    """The filters; where the index of the sums holds all of their fields, it is walked and no other one."""
    by_index = not {each.field for each in query.filters} <= _HELD
    return [condition(schema, query.kind, each, by_index=by_index) for each in query.filters]


def _sum(amount: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(func.sum(amount), literal_column("0"))
