"""Saves the paper of a record as a PDF; a late import, asked for by the key of the deed."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target, write_pdf
from crm_desktop.bridge.papers.paper import Paper
from crm_desktop.core.queries import Target as RecordTarget
from crm_desktop.ui.navigation.requests import Say
from crm_desktop.ui.papers.files import Handle, PaperFile, only_one


class SavePaper(PaperFile):
    """Asks for the file and writes it off the main thread."""

    def title(self) -> str:
        return self.tr("Save as PDF")

    def write(self, target: Target) -> None:
        """Write the PDF; what stands against it is said by the window."""

        def done(_paper: Paper) -> None:
            self.handle(Say(self.tr("Saved as {file}").format(file=target.path.name)))
            self.deleteLater()

        self.context.gateway.read(write_pdf(self.papers, self.id, target), done, owner=self)


def open_deed(parent: QWidget, context: PageContext, target: RecordTarget, handle: Handle) -> None:
    """Ask where the paper is to be saved."""
    record = only_one(target, handle)
    if record is not None:
        SavePaper(parent, context, record, handle, "pdf").ask()
