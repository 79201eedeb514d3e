"""The program's icon among those of the system, where there is such a place, and messages from there."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QMenu, QSystemTrayIcon, QWidget

_SHOWN_FOR = 15_000  # ms


class Tray(QObject):
    """Is seen for as long as it is wanted, and while it says something."""

    #: the icon, or the message that came last, was clicked
    clicked = Signal()
    message_clicked = Signal()

    def __init__(self, icon: QIcon, window: QWidget) -> None:
        super().__init__(window)
        self._icon = QSystemTrayIcon(icon, self)
        self._menu = QMenu(window)
        self._icon.setContextMenu(self._menu)
        self._icon.activated.connect(self._activated)
        self._icon.messageClicked.connect(self.message_clicked)

    @staticmethod
    def is_there() -> bool:
        """Whether the system has a place for it."""
        return QSystemTrayIcon.isSystemTrayAvailable()

    def set_actions(self, actions: list[QAction]) -> None:
        """What its menu offers."""
        self._menu.clear()
        self._menu.addActions(actions)

    def set_wanted(self, wanted: bool) -> None:
        """Show it for good, or only with messages."""
        self._icon.setVisible(wanted and self.is_there() and not self._icon.icon().isNull())

    def say(self, title: str, text: str) -> bool:
        """Let the system show a message; False where it cannot."""
        if not self.is_there() or not QSystemTrayIcon.supportsMessages() or self._icon.icon().isNull():
            return False
        self._icon.show()
        self._icon.showMessage(title, text, self._icon.icon(), _SHOWN_FOR)
        return True

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason is not QSystemTrayIcon.ActivationReason.Context:
            self.clicked.emit()
