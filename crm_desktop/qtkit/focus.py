"""Asks where the keyboard focus is."""

from __future__ import annotations

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
