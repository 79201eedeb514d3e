"""Watches for reminders while a file is open: each is told once, those missed meanwhile all together."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.bridge.access.interest import Interest, Part
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import DAY, to_milliseconds
from crm_desktop.services.reads.days.reminders import Reminder, read_reminders

__all__ = ["Reminder", "ReminderWatch"]

#: How often the clock is looked at, and how long after a change, in milliseconds.
_EVERY, _AFTER_CHANGE = 15_000, 200
#: Until when reminders were looked for, and which were told although they stay due, by the file.
_UNTIL, _TOLD = "reminders/until", "reminders/told"
#: What was told is remembered for so many days.
_KEPT = 15
_INTEREST = Interest(
    (
        Part(Kind.ACTIVITY, frozenset({"reminder_at", "starts_at", "due_at", "done_at", "owner"})),
        Part(Kind.PARTICIPANT),
    )
)


class ReminderWatch(QObject):
    """Reads with the clock and after changes; `due` brings what has not been told before."""

    #: `tuple[Reminder, ...]`, the latest first
    due = Signal(object)

    def __init__(
        self, context: PageContext, parent: QObject | None = None, now: Callable[[], int] | None = None
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._now = now or _now
        kept = context.file_preferences.get(_UNTIL)
        # In a file that was never open here nothing has been missed.
        self._since = kept if isinstance(kept, int) else self._now()
        told = context.file_preferences.get(_TOLD, [])
        pairs = told if isinstance(told, list) else []
        self._told = {(int(id_), int(at)) for id_, at in pairs}
        self._clock = QTimer(self)
        self._clock.setInterval(_EVERY)
        self._clock.timeout.connect(self.look)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_AFTER_CHANGE)
        self._soon.timeout.connect(self.look)
        context.gateway.changed.connect(self._written)
        context.gateway.user_changed.connect(self.look)

    def start(self) -> None:
        """Begin to watch; what was missed since the file was last open is told first."""
        self._clock.start()
        self.look()

    def stop(self) -> None:
        """Watch no longer: the file is closed."""
        self._clock.stop()
        self._soon.stop()

    def _written(self, change_set: ChangeSet, _origin: object) -> None:
        if self._clock.isActive() and _INTEREST.is_touched(change_set):
            self._soon.start()

    def look(self) -> None:
        """Read what reminds by now."""
        gateway, now = self._context.gateway, self._now()
        work = read_reminders(gateway.user, self._since, now)
        gateway.read(work, self._take, owner=self, replaces="reminders", quick=True)

    def _take(self, found: tuple[Reminder, ...]) -> None:
        new = tuple(each for each in found if (each.activity, each.at) not in self._told)
        self._told |= {(each.activity, each.at) for each in new}
        now = self._now()
        preferences = self._context.file_preferences
        preferences.put(_UNTIL, now)
        if new:
            self._told = {(id_, at) for id_, at in self._told if at > now - _KEPT * DAY}
            preferences.put(_TOLD, sorted(self._told))
            self.due.emit(new)


def _now() -> int:
    return to_milliseconds(datetime.now(UTC))
