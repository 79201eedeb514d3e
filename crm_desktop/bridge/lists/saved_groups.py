"""Lists in groups as files: group after group, as on the screen, each row with its group's name."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crm_desktop.bridge.lists.group_headings import GroupHeadings, groups_said
from crm_desktop.bridge.lists.saved import Choices, Listed, RowTexts, TableShown, listed_so
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.services.reads.groups import grouped_ids, read_groups
from crm_desktop.services.reads.reader import View
from crm_desktop.services.record_files.tables import TableColumn


def rows_in_groups(values: FieldValues, shown: TableShown) -> Listed:
    """All rows of a table in its groups, closed ones too. The first column names the group."""
    grouping = shown.grouping
    assert grouping is not None
    texts = RowTexts(shown)
    headings, zone = GroupHeadings(values, grouping), values.context.formats.zone
    title = groups_said(values, grouping)

    def heads(view: View) -> Sequence[TableColumn]:
        return [TableColumn(title), *texts.heads(view)]

    def rows(view: View, choices: Choices, met: Counter[str]) -> Iterator[Sequence[str]]:
        groups = read_groups(view, shown.query, grouping, shown.order, zone)
        ids = grouped_ids(view, shown.query, grouping, groups, shown.order, zone)
        for group in groups:
            name = headings.name(group)
            for row in texts.rows(view, ids[group.key], choices, met):
                yield [name, *row]

    return listed_so(shown, heads, rows)
