"""What a page of records takes over from the one whose place it takes, when the office has other fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from crm_desktop.ui.records.page import RecordsPage


def take_place(page: RecordsPage, former: RecordsPage) -> None:
    """Choose the record that was chosen, show the one that was shown whole, say which filters are gone."""
    if former.table.selection_state().count == 1:
        page.table.find_later(former.table.current_id())
    if former.record_actions.whole is not None:
        page.open_record(former.record_actions.whole)
    known = page.context.catalogue[page.kind].by_name
    for name in dict.fromkeys(each.field for each in former.bar.filters if each.field not in known):
        said = QCoreApplication.translate(
            "RecordsPage", "“{field}” is not there any more, so its filter was left out."
        )
        page.message.emit(said.format(field=page.context.words.field(page.kind, name)))
