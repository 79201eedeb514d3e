"""What a page of records shows as it is printed; a late import, because few sessions print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.bridge.lists.conditions import ConditionTerms
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.lists.group_headings import GroupHeadings
from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.ui.filters.bar import FilterBar
from crm_desktop.ui.records.table import RecordsTable

if TYPE_CHECKING:
    from crm_desktop.bridge.papers.printable import Printable


def table_on_paper(values: FieldValues, table: RecordsTable, bar: FilterBar) -> Printable:
    """The table, with what narrows and orders it said above."""
    from crm_desktop.bridge.papers.tables import printable_table

    terms, words = FilterTerms(values), values.context.words
    told = [terms.text(each) for each in bar.filters]
    if bar.where is not None:
        told.append(ConditionTerms(values.context, values.kind).sentence(bar.where))
    if bar.text:
        told.append(words.quoted(bar.text))
    if order := bar.order_told():
        told.append(order)
    shown = table.shown()
    groups = None if shown.grouping is None else GroupHeadings(values, shown.grouping)
    about = [" · ".join(told)]
    return printable_table(bar.view.accessibleName(), about, shown, values.context.formats, groups)


def shown_on_paper(
    values: FieldValues, table: RecordsTable, bar: FilterBar, whole: RecordDetails | None
) -> Printable:
    """The record that is shown as a page, or the table."""
    if whole is None:
        return table_on_paper(values, table, bar)
    from crm_desktop.bridge.papers.records import printable_record

    return printable_record(values.context, values.kind, whole.id, values.record.heading(whole.values))
