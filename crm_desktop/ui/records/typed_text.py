"""What is being typed on a record page, wherever it is: stored or kept when the page is left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.ui.navigation.page import Unsaved
from crm_desktop.ui.record_page.inspector import Inspector
from crm_desktop.ui.records.table import RecordsTable

if TYPE_CHECKING:
    from crm_desktop.ui.record_page.parts import RecordParts


class TypedText:
    """The cell, the fields beside the table and on the record's page, the form of a new record."""

    def __init__(self, table: RecordsTable, inspector: Inspector) -> None:
        self._table = table
        self._inspector = inspector
        self._pages: list[RecordParts] = []

    def add(self, parts: RecordParts) -> None:
        """Watch the parts of a record that is shown as a page too."""
        self._pages.append(parts)

    def finish(self) -> None:
        """Commit it, or keep it as a draft; what is wrong stays where it is."""
        self._table.finish_edit()
        self._inspector.keep()
        for parts in self._shown():
            parts.finish_edits()

    def unsaved(self) -> Unsaved | None:
        """What could not be stored, if anything."""
        found = [self._table.unsaved(), *(parts.unsaved() for parts in self._shown())]
        return next((each for each in found if each is not None), None)

    def _shown(self) -> list[RecordParts]:
        beside = [self._inspector.parts] if self._inspector.has_parts else []
        return [*beside, *self._pages]
