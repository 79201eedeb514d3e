"""A calendar file looked through, imported, and the days in sight written as one; off the main thread."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.running import Running
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.pending import write_file
from crm_desktop.core.queries import Condition
from crm_desktop.services.calendar_files.command import CalendarReport, ImportCalendar
from crm_desktop.services.calendar_files.export import calendar_of
from crm_desktop.services.calendar_files.survey import CalendarSurvey, SurveyedEntry, survey_calendar
from crm_desktop.services.reads.reader import View

__all__ = ["CalendarFileImport", "CalendarReport", "CalendarSurvey", "SurveyedEntry", "save_calendar"]

#: What is told beside the counts, where there is any.
NOTES = ("unnamed", "plain", "left_out")


class CalendarFileImport(QObject):
    """One file from the first look to its import."""

    #: CalendarSurvey
    surveyed = Signal(object)
    #: UserError: it is no calendar, or too large
    refused = Signal(object)
    #: CalendarReport
    finished = Signal(object)

    def __init__(self, context: PageContext, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._gateway = context.gateway
        self._path = path

    def look(self) -> None:
        """Look through the file; nothing is written."""

        def work(view: View) -> CalendarSurvey:
            return survey_calendar(view, self._path)

        self._gateway.read(work, self.surveyed.emit, self.refused.emit, owner=self)

    def start(self) -> Running:
        """Import it, as one step that undo takes back."""
        return self._gateway.run(
            ImportCalendar(self._path), done=self._done, failed=self.refused.emit, owner=self
        )

    def _done(self, outcome: Outcome) -> None:
        assert isinstance(outcome.result, CalendarReport)
        self.finished.emit(outcome.result)


def save_calendar(
    context: PageContext,
    path: Path,
    days: tuple[date, date],
    user: int | None,
    where: Condition | None,
    *,
    may_replace: bool,
    done: Callable[[int], None],
    failed: Callable[[UserError], None],
    owner: QObject,
) -> None:
    """Write the activities of some days that are in sight as a calendar file; tells how many."""
    data_file = context.gateway.path

    def work(view: View) -> int:
        count, text = calendar_of(view, *days, user, where)
        write_file(path, text, may_replace=may_replace, protected=(data_file,))
        return count

    context.gateway.read(work, done, failed, owner=owner)
