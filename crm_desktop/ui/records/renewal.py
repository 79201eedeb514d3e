"""What a page of records takes over from the one whose place it takes, when the office has other fields."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.ui.records.table import RecordsTable


def choose_again(table: RecordsTable, former: RecordsTable) -> None:
    """Choose the record that was chosen, as soon as it is found."""
    if former.selection_state().count == 1:
        table.find_later(former.current_id())


def tell_lost(values: FieldValues, names: Iterable[str], tell: Callable[[str], object]) -> None:
    """Say that what narrowed a list by these fields is left out: the list shows more than before."""
    record = values.record
    for name in names:
        said = QCoreApplication.translate(
            "RecordsPage", "“{field}” is not there any more, so its filter was left out."
        )
        # A field of another kind, or one that this file never had, has no name here.
        is_named = name in {each.name for each in (*record.fields, *record.hidden)}
        tell(said.format(field=values.context.words.field(values.kind, name) if is_named else name))
