"""What a page of records takes over from the one whose place it takes, when the office has other fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.ui.records.table import RecordsTable


def choose_again(table: RecordsTable, former: RecordsTable) -> None:
    """Choose the record that was chosen, as soon as it is found."""
    if former.selection_state().count == 1:
        table.find_later(former.current_id())


def tell_lost_filters(
    values: FieldValues, filters: Iterable[ChosenFilter], tell: Callable[[str], object]
) -> None:
    """Say which filters are gone, because there is no such field any more."""
    known = values.record.by_name
    for name in dict.fromkeys(each.field for each in filters if each.field not in known):
        said = QCoreApplication.translate(
            "RecordsPage", "“{field}” is not there any more, so its filter was left out."
        )
        tell(said.format(field=values.context.words.field(values.kind, name)))
