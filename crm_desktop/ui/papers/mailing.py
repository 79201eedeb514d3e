"""Makes an e-mail draft with the paper of a record in it; a late import, asked for by the key of the deed."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target, write_mail
from crm_desktop.bridge.papers.paper import Paper
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.queries import Target as RecordTarget
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.requests import Say
from crm_desktop.ui.papers.files import Handle, PaperFile, only_one


class MailPaper(PaperFile):
    """Writes the draft, notes it on the timeline, and opens it in the person's own mail program."""

    def title(self) -> str:
        return self.tr("Save e-mail draft")

    def write(self, target: Target) -> None:
        """Write the draft; what stands against it is said by the window, and nothing is noted then."""

        def done(paper: Paper) -> None:
            self._note(paper)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(target.path)))
            self.handle(Say(self.tr("E-mail draft saved as {file}").format(file=target.path.name)))
            self.deleteLater()

        self.context.gateway.read(write_mail(self.papers, self.id, target), done, owner=self)

    def _note(self, paper: Paper) -> None:
        zone = self.context.formats.zone
        values: dict[str, object] = {
            "kind": "email",
            "subject": paper.letter.subject[:300],
            "done_at": datetime.now(zone).astimezone(),
            **paper.letter.about,
        }
        self.context.gateway.run(CreateRecord(Kind.ACTIVITY, values), origin=self)


def open_deed(parent: QWidget, context: PageContext, target: RecordTarget, handle: Handle) -> None:
    """Ask where the draft is to be saved."""
    record = only_one(target, handle)
    if record is not None:
        MailPaper(parent, context, record, handle, "eml").ask()
