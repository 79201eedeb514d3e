"""What was reached and earned in some days, whenever the leads were created: the cash view of channels."""

from __future__ import annotations

from datetime import date, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, and_, case, func, not_, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.rates import Counts
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.schema import Schema, schema_of
from crm_desktop.storage.statistics.channels import (
    Cohort,
    belonging,
    deals_of_leads,
    group_of,
    is_undated,
    ordered,
)


def reached_counts(connection: Connection, cohort: Cohort) -> dict[int | None, Counts]:
    """How many leads were created, and how many first reached each milestone, in the days of the cohort.

    A later milestone implies the earlier ones: of a lead that was won before anybody said that it was
    qualified, both happened on the day of the win.
    """
    schema = schema_of(connection)
    lead, deals = schema[Kind.LEAD].c, deals_of_leads(schema)
    opened = earlier(deals.c.opened, deals.c.won)
    joined = schema[Kind.LEAD].outerjoin(deals, deals.c.lead == lead.id)
    found: dict[int | None, Counts] = {}
    for name, moment, source in (
        ("leads", lead.created_at, schema[Kind.LEAD]),
        ("qualified", earlier(lead.qualified_at, opened), joined),
        ("opportunities", opened, joined),
        ("won", deals.c.won, joined),
    ):
        group = group_of(schema, cohort, moment)
        statement = (
            select(group, func.count())
            .select_from(source)
            .where(*belonging(schema, cohort), *_in_days(moment, cohort))
            .group_by(group)
        )
        for by, count in cursor_of(connection, statement):
            found[by] = found.get(by, Counts()) + Counts(**{name: count})
    return found


def undated_leads(connection: Connection, cohort: Cohort) -> int:
    """How many leads are qualified without a day, and have no deal that tells one: no days hold them."""
    schema = schema_of(connection)
    lead, deals = schema[Kind.LEAD].c, deals_of_leads(schema)
    statement = (
        select(func.count())
        .select_from(schema[Kind.LEAD].outerjoin(deals, deals.c.lead == lead.id))
        .where(*belonging(schema, cohort), is_undated(schema), deals.c.lead.is_(None))
    )
    return int(connection.scalar(statement) or 0)


def earlier(one: ColumnElement[Any], other: ColumnElement[Any]) -> ColumnElement[Any]:
    """The earlier of two moments, either of which may be missing."""
    return case((one.is_(None), other), (other.is_(None), one), (other < one, other), else_=one)


def _in_days(moment: ColumnElement[Any], cohort: Cohort) -> list[ColumnElement[bool]]:
    found = [moment <= cohort.as_of]
    if cohort.start is not None:
        found.append(moment >= cohort.start)
    if cohort.end is not None:
        found.append(moment < cohort.end)
    return found


@frozen
class DealIncome:
    """A won deal without an order: what its lead is counted by, when it was won, and its amount."""

    by: int | None
    won_at: int
    #: whose day's rate counts for the amount, in milliseconds; None: today's
    closed_at: int | None
    amount: int
    currency: str


def deal_incomes(connection: Connection, cohort: Cohort, *, is_cash: bool) -> list[DealIncome]:
    """The won deals without orders: of the cohort's leads in time, or all that were won in its days."""
    schema = schema_of(connection)
    deal, lead = schema[Kind.OPPORTUNITY].c, schema[Kind.LEAD].c
    won_stages = select(schema[Kind.STAGE].c.id).where(schema[Kind.STAGE].c.kind == StageKind.WON)
    statement = (
        select(
            group_of(schema, cohort, deal.won_at if is_cash else lead.created_at),
            deal.won_at,
            deal.closed_at,
            deal.amount,
            func.coalesce(deal.currency, ""),
        )
        .select_from(schema[Kind.OPPORTUNITY].join(schema[Kind.LEAD], lead.id == deal.lead))
        .where(
            *belonging(schema, cohort),
            deal.amount.is_not(None),
            deal.stage.in_(won_stages),
            not_(deal.id.in_(ordered(schema))),
            *(_in_days(deal.won_at, cohort) if is_cash else _in_time(schema, cohort)),
        )
        .order_by(deal.won_at, deal.id)
    )
    return [DealIncome(*row) for row in cursor_of(connection, statement)]


def _in_time(schema: Schema, cohort: Cohort) -> list[ColumnElement[bool]]:
    """Conditions of the cohort: created in its days, old enough, and won before the window ends."""
    deal, lead = schema[Kind.OPPORTUNITY].c, schema[Kind.LEAD].c
    found = _in_days(lead.created_at, cohort)
    if cohort.within is None:
        return [*found, deal.won_at <= cohort.as_of]
    is_grown = lead.created_at <= cohort.as_of - cohort.within
    return [*found, is_grown, deal.won_at <= lead.created_at + cohort.within]


def first_days(connection: Connection, zone: tzinfo | None = None) -> list[date]:
    """The first days of which anything is known: of leads, deals and wins, orders and spend."""
    schema = schema_of(connection)
    lead, deal = schema[Kind.LEAD].c, schema[Kind.OPPORTUNITY].c
    moments = (lead.created_at, deal.created_at, deal.won_at)
    days = (schema[Kind.ORDER].c.ordered_on, schema[Kind.SPEND].c.first_day)
    found = [connection.scalar(select(func.min(moment))) for moment in moments]
    known = [from_milliseconds(each).astimezone(zone).date() for each in found if each is not None]
    told = [connection.scalar(select(func.min(day))) for day in days]
    return [*known, *(date.fromisoformat(each) for each in told if each)]


def order_costs(connection: Connection) -> dict[int, list[tuple[str, int]]]:
    """What the lines of each order cost to buy or make: (currency, minor units × 1,000,000), by its products.

    An order with a line of an amount whose product has no cost is missing: nobody knows what it cost.
    """
    schema = schema_of(connection)
    line, product = schema[Kind.ORDER_LINE], schema[Kind.PRODUCT]
    unknown = and_(line.c.amount != 0, product.c.cost.is_(None))
    statement = (
        select(
            line.c.order,
            func.coalesce(product.c.currency, ""),
            func.sum(func.coalesce(product.c.cost, 0) * func.coalesce(line.c.quantity, 0)),
            func.count(case((unknown, 1))),
        )
        .select_from(line.outerjoin(product, product.c.id == line.c.product))
        .group_by(line.c.order, func.coalesce(product.c.currency, ""))
    )
    found: dict[int, list[tuple[str, int]]] = {}
    not_known: set[int] = set()
    for order, currency, cost, lacking in cursor_of(connection, statement):
        found.setdefault(int(order), []).append((currency, int(cost or 0)))
        if lacking:
            not_known.add(int(order))
    return {order: costs for order, costs in found.items() if order not in not_known}
