"""What stands above the groups of a list: their names, how many records they have, their subtotals."""

from __future__ import annotations

from decimal import Decimal

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.office.reference_lists import colour_index, has_dots
from crm_desktop.bridge.lists.filters import empty_word
from crm_desktop.bridge.person.calendar_words import month_name
from crm_desktop.bridge.person.sums import exact_sum, short_sum
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.views.grouping import Grouping, Period, days_of_group, is_of_days
from crm_desktop.qtkit.table.paging.headings import Heading
from crm_desktop.services.reads.groups import Group, Sums
from crm_desktop.services.reads.reader import ConvertedSum


class GroupHeadings:
    """Names the groups of one list in the language in force."""

    def __init__(self, values: FieldValues, grouping: Grouping) -> None:
        self._values = values
        self._field = values.record.field(grouping.field)
        self._grouping = grouping

    def heading(self, group: Group, totals: Sums, *, is_open: bool) -> Heading:
        """All that stands above a group."""
        number = self._values.context.formats.number(group.records)
        count = self._values.view.words().counted(group.records, number)
        sums = {name: texts for name, each in totals.items() if any(texts := self._sum(name, each))}
        return Heading(self.name(group), count, is_open, sums, self._colour(group.key))

    def name(self, group: Group) -> str:
        """What a group is called."""
        field, key, context = self._field, group.key, self._values.context
        if key is None:
            return empty_word()
        if is_of_days(field):
            return self._days(str(key))
        if field.type is FieldType.BOOLEAN:
            return self._values.yes_or_no(bool(key))
        if field.refers_to is not None and isinstance(key, int):
            if context.catalogue.is_reference_list(field.refers_to):
                return context.words.item(context.gateway.reference_data, field.refers_to, key)
            return group.title or f"#{key}"
        return self._values.text_of(field, self._values.editable(field, key, self._values.base_currency))

    def _days(self, key: str) -> str:
        first = days_of_group(key).start
        if first is None or self._grouping.period is Period.YEAR:
            return key
        if self._grouping.period is Period.MONTH:
            return month_name(first, self._values.context.formats)
        said = QCoreApplication.translate("Groups", "Q{number} {year}")
        return said.format(number=(first.month + 2) // 3, year=first.year)

    def _sum(self, name: str, total: ConvertedSum | int) -> tuple[str, str]:
        formats = self._values.context.formats
        if not isinstance(total, int):
            return exact_sum(formats, total), short_sum(formats, total)
        number = Decimal(total).scaleb(-self._values.record.field(name).places)
        said = formats.exact(number.normalize()) if total else ""
        return said, said

    def _colour(self, key: Stored) -> int | None:
        target = self._field.refers_to
        if target is None or not has_dots(target) or not isinstance(key, int):
            return None
        return colour_index(self._values.context.gateway.reference_data, target, key)


def groups_said(values: FieldValues, grouping: Grouping) -> str:
    """By what a list is grouped: "Created (by month)"."""
    title = values.title(grouping.field)
    if not is_of_days(values.record.field(grouping.field)):
        return title
    said = QCoreApplication.translate("Groups", "{field}, by {period}")
    return said.format(field=title, period=period_name(grouping.period).lower())


def period_name(period: Period) -> str:
    """What a period is called where one of them is chosen."""
    names = {
        Period.MONTH: QCoreApplication.translate("Groups", "Month"),
        Period.QUARTER: QCoreApplication.translate("Groups", "Quarter"),
        Period.YEAR: QCoreApplication.translate("Groups", "Year"),
    }
    return names[period]
