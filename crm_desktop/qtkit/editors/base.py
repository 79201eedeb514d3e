"""What every editor of a value can do, in a table cell as in a form."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.widgets.focus import holds_focus
from crm_desktop.qtkit.widgets.labels import repolish

# Turns typed text into a value, or gives a sentence that says what is wrong with it.
Parse = Callable[[str], tuple[Any, str | None]]
Format = Callable[[Any], str]

_PASSING = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class Editor(QWidget):
    """Base of all editors. `edited` tells each change, `finished` that the person has left or pressed Enter.

    A text that is no value stays as typed; `error` then says what is wrong with it.
    """

    edited = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._refusal = ""

    def value(self) -> Any:
        """Return the value; None for empty. What it is while there is an error is not defined."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value, or the text of an `Unparsed`."""
        raise NotImplementedError

    def typed_text(self) -> str:
        """Return the text as typed."""
        raise NotImplementedError

    def own_error(self) -> str | None:
        """Return what is wrong with what was typed, or None."""
        return None

    def error(self) -> str | None:
        """Return why the content cannot be taken: the editor's own reason, or the one said by `refuse`."""
        return self.own_error() or self._refusal or None

    def refuse(self, message: str) -> None:
        """Show the field as refused, for a reason found elsewhere; goes away with the next change."""
        self._refusal = message
        self.show_validity()

    def select_all(self) -> None:
        """Select the text, so that typing replaces it."""

    def set_in_cell(self) -> None:
        """Dress for a table cell: no margins of its own."""
        self.setProperty("inCell", True)
        self.setAutoFillBackground(True)
        for child in self.findChildren(QWidget):
            child.setProperty("inCell", True)
            repolish(child)

    def input_widget(self) -> QWidget:
        """Return the widget that takes the keys."""
        return self.focusProxy() or self

    def keeps_enter(self) -> bool:
        """Say whether Enter with Shift is a line break here."""
        return False

    def holds_focus(self) -> bool:
        """Say whether the focus is in the editor or in a popup of it."""
        return holds_focus(self)

    def setAccessibleName(self, name: str) -> None:
        """Name the field for screen readers; the inner widget is what they meet."""
        super().setAccessibleName(name)
        proxy = self.focusProxy()
        if proxy is not None:
            proxy.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell when the focus leaves the field for another one."""
        if (
            event.type() == QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() not in _PASSING
            and not self.holds_focus()
        ):
            self.finished.emit()
        return super().eventFilter(watched, event)

    def _adopt(self, widget: QWidget) -> None:
        """Take in the widget that takes the keys."""
        self._row.addWidget(widget)
        self.setFocusProxy(widget)
        widget.installEventFilter(self)

    def _note_edit(self) -> None:
        self._refusal = ""
        # While typing, a mark is only taken back: half a date is not wrong yet.
        if self.input_widget().property("invalid"):
            self.show_validity()
        self.edited.emit()

    def show_validity(self) -> None:
        """Mark the field as right or wrong, for eyes and for screen readers."""
        widget = self.input_widget()
        message = self.error() or ""
        widget.setAccessibleDescription(message)
        if bool(widget.property("invalid")) != bool(message):
            widget.setProperty("invalid", bool(message))
            repolish(widget)


EditorFactory = Callable[[QWidget], Editor]


def text_or_unparsed(value: Any, text_of: Format) -> str:
    """Return the text of a value, of nothing, or of what was typed before and is no value."""
    if value is None:
        return ""
    return value.text if isinstance(value, Unparsed) else text_of(value)
