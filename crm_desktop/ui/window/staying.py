"""Stays in the tray when the window is closed, where the person wants that: reminders still come."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.qtkit.widgets.messages.tray import Tray

#: The preference: whether closing the window leaves the program in the tray.
KEEP = "tray/keep"


class Staying(QObject):
    """Hides the window instead of closing it; Quit always ends the program."""

    def __init__(self, preferences: Preferences, tray: Tray, window: QWidget) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._tray = tray
        self._window = window
        self._is_leaving = False
        self._open = QAction(self)
        self._open.triggered.connect(self.bring_back)
        self.quit = QAction(self)
        self.quit.triggered.connect(self.leave)
        tray.set_actions([self._open, self.quit])
        tray.clicked.connect(self.bring_back)
        tray.set_wanted(self.is_wanted)
        preferences.changed.connect(self._preference_changed)
        window.installEventFilter(self)
        self.retranslate()

    @property
    def is_wanted(self) -> bool:
        """Whether the person wants it, and the system has a place for the icon."""
        return self._preferences.get(KEEP, False) is True and Tray.is_there()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._open.setText(self.tr("Open"))
        self.quit.setText(self.tr("Quit"))

    def leave(self) -> None:
        """Let the next closing be one."""
        self._is_leaving = True

    def bring_back(self) -> None:
        """Show the window again, before all others."""
        self._window.showNormal() if self._window.isMinimized() else self._window.show()
        self._window.raise_()
        self._window.activateWindow()

    def _preference_changed(self, name: str) -> None:
        if name == KEEP:
            self._tray.set_wanted(self.is_wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hide the window that would close."""
        # A window that stays would stop the person from logging out.
        is_ending = self._is_leaving or _is_session_ending()
        if event.type() == QEvent.Type.Close and self.is_wanted and not is_ending:
            event.ignore()
            self._window.hide()
            return True
        self._is_leaving = self._is_leaving and event.type() != QEvent.Type.Close
        return super().eventFilter(watched, event)


def _is_session_ending() -> bool:
    application = QGuiApplication.instance()
    return isinstance(application, QGuiApplication) and application.isSavingSession()
