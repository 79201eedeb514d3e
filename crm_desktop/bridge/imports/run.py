"""An import under way: progress with time left, cancel, what came of it, and its undo."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.running import Running
from crm_desktop.bridge.imports.pasted import PastedTable, is_pasted
from crm_desktop.bridge.imports.reading import FileLook
from crm_desktop.bridge.imports.session import ImportDraft
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Revert
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.encryption.unlocking import is_encrypted
from crm_desktop.services.importing.command import ImportFile, ImportReport
from crm_desktop.services.importing.error_file import free_errors_path

__all__ = ["ImportReport", "ImportRun"]

#: Before this part of the work is done, no time left is told: it would jump.
_SPEED_KNOWN_AFTER = 0.04


class ImportRun(QObject):
    """One import from the moment it is asked for; outlives the dialog that asked."""

    #: its dialog, or the message that follows it, says what came of it and offers the way back
    tells_outcome = True

    #: share done (0 to 1), seconds left (-1: not known yet)
    progressed = Signal(float, float)
    #: ImportReport
    finished = Signal(object)
    #: UserError, Cancelled among them
    failed = Signal(object)
    undone = Signal()

    def __init__(
        self, context: PageContext, look: FileLook, draft: ImportDraft, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.kind: Kind = draft.kind
        self.path: Path = look.path
        self.report: ImportReport | None = None
        #: what was pasted stays for as long as it is read
        self.pasted: PastedTable | None = None
        self._gateway = context.gateway
        self._journal_id: int | None = None
        self._at = 0
        values = FieldValues(context, draft.kind)
        words = context.words
        self._command = ImportFile(
            look.path,
            draft.plan(look, values.reading()),
            partial(words.error, kind=draft.kind),
            errors_path=None if is_encrypted(context.gateway.path) else errors_path_for(look.path),
            reason_heading=words.importing("reason"),
            remember=draft.is_worth_remembering(look),
        )
        self._running: Running | None = None

    def start(self) -> None:
        """Begin; the window stays usable meanwhile."""
        self._running = self._gateway.run(self._command, origin=self, done=self._done, failed=self._refused)
        self._running.progressed.connect(self._report_progress)

    def cancel(self) -> None:
        """Stop; nothing of it is kept."""
        if self._running is not None:
            self._running.cancel()

    @property
    def is_running(self) -> bool:
        """Whether it has been started and not ended."""
        return self._running is not None

    @property
    def can_be_undone(self) -> bool:
        """Whether it wrote anything that still stands."""
        return self._journal_id is not None

    def written(self) -> ListQuery:
        """The records that it made or changed, in the order of the file; they stay there when edited."""
        since = Filter("updated_at", Operator.BETWEEN, (self._at, None))
        return ListQuery(self.kind, filters=(since,), sort=(SortKey("id"),))

    def undo(self, failed: Callable[[UserError], None] | None = None, owner: QObject | None = None) -> None:
        """Take the whole import back, whatever was done after it; refused where that builds on it.

        Where `owner` is gone by then the refusal is told by the window.
        """
        if self._journal_id is not None:
            self._gateway.run(
                Revert(self._journal_id), origin=self, done=self._reverted, failed=failed, owner=owner
            )

    def _report_progress(self, done: int, total: int, seconds: float) -> None:
        share = done / total if total else 0.0
        left = seconds / share - seconds if share > _SPEED_KNOWN_AFTER else -1.0
        self.progressed.emit(share, left)

    def _done(self, outcome: Outcome) -> None:
        self._running = None
        assert isinstance(outcome.result, ImportReport)
        self.report = outcome.result
        if outcome.change_set is not None and outcome.result.created + outcome.result.updated:
            self._journal_id = outcome.change_set.journal_id
            self._at = outcome.change_set.at
        self.finished.emit(self.report)

    def _refused(self, error: UserError) -> None:
        self._running = None
        self.failed.emit(error)

    def _reverted(self, _outcome: Outcome) -> None:
        self._journal_id = None
        self.undone.emit()


def errors_path_for(path: Path) -> Path:
    """A new file for rows with errors: beside the file, or among the documents where that is locked."""
    is_open = os.access(path.parent, os.W_OK) and not is_pasted(path)
    if is_open:
        return free_errors_path(path)
    documents = documents_folder()
    return free_errors_path(path, documents if documents.is_dir() else Path.home())
