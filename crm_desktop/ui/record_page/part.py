"""A part of what shows one record: its details, how it stands, what belongs to it, its story."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.ui.navigation.page import Unsaved


class RecordPart(QWidget):
    """One such part. Those that only some kinds have are named by `KindView.parts`, `wide` and `beside`."""

    #: something could not be done: why
    refused = Signal(str)
    #: kind and id of a record to open
    open_requested = Signal(str, int)
    #: ask the window for something: a `Request`
    requested = Signal(object)
    #: a field of the record is to be filled: its name
    edit_requested = Signal(str)
    #: more is wanted than was read
    further_asked = Signal()

    #: whether it stands on a page of its own, where the parts of `KindView.wide` are shown as well
    is_page = False

    def __init__(self, values: FieldValues, parent: QWidget) -> None:
        super().__init__(parent)
        self.values = values
        self.context = values.context

    def show_details(self, details: RecordDetails) -> None:
        """A record was read, another one or the same anew."""
        raise NotImplementedError

    def begin_deed(self, deed: str, anchor: QWidget) -> bool:
        """Begin a deed of the record's head, if it is one of this part, under a widget: whether it was."""
        return False

    def finish_edits(self) -> None:
        """Commit what is being typed; what is wrong stays where it is."""

    def unsaved(self) -> Unsaved | None:
        """What was typed and could not be stored, if anything."""
        return None

    def retranslate(self) -> None:
        """Set every text anew."""
        raise NotImplementedError
