"""Collects Python's cyclic garbage in the main thread only.

Left alone, Python collects in whatever thread happens to allocate. Garbage often holds Qt objects, such as a
closed page with its timers, and Qt objects that are destroyed outside their own thread crash the program.
"""

from __future__ import annotations

import gc
from typing import ClassVar

from PySide6.QtCore import QObject, QTimer

_EVERY = 250  # ms
#: New objects since the last collection of the youngest generation that make the next one worthwhile.
_MANY_NEW = 5_000
#: Collections of one generation after which the next older one is collected too.
_ROUNDS = 10


class MainThreadGarbage(QObject):
    """Takes over from Python's own collector until `stop`; lives in the main thread.

    What is alive before the first file is there, above all modules and classes, is not looked through again:
    a full collection then takes milliseconds instead of a visible pause. Later ones take nothing out: what a
    closed file leaves behind would be kept for good with it. Several may be at work, as where a second file
    is opened before the first is closed: Python's own collector waits for the last of them.
    """

    _at_work: ClassVar[set[MainThreadGarbage]] = set()
    _was_enabled: ClassVar[bool] = False
    _has_stopped: ClassVar[bool] = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        if not self._at_work:
            MainThreadGarbage._was_enabled = gc.isenabled()
        self._at_work.add(self)
        gc.disable()
        if not self._has_stopped:
            gc.freeze()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    def stop(self) -> None:
        """Give collecting back to Python, unless another one is still at work."""
        if self not in self._at_work:
            return
        self._timer.stop()
        self._at_work.discard(self)
        MainThreadGarbage._has_stopped = True
        if not self._at_work and self._was_enabled:
            gc.enable()

    @staticmethod
    def _collect() -> None:
        new, young, middle = gc.get_count()
        if new < _MANY_NEW:
            return
        generation = 2 if middle > _ROUNDS else 1 if young > _ROUNDS else 0
        gc.collect(generation)
