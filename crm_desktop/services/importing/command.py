"""The command that imports a file, and what it reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from pathlib import Path
from typing import TYPE_CHECKING

from crm_desktop.core.commands import Command
from crm_desktop.core.words.subjects.importing import COUNTS
from crm_desktop.frozen import frozen

if TYPE_CHECKING:  # the dispatcher knows the command from the start, the readers of files come with the plan
    from crm_desktop.services.importing.notes import Note
    from crm_desktop.services.importing.outcomes import Tell
    from crm_desktop.services.importing.plan import ImportPlan
    from crm_desktop.services.importing.reading.parsed import Say


@frozen
class ImportFile(Command):
    """Import a file as planned, in one transaction.

    Rows with errors go to `errors_path` (a new file beside the source when None) with reasons said by `say`.
    A file that is there already is replaced only where `may_replace_errors`, and a data file never.
    `tell` is told what becomes of each row. A trial, which is rehearsed, writes no file either.
    `remember` keeps what the plan says of the columns for the next file with the same headings.
    `beside` are the plans for further kinds of which the rows of a flat sheet tell.
    """

    path: Path
    plan: ImportPlan
    say: Say
    errors_path: Path | None = None
    reason_heading: str = "Reason"
    may_replace_errors: bool = False
    tell: Tell | None = None
    is_trial: bool = False
    remember: bool = False
    beside: tuple[ImportPlan, ...] = ()


@frozen
class ImportReport:
    """What an import did: rows by what became of them, and by `notes` what was kept or left out.

    Rows that name a known record are `updated` where anything in it differs since, else
    `unchanged`; `skipped` are those that somebody wished to leave as they are.
    `written` are the runs of ids (first, last) of the records made or changed; `made` counts by kind the
    records that were made beside, because the file names them.
    """

    created: int
    updated: int
    failed: int
    seconds: float
    errors_path: Path | None = None
    notes: Mapping[Note, int] = field(default_factory=dict)
    unchanged: int = 0
    written: tuple[tuple[int, int], ...] = ()
    made: Mapping[str, int] = field(default_factory=dict)
    skipped: int = 0
    beside: Mapping[str, ImportReport] = field(default_factory=dict)

    @property
    def counts(self) -> dict[str, int]:
        """What became of the rows, by `core.words.subjects.importing.COUNTS`."""
        return {name: getattr(self, name) for name in COUNTS}
