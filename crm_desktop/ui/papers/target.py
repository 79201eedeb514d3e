"""Asks where a PDF of what is shown shall be; the folder is remembered."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target, file_named
from crm_desktop.qtkit.widgets.file_dialog import FileDialog

_FOLDER_KEPT = "papers/folder"


def ask_pdf(parent: QWidget, context: PageContext, name: str, take: Callable[[Target], None]) -> None:
    """Open the dialog for the file; `take` gets what was chosen."""
    folder = Path(str(context.preferences.get(_FOLDER_KEPT) or documents_folder()))
    title = QCoreApplication.translate("FileDialogs", "Save as PDF")
    dialog = FileDialog(parent, title, str(folder))
    dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.setDefaultSuffix("pdf")
    dialog.selectFile(file_named(name, "pdf"))
    dialog.fileSelected.connect(partial(_chosen, context, take))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def _chosen(context: PageContext, take: Callable[[Target], None], name: str) -> None:
    path = Path(name)
    context.preferences.put(_FOLDER_KEPT, str(path.parent))
    # The dialog has asked about what is there.
    take(Target(path, path.exists(), (context.gateway.path,)))
