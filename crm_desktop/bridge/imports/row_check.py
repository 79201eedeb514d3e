"""What would become of each row of a file, found by a rehearsal of its import; nothing is written."""

from __future__ import annotations

from functools import partial

import shiboken6
from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import FileLook
from crm_desktop.bridge.imports.session import ImportDraft
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.services.importing.command import ImportFile
from crm_desktop.services.importing.outcomes import RowOutcome, RowOutcomes, RowState
from crm_desktop.services.workspace import Workspace

__all__ = ["MOST_SHOWN", "RowCheck", "RowOutcome", "RowOutcomes", "RowState"]

#: Rows of each state that are shown; all are counted.
MOST_SHOWN = 5_000


class RowCheck(QObject):
    """Rehearses an import as often as its draft changes; the newest answer alone is told."""

    #: share done (0 to 1)
    progressed = Signal(float)
    #: RowOutcomes
    finished = Signal(object)
    #: UserError
    failed = Signal(object)
    #: from the writing thread: number of the rehearsal, share done
    _stepped = Signal(int, float)

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._progress = Progress()
        self._number = 0
        self._stepped.connect(self._tell_progress)

    def start(self, look: FileLook, draft: ImportDraft) -> None:
        """Begin anew; an earlier rehearsal is given up."""
        self.cancel()
        number = self._number
        words = self._context.words
        outcomes = RowOutcomes(MOST_SHOWN)
        command = ImportFile(
            look.path,
            draft.plan(look, FieldValues(self._context, draft.kind).reading()),
            partial(words.error, kind=draft.kind),
            tell=outcomes.tell,
            is_trial=True,
        )
        self._progress = progress = Progress(partial(self._report, number))

        def work(workspace: Workspace) -> RowOutcomes:
            workspace.rehearse(command, progress)
            return outcomes

        def ended(answer: RowOutcomes | UserError) -> None:
            if shiboken6.isValid(self):
                self._take(number, answer)

        self._context.gateway.keep_up(work, ended, ended)

    def cancel(self) -> None:
        """Stop; no answer comes."""
        self._number += 1
        self._progress.cancel()

    def _report(self, number: int, done: int, total: int) -> None:
        if shiboken6.isValid(self):
            self._stepped.emit(number, done / total if total else 0.0)

    def _tell_progress(self, number: int, share: float) -> None:
        if number == self._number:
            self.progressed.emit(share)

    def _take(self, number: int, answer: RowOutcomes | UserError) -> None:
        if number != self._number or isinstance(answer, Cancelled):
            return
        if isinstance(answer, UserError):
            self.failed.emit(answer)
        else:
            self.finished.emit(answer)
