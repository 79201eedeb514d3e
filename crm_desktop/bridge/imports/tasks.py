"""Looking at a file to import, at its beginning or at all of it, off the main thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import FileLook, SourceOptions, look_at
from crm_desktop.bridge.imports.session import ImportDraft
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.qtkit.threads.workers import Job
from crm_desktop.services.importing.presets import remembered
from crm_desktop.services.importing.reading.survey import Survey, survey_file
from crm_desktop.services.reads.reader import View


class FileReading(QObject):
    """Reads the beginning of a file; a newer request takes the place of an earlier one."""

    #: FileLook
    finished = Signal(object)
    #: UserError
    failed = Signal(object)

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gateway = context.gateway
        self._kinds = tuple(context.imported_kinds)

    def start(self, path: Path, options: SourceOptions) -> None:
        """Read a file in some way."""

        def work(view: View) -> FileLook:
            records = [view.catalogue[kind] for kind in self._kinds]
            return look_at(path, options, records, partial(remembered, view))

        replaces = ("import look", id(self))
        self._gateway.read(work, self.finished.emit, self.failed.emit, owner=self, replaces=replaces)


class FileSurvey(QObject):
    """A look through the whole file before its import; `cancel` it when it is not wanted any more."""

    #: share done (0 to 1)
    progressed = Signal(float)
    #: Survey
    finished = Signal(object)
    #: UserError
    failed = Signal(object)
    _stepped = Signal(float)

    def __init__(self, context: PageContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._progress = Progress()
        # From the reading thread to this object's own.
        self._stepped.connect(self.progressed)

    def start(self, look: FileLook, draft: ImportDraft) -> None:
        """Begin anew; an earlier look through is given up."""
        self.cancel()
        values = FieldValues(self._context, draft.kind)
        plan = draft.plan(look, values.reading())
        self._progress = progress = Progress(self._step)

        def work(view: View) -> Survey:
            return survey_file(view, look.path, plan, progress)

        self._job = self._context.gateway.read(work, self._done, self._refused, owner=self)

    def cancel(self) -> None:
        """Stop; no answer comes."""
        self._progress.cancel()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _step(self, done: int, total: int) -> None:
        self._stepped.emit(done / total if total else 0.0)

    def _done(self, survey: Survey) -> None:
        self._job = None
        self.finished.emit(survey)

    def _refused(self, error: UserError) -> None:
        self._job = None
        if not isinstance(error, Cancelled):
            self.failed.emit(error)
