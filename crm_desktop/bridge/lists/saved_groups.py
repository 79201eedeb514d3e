"""Lists in groups as files: group after group, as on the screen, each row with its group's name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crm_desktop.bridge.lists.group_headings import GroupHeadings, groups_said
from crm_desktop.bridge.lists.saved import Listed, RowTexts
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.views.grouping import Grouping
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.services.reads.groups import grouped_ids, read_groups
from crm_desktop.services.reads.reader import SortOrders, View
from crm_desktop.services.record_files.tables import TableColumn


def rows_in_groups(
    values: FieldValues,
    query: ListQuery,
    grouping: Grouping,
    order: SortOrders,
    columns: Sequence[Column],
) -> Listed:
    """All rows of a query in its groups, closed ones too. The first column names the group."""
    texts = RowTexts(query.kind, columns)
    headings, zone = GroupHeadings(values, grouping), values.context.formats.zone
    title = groups_said(values, grouping)

    def heads(view: View) -> Sequence[TableColumn]:
        return [TableColumn(title), *texts.heads(view)]

    def rows(view: View) -> Iterator[Sequence[str]]:
        groups = read_groups(view, query, grouping, order, zone)
        ids = grouped_ids(view, query, grouping, groups, order, zone)
        for group in groups:
            name = headings.name(group)
            for row in texts.rows(view, ids[group.key]):
                yield [name, *row]

    return Listed(heads, rows, texts.unwilling)
