"""What the record that is shown looks like: others that may be the same person or company."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Stored
from crm_desktop.ui.record_page.looks_like import LooksLike
from crm_desktop.ui.record_page.part import RecordPart


class DoublesPart(RecordPart):
    """Nothing at all where nothing looks alike; asked again when the record is another or has changed."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self._asked: dict[str, Stored] = {}
        self.looks_like = LooksLike(self.context, values.kind, self)
        self.looks_like.open_requested.connect(self.open_requested)
        self.looks_like.shown.connect(self._shown)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.looks_like)
        self.hide()

    def show_details(self, details: RecordDetails) -> None:
        """Look for doubles of a record."""
        asked = {**details.values}
        if asked == self._asked:
            return
        if self._asked.get("id") != asked["id"]:
            self.looks_like.clear()
        self._asked = asked
        self.looks_like.look(asked, is_typed=False)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.looks_like.retranslate()

    def _shown(self, count: int) -> None:
        self.setVisible(count > 0)
