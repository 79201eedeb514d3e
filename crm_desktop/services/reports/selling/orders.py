"""The report of orders: what they come to by currency, what is outstanding, and how late that is."""

from __future__ import annotations

from datetime import date

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.reports import ORDERS
from crm_desktop.core.values.amounts.money import from_minor
from crm_desktop.core.words.sentences import Wording
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import OrderTotal, View
from crm_desktop.services.reports.report import Chosen, Report, ReportTable

#: How the parts of the ageing are called where another program reads them.
_AGES = ("not_due", "late_1_30", "late_31_60", "late_61_90", "late_over_90")
_SUMS = ("gross", "paid", "outstanding", "overpaid")


@frozen
class OrderFigures:
    """Totals by currency, as late as they are on a day."""

    as_of: date
    totals: tuple[OrderTotal, ...]


class OrdersReport(Report[OrderFigures]):
    """Each currency is a line of its own: nothing is added up without a rate."""

    type = ORDERS

    def read(self, view: View, chosen: Chosen, today: date) -> OrderFigures:
        """Count all orders; what is paid is what is paid now, whatever day the ageing is of."""
        told = chosen.get("as-of")
        as_of = told if isinstance(told, date) else today
        return OrderFigures(as_of, tuple(view.order_totals(ListQuery(Kind.ORDER), as_of)))

    def as_object(self, figures: OrderFigures, words: Wording) -> dict[str, object]:
        """A line a currency."""
        return {
            "as_of": figures.as_of.isoformat(),
            "currencies": [
                {
                    "currency": total.currency,
                    "orders": total.count,
                    **{name: _exact(getattr(total, name), total.currency) for name in _SUMS},
                    "uncounted": total.uncounted,
                    "ageing": {
                        name: _exact(amount, total.currency)
                        for name, amount in zip(_AGES, total.ages, strict=True)
                    },
                }
                for total in figures.totals
            ],
        }

    def table(self, figures: OrderFigures, words: Wording) -> ReportTable:
        """A line a currency, with the digits grouped."""
        headers, *lines = self._lines(figures, words, grouped=True)
        return ReportTable(headers, lines, right=frozenset(range(1, len(headers))))

    def rows(self, figures: OrderFigures, words: Wording) -> list[list[str]]:
        """A line a currency, with plain numbers."""
        return self._lines(figures, words, grouped=False)

    def _lines(self, figures: OrderFigures, words: Wording, *, grouped: bool) -> list[list[str]]:
        sums = [words.field(Kind.ORDER, name) for name in _SUMS]
        headers = [words.field(Kind.ORDER, "currency"), words.kinds(Kind.ORDER), *sums]
        headers += [words.report(name) for name in _AGES]
        lines = []
        for total in figures.totals:
            amounts = [*(getattr(total, name) for name in _SUMS), *total.ages]
            told = [from_minor(amount, total.currency) for amount in amounts]
            shown = [f"{amount:,}" if grouped else str(amount) for amount in told]
            lines.append([total.currency, f"{total.count:,}" if grouped else str(total.count), *shown])
        return [headers, *lines]


def _exact(minor: int, currency: str) -> int | float:
    amount = from_minor(minor, currency)
    return int(amount) if amount == int(amount) else float(amount)
