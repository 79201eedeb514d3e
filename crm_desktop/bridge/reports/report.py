"""Keeps the figures of one report up to date while they are seen, whatever report it is."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import ChangeSet
from crm_desktop.qtkit.threads.workers import Job
from crm_desktop.services.reads.reader import View

#: How long changes are gathered before a report is counted again, in milliseconds.
_GATHER = 250
#: The figures of so many former choices are kept.
_KEPT = 12

#: Counts the figures of a report with the choices of the moment, off the main thread.
Work = Callable[[View], object]


def _nothing() -> Hashable:
    return None


class ReportReading(QObject):
    """Reads when something that the report is made of has changed, and when `read` is called."""

    #: the figures: whatever the work gives
    loaded = Signal(object)

    def __init__(
        self,
        context: PageContext,
        interest: Interest,
        work: Callable[[], Work],
        widget: QWidget,
        asked: Callable[[], Hashable] = _nothing,
        can_wait: Callable[[ChangeSet, object], bool] | None = None,
    ) -> None:
        """`work` is asked for anew at each reading; `widget` shows the figures.

        `asked` names the choices of the moment: what was counted for former ones is kept until something that
        it is made of changes. `can_wait` is that of `Freshness`.
        """
        super().__init__(widget)
        self._gateway = context.gateway
        self._work, self._asked = work, asked
        #: whether other choices were made while nobody saw it
        self.is_behind = False
        self._kept: OrderedDict[Hashable, object] = OrderedDict()
        self._job: Job | None = None
        self._freshness = Freshness(context, interest, widget.isVisible, _GATHER, self, can_wait)
        self._freshness.due.connect(self.read)

    @property
    def is_stale(self) -> bool:
        """Whether something has been written since the figures were asked for."""
        return self._freshness.is_stale

    def catch_up(self) -> bool:
        """The report is seen again: read it if it is behind; whether it was."""
        if self._freshness.catch_up():
            return True
        if self.is_behind:
            self.read_chosen()
            return True
        return False

    def read_chosen(self) -> None:
        """Other choices were made: show what was counted for them already, else count."""
        if not self._freshness.is_stale and self._asked() in self._kept:
            self.is_behind = False
            if self._job is not None:
                self._job.cancel()  # its answer would come after what is wanted now
            self.loaded.emit(self._kept[self._asked()])
        else:
            self.read()

    def read(self) -> None:
        """Count off the main thread; a newer choice supersedes this one."""
        self.is_behind = False
        if self._freshness.is_stale:
            self._kept.clear()
        self._freshness.begun()
        take = partial(self._take, self._asked())
        self._job = self._gateway.read(self._work(), take, owner=self, replaces=("report", id(self)))

    def _take(self, asked: Hashable, figures: object) -> None:
        self._freshness.ended()
        self._kept[asked] = figures
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.loaded.emit(figures)
