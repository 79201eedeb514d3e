"""The command that imports a calendar file, and what it reports."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.commands import Command
from crm_desktop.frozen import frozen


@frozen
class ImportCalendar(Command):
    """Bring the activities of a calendar file into the data file, in one transaction.

    What was imported before is known by its UID (and RECURRENCE-ID) and changed where the file differs.
    """

    path: Path


@frozen
class CalendarReport:
    """What became of the entries of a calendar file.

    `unnamed` were matched by beginning, end and subject, because they have no id. `plain` were taken without
    their repetition, which no office's day is made of (every second, every hour); `left_out` have no
    beginning, or are called off.
    """

    created: int = 0
    updated: int = 0
    unchanged: int = 0
    unnamed: int = 0
    plain: int = 0
    left_out: int = 0
