"""The real window of the application, driven in this process; the clock stops when its rows are painted."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.app import SWITCH_INTERVAL
from crm_desktop.application import Application
from crm_desktop.bridge.access.data_location import preferences_file
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.queries import ListQuery
from crm_desktop.ui.pipeline.page import PipelinePage
from crm_desktop.ui.records.page import RecordsPage
from crm_desktop.ui.window.document_window import DocumentWindow

P = TypeVar("P")

SIZE = (1360, 860)
_TURN = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents
#: How often a sleeping event loop looks up, in milliseconds.
_BEAT = 20
#: What the window does once after the start (the number in the first tab) has ended by then, in seconds.
_AFTER_START = 1.5
#: Longest wait for anything, in seconds.
PATIENCE = 120.0


class Window:
    """The application with one file open."""

    def __init__(self, path: Path) -> None:
        sys.setswitchinterval(SWITCH_INTERVAL)
        QApplication.setApplicationName("CRM Desktop")
        self.application = QApplication(sys.argv[:1])
        self._beat = QTimer()
        self._beat.start(_BEAT)
        self.roof = Application(self.application, Preferences(preferences_file()), "zh_TW")
        self.roof.open(path)
        self.until(self._has_window)
        self.document.window.resize(*SIZE)

    def _has_window(self) -> bool:
        return self.roof.document is not None

    @property
    def document(self) -> DocumentWindow:
        """The open file with its window."""
        assert self.roof.document is not None
        return self.roof.document

    def turn(self) -> None:
        """One turn of the event loop, as `exec` makes them: it sleeps until there is something to do."""
        self.application.processEvents(_TURN)

    def until(self, happened: Callable[[], bool]) -> None:
        """Turn the event loop until something has happened; raises TimeoutError when it does not."""
        end = time.perf_counter() + PATIENCE
        while not happened():
            self.turn()
            if time.perf_counter() > end:
                raise TimeoutError(getattr(happened, "__name__", "that"))

    def rest(self, seconds: float = 0.3) -> None:
        """Let everything that follows a change come to its end."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end or self.document.gateway._readers.is_busy:
            self.turn()

    def leads(self) -> LeadTable:
        """The page of leads, in front and loaded."""
        self.document.window.show_page("leads")
        page = self.document.window.pages.page("leads")
        assert isinstance(page, RecordsPage)
        table = LeadTable(self, page)
        self.until(table.is_complete)
        self.rest(_AFTER_START)
        return table

    def board(self) -> PipelinePage:
        """The pipeline, in front and loaded."""
        self.document.window.show_page("pipeline")
        page = self.document.window.pages.page("pipeline")
        assert isinstance(page, PipelinePage)
        self.rest(1.0)
        return page

    def close(self) -> None:
        """Close the window and the file."""
        self.document.window.close()
        self.turn()


class Painting(QObject):
    """Tells when some widgets have been painted and are on the screen, once something has come true.

    Turns of the event loop end too late for that: they sleep after the painting for the next thing to do.
    """

    _DONE = QEvent.Type(QEvent.registerEventType())

    def __init__(self, widgets: Iterable[QObject], is_due: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._is_due = is_due
        #: when it was done, by the clock of `perf_counter`; 0.0 before
        self.ended = 0.0
        for widget in widgets:
            widget.installEventFilter(self)

    def has_ended(self) -> bool:
        """Whether it is done."""
        return self.ended > 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See a painting begin; what is posted now is delivered when all that was marked is painted."""
        if event.type() == QEvent.Type.Paint and not self.ended and self._is_due():
            QCoreApplication.postEvent(self, QEvent(self._DONE))
        return False

    def event(self, event: QEvent) -> bool:
        """Stop the clock."""
        if event.type() == self._DONE and not self.ended:
            self.ended = time.perf_counter()
        return super().event(event)


class LeadTable(QObject):
    """The table of leads with what the benchmarks ask of it."""

    def __init__(self, window: Window, page: RecordsPage) -> None:
        super().__init__(page)
        self.window = window
        self.page = page
        self.view = page.table
        self.model = page.table.list.model
        #: whether new rows are shown by the model, whether they are being painted, when that was done
        self._is_reset = False
        self._is_painted = False
        self._painted_at = 0.0
        self.model.modelReset.connect(self._note_reset)
        # The table itself paints on this signal, and was connected before: here its painting has ended.
        page.table.list.begun.connect(self._note_painted)
        self.view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._is_reset:
            self._is_painted = True
        return False

    def _note_reset(self) -> None:
        self._is_reset = True

    def _note_painted(self) -> None:
        assert self._is_painted, "the first rows were not painted at once"
        self._painted_at = time.perf_counter()

    def _has_painted(self) -> bool:
        return self._painted_at > 0

    def is_complete(self) -> bool:
        """Whether the ids of the list are all there."""
        return self.view.list.is_loaded and len(self.model.ids) == self.model.rowCount()

    def is_at_hand(self) -> bool:
        """Whether all rows in sight are loaded."""
        first = max(0, self.view.rowAt(0))
        last = self.view.rowAt(self.view.viewport().height() - 1)
        last = self.model.rowCount() - 1 if last < 0 else last
        return all(self.model.row_object(self.model.id_at(row)) is not None for row in range(first, last + 1))

    def show(self, query: ListQuery) -> float:
        """Seconds from asking for a query to its first rows painted."""
        self._is_reset = self._is_painted = False
        self._painted_at = 0.0
        started = time.perf_counter()
        self.view.show_query(query)
        self.window.until(self._has_painted)
        assert self.is_at_hand()
        return self._painted_at - started

    def press(self, text: str) -> float:
        """Seconds from the last key of a text in the quick filter to the first rows of its hits painted."""
        box = self.page.bar.search
        box.show_text(text[:-1])
        self._is_reset = self._is_painted = False
        self._painted_at = 0.0
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text[-1])
        started = time.perf_counter()
        QCoreApplication.sendEvent(box, key)
        self.window.until(self._has_painted)
        assert self.is_at_hand()
        return self._painted_at - started

    def finish(self) -> None:
        """Wait until all ids of the query are there."""
        self.window.until(self.is_complete)
        self.window.rest(0.05)

    def jump(self, row: int) -> float:
        """Seconds from moving the scroll bar to all rows there painted."""
        bar = self.view.verticalScrollBar()
        painting = Painting([self.view.viewport()], self.is_at_hand, self)
        started = time.perf_counter()
        bar.setValue(round(bar.maximum() * row / max(1, len(self.model.ids) - 1)))
        self.window.until(painting.has_ended)
        painting.deleteLater()
        return painting.ended - started

    def repaint(self) -> float:
        """Seconds of painting what is in sight once more."""
        started = time.perf_counter()
        self.view.viewport().repaint()
        return time.perf_counter() - started
