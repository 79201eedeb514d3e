"""Saves what a table lists, or what is selected of it, as a workbook, a CSV file or contact cards.

The window that asks for it is a late import: few sessions export anything.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.saved import AS_USUAL, Choices, Listed, Saved, saving
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.qtkit.widgets.file_dialog import FileDialog

_FOLDER_KEPT = "lists/folder"


class TableSaving(QObject):
    """Asks for a file and writes it off the main thread; `message` says what was done."""

    message = Signal(str)

    def __init__(
        self, context: PageContext, name: Callable[[], str], listed: Callable[[], Listed], page: QWidget
    ) -> None:
        super().__init__(page)
        self._context = context
        self._name = name
        self._listed = listed
        self._page = page
        self._progress: Progress | None = None
        self.action = QAction(page)
        self.action.triggered.connect(self.ask)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        if self._progress is None:
            self.action.setText(self.tr("Export (Excel, CSV, vCard)…"))
        else:
            self.action.setText(self.tr("Stop the export"))

    def ask(self) -> None:
        """Ask where the file shall be; while one is being written, stop that."""
        if self._progress is not None:
            self._progress.cancel()
            return
        module = import_module("crm_desktop.ui.records.export_window")
        window = module.ExportWindow(self._context, self._listed(), self._name(), self._page)
        window.chosen.connect(self._ask_file)
        window.open()

    def _ask_file(self, ending: str, choices: Choices) -> None:
        kept = self._context.preferences.get(_FOLDER_KEPT)
        dialog = FileDialog(self._page, self.tr("Export"), str(kept or documents_folder()))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{ending[1:].upper()} (*{ending})")
        dialog.setDefaultSuffix(ending[1:])
        dialog.selectFile(f"{self._name()}{ending}")
        dialog.fileSelected.connect(partial(self._chosen, choices))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, choices: Choices, name: str) -> None:
        path = Path(name)
        self._context.preferences.put(_FOLDER_KEPT, str(path.parent))
        self.write(path, choices, may_replace=path.exists())  # the dialog has asked about what is there

    def write(self, path: Path, choices: Choices = AS_USUAL, *, may_replace: bool = False) -> None:
        """Write what is listed now; the ending of the name says as what."""
        gateway = self._context.gateway
        progress = Progress()
        work = saving(
            self._listed(),
            path,
            self._name(),
            progress,
            choices,
            may_replace=may_replace,
            protected=(gateway.path,),
        )
        self._run(progress)
        gateway.read(work, partial(self._done, path), self._failed, owner=self)

    def _run(self, progress: Progress | None) -> None:
        self._progress = progress
        self.retranslate()

    def _done(self, path: Path, saved: Saved) -> None:
        self._run(None)
        number = self._context.formats.number(saved.records)
        said = self.tr("Saved {count} records as {file}", "", saved.records)
        said = said.format(count=number, file=path.name)
        if saved.unwilling:
            warning = (
                self.tr("{count} were left out: they do not want to be contacted.", "", saved.unwilling)
                if saved.left_out
                else self.tr("{count} of them do not want to be contacted.", "", saved.unwilling)
            )
            said += "  " + warning.format(count=self._context.formats.number(saved.unwilling))
        self.message.emit(said)

    def _failed(self, error: UserError) -> None:
        self._run(None)
        if isinstance(error, Cancelled):
            self.message.emit(self.tr("The export was stopped. No file was written."))
        else:
            self.message.emit(self._context.words.error(error))
