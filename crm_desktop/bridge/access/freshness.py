"""Says when something on the screen has to be read again: after a write that it is made of, on a new day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import ChangeSet


class Freshness(QObject):
    """Follows writes and days for one reading: that of a list, a record, a board, a report.

    `due` asks for the reading: soon after a change while its result is seen, else when it is seen the next
    time (`catch_up`). Changes that come close together ask once. A reading that fails is asked for again.
    """

    due = Signal()

    def __init__(
        self,
        context: PageContext,
        interest: Interest,
        is_seen: Callable[[], bool],
        gather: int,
        parent: QObject,
        can_wait: Callable[[ChangeSet, object], bool] | None = None,
    ) -> None:
        """`gather` is how long changes are waited for, in milliseconds.

        After a write of which `can_wait` says so, given its origin, nothing is read while the result is seen.
        """
        super().__init__(parent)
        self._can_wait = can_wait
        self._context = context
        #: what the reading is made of; may change with what is read
        self.interest = interest
        self._is_seen = is_seen
        self._changes = 1  # the first reading is for them all
        self._asked_for = self._shown = 0
        self._asked_on: date | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(gather)
        self._timer.timeout.connect(self.due)
        context.gateway.changed.connect(self._written)
        context.gateway.derived.connect(self._derived)
        context.day_watch.changed.connect(self._day_changed)

    @property
    def is_stale(self) -> bool:
        """Whether what is shown is older than what it is made of."""
        return self._shown != self._changes or self.is_of_another_day

    def note_change(self) -> None:
        """Something that the reading is made of has changed, such as the choices of a person."""
        self._changes += 1
        if self._is_seen():
            self._timer.start()

    def ask(self) -> None:
        """Something else is to be read: ask for it in the next turn, seen or not."""
        self._changes += 1
        self._timer.start()

    def catch_up(self) -> bool:
        """It is seen again: ask for the reading if it is behind; whether it was."""
        if self.is_stale:
            self.due.emit()
            return True
        return False

    def begun(self) -> None:
        """It is being read, with all changes until now."""
        self._timer.stop()
        self._asked_for = self._changes
        self._asked_on = self._context.today()

    def ended(self) -> None:
        """What was read is shown."""
        self._shown = self._asked_for

    @property
    def is_of_another_day(self) -> bool:
        """Whether it counts days and was read on another one."""
        return self.interest.days and self._asked_on != self._context.today()

    def _written(self, change_set: ChangeSet, origin: object) -> None:
        if not self.interest.is_touched(change_set):
            return
        if self._can_wait is not None and self._can_wait(change_set, origin):
            self._changes += 1
        else:
            self.note_change()

    def _derived(self, change_set: ChangeSet) -> None:
        self._written(change_set, None)

    def _day_changed(self) -> None:
        if self.is_of_another_day and self._is_seen():
            self._timer.start()
