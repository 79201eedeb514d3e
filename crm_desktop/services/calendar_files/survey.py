"""What a calendar file would bring, told before it is imported; nothing is written."""

from __future__ import annotations

import time
from collections.abc import Mapping
from pathlib import Path

from crm_desktop.core.queries import Stored
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.frozen import frozen
from crm_desktop.services.calendar_files.command import CalendarReport
from crm_desktop.services.calendar_files.importing import add, counted
from crm_desktop.services.calendar_files.planning import Planned, Planner
from crm_desktop.services.calendar_files.reading import read_calendar
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.row_writer import batches

#: More than these are counted, not listed.
MOST_LISTED = 500


@frozen
class SurveyedEntry:
    """One entry as it would stand here, and whether that is "new", "updated" or "unchanged"."""

    state: str
    values: Mapping[str, Stored]


@frozen
class CalendarSurvey:
    """The numbers of a whole file, and its first entries."""

    path: Path
    report: CalendarReport
    entries: tuple[SurveyedEntry, ...]


def survey_calendar(view: View, path: Path) -> CalendarSurvey:
    """Look through a calendar file; raises FileProblem for what is none."""
    file = read_calendar(path, SYSTEM_ZONE)
    report = CalendarReport(left_out=file.left_out)
    told: list[SurveyedEntry] = []
    with view.snapshot() as connection:
        planner = Planner(connection, int(time.time() * 1000))
        for block in batches(file.entries):
            planned = list(planner.plan(block))
            report = add(report, counted(block, planned))
            told += [SurveyedEntry(_state(each), each.values) for each in planned if each is not None]
    # What changes something comes first, the others in the order of the file.
    told.sort(key=lambda each: each.state == "unchanged")
    return CalendarSurvey(path, report, tuple(told[:MOST_LISTED]))


def _state(planned: Planned) -> str:
    if planned.is_new:
        return "new"
    return "updated" if planned.changes else "unchanged"
