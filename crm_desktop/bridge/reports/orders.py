"""The report of orders, for its picture in the window."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reports.selling.orders import OrderFigures, OrdersReport

#: Re-exported for the pages, which do not see the services.
__all__ = ["OrderFigures", "order_rows", "read_orders"]

_REPORT = OrdersReport()


def read_orders(today: date) -> Callable[[View], OrderFigures]:
    """A read of the figures as late as they are on a day."""

    def work(view: View) -> OrderFigures:
        return _REPORT.read(view, {}, today)

    return work


def order_rows(figures: OrderFigures, words: Wording) -> list[list[str]]:
    """Headings and lines as they are written to a file."""
    return _REPORT.rows(figures, words)
