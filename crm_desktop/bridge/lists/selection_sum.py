"""The sum of the amounts of what is selected."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from crm_desktop.core.queries import Target
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.services.reads.reader import ConvertedSum, ListRow, View


def sum_of_rows(
    catalogue: Catalogue, kind: Kind, rows: Iterable[ListRow], name: str, base: str
) -> ConvertedSum | None:
    """The sum of an amount over rows that are at hand; None where rates are needed for it."""
    places = catalogue.row_places(kind)
    amount, currency = places[name], places["currency"]
    total = ConvertedSum(base)
    for row in rows:
        if row[amount] is None:
            continue
        if row[currency] not in (None, "", base):
            return None
        total.amount += int(row[amount] or 0)
    return total


def read_sum(target: Target, name: str, days: RateDays) -> Callable[[View], ConvertedSum]:
    """A read of the same for any selection, in any currencies."""

    def work(view: View) -> ConvertedSum:
        return view.converted_sum(target, name, days)

    return work
