"""Lets go of the contents of files that nobody can bring back any more: after each opening, and every day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from crm_desktop.bridge.access.day_watch import DayWatch
from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.temporary import remove_left_folders
from crm_desktop.services.workspace import Workspace

#: So long after an opening, in milliseconds: by then the window has what it shows.
_FIRST = 20_000
#: The writer is free for others between two slices, in milliseconds.
_PAUSE = 50


class ContentKeeping(QObject):
    """Runs slice after slice on the writer's queue."""

    def __init__(self, gateway: Gateway, day_watch: DayWatch, parent: QObject) -> None:
        super().__init__(parent)
        self._gateway = gateway
        self._is_stopped = False
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._run)
        day_watch.changed.connect(self.look)
        self._next.start(_FIRST)

    def look(self) -> None:
        """Begin; what is under way goes on."""
        if not self._is_stopped and not self._next.isActive():
            self._next.start(_PAUSE)

    def stop(self) -> None:
        """Begin no further slice: the file is about to be closed."""
        self._is_stopped = True
        self._next.stop()

    def _run(self) -> None:
        if not self._is_stopped:
            self._gateway.keep_up(_let_go, self._ran, self._give_up)

    def _ran(self, count: int) -> None:
        if count:
            self.look()

    def _give_up(self, _error: UserError) -> None:
        """What stands against it is said at the person's next write; this waits for the next day."""


def _let_go(workspace: Workspace) -> int:
    remove_left_folders()
    return workspace.let_go_of_contents()
