"""The totals of a list of orders, for what is shown above it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from crm_desktop.bridge.access.interest import DAYS, Interest, everything_of
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import OrderTotal, View

#: Re-exported for the pages, which do not see the services.
__all__ = ["OrderTotal", "order_totals_interest", "read_order_totals"]


def order_totals_interest() -> Interest:
    """What the totals are made of; what is late counts days."""
    return everything_of(Kind.ORDER, Kind.INSTALMENT, Kind.PAYMENT, Kind.CREDIT_NOTE) | DAYS


def read_order_totals(query: ListQuery, today: date) -> Callable[[View], list[OrderTotal]]:
    """A read of the totals by currency of what a query lists."""

    def work(view: View) -> list[OrderTotal]:
        return view.order_totals(query, today)

    return work
