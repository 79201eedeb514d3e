"""Notices that a new day has begun, for everything that says "today" or "overdue"."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, QTimer, Signal

#: How often the calendar is looked at, in milliseconds: a timer until midnight would oversleep with the
#: computer.
_EVERY = 30_000


class DayWatch(QObject):
    """Emits `changed` soon after midnight, or after a sleep over it."""

    changed = Signal()

    def __init__(self, today: Callable[[], date], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._seen = today()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look at the calendar."""
        today = self._today()
        if today != self._seen:
            self._seen = today
            self.changed.emit()
