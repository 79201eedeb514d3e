"""Where the main window opens: where it was left, else as large as the screen allows within reason."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QMainWindow

from crm_desktop.bridge.person.preferences import Preferences

_KEY = "window/geometry"
_FIRST_SIZE = QSize(1360, 860)
#: What the window's frame takes of the screen; it is not known before the window is shown.
_FRAME = QSize(16, 48)


def keep_place(window: QMainWindow, preferences: Preferences) -> None:
    """Note where the window is."""
    geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
    preferences.put(_KEY, geometry)


def restore_place(window: QMainWindow, preferences: Preferences) -> None:
    """Bring the window to where it was noted to be."""
    window.resize(first_size(window.screen().availableSize(), window.minimumSize()))
    kept = preferences.get(_KEY)
    if isinstance(kept, str):
        window.restoreGeometry(QByteArray.fromBase64(kept.encode("ascii")))


def first_size(screen: QSize, smallest: QSize) -> QSize:
    """The size of a window that was never opened before: its foot must not lie below the screen."""
    return _FIRST_SIZE.boundedTo(screen - _FRAME).expandedTo(smallest)
