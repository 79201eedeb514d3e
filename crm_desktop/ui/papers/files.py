"""Asks where the file of a paper is to be written, and says what came of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.data_location import documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target, suggested_name
from crm_desktop.bridge.papers.paper import Paper, Papers
from crm_desktop.core.queries import Records
from crm_desktop.core.queries import Target as RecordTarget
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.ui.navigation.requests import Request, Say

Handle = Callable[[Request], None]

_FOLDER_KEPT = "papers/folder"


def only_one(target: RecordTarget, handle: Handle) -> Records | None:
    """The one record that is meant; of several it is said that a paper is of one alone."""
    if isinstance(target, Records) and len(target.ids) == 1:
        return target
    handle(
        Say(QCoreApplication.translate("PaperFile", "Choose one record alone: each has a paper of its own."))
    )
    return None


class PaperFile(QObject):
    """Lives as long as a file of one paper is being asked for and written."""

    def __init__(
        self, parent: QWidget, context: PageContext, target: Records, handle: Handle, ending: str
    ) -> None:
        super().__init__(parent)
        self.window = parent
        self.context = context
        self.handle = handle
        self.kind, self.id = target.kind, target.ids[0]
        self.ending = ending

    @property
    def papers(self) -> Papers:
        """How the record is put on paper."""
        papers = self.context.kinds[self.kind].papers
        assert papers is not None
        return papers

    def ask(self) -> None:
        """Read the paper for its name, then ask for the file."""
        self.context.gateway.read(self.papers.read(self.id), self._ask_for, owner=self, quick=True)

    def _ask_for(self, paper: Paper) -> None:
        kept = self.context.preferences.get(_FOLDER_KEPT)
        folder = Path(str(kept or documents_folder()))
        dialog = FileDialog(self.window, self.title(), str(folder))
        dialog.setAcceptMode(FileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(f"{self.ending.upper()} (*.{self.ending})")
        dialog.setDefaultSuffix(self.ending)
        dialog.selectFile(suggested_name(paper, self.ending))
        dialog.fileSelected.connect(self._chosen)
        dialog.rejected.connect(self.deleteLater)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _chosen(self, name: str) -> None:
        path = Path(name)
        self.context.preferences.put(_FOLDER_KEPT, str(path.parent))
        # The dialog has asked about what is there.
        self.write(Target(path, path.exists(), (self.context.gateway.path,)))

    def title(self) -> str:
        """What the dialog is called."""
        raise NotImplementedError

    def write(self, target: Target) -> None:
        """Write the file."""
        raise NotImplementedError
