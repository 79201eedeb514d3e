"""A named value that reads like text and becomes a field when it is clicked or typed at."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.value_label import ValueLabel
from crm_desktop.qtkit.look.chips import Chip, Chips
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label, repolish

#: Addresses may be broken after these marks, at a space of no width.
_BREAKS = re.compile(r"[@./_-](?=\S)")
_LONGEST = 1200  # characters shown; the editor holds the whole


class DetailRow(QWidget):
    """Shows a value; its editor exists only while it is edited, so that a page of many rows is light.

    `committed` tells a new value; the row shows it until `set_value` says what is stored, or `refuse` why
    it was not taken: then the editor stays with what was typed.
    """

    committed = Signal(object)

    def __init__(
        self,
        name: str,
        make_editor: Callable[[QWidget], Editor],
        text_of: Callable[[Any], str],
        parent: QWidget | None = None,
        *,
        name_width: int = 88,
        editable: bool = True,
        warn: Callable[[Any], str] | None = None,
        chips: Callable[[Any], tuple[tuple[Chip, ...], Chips]] | None = None,
    ) -> None:
        """`warn` says of the stored value why it looks wrong, or ""; `chips` shows a value of several."""
        super().__init__(parent)
        self._make_editor = make_editor
        self._text_of = text_of
        self._chips_of = chips
        self._value: Any = None
        self._instead = ""
        self._pending: Any = None  # committed, and neither stored nor refused yet
        self._editor: Editor | None = None
        self._link: QWidget | None = None
        self._name = plain_label(name, self, role=Role.MUTED)
        self.set_name_width(name_width)
        self._name.setWordWrap(True)
        self._name.setContentsMargins(0, 4, 0, 4)
        self._label = ValueLabel(self)
        self._label.editable = editable
        if editable:
            self._label.setCursor(Qt.CursorShape.IBeamCursor)
        self._label.edit_requested.connect(self.begin_edit)
        self._message = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._message.setWordWrap(True)
        self._message.hide()
        self._warn = warn
        self._warning = plain_label("", self, role=Role.WARN, size=TextSize.SMALL)
        self._warning.setWordWrap(True)
        self._warning.hide()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(4)
        self._grid.setVerticalSpacing(2)
        self._grid.addWidget(self._name, 0, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._label, 0, 1, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(self._message, 1, 1)
        self._grid.addWidget(self._warning, 2, 1)
        self._grid.setColumnStretch(1, 1)
        self.set_name(name)

    # What is shown -----------------------------------------------------------------------------------------

    def set_name(self, name: str) -> None:
        """Name the value, as after a change of language."""
        self._name.setText(name)
        self._name_text()

    def set_name_width(self, width: int) -> None:
        """Give the name a width in pixels, as after a change of text size."""
        self._name.setFixedWidth(width)

    def set_value(self, value: Any, instead: str = "") -> None:
        """Show the stored value, unless the person is just editing it.

        `instead` is shown in its place: what counts although it is not the value.
        """
        self._value = value
        self._instead = instead
        self._show(value)

    def set_link(self, link: QWidget | None) -> None:
        """Put a button beside the value, in the place of the one before; None takes it away."""
        if self._link is not None:
            self._grid.removeWidget(self._link)
            self._link.hide()
            self._link.deleteLater()
        self._link = link
        if link is not None:
            self._grid.addWidget(link, 0, 2, Qt.AlignmentFlag.AlignTop)
            QWidget.setTabOrder(self._label, link)

    def set_role(self, role: Role | None) -> None:
        """Colour the value."""
        self._dress("role", role.value if role else None)

    @property
    def editor(self) -> Editor | None:
        """The editor while there is one."""
        return self._editor

    @property
    def value_label(self) -> ValueLabel:
        """What shows the value."""
        return self._label

    def message(self) -> str:
        """Return what is said to be wrong, or ""."""
        return self._message.text()

    def warning(self) -> str:
        """Return why the value looks wrong although it is stored, or ""."""
        return self._warning.text()

    def _show(self, value: Any) -> None:
        warned = "" if self._warn is None or value is None else self._warn(value)
        self._warning.setText(warned)
        self._warning.setVisible(bool(warned))
        own = "" if value is None else self._text_of(value)
        text = self._instead if self._instead and value == self._value else own
        shown = text[:_LONGEST] + "…" if len(text) > _LONGEST else text
        self._label.setText(_BREAKS.sub("\\g<0>\u200b", shown) or "—")
        if self._chips_of is not None:
            self._label.show_chips(*self._chips_of(value))
        self._dress("empty", not text)
        self._name_text()

    def _dress(self, name: str, value: object) -> None:
        """Give the label a property by which the stylesheet dresses it."""
        if self._label.property(name) != value:
            self._label.setProperty(name, value)
            repolish(self._label)

    def _name_text(self) -> None:
        value = self._label.text().replace("\u200b", "")
        self._label.setAccessibleName(f"{self._name.text()}: {value}")

    # Editing -----------------------------------------------------------------------------------------------

    def begin_edit(self, typed: str = "") -> Editor:
        """Put the editor in place; a typed character replaces the value."""
        if self._editor is not None:
            self._editor.setFocus()
            return self._editor
        editor = self._open_editor()
        editor.setFocus()
        editor.select_all()
        if typed:
            # As if it had been typed into the field itself: completion and undo follow.
            key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, typed)
            QCoreApplication.sendEvent(editor.input_widget(), key)
        return editor

    def _open_editor(self) -> Editor:
        editor = self._make_editor(self)
        editor.set_value(self._value)
        editor.setAccessibleName(self._name.text())
        editor.finished.connect(self._finished)
        editor.edited.connect(self._edited)
        for widget in (editor, editor.input_widget()):
            widget.installEventFilter(self)
        self._label.hide()
        self._grid.addWidget(editor, 0, 1)
        self._editor = editor
        QWidget.setTabOrder(self._label, editor.input_widget())
        editor.show()
        return editor

    def refuse(self, message: str) -> None:
        """Say why the value was not taken; what was typed stays."""
        self.reopen(self._pending, message)

    def reopen(self, value: Any, message: str) -> None:
        """Show what was typed and not taken, with the reason; who types elsewhere by now goes on there."""
        was_open, is_here = self._editor is not None, self._label.hasFocus()
        editor = self._editor or self._open_editor()
        if not was_open:
            editor.set_value(value)
        if is_here:
            editor.setFocus()
        editor.refuse(message)
        self._say(message)

    def finish_edit(self) -> None:
        """Take what is being typed as if the field were left; what is wrong stays in it."""
        self._finished()

    def unstored(self) -> str:
        """Return what was typed and could not be taken, or ""."""
        editor = self._editor
        return editor.typed_text() if editor is not None and editor.error() is not None else ""

    def cancel_edit(self) -> None:
        """Give what was typed up and show the stored value again."""
        self._close_editor()
        self._show(self._value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Give up by Escape."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
            and self._editor is not None
        ):
            self.cancel_edit()
            self._label.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _edited(self) -> None:
        if self._editor is not None and self._editor.error() is None:
            self._say("")

    def _finished(self) -> None:
        editor = self._editor
        if editor is None:
            return
        error = editor.error()
        if error is not None:
            editor.show_validity()
            self._say(error)
            return
        value = editor.value()
        had_focus = editor.holds_focus()
        changed = value != self._value
        self._pending = value
        self._close_editor()
        if had_focus:
            self._label.setFocus()
        self._show(value if changed else self._value)
        if changed:
            self.committed.emit(value)

    def _close_editor(self) -> None:
        editor, self._editor = self._editor, None
        self._say("")
        if editor is not None:
            editor.hide()
            self._grid.removeWidget(editor)
            # Not at once: it may be the one whose signal is just being handled.
            QTimer.singleShot(0, editor.deleteLater)
        self._label.show()

    def _say(self, message: str) -> None:
        self._message.setText(message)
        self._message.setVisible(bool(message))
