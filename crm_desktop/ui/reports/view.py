"""What the frame of the reports expects of each report's picture."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.interest import Interest
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.reports.choices import Choices
from crm_desktop.bridge.reports.export import Rows, table_file
from crm_desktop.bridge.reports.paper import PaperTable, ReportSource
from crm_desktop.bridge.reports.report import ReportReading, Work
from crm_desktop.core.changes import ChangeSet
from crm_desktop.ui.navigation.requests import Request


class ReportView(QWidget):
    """One report with its choices. Subclasses say what they are made of, read and show."""

    #: texts of the status line: list[str]
    status_changed = Signal(list)
    #: ask the window for something: a `Request`
    requested = Signal(object)
    #: `can_export` may have changed
    export_changed = Signal()
    #: one chart or table is to be written: its suffix, what makes its content, a name for it
    file_wanted = Signal(str, object, str)
    #: what was done: str
    said = Signal(str)
    #: other choices for the filter line: `Choices`
    choices_wanted = Signal(object)
    #: what was counted and how fresh it is, for the filter line: str
    state_changed = Signal(str)

    #: the report's key in `core.reports`
    key: str
    #: the kinds of files it can be written to, by their suffixes
    exports: ClassVar[tuple[str, ...]] = ("csv", "xlsx", "pdf")

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        #: what is chosen on the filter line
        self.choices = Choices()
        self.reading = ReportReading(context, self.interest(), self.work, self, self._asked, self.can_wait)
        self.reading.loaded.connect(self.show_figures)

    def _asked(self) -> Hashable:
        """What figures are counted for: those of the same are kept until something of them changes."""
        return self.choices.as_key(self.context.days)

    def can_wait(self, _change_set: ChangeSet, origin: object) -> bool:
        """Whether a write need not be counted: the report itself made it, and shows it already."""
        return origin is self

    def ask(self, request: Request) -> None:
        """Ask the window for something."""
        self.requested.emit(request)

    def title(self) -> str:
        """What the report is called, in the language in force."""
        return self.context.words.report_title(self.key)

    def interest(self) -> Interest:
        """What the figures are made of: when that is touched, they are counted anew."""
        raise NotImplementedError

    def file_name(self) -> str:
        """The name that is proposed for a file of it, without suffix."""
        raise NotImplementedError

    def work(self) -> Work:
        """What counts the figures with the choices of the moment."""
        raise NotImplementedError

    def choose(self, choices: Choices) -> None:
        """Count with other choices; as soon as the report is seen, where it is not."""
        if choices == self.choices:
            return
        self.choices = choices
        if self.isVisible():
            self.reading.read_chosen()
        else:
            self.reading.is_behind = True

    def show_figures(self, figures: object) -> None:
        """Show what was counted."""
        raise NotImplementedError

    @property
    def can_export(self) -> bool:
        """Whether there is something to write."""
        return False

    def export_content(self, suffix: str) -> Callable[[], bytes] | None:
        """What makes the content of a file, off the main thread; None while there is nothing to write."""
        if suffix not in ("csv", "xlsx"):
            return self.chart_content(suffix)
        rows = self.table_rows()
        return None if rows is None else partial(table_file, suffix, rows, self.title())

    def table_rows(self) -> Rows | None:
        """What makes the rows of a table file; None while there is nothing to write."""
        raise NotImplementedError

    def chart_content(self, _suffix: str) -> Callable[[], bytes] | None:
        """What makes a picture of the first chart; None where there is none."""
        return None

    def paper(self) -> ReportSource | None:
        """What a paper shows of the report: its table, unless it has more; None while there is nothing."""
        rows = self.table_rows()
        if rows is None:
            return None
        head, *lines = (tuple(row) for row in rows() if row)
        table = PaperTable("", head, lines, frozenset(range(1, len(head))))
        return ReportSource(self.title(), tables=(table,))

    def activate(self) -> None:
        """The report is seen: count it if it is behind, else say its status."""
        if not self.reading.catch_up():
            self.tell_status()

    def tell_status(self) -> None:
        """Give the texts of the status line again."""
        self.status_changed.emit([])

    def keep(self) -> None:
        """The report is left: keep its choices for the next time."""

    def retranslate(self) -> None:
        """Set every text anew."""
