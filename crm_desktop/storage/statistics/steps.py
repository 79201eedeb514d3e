"""How many whole days leads take from one milestone to the next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, tzinfo
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, FromClause, case, func, literal_column, select
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import Status
from crm_desktop.core.values.stored import DAY
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.schema import Schema, schema_of
from crm_desktop.storage.statistics.channels import (
    Cohort,
    deadline_of,
    deals_of_leads,
    group_of,
    in_cohort,
    is_grown,
)

#: The steps by the milestone that each leads to.
STEPS = ("qualified", "opportunities", "won", "ordered")
#: Of one group: by steps, how many leads took how many days.
Steps = dict[str, Counter[int]]


def step_days(connection: Connection, cohort: Cohort, zone: tzinfo | None = None) -> dict[int | None, Steps]:
    """Count the leads of a cohort by the days of each step; a part of a day is a whole one.

    A step counts where both of its days are known themselves: one that follows from a later milestone alone
    would take no time, which nobody has measured. A milestone that is dated before the one before it took no
    days. The step to the order is counted of the won leads, to the day of the first order of their deals that
    is not cancelled.
    """
    found: dict[int | None, Steps] = {}
    schema = schema_of(connection)
    lead, deals = schema[Kind.LEAD], deals_of_leads(schema)
    joined = lead.join(deals, deals.c.lead == lead.c.id)
    steps: tuple[tuple[str, FromClause, ColumnElement[Any], ColumnElement[Any]], ...] = (
        ("qualified", lead, lead.c.created_at, lead.c.qualified_at),
        ("opportunities", joined, lead.c.qualified_at, deals.c.opened),
        ("won", joined, deals.c.opened, deals.c.won),
    )
    for name, source, before, after in steps:
        for by, days, count in _counted(connection, cohort, source, before, after):
            found.setdefault(by, {}).setdefault(name, Counter())[days] += count
    for each in leads_ordered(connection, cohort, zone):
        found.setdefault(each.by, {}).setdefault("ordered", Counter())[each.days] += 1
    return found


def _counted(
    connection: Connection,
    cohort: Cohort,
    source: FromClause,
    before: ColumnElement[Any],
    after: ColumnElement[Any],
) -> Iterable[tuple[int | None, int, int]]:
    schema, day = schema_of(connection), literal_column(str(DAY), BigInteger)
    took = case((after <= before, 0), else_=(after - before + (DAY - 1)) // day).label("days")
    group = group_of(schema, cohort)
    statement = (
        select(group, took, func.count())
        .select_from(source)
        .where(
            *in_cohort(schema, cohort),
            is_grown(schema, cohort),
            # Of both, not of `before`: SQLite would look for every lead that has one, in an index of it.
            (after - before).is_not(None),
            after <= deadline_of(schema, cohort),
        )
        .group_by(group, literal_column("days"))
    )
    for by, days, count in cursor_of(connection, statement):
        yield by, int(days), int(count)


def first_orders(schema: Schema) -> FromClause:
    """Per lead: the day of the first order of its deals, as text; cancelled ones left out."""
    order, deal = schema[Kind.ORDER].c, schema[Kind.OPPORTUNITY].c
    lead = schema[Kind.LEAD].c
    counts = (order.status != Status.CANCELLED.value, order.ordered_on.is_not(None))
    own = (
        select(deal.lead.label("lead"), order.ordered_on.label("day"))
        .select_from(schema[Kind.ORDER].join(schema[Kind.OPPORTUNITY], deal.id == order.opportunity))
        .where(deal.lead.is_not(None), *counts)
    )
    joined = (
        select(lead.id, order.ordered_on)
        .select_from(schema[Kind.ORDER].join(schema[Kind.LEAD], lead.opportunity == order.opportunity))
        .where(*counts)
    )
    each = own.union_all(joined).subquery("ordered")
    return (
        select(each.c.lead, func.min(each.c.day).label("day")).group_by(each.c.lead).subquery("first_order")
    )


@frozen
class OrderedLead:
    """A won lead that has ordered, what it is counted by, and the days from the win to the order."""

    lead: int
    by: int | None
    days: int


def leads_ordered(connection: Connection, cohort: Cohort, zone: tzinfo | None) -> Iterator[OrderedLead]:
    """Lead by lead: only those that ordered are looked at."""
    schema = schema_of(connection)
    lead, deals, orders = schema[Kind.LEAD], deals_of_leads(schema), first_orders(schema)
    statement = (
        select(lead.c.id, group_of(schema, cohort), deals.c.won, orders.c.day, deadline_of(schema, cohort))
        .select_from(orders.join(lead, lead.c.id == orders.c.lead).join(deals, deals.c.lead == lead.c.id))
        .where(
            *in_cohort(schema, cohort),
            is_grown(schema, cohort),
            deals.c.won <= deadline_of(schema, cohort),
        )
    )
    begins: dict[str, int] = {}
    for id_, by, won, day, deadline in cursor_of(connection, statement):
        begin = begins.get(day)
        if begin is None:
            begin = begins[day] = day_start(date.fromisoformat(day), zone)
        if begin <= deadline:
            yield OrderedLead(int(id_), by, max(0, -(-(begin - won) // DAY)))
