"""Open deals in groups that are no stages: by owner, channel or month of closing."""

from __future__ import annotations

from array import array

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.services.reads.reader import ColumnTotals, View
from crm_desktop.storage.statistics.board import column_totals, grouped_ids


def board_groups(
    view: View, query: ListQuery, days: RateDays, by: str
) -> tuple[dict[int, array[int]], dict[int, ColumnTotals]]:
    """Opportunities in their order, and their totals, by another field than their stage."""
    with view.snapshot() as connection:
        words = view.words_of(query)
        ids = grouped_ids(connection, query, by, *words)
        return ids, column_totals(connection, query, days, *words, by=by)
