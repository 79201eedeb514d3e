"""Keeps the figures of one report up to date while they are seen, whatever report it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.freshness import Freshness
from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.services.reads.reader import View

#: How long changes are gathered before a report is counted again, in milliseconds.
_GATHER = 250

#: Counts the figures of a report with the choices of the moment, off the main thread.
Work = Callable[[View], object]


class ReportReading(QObject):
    """Reads when something that the report is made of has changed, and when `read` is called."""

    #: the figures: whatever the work gives
    loaded = Signal(object)

    def __init__(
        self, context: PageContext, interest: Interest, work: Callable[[], Work], widget: QWidget
    ) -> None:
        """`work` is asked for anew at each reading; `widget` shows the figures."""
        super().__init__(widget)
        self._gateway = context.gateway
        self._work = work
        self._freshness = Freshness(context, interest, widget.isVisible, _GATHER, self)
        self._freshness.due.connect(self.read)

    def catch_up(self) -> bool:
        """The report is seen again: read it if it is behind; whether it was."""
        return self._freshness.catch_up()

    def read(self) -> None:
        """Count off the main thread; a newer choice supersedes this one."""
        self._freshness.begun()
        self._gateway.read(self._work(), self._take, owner=self, replaces=("report", id(self)))

    def _take(self, figures: object) -> None:
        self._freshness.ended()
        self.loaded.emit(figures)
