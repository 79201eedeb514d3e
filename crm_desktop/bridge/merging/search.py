"""The search for duplicates beside the window: how far it is, what it finds, and what is left of that.

A late import: it brings the comparing of names and numbers, which no start should wait for.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.merging import Merge, MergeRecords
from crm_desktop.core.progress import Progress
from crm_desktop.services.merging.duplicates import Duplicates, find_duplicates
from crm_desktop.services.merging.merging import merged_kinds
from crm_desktop.services.reads.reader import View

#: Re-exported for the floor above, which does not see the services.
__all__ = ["DuplicateSearch", "Duplicates", "merge_of", "merged_kinds", "safe_ones"]

#: A search that takes longer is not begun again without being asked for, in seconds.
_QUICK = 4.0
_REPORT_EVERY = 0.1
_PARTS = 1_000


class DuplicateSearch(QObject):
    """Looks through all kinds that can be merged; a later search takes the place of an earlier one."""

    #: done, total
    progressed = Signal(int, int)
    #: the groups found, the likeliest first (Duplicates)
    found = Signal(list)
    #: it was stopped, or there is something that a person can mend (UserError, None where it was stopped)
    ended = Signal(object)

    def __init__(self, gateway: Gateway, parent: QObject) -> None:
        super().__init__(parent)
        self._gateway = gateway
        self._progress: Progress | None = None
        self._reported = 0.0
        #: whether the last search was so quick that it can be repeated at every change
        self.is_quick = False

    @property
    def is_running(self) -> bool:
        """Whether a search is on its way."""
        return self._progress is not None

    def begin(self) -> None:
        """Look for duplicates."""
        self.cancel()
        progress = self._progress = Progress(self._report)

        def work(view: View) -> tuple[list[Duplicates], float]:
            began = time.monotonic()
            return _all_groups(view, progress), time.monotonic() - began

        def done(answer: tuple[list[Duplicates], float]) -> None:
            groups, seconds = answer
            if self._progress is progress:
                self._progress = None
                self.is_quick = seconds < _QUICK
                self.found.emit(groups)

        def failed(error: UserError) -> None:
            if self._progress is progress:
                self._progress = None
                self.ended.emit(None if isinstance(error, Cancelled) else error)

        self._gateway.read(work, done, failed, owner=self)

    def cancel(self) -> None:
        """Stop the search; what was found before stays."""
        if self._progress is not None:
            self._progress.cancel()

    def _report(self, done: int, total: int) -> None:
        now = time.monotonic()
        if now - self._reported >= _REPORT_EVERY:
            self._reported = now
            self.progressed.emit(done, total)


def _all_groups(view: View, progress: Progress) -> list[Duplicates]:
    kinds = merged_kinds(view.catalogue)
    groups: list[Duplicates] = []
    for place, kind in enumerate(kinds):
        groups += find_duplicates(view, kind, _Share(progress, place, len(kinds)))
    return sorted(groups, key=lambda group: (-group.score, kinds.index(group.kind), group.ids))


class _Share(Progress):
    """One kind's part of a whole search."""

    def __init__(self, whole: Progress, place: int, places: int) -> None:
        super().__init__()
        self._whole = whole
        self._place, self._places = place, places

    def step(self, done: int, total: int) -> None:
        """Say how far the whole is; raises Cancelled when that was asked to stop."""
        part = self._place * _PARTS + (done * _PARTS // total if total else 0)
        self._whole.step(part, self._places * _PARTS)


def merge_of(groups: Iterable[Duplicates]) -> MergeRecords:
    """All of some groups in one step, each into its best known record."""
    return MergeRecords(tuple(Merge(group.kind, group.ids[0], tuple(group.ids[1:])) for group in groups))


def safe_ones(groups: Sequence[Duplicates]) -> list[Duplicates]:
    """Those that can be merged without a look at each."""
    return [group for group in groups if group.is_safe]
