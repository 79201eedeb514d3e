"""How long ago a report was counted, in words that age by themselves."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, QTimer, Signal

_EVERY = 30_000
_MINUTE = 60


class ReportAge(QObject):
    """`changed` says that the words may have changed."""

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._since = time.monotonic()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.changed)

    def restart(self) -> None:
        """The report was counted just now."""
        self._since = time.monotonic()
        self._timer.start()

    def text(self) -> str:
        """Words such as "updated just now"."""
        minutes = int(time.monotonic() - self._since) // _MINUTE
        return (
            self.tr("updated just now") if minutes < 1 else self.tr("updated %n minute(s) ago", "", minutes)
        )
