"""An e-mail from a file: read and looked up off the main thread, then kept as an activity."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import KeepMail
from crm_desktop.services.mail_files.finding import Found, FoundMail, find_mail
from crm_desktop.services.mail_files.message import Message
from crm_desktop.services.reads.reader import View

__all__ = ["Found", "FoundMail", "MailFile", "Message", "attachment_lines"]

_LONGEST = 20_000
_KILO = 1024


class MailFile(QObject):
    """One file from the first look until it is kept."""

    #: FoundMail
    found = Signal(object)
    #: UserError
    refused = Signal(object)
    #: the id of the activity
    kept = Signal(int)

    def __init__(self, context: PageContext, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._path = path

    def look(self) -> None:
        """Read the file and look for its people."""

        def work(view: View) -> FoundMail:
            return find_mail(view, self._path)

        self._context.gateway.read(work, self.found.emit, self.refused.emit, owner=self)

    def keep(self, mail: FoundMail, about: Found | None) -> None:
        """Keep it as an activity of a record, or of a new lead of who wrote it."""
        activity = _activity(self._context, mail.message)
        lead = None
        if about is None:
            lead = _lead(mail)
        else:
            activity[str(about.kind)] = about.id
        self._context.gateway.run(
            KeepMail(activity, lead, self._path), done=self._done, failed=self.refused.emit, owner=self
        )

    def _done(self, outcome: Outcome) -> None:
        self.kept.emit(outcome.ids[0])


def attachment_lines(context: PageContext, message: Message) -> str:
    """What came with the message, a line each."""
    number = context.formats.number
    return "\n".join(
        f"{each.name} ({number(max(1, round(each.size / _KILO)))} kB)" for each in message.attachments
    )


def _activity(context: PageContext, message: Message) -> dict[str, object]:
    lines = attachment_lines(context, message)
    text = message.text
    if lines:
        said = QCoreApplication.translate("MailFiles", "Attachments:")
        below = f"{said}\n{lines}"
        text = f"{text[: _LONGEST - len(below) - 2]}\n\n{below}".strip()
    now = datetime.now(UTC)
    sent = message.sent_at
    return {
        "kind": "email",
        "subject": message.subject or (None if text else "—"),
        "text": text or None,
        "done_at": sent if sent is not None and sent < now else now,
    }


def _lead(mail: FoundMail) -> Mapping[str, object]:
    person = mail.others[0]
    return {"name": person.name or person.address.split("@")[0], "email": person.address}
