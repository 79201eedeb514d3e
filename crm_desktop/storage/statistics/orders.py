"""Totals of orders by currency: what they come to, what is outstanding of it, and how late that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, func, literal_column, select
from sqlalchemy.engine import Connection

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import AGES, Status, age
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.lists.queries import condition, joined
from crm_desktop.storage.schema import Schema, schema_of
from crm_desktop.storage.wide_indexes import is_unsettled

#: What the index of the sums holds, so that filters by it alone read nothing else.
_HELD = frozenset(
    {"currency", "status", "gross", "paid", "outstanding", "overpaid", "uncounted", "due_on", "unplanned"}
)


@dataclass(slots=True)
class OrderTotal:
    """Orders in one currency, in its minor units; cancelled ones count for what was paid for them alone."""

    currency: str
    count: int = 0
    gross: int = 0
    paid: int = 0
    outstanding: int = 0
    overpaid: int = 0
    #: payments in other currencies that lack a rate
    uncounted: int = 0
    #: what is outstanding by how late it is: not due, 1 to 30 days, 31 to 60, 61 to 90, more
    ages: list[int] = field(default_factory=lambda: [0] * AGES)

    @property
    def overdue(self) -> int:
        """What is outstanding after its due day."""
        return sum(self.ages[1:])


def order_totals(
    connection: Connection, query: ListQuery, today: date, *extra: ColumnElement[bool]
) -> list[OrderTotal]:
    """Totals per currency of the orders that the query's filters and more conditions leave, by code.

    Where nothing narrows, all of it is read from covering indexes in the order of the groups: settled orders
    are only counted and added up, the others alone are looked at by their days.
    """
    schema = schema_of(connection)
    where = [*_conditions(schema, query), *extra]
    totals: dict[str | None, OrderTotal] = {}
    for code, status, count, gross, paid in _groups(connection, _whole(schema), where):
        total = totals.setdefault(code, OrderTotal(code or ""))
        total.count += count
        total.gross += 0 if status == Status.CANCELLED else gross
        total.paid += paid
    ages = _Ages(today)
    for code, due_on, unplanned, outstanding, overpaid, uncounted in _groups(
        connection, _unsettled(schema), where
    ):
        total = totals[code]
        total.outstanding += outstanding
        total.overpaid += overpaid
        total.uncounted += uncounted
        ages.add(total, due_on, unplanned)
    for code, due_on, amount in _groups(connection, _planned(schema), where):
        ages.add(totals[code], due_on, amount)
    return sorted(totals.values(), key=lambda total: total.currency)


class _Ages:
    """Puts amounts into the parts of the ageing; each day's part is found once."""

    def __init__(self, today: date) -> None:
        self._today = today
        self._places: dict[str | None, int] = {}

    def add(self, total: OrderTotal, due_on: str | None, amount: int) -> None:
        if due_on not in self._places:
            self._places[due_on] = age(due_on, self._today)
        total.ages[self._places[due_on]] += amount


def _groups(
    connection: Connection, statement: Select[Any], where: Sequence[ColumnElement[bool]]
) -> Iterable[tuple[Any, ...]]:
    rows: Iterable[tuple[Any, ...]] = cursor_of(connection, statement.where(*where)).fetchall()
    return rows


def _whole(schema: Schema) -> Select[Any]:
    """How many orders there are, what they come to and what was paid, by currency and status."""
    order = schema[Kind.ORDER].c
    columns = order.currency, order.status
    return select(*columns, func.count(), _sum(order.gross), _sum(order.paid)).group_by(*columns)


def _unsettled(schema: Schema) -> Select[Any]:
    """What is open of orders, or paid above them, by currency and due day."""
    order = schema[Kind.ORDER].c
    columns = order.currency, order.due_on
    sums = map(_sum, (order.unplanned, order.outstanding, order.overpaid, order.uncounted))
    return select(*columns, *sums).where(is_unsettled(order)).group_by(*columns)


def _planned(schema: Schema) -> Select[Any]:
    """What is open of instalments, by currency and due day."""
    order, instalment = schema[Kind.ORDER], schema[Kind.INSTALMENT]
    columns = order.c.currency, instalment.c.due_on
    return (
        select(*columns, _sum(instalment.c.open))
        .select_from(instalment.join(order, order.c.id == instalment.c.order))
        .where(instalment.c.open > literal_column("0"))
        .group_by(*columns)
    )


def _conditions(schema: Schema, query: ListQuery) -> list[ColumnElement[bool]]:
    """The filters; where the index of the sums holds all of their fields, it is walked and no other one."""
    by_index = not {each.field for each in query.filters} <= _HELD
    filters = (condition(schema, query.kind, each, by_index=by_index) for each in query.filters)
    return [*filters, *joined(schema, query)]


def _sum(amount: ColumnElement[Any]) -> ColumnElement[Any]:
    return func.coalesce(func.sum(amount), literal_column("0"))
