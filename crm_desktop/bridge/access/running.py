"""A command on its way to the file: how far it is, and the wish to stop it."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

from crm_desktop.core.progress import Progress
from crm_desktop.services.workspace import Workspace

#: A command that takes longer than this is not stopped without asking, in seconds.
_LONG = 1.0
#: Least time between two reports of progress, in seconds.
_REPORT_EVERY = 0.05


class Running(QObject):
    """A command on its way, for a progress bar: signals arrive in the main thread."""

    #: done, total (0: not known), seconds since the start
    progressed = Signal(int, int, float)
    finished = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._started = time.monotonic()
        self._last = 0.0
        self.progress = Progress(self._report)

    @property
    def is_long(self) -> bool:
        """Whether it has been under way long enough for a person to be asked before it is stopped."""
        return time.monotonic() - self._started > _LONG

    def cancel(self) -> None:
        """Ask the command to stop; it then leaves nothing behind."""
        self.progress.cancel()

    def _report(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._last >= _REPORT_EVERY or done == total:
            self._last = now
            self.progressed.emit(done, total, now - self._started)


class Writer:
    """The writing office as the one writer thread's resource."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def interrupt(self) -> None:
        """Writes stop at their next step of progress, never in the middle."""

    def close(self) -> None:
        """Close the writing connection."""
        self.workspace.close_writer()
