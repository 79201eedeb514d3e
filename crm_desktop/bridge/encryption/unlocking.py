"""Tries passwords for one file off the main thread; after wrong ones the next has to wait."""

from __future__ import annotations

import threading
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import WrongPassword
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.services.encryption.unlocking import is_encrypted, recovery_code_of, unlock

__all__ = ["Unlocking", "is_encrypted", "recovery_code_of"]

#: Seconds to wait after the first wrong password, the second one, and so on; the last goes for all further.
_PAUSES = (0, 1, 2, 4, 8, 16, 30)


class Unlocking(QObject):
    """Finds the key of a file that is closed, or whether somebody knows that of an open one."""

    #: the password was right
    opened = Signal()
    #: it was not, or the file turned out to be damaged (UserError); a defect of the program otherwise
    refused = Signal(object)
    #: seconds until another one may be tried, 0 for now
    waiting = Signal(int)
    _answered = Signal(object)

    def __init__(self, path: Path, known: KnownFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.path = path
        self._known = known
        self._wrong = 0
        self._left = 0
        self._is_trying = False
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._count_down)
        self._answered.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def may_try(self) -> bool:
        """Whether nothing is being tried, and the pause is over."""
        return not self._is_trying and self._left == 0

    def begin(self, typed: str) -> None:
        """Try a password or a recovery key; the answer comes by signal. Nothing happens during a pause."""
        if self.may_try:
            self._is_trying = True
            threading.Thread(target=self._run, args=(Secret(typed),), daemon=True).start()

    def _run(self, typed: Secret) -> None:
        try:
            unlock(self.path, typed, self._known)
        except Exception as error:  # said in the main thread
            self._answered.emit(error)
        else:
            self._answered.emit(None)
        finally:
            typed.wipe()

    @Slot(object)
    def _deliver(self, error: object) -> None:
        self._is_trying = False
        if error is None:
            self._wrong = 0
            self.opened.emit()
            return
        if isinstance(error, WrongPassword):
            self._left = _PAUSES[min(self._wrong, len(_PAUSES) - 1)]
            self._wrong += 1
        self.refused.emit(error)
        if self._left:
            self._second.start()
            self.waiting.emit(self._left)

    def _count_down(self) -> None:
        self._left -= 1
        if self._left == 0:
            self._second.stop()
        self.waiting.emit(self._left)
