"""The sum of the amounts of what is selected."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from crm_desktop.core.queries import Target
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import ListRow, View


def sum_of_rows(catalogue: Catalogue, kind: Kind, rows: Iterable[ListRow], name: str) -> dict[str, int]:
    """The sum of an amount per currency over rows that are at hand, in minor units; the largest first."""
    places = catalogue.row_places(kind)
    amount, currency = places[name], places["currency"]
    sums: Counter[str] = Counter()
    for row in rows:
        if row[amount] is not None:
            sums[str(row[currency] or "")] += int(row[amount] or 0)
    return _largest_first(sums)


def read_sum(target: Target, name: str) -> Callable[[View], dict[str, int]]:
    """A read of the same for any selection."""

    def work(view: View) -> dict[str, int]:
        return _largest_first(view.sums(target, name))

    return work


def _largest_first(sums: Mapping[str, int]) -> dict[str, int]:
    return {code: sums[code] for code in sorted(sums, key=sums.__getitem__, reverse=True)}
