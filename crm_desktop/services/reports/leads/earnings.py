"""What the leads of a cohort have earned: orders, and won deals without any, at the rates of their days."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, tzinfo

from sqlalchemy.engine import Connection

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import ConvertedSum, RateDays
from crm_desktop.storage.rates import read_rates
from crm_desktop.storage.statistics import channels as statistics
from crm_desktop.storage.statistics.channels import Cohort
from crm_desktop.storage.statistics.order_revenue import order_revenue

Sums = dict[int | None, ConvertedSum]
#: Which kinds of records a report of leads, what they cost and what they earned is made of.
EARNING_KINDS = (
    Kind.LEAD,
    Kind.OPPORTUNITY,
    Kind.ORDER,
    Kind.CREDIT_NOTE,
    Kind.ACCOUNT,
    Kind.SPEND,
    Kind.RATE,
    Kind.SETTING,
)


@dataclass
class Earnings:
    """Revenue by what the cohort's leads are counted by, with the part of it that repeat orders are."""

    total: ConvertedSum
    sums: Sums = field(default_factory=dict)
    repeats: Sums = field(default_factory=dict)


def earnings_of(
    connection: Connection, cohort: Cohort, as_of: date, base: str, zone: tzinfo | None
) -> Earnings:
    """Count what was earned; a deal that has an order counts with that alone."""
    found = Earnings(ConvertedSum(base), statistics.revenue(connection, cohort, RateDays(as_of, zone)))
    orders = order_revenue(connection, cohort, zone)
    rates = read_rates(connection, base, {order.currency for order in orders})
    for order in orders:
        for sums in (found.sums, found.repeats) if order.is_repeat else (found.sums,):
            earned = sums.setdefault(order.by, ConvertedSum(base))
            earned.add(rates, order.amount, order.currency, order.day)
    for each in found.sums.values():
        found.total.add_sum(each)
    return found
