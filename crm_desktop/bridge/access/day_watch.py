"""Notices that a new day has begun, or that days are counted in another way, for all that says "overdue"."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal

#: How often the calendar is looked at, in milliseconds: a timer until midnight would oversleep with the
#: computer.
_EVERY = 30_000


class DayWatch(QObject):
    """Emits `changed` soon after midnight, or after a sleep over it; `days` is what ranges are seen from."""

    changed = Signal()

    def __init__(self, days: Callable[[], Hashable], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days = days
        self._seen = days()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the calendar."""
        days = self._days()
        if days != self._seen:
            self._seen = days
            self.changed.emit()
