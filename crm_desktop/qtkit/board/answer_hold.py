"""Holds painting for less than a frame after a move, so that one that is answered at once is painted once."""

from __future__ import annotations

from collections.abc import Iterable

import shiboken6
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

#: Longest hold in milliseconds; then the move is shown as unanswered.
_LONGEST = 14


class AnswerHold(QObject):
    """Keeps the old picture of some widgets until a request is answered.

    A write usually takes three or four milliseconds. Painting its unanswered state meanwhile would take the
    interpreter from it, and would be seen as a flicker.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: list[QWidget] = []
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_LONGEST)
        self._timer.timeout.connect(self.release)

    def hold(self, widgets: Iterable[QWidget]) -> None:
        """Paint these widgets no more until `release`, or until a frame has passed since the first was held.

        Called before anything changes: what a widget has marked for painting is painted despite a hold.
        """
        for widget in widgets:
            if widget.updatesEnabled():
                widget.setUpdatesEnabled(False)
                self._held.append(widget)
        if not self._timer.isActive():
            self._timer.start()

    def release(self) -> None:
        """Paint again."""
        self._timer.stop()
        held, self._held = self._held, []
        for widget in held:
            if shiboken6.isValid(widget):
                widget.setUpdatesEnabled(True)
