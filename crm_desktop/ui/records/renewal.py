"""What a page of records takes over from the one whose place it takes, when the office has other fields."""

from __future__ import annotations

from crm_desktop.ui.records.table import RecordsTable


def choose_again(table: RecordsTable, former: RecordsTable) -> None:
    """Choose the record that was chosen, as soon as it is found."""
    if former.selection_state().count == 1:
        table.find_later(former.current_id())
