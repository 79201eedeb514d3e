"""Locks the window after some minutes without a key or a click, or when a person asks for it."""

from __future__ import annotations

from pathlib import Path

import shiboken6
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.encryption.unlocking import Unlocking, is_encrypted
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.ui.encryption.lock_window import LockWindow

#: The preference: after how many minutes the window is locked, 0 for never.
MINUTES = "lock/minutes"
USUAL_MINUTES = 15
_MINUTE = 60_000
_INPUT = frozenset(
    {QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel}
    | {QEvent.Type.TouchBegin, QEvent.Type.InputMethod}
)


class Lock(QObject):
    """Hides every window of the program while it is locked; each comes back as it was, with its keys.

    Windows are hidden and not closed, so that forms keep what is half typed. What would open meanwhile waits.
    Work that goes on (imports, copies) is not stopped.
    """

    #: whether the window is locked now
    changed = Signal(bool)
    #: the person wants to end the program without the password
    quit_wanted = Signal()

    def __init__(self, context: PageContext, path: Path, known: KnownFiles, window: QWidget) -> None:
        super().__init__(window)
        self._context = context
        self._path = path
        self._window = window
        self._unlocking = Unlocking(path, known, self)
        self._unlocking.opened.connect(self._unlock)
        self._cover: LockWindow | None = None
        self._hidden: list[QWidget] = []
        self._focus: QWidget | None = None
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.lock)
        self._is_encrypted = is_encrypted(path)
        context.preferences.changed.connect(self._preference_changed)
        if self._is_encrypted:
            application = QApplication.instance()
            assert application is not None
            application.installEventFilter(self)
        self._wait()

    @property
    def is_possible(self) -> bool:
        """Whether there is a password that could unlock."""
        return self._is_encrypted

    @property
    def is_waiting(self) -> bool:
        """Whether the window will lock itself."""
        return self._idle.isActive()

    def wait_for(self, milliseconds: int) -> None:
        """Lock after so long without a key or a click, from now on."""
        self._idle.setInterval(milliseconds)
        self._idle.start()

    @property
    def cover(self) -> LockWindow | None:
        """What stands in the window's place while it is locked."""
        return self._cover

    def lock(self) -> None:
        """Hide everything until the password is told; nothing without one, or while locked."""
        if not self._is_encrypted or self._cover is not None:
            return
        self._idle.stop()
        self._close_popups()
        self._focus = QApplication.focusWidget()
        cover = LockWindow(self._context.icons, self._unlocking)
        cover.setGeometry(self._window.geometry())
        cover.quit_wanted.connect(self._quit)
        self._cover = cover
        was_shown = self._window.isVisible()
        self._hidden = [each for each in QApplication.topLevelWidgets() if self._is_to_hide(each)]
        # The dialogs first: a window that goes takes them along, and Qt would not bring them back.
        for each in sorted(self._hidden, key=self._is_main):
            each.hide()
        if was_shown:
            cover.showMinimized() if self._window.isMinimized() else cover.to_front()
        self.changed.emit(True)

    def end(self) -> None:
        """The file is closed: there is nothing to hide any more."""
        self._idle.stop()
        self._is_encrypted = False
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)
        if self._cover is not None:
            self._cover.leave()
            self._cover = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice the person, and what would open while the window is locked."""
        kind = event.type()
        if kind in _INPUT:
            if self._cover is None and self._idle.isActive():
                self._idle.start()
        elif (
            kind == QEvent.Type.Show
            and self._cover is not None
            and isinstance(watched, QWidget)
            and self._is_to_hide(watched)
        ):
            self._hidden.append(watched)
            watched.hide()
            self._cover.to_front()
        return False

    def _unlock(self) -> None:
        cover, self._cover = self._cover, None
        if cover is None:
            return
        hidden, self._hidden = [each for each in self._hidden if shiboken6.isValid(each)], []
        for each in sorted(hidden, key=self._is_main, reverse=True):
            each.show()
        cover.leave()
        active = hidden[-1] if hidden else self._window
        focus, self._focus = self._focus, None
        if focus is not None and not shiboken6.isValid(focus):
            focus = None
        if focus is not None:
            active = focus.window()
        active.raise_()
        active.activateWindow()
        if focus is not None:
            focus.setFocus()
        self._wait()
        self.changed.emit(False)

    def _quit(self) -> None:
        """End the program; where something typed would be lost only the password leads back to it."""
        self.quit_wanted.emit()
        if self._cover is not None:
            self._cover.say_unsaved()

    def _is_to_hide(self, widget: QWidget) -> bool:
        return widget.isWindow() and widget.isVisible() and widget is not self._cover

    def _is_main(self, widget: QWidget) -> bool:
        return widget is self._window

    def _close_popups(self) -> None:
        while (popup := QApplication.activePopupWidget()) is not None:
            popup.close()

    def _preference_changed(self, name: str) -> None:
        if name == MINUTES:
            self._wait()

    def _wait(self) -> None:
        kept = self._context.preferences.get(MINUTES, USUAL_MINUTES)
        minutes = kept if isinstance(kept, int) else USUAL_MINUTES
        self._idle.stop()
        if self._is_encrypted and minutes > 0 and self._cover is None:
            self.wait_for(minutes * _MINUTE)
