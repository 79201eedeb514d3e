"""A line for a password: hidden unless the person wants to see it, with a hint where capitals are locked."""

from __future__ import annotations

import ctypes
import sys

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role

_CAPITAL = 0x14  # VK_CAPITAL of the Windows API


class PasswordField(QLineEdit):
    """Keeps nothing of what was typed where others look: no undo, no input method's dictionary."""

    #: whether the lock of capitals is on, as far as what is typed tells
    capitals_locked = Signal(bool)

    def __init__(self, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._locked = False
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self._show = QAction(self)
        self._show.setCheckable(True)
        self._show.toggled.connect(self._toggled)
        self.addAction(self._show, QLineEdit.ActionPosition.TrailingPosition)
        icons.changed.connect(self._draw)
        self._draw()

    def set_show_words(self, text: str) -> None:
        """Say what the eye at the end of the line does."""
        self._show.setText(text)
        self._show.setToolTip(text)

    def take(self) -> str:
        """What was typed; the line is empty afterwards and hidden again."""
        typed = self.text()
        self.clear()
        self._show.setChecked(False)
        return typed

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self._tell(not self._locked)
        elif (letter := event.text()).isalpha() and letter.isascii():
            has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._tell(letter.isupper() != has_shift)
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if sys.platform == "win32":  # elsewhere nothing but what is typed tells
            self._tell(bool(ctypes.windll.user32.GetKeyState(_CAPITAL) & 1))

    def _tell(self, locked: bool) -> None:
        if locked != self._locked:
            self._locked = locked
            self.capitals_locked.emit(locked)

    def _toggled(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        self._draw()

    def _draw(self) -> None:
        name = "eye-off" if self._show.isChecked() else "eye"
        self._show.setIcon(self._icons.icon(name, Role.MUTED))
