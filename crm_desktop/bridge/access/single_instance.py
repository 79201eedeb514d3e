"""One window a data file: a lock beside the file, and a socket by which a second start raises the first."""

from __future__ import annotations

import ctypes
import getpass
import hashlib
import os
import sys
import time
from pathlib import Path

from PySide6.QtCore import QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from crm_desktop.core.files.private import make_private

_RAISE = b"raise\n"
_DONE = b"done\n"
#: Pause between two tries to reach a first window that is still starting, in seconds.
_PAUSE = 0.05


class SingleInstance(QObject):
    """The claim of one window on one data file."""

    #: another start asked for this window
    raise_requested = Signal()

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # The same file by another road (a link, other letters on Windows) is the same claim.
        self._path = Path(os.path.normcase(path.resolve()))
        self._lock = QLockFile(f"{path.resolve()}.lock")
        # Never stale by age: an open window may stay for weeks. A dead owner is noticed by its process id.
        self._lock.setStaleLockTime(0)
        self._server: QLocalServer | None = None

    def claim(self) -> bool:
        """Try to be the file's only window; False when another one has it.

        Where no lock can be written the claim is granted: opening the file then says what is wrong.
        """
        if not self._lock.tryLock(0):
            return self._lock.error() != QLockFile.LockError.LockFailedError
        make_private(Path(self._lock.fileName()))
        server = QLocalServer(self)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        QLocalServer.removeServer(self._name())
        server.newConnection.connect(self._greet)
        server.listen(self._name())
        self._server = server
        return True

    def raise_first(self, patience: float = 2.0) -> bool:
        """Ask the window that has the file to come to the front; False when it does not answer in time."""
        end = time.monotonic() + patience
        self._allow_to_front()
        while True:
            socket = QLocalSocket()
            socket.connectToServer(self._name())
            left = max(1, round(1000 * (end - time.monotonic())))
            if socket.waitForConnected(left):
                socket.write(_RAISE)
                return socket.waitForBytesWritten(left) and socket.waitForReadyRead(left)
            if time.monotonic() >= end:
                return False
            time.sleep(_PAUSE)

    def release(self) -> None:
        """Give the file up."""
        if self._server is not None:
            self._server.close()
            self._server = None
        self._lock.unlock()

    def _name(self) -> str:
        # The folder of sockets belongs to all users of the computer.
        owner = f"{getpass.getuser()}\n{self._path}"
        return f"crm-desktop-{hashlib.sha256(owner.encode()).hexdigest()[:24]}"

    def _allow_to_front(self) -> None:
        if sys.platform == "win32":
            # Windows lets a program come to the front only when the one in front allows it.
            process_id = self._lock.getLockInfo()[0]
            ctypes.windll.user32.AllowSetForegroundWindow(process_id)

    def _greet(self) -> None:
        while self._server is not None and (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(self._hear)
            socket.disconnected.connect(socket.deleteLater)
            if socket.bytesAvailable():
                self._answer(socket)

    def _hear(self) -> None:
        socket = self.sender()
        if isinstance(socket, QLocalSocket):
            self._answer(socket)

    def _answer(self, socket: QLocalSocket) -> None:
        if _RAISE in bytes(socket.readAll().data()):
            socket.write(_DONE)
            socket.flush()
            self.raise_requested.emit()
