"""Follows an import whose dialog was closed: progress and outcome over the window's foot."""

from __future__ import annotations

from PySide6.QtCore import QObject

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.run import ImportReport, ImportRun
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.qtkit.widgets.messages.toast import ProgressToast, Toasts
from crm_desktop.ui.window.time_left import time_left

#: The outcome of an import stays longer than other messages: it comes when the person does something else.
_SHOWN_FOR = 20_000


class BackgroundImport(QObject):
    """Owned by the run; lives until its last message has been acted on or has left."""

    def __init__(self, run: ImportRun, context: PageContext, toasts: Toasts) -> None:
        super().__init__(run)
        self._run = run
        self._words = context.words
        self._toasts = toasts
        title = self.tr("Importing {file}").format(file=run.path.name)
        self._panel: ProgressToast = toasts.show_progress(title)
        self._panel.cancel_requested.connect(run.cancel)
        run.progressed.connect(self._progressed)
        run.finished.connect(self._finished)
        run.failed.connect(self._failed)
        run.undone.connect(self._undone)

    def _progressed(self, share: float, left: float) -> None:
        self._panel.set_progress(None if share >= 1.0 else share, time_left(left))
        self._panel.set_can_cancel(share < 1.0)

    def _finished(self, report: ImportReport) -> None:
        self._toasts.finish(self._panel)
        text = self._words.labelled(self._run.path.name, self._words.came_of_it(**report.counts))
        if report.errors_path is not None:
            text += "\n" + self.tr("Rows with errors: {path}").format(path=report.errors_path)
        toast = self._toasts.show(
            text, self.tr("Undo") if self._run.can_be_undone else "", shown_for=_SHOWN_FOR
        )
        toast.acted.connect(self._undo)

    def _failed(self, error: UserError) -> None:
        self._toasts.finish(self._panel)
        self._toasts.show(self._words.error(error), bad=True, shown_for=_SHOWN_FOR)

    def _undo(self) -> None:
        self._run.undo(self._undo_refused)

    def _undo_refused(self, error: UserError) -> None:
        if isinstance(error, Cancelled):
            self._toasts.show(self.tr("Not undone: everything imported is still there."))
        else:
            self._toasts.show(self._words.error(error), bad=True)

    def _undone(self) -> None:
        self._toasts.show(self.tr("The import was undone"))
