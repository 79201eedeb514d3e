"""Reads rows of a list as the texts of its columns, for the clipboard."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import tzinfo
from itertools import chain, islice

from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.grouping import Grouping
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.services.reads.groups import grouped_ids, read_groups
from crm_desktop.services.reads.reader import ListRow, SortOrders, View

#: `ListRow` is re-exported for the pages, which do not see the services.
__all__ = ["ListRow", "read_rows", "read_texts"]


def read_texts(
    kind: Kind,
    query: ListQuery | None,
    order: SortOrders,
    ids: Sequence[int],
    columns: Sequence[Column],
    limit: int,
    *,
    grouping: Grouping | None = None,
    zone: tzinfo | None = None,
) -> Callable[[View], list[list[str]]]:
    """A read of all rows of a query, or of some records in their order; at most `limit` rows.

    Rows of a list in groups come group after group, as they stand in the table.
    """

    def listed(view: View) -> Iterable[int]:
        if query is None:
            return ids
        if grouping is None:
            return view.ids(query, order)
        groups = read_groups(view, query, grouping, order, zone)
        found = grouped_ids(view, query, grouping, groups, order, zone)
        return chain.from_iterable(found.values())

    def work(view: View) -> list[list[str]]:
        wanted = list(islice(listed(view), limit))
        rows = view.rows(kind, wanted)
        return [[column.copied(rows[id_]) for column in columns] for id_ in wanted if id_ in rows]

    return work


def read_rows(kind: Kind, ids: Sequence[int]) -> Callable[[View], dict[int, ListRow]]:
    """A read of the list rows of some records; those that are gone are missing."""

    def work(view: View) -> dict[int, ListRow]:
        return view.rows(kind, ids)

    return work
