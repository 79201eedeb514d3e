"""Records the charts of a paper one after another, so that the window answers between them."""

from __future__ import annotations

from collections.abc import Callable, Generator
from types import ModuleType
from typing import Protocol

from PySide6.QtCore import QObject, QTimer

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.paper import Paper
from crm_desktop.ui.reports.late_charts import LateCharts

Steps = Generator[None, None, Paper]


class Recording(Protocol):
    """Begins to record, with the module of the charts."""

    def __call__(self, *, module: ModuleType) -> Steps: ...


class PaperDrawing(QObject):
    """One paper at a time: a newer one takes the place of what is still being recorded."""

    def __init__(self, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._late = LateCharts(self)
        self._late.failed.connect(context.gateway.defect)
        self._late.ready.connect(self._charts_there)
        self._waiting: Recording | None = None
        self._steps: Steps | None = None
        self._then: Callable[[Paper], None] | None = None

    def begin(self, recording: Recording, then: Callable[[Paper], None]) -> None:
        """Record as soon as the charts are loaded; `then` takes what is to be set on pages."""
        self._waiting, self._then = recording, then
        self._late.start()
        if self._late.module is not None:
            self._charts_there(self._late.module)

    def _charts_there(self, module: ModuleType) -> None:
        if self._waiting is not None:
            self._steps, self._waiting = self._waiting(module=module), None
            QTimer.singleShot(0, self._step)

    def _step(self) -> None:
        if self._steps is None or self._then is None:
            return
        try:
            next(self._steps)
        except StopIteration as end:
            self._steps = None
            self._then(end.value)
        else:
            QTimer.singleShot(0, self._step)
