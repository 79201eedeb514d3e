"""Saves what a table lists as a CSV file that a spreadsheet opens safely."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.saved import Listed, saving
from crm_desktop.core.errors import UserError
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
        self.action = QAction(page)
        self.action.triggered.connect(self.ask)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.action.setText(self.tr("Save as table (CSV)…"))

    def ask(self) -> None:
        """Ask where the file shall be."""
        kept = self._context.preferences.get(_FOLDER_KEPT)
        dialog = FileDialog(self._page, self.tr("Save as table"), str(kept or documents_folder()))
        dialog.selectFile(f"{self._name()}.csv")
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter("CSV (*.csv)")
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self._chosen)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, name: str) -> None:
        path = Path(name)
        self._context.preferences.put(_FOLDER_KEPT, str(path.parent))
        self.write(path, may_replace=path.exists())  # the dialog has asked about what is there

    def write(self, path: Path, *, may_replace: bool = False) -> None:
        """Write what is listed now."""
        gateway = self._context.gateway
        work = saving(self._listed(), path, may_replace=may_replace, protected=(gateway.path,))
        gateway.read(work, self._done, self._failed, owner=self)

    def _done(self, path: Path) -> None:
        self.message.emit(self.tr("Saved as {file}").format(file=path.name))

    def _failed(self, error: UserError) -> None:
        self.message.emit(self._context.words.error(error))
