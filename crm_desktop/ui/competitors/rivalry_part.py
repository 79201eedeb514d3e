"""A competitor's page: what came of meeting it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.competitors.rivalry_content import RivalryContent
from crm_desktop.ui.record_page.part import RecordPart


class RivalryPart(RecordPart):
    """Hidden until it is read."""

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(values, parent)
        self.content = RivalryContent(values.context, self)
        self.content.open_requested.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.content)
        self.hide()

    def show_details(self, details: RecordDetails) -> None:
        """Show what came of meeting a competitor."""
        if details.rivalry is not None:
            self.content.show_rivalry(details.id, details.rivalry)
        self.setVisible(details.rivalry is not None)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.content.retranslate()

    def _open(self, deal: int) -> None:
        self.open_requested.emit(Kind.OPPORTUNITY, deal)
