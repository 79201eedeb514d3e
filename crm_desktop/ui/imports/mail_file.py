"""The window that shows an e-mail from a file, and asks whose it is.

A late import: it brings the comparing of names and addresses, which no start should wait for.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.mail_files.session import Found, FoundMail, MailFile, attachment_lines
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.ui.imports.parts import Notice
from crm_desktop.ui.navigation.requests import BeginMail, Request, ShowRecord

_SIZE = (640, 560)
#: More records of the same address do not help to choose.
_MOST = 6


def open_mail(
    parent: QWidget, context: PageContext, request: BeginMail, handle: Callable[[Request], None]
) -> MailDialog:
    """Show the e-mail of a file over a window; `handle` is told which record to show."""
    dialog = MailDialog(context, request, parent)
    dialog.requested.connect(handle)
    dialog.open()
    return dialog


class MailDialog(Dialog):
    """Who wrote, when, what; the records of that address to choose from; one button keeps it."""

    #: a record should be shown: a `Request`
    requested = Signal(object)

    def __init__(self, context: PageContext, request: BeginMail, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Keep an e-mail"))
        self._context = context
        self._request = request
        self._mail: FoundMail | None = None
        self.work = MailFile(context, request.path, self)
        self.title = ElidedLabel(request.path.name, self, size=TextSize.TITLE, bold=True)
        self.problem = Notice("bad", Role.BAD, self)
        self._facts = QFormLayout()
        self.text = QPlainTextEdit(self)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Text of the e-mail"))
        self._whose = plain_label(self.tr("Whose e-mail is it?"), self, bold=True)
        self._choices = QVBoxLayout()
        self.buttons: list[tuple[QRadioButton, Found | None]] = []
        self.accept_button = Button(self.tr("Keep"), "primary", self)
        self.accept_button.setEnabled(False)
        self.accept_button.clicked.connect(self._keep)
        self._cancel = Button(self.tr("Cancel"), "plain", self)
        self._cancel.clicked.connect(self.reject)
        self._lay_out()
        self.work.found.connect(self._show)
        self.work.refused.connect(self._refused)
        self.work.kept.connect(self._kept)
        self.work.look()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self.accept_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.title)
        layout.addWidget(self.problem)
        layout.addLayout(self._facts)
        layout.addWidget(self.text, 1)
        layout.addWidget(self._whose)
        layout.addLayout(self._choices)
        layout.addLayout(foot)
        self._whose.hide()
        theme = self._context.themes.current
        self.resize(theme.pixels(_SIZE[0]), theme.pixels(_SIZE[1]))

    def _show(self, mail: FoundMail) -> None:
        self._mail = mail
        message = mail.message
        self.title.setText(message.subject or self._request.path.name)
        self._tell(self.tr("From"), _named(message.sender.name, message.sender.address))
        to = "; ".join(_named(each.name, each.address) for each in message.recipients)
        self._tell(self.tr("To"), to)
        if message.sent_at is not None:
            self._tell(self.tr("Sent"), self._context.formats.moment(to_milliseconds(message.sent_at)))
        attached = filter(None, attachment_lines(self._context, message).split("\n"))
        self._tell(self.tr("Attachments"), self._context.words.listed(attached))
        self.text.setPlainText(message.text)
        self._offer(mail)
        if mail.known is not None:
            self.problem.say(self.tr("This e-mail is there already."))
        self.accept_button.setEnabled(mail.known is None and bool(self.buttons))
        (self.accept_button if self.accept_button.isEnabled() else self._cancel).setFocus()

    def _tell(self, name: str, text: str) -> None:
        if text:
            self._facts.addRow(plain_label(name, self, role=Role.MUTED), ElidedLabel(text, self))

    def _offer(self, mail: FoundMail) -> None:
        """The record on which it was dropped first, then those of the address, a new lead for strangers."""
        request, words = self._request, self._context.words
        offered = list(mail.found[:_MOST])
        if request.kind is not None:
            dropped_on = Found(request.kind, request.id, request.title)
            others = [each for each in offered if (each.kind, each.id) != (request.kind, request.id)]
            if not request.is_guess:
                offered = [dropped_on, *others]
            elif len(others) == len(offered):
                offered = [*others, dropped_on]
        for each in offered:
            self._add(self.tr("{kind}: {title}").format(kind=words.kind(each.kind), title=each.title), each)
        if not mail.found and mail.others:
            person = mail.others[0]
            name = _named(person.name, person.address)
            self._add(self.tr("A new lead: {name}").format(name=name), None)
        self._whose.setVisible(bool(self.buttons))
        if not self.buttons:
            self.problem.say(self.tr("The e-mail does not tell who wrote it. Drop it on a record."))

    def _add(self, text: str, about: Found | None) -> None:
        button = QRadioButton(text.replace("&", "&&"), self)
        button.setChecked(not self.buttons)
        self.buttons.append((button, about))
        self._choices.addWidget(button)

    def _keep(self) -> None:
        if self._mail is not None:
            self.accept_button.setEnabled(False)
            about = next(about for button, about in self.buttons if button.isChecked())
            self.work.keep(self._mail, about)

    def _kept(self, _activity: int) -> None:
        about = next(about for button, about in self.buttons if button.isChecked())
        if about is not None and self._request.kind is None:
            self.requested.emit(ShowRecord(Kind(about.kind), about.id))
        self.accept()

    def _refused(self, error: UserError) -> None:
        self.problem.say(self._context.words.error(error, Kind.ACTIVITY))
        self._cancel.setFocus()


def _named(name: str, address: str) -> str:
    return f"{name} <{address}>" if name and address else name or address
