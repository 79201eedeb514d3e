"""How long work reports where it is and learns that it should stop."""

from __future__ import annotations

import threading
from collections.abc import Callable

from crm_desktop.core.errors import Cancelled


class Progress:
    """Handed to long work: it calls `step`; another thread calls `cancel`.

    `report` is called on the working thread with (done, total); total 0 means not known yet.
    """

    def __init__(self, report: Callable[[int, int], None] | None = None) -> None:
        self._report = report
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Ask the work to stop at its next step; safe from any thread."""
        self._cancelled.set()

    @property
    def is_cancelled(self) -> bool:
        """Whether the work was asked to stop."""
        return self._cancelled.is_set()

    def step(self, done: int, total: int) -> None:
        """Say how far the work is; raises Cancelled when it was asked to stop."""
        if self._cancelled.is_set():
            raise Cancelled
        if self._report is not None:
            self._report(done, total)
