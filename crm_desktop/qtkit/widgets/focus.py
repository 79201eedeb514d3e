"""Asks where the keyboard focus is, and for the menu of what has it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget


def holds_focus(widget: QWidget) -> bool:
    """Say whether the focus is on a widget, inside it, or in a popup that belongs to it."""
    # Not isAncestorOf: that stops at windows, and popups are windows.
    focused: QWidget | None = QApplication.focusWidget()
    while focused is not None:
        if focused is widget:
            return True
        focused = focused.parentWidget()
    return False


def ask_for_menu() -> None:
    """Open the context menu of the focused widget as the menu key does.

    For Shift+F10, which Qt turns into a request for the menu on Windows alone.
    """
    focused = QApplication.focusWidget()
    if focused is None:
        return
    place = focused.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
    reason = QContextMenuEvent.Reason.Keyboard
    QCoreApplication.sendEvent(focused, QContextMenuEvent(reason, place, focused.mapToGlobal(place)))
