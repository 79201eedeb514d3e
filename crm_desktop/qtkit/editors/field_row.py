"""A field of a form: its name, its editor, and under it what is wrong with what was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label, plain_tooltip


class FieldRow(QWidget):
    """Tells a new value by `committed` when the person leaves the field or presses Enter, if it is right.

    What is wrong is said when the field is left, and taken back as soon as it is mended; the text stays.
    """

    committed = Signal(object)
    edited = Signal()

    def __init__(
        self,
        name: str,
        editor: Editor,
        parent: QWidget | None = None,
        *,
        name_width: int = 96,
        warn: Callable[[Any], str] | None = None,
    ) -> None:
        """`warn` says of a value that is taken why it looks wrong, or "": asked when the field is left."""
        super().__init__(parent)
        self.editor = editor
        self._committed: Any = None
        self._name = plain_label(name, self, role=Role.MUTED)
        self._name.setBuddy(editor)
        self._name.setMinimumWidth(name_width)
        self._name.setWordWrap(True)
        self._message = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._message.setWordWrap(True)
        self._message.hide()
        self._warn = warn
        self._warning = plain_label("", self, role=Role.WARN, size=TextSize.SMALL)
        self._warning.setWordWrap(True)
        self._warning.hide()
        editor.setAccessibleName(name)
        editor.edited.connect(self._edited)
        editor.finished.connect(self._finished)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        upright = Qt.AlignmentFlag.AlignTop if editor.keeps_enter() else Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._name, 0, 0, upright)
        grid.addWidget(editor, 0, 1)
        grid.addWidget(self._message, 1, 1)
        grid.addWidget(self._warning, 2, 1)
        grid.setColumnStretch(1, 1)

    def set_help(self, text: str) -> None:
        """Say what the field is for, where the pointer rests on it and to screen readers."""
        self.setToolTip(plain_tooltip(text))
        self.editor.setAccessibleDescription(text)

    def set_hint(self, text: str) -> None:
        """Say in the empty field what becomes of it."""
        line = self.editor.findChild(QLineEdit)
        if line is not None:
            line.setPlaceholderText(text)

    def set_name(self, name: str) -> None:
        """Name the field, as after a change of language."""
        self._name.setText(name)
        self.editor.setAccessibleName(name)

    def set_name_width(self, width: int) -> None:
        """Give the name at least this room, in pixels, as after a change of text size."""
        self._name.setMinimumWidth(width)

    def set_value(self, value: Any) -> None:
        """Show a stored value, unless the person is just typing another or has one to mend."""
        self._committed = value
        if not self.has_unstored_text():
            self.editor.set_value(value)
            self._say("")
            self._look_again()

    def reset(self, value: Any) -> None:
        """Show a stored value whatever was typed, as when another record is shown."""
        self._committed = value
        self.editor.set_value(value)
        self._say("")
        self._look_again()

    def value(self) -> Any:
        """Return what is typed, as a value."""
        return self.editor.value()

    def has_unstored_text(self) -> bool:
        """Say whether there is text that is being typed or is wrong."""
        is_typing = self.editor.holds_focus() and self.editor.value() != self._committed
        return is_typing or self.editor.error() is not None

    def check(self) -> bool:
        """Say at the field what is wrong with it; True if nothing is."""
        error = self.editor.error()
        self.editor.show_validity()
        self._say(error or "")
        return error is None

    def refuse(self, message: str) -> None:
        """Say at the field why its value was not taken; what was typed stays."""
        self.editor.refuse(message)
        self._say(message)

    def message(self) -> str:
        """Return what is said to be wrong, or ""."""
        return self._message.text()

    def warning(self) -> str:
        """Return why the value looks wrong although it is taken, or ""."""
        return self._warning.text()

    def _look_again(self) -> None:
        warned = "" if self._warn is None or self.editor.error() else self._warn(self.editor.value())
        self._warning.setText(warned)
        self._warning.setVisible(bool(warned))

    def _edited(self) -> None:
        self._warning.hide()
        if self._message.text() and self.editor.error() is None:
            self._say("")
        self.edited.emit()

    def _finished(self) -> None:
        self._look_again()
        if not self.check():
            return
        value = self.editor.value()
        if value != self._committed:
            self._committed = value
            self.committed.emit(value)

    def _say(self, message: str) -> None:
        self._message.setText(message)
        self._message.setVisible(bool(message))
