"""What only some kinds have on a record's page: in its whole width under the head, or beside the details."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.ui.navigation.page import Unsaved


class RecordPart(QWidget):
    """One such part; which a kind has is said by `KindView.wide` and `KindView.beside`."""

    #: something could not be done: why
    refused = Signal(str)
    #: kind and id of a record to open
    open_requested = Signal(str, int)
    #: ask the window for something: a `Request`
    requested = Signal(object)

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(parent)
        self.values = values
        self.context = values.context

    def show_details(self, details: RecordDetails) -> None:
        """A record was read, another one or the same anew."""
        raise NotImplementedError

    def finish_edits(self) -> None:
        """Commit what is being typed; what is wrong stays where it is."""

    def unsaved(self) -> Unsaved | None:
        """What was typed and could not be stored, if anything."""
        return None

    def retranslate(self) -> None:
        """Set every text anew."""
        raise NotImplementedError
