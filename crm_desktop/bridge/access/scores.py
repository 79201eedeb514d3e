"""Brings scores up to date in the background: after a change of their rules, and on a new day."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer

from crm_desktop.bridge.access.day_watch import DayWatch
from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.errors import UserError
from crm_desktop.services.reads.scores import scores_are_due
from crm_desktop.services.scoring.refreshing import MADE_OF, Slice, changed_scores
from crm_desktop.services.workspace import Workspace

#: The writer is free for others between two slices, in milliseconds.
_PAUSE = 2
#: Lists that show scores are read again so often meanwhile, in seconds.
_TELL_EVERY = 2.0


class ScoreRefresh(QObject):
    """Runs slice after slice on the writer's queue, so that whatever a person writes comes between two."""

    def __init__(
        self, gateway: Gateway, day_watch: DayWatch, today: Callable[[], date], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._gateway = gateway
        self._today = today
        self._is_stopped = False
        self._is_running = False
        self._changed = 0
        self._told_at = 0.0
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(_PAUSE)
        self._next.timeout.connect(self._run)
        gateway.changed.connect(self._written)
        day_watch.changed.connect(self.look)

    def look(self) -> None:
        """Find out whether any score is out of date, and begin where one is."""
        if not self._is_stopped and not self._is_running:
            work = scores_are_due(self._today())
            self._gateway.read(work, self._begin, self._give_up, owner=self, replaces=self, quick=True)

    def stop(self) -> None:
        """Begin no further slice: the file is about to be closed."""
        self._is_stopped = True
        self._next.stop()

    def _written(self, change_set: ChangeSet, _origin: object) -> None:
        if change_set.touches(MADE_OF):
            self.look()

    def _begin(self, is_due: bool) -> None:
        if is_due and not self._is_running:
            self._is_running = True
            self._told_at = time.monotonic()
            self._run()

    def _run(self) -> None:
        if not self._is_stopped:
            self._gateway.keep_up(Workspace.refresh_scores, self._ran, self._give_up)

    def _ran(self, done: Slice) -> None:
        self._changed += done.changed
        if done.is_finished or time.monotonic() - self._told_at > _TELL_EVERY:
            self._tell()
        if done.is_finished:
            self._is_running = False
        else:
            self._next.start()

    def _tell(self) -> None:
        self._told_at = time.monotonic()
        if self._changed:
            self._gateway.derived.emit(changed_scores(self._changed))
        self._changed = 0

    def _give_up(self, _error: UserError) -> None:
        """What stands against it (a full disk, say) is said at the person's next write; this one waits."""
        self._is_running = False
        self._tell()
