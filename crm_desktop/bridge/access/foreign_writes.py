"""Finds what others wrote to the same file: the command line, another program, another computer later."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.threads.workers import Workers
from crm_desktop.services.reads.reader import Reader

#: How often the journal is looked at, in milliseconds.
LOOK_EVERY = 400

#: The newest journal id of the file, and the change sets that were not known to be the window's own.
_Look = tuple[int, list[ChangeSet]]


class ForeignWrites(QObject):
    """Announces every journal record that this window did not write: each once, in their order.

    A write of the window's own is told from others by its answer alone, and a look at the journal may come
    between its commit and that answer. So what a look finds is held until every write queued by then has been
    answered; what is not among the answers came from elsewhere. Nothing is passed over by its number: a
    foreign record may be older than an own one that is answered already.
    """

    #: ChangeSet
    found = Signal(object)
    #: a defect of the program (Exception)
    failed = Signal(object)

    def __init__(self, readers: Workers[Reader], seen: int, parent: QObject) -> None:
        super().__init__(parent)
        self._readers = readers
        self._seen = seen
        self._own: set[int] = set()
        self._queued = 0
        self._answered = 0
        self._is_looking = False
        self._held: _Look | None = None
        self._sure_after = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY)
        self._timer.timeout.connect(self._look)
        self._timer.start()

    def write_queued(self) -> None:
        """Note that the window has a write on its way."""
        self._queued += 1

    def write_answered(self, journal_id: int | None) -> None:
        """Note that one of them has ended, with its journal record if it wrote any."""
        self._answered += 1
        if journal_id is not None:
            self._own.add(journal_id)
        self._release()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def _look(self) -> None:
        # A look is never given up for a newer one: reading about a large write takes its time.
        if self._is_looking or self._held is not None:
            return
        self._is_looking = True
        work = partial(_look, seen=self._seen, own=frozenset(self._own))
        self._readers.submit(work, self._take, self._look_failed, owner=self)

    def _take(self, look: _Look) -> None:
        self._is_looking = False
        self._held = look
        self._sure_after = self._queued
        self._release()

    def _release(self) -> None:
        if self._held is None or self._answered < self._sure_after:
            return
        (newest, found), self._held = self._held, None
        own = self._own
        self._seen = max(newest, *(each.journal_id for each in found)) if found else newest
        self._own = {journal_id for journal_id in own if journal_id > self._seen}
        for each in found:
            if each.journal_id not in own:
                self.found.emit(each)

    def _look_failed(self, error: Exception) -> None:
        self._is_looking = False
        # What a person can mend (a busy or missing file) is said at the next thing that they do; the look is
        # repeated soon, and would say it twice a second.
        if not isinstance(error, UserError):
            self.failed.emit(error)


def _look(reader: Reader, seen: int, own: frozenset[int]) -> _Look:
    with reader.view() as view:
        newest = view.last_journal_id()
        return newest, view.change_sets_after(seen, own) if newest > seen else []
