"""What orders have earned for the leads of a cohort: first orders and repeat ones, by the first lead."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, tzinfo

from sqlalchemy import func, select, union_all
from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.orders import Status
from crm_desktop.core.values.time.local_zone import day_start
from crm_desktop.frozen import frozen
from crm_desktop.storage.driver import cursor_of
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statistics.channels import Cohort, leads_in


@frozen
class OrderRevenue:
    """One order without tax and credit notes, in minor units, with what its lead is counted by.

    What is paid and outstanding is with tax, as it is owed.
    """

    by: int | None
    day: str
    currency: str
    amount: int
    is_repeat: bool
    id: int = 0
    paid: int = 0
    outstanding: int = 0


@frozen
class _Order:
    id: int
    account: int | None
    day: str
    net: int
    currency: str
    lead: int | None
    paid: int
    outstanding: int


def order_revenue(
    connection: Connection,
    cohort: Cohort,
    zone: tzinfo | None = None,
    dated: tuple[int | None, int | None] = (None, None),
) -> list[OrderRevenue]:
    """The orders that are due to leads of the cohort; days of orders are days of `zone`.

    An order is due to the first lead of its account, else to the lead of its deal. The first order of an
    account has to come within the window; repeat orders count until the day of judgement. `dated` leaves
    those of some days: from a moment on, and before another.
    """
    orders = _orders(connection)
    if not orders:
        return []
    first_leads = _first_leads(connection)
    credited = _credited(connection)
    due_to = {order.id: first_leads.get(order.account or 0, order.lead) for order in orders}
    known = leads_in(connection, cohort, sorted({lead for lead in due_to.values() if lead is not None}))
    begins = _begins((order.day for order in orders), zone)
    has_ordered: set[int] = set()
    found: list[OrderRevenue] = []
    for order in orders:  # by their days
        is_repeat = order.account in has_ordered
        if order.account is not None:
            has_ordered.add(order.account)
        if not _lies_in(begins[order.day], dated):
            continue
        lead = known.get(due_to[order.id] or 0)
        if lead is None or begins[order.day] > cohort.as_of:
            continue
        is_late = cohort.within is not None and begins[order.day] > lead.created_at + cohort.within
        if is_late and not is_repeat:
            continue
        amount = order.net - credited.get(order.id, 0)
        found.append(
            OrderRevenue(
                lead.by,
                order.day,
                order.currency,
                amount,
                is_repeat,
                order.id,
                order.paid,
                order.outstanding,
            )
        )
    return found


def _lies_in(moment: int, dated: tuple[int | None, int | None]) -> bool:
    first, end = dated
    return (first is None or moment >= first) and (end is None or moment < end)


def _orders(connection: Connection) -> list[_Order]:
    """All orders that are not cancelled, the earliest first, each with its account or that of its deal."""
    schema = schema_of(connection)
    order, deal = schema[Kind.ORDER], schema[Kind.OPPORTUNITY]
    statement = (
        select(
            order.c.id,
            func.coalesce(order.c.account, deal.c.account),
            order.c.ordered_on,
            func.coalesce(order.c.net, 0),
            func.coalesce(order.c.currency, ""),
            deal.c.lead,
            func.coalesce(order.c.paid, 0),
            func.coalesce(order.c.outstanding, 0),
        )
        .select_from(order.outerjoin(deal, deal.c.id == order.c.opportunity))
        .where(order.c.status != Status.CANCELLED.value, order.c.ordered_on.is_not(None))
        .order_by(order.c.ordered_on, order.c.id)
    )
    return [_Order(*row) for row in cursor_of(connection, statement)]


def _first_leads(connection: Connection) -> Mapping[int, int]:
    """The first lead of each account that has ordered or whose deals have: the one made earliest."""
    schema = schema_of(connection)
    lead, account, deal = schema[Kind.LEAD].c, schema[Kind.ACCOUNT].c, schema[Kind.OPPORTUNITY].c
    order = schema[Kind.ORDER].c
    ordering = union_all(
        select(order.account).where(order.account.is_not(None)),
        select(deal.account).where(deal.id.in_(select(order.opportunity)), deal.account.is_not(None)),
    )
    became = select(lead.account.label("account"), lead.id.label("lead"), lead.created_at.label("at")).where(
        lead.account.in_(ordering), lead.merged_into.is_(None)
    )
    came_of = (
        select(account.id, lead.id, lead.created_at)
        .select_from(schema[Kind.ACCOUNT].join(schema[Kind.LEAD], lead.id == account.lead))
        .where(account.id.in_(ordering), lead.merged_into.is_(None))
    )
    each = union_all(became, came_of).subquery("each")
    statement = select(each.c.account, each.c.lead).order_by(each.c.at.desc(), each.c.lead.desc())
    return {int(found): int(first) for found, first in cursor_of(connection, statement)}  # the earliest stays


def _credited(connection: Connection) -> Mapping[int, int]:
    """What is credited of orders, without tax."""
    note = schema_of(connection)[Kind.CREDIT_NOTE].c
    statement = select(note.order, func.sum(note.net)).group_by(note.order)
    return {int(order): int(net or 0) for order, net in cursor_of(connection, statement)}


def _begins(days: Iterable[str], zone: tzinfo | None) -> Mapping[str, int]:
    """When each day begins, in milliseconds."""
    return {day: day_start(date.fromisoformat(day), zone) for day in set(days)}
