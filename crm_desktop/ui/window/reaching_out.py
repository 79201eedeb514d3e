"""Calls somebody or writes to them by the system's own programs, and offers to note that with the record."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.records.details import has_activities
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.addresses.reaching import may_be_opened
from crm_desktop.qtkit.widgets.messages.choices_toast import ChoicesToast
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.activities.dialog import ActivityDialog
from crm_desktop.ui.navigation.requests import ReachOut, Request, Say, ShowRecord

_LOG, _LOG_WITH_NOTES = "log", "notes"


class ReachingOut(QObject):
    """Opens nothing but checked addresses; where no program takes one, it is copied."""

    def __init__(
        self, context: PageContext, window: QWidget, toasts: Toasts, handle: Callable[[Request], None]
    ) -> None:
        super().__init__(window)
        self._context = context
        self._window = window
        self._toasts = toasts
        self._handle = handle
        self._toast: ChoicesToast | None = None
        #: gives a checked address to the system; says whether a program takes it
        self.open_address: Callable[[str], bool] = _by_system

    @property
    def toast(self) -> ChoicesToast | None:
        """The offer to note it, while it is there."""
        return self._toast

    def begin(self, request: ReachOut) -> None:
        """Open the address of a request."""
        reach = request.reach
        if not may_be_opened(reach.address):
            return
        if not self.open_address(reach.address):
            QGuiApplication.clipboard().setText(reach.value)
            said = self.tr("No program here opens this. “{value}” is copied.")
            self._handle(Say(said.format(value=reach.value)))
        if has_activities(self._context.catalogue, request.kind):
            self._offer(request)

    def _offer(self, request: ReachOut) -> None:
        if self._toast is not None:
            self._toast.closed.emit()
        if request.reach.activity_kind == "call":
            title, log = self.tr("Was the call made?"), self.tr("Log the call")
        else:
            title, log = self.tr("Was the e-mail sent?"), self.tr("Log the e-mail")
        answers = [(_LOG, log), (_LOG_WITH_NOTES, self.tr("Log with notes…"))]
        detail = " · ".join(part for part in (request.title, request.reach.value) if part)
        toast = ChoicesToast(title, detail, answers, self._context.themes, self._context.icons)
        toast.answered.connect(partial(self._log, request))
        toast.closed.connect(self._forget)
        self._toast = toast
        self._toasts.add(toast)

    def _forget(self) -> None:
        self._toast = None

    def _log(self, request: ReachOut, answer: str) -> None:
        values: dict[str, object] = {
            "kind": request.reach.activity_kind,
            "subject": request.reach.offer(),
            "done_at": datetime.now(UTC),
            str(request.kind): request.id,
        }
        done = partial(self._open, request) if answer == _LOG_WITH_NOTES else None
        command = CreateRecord(Kind.ACTIVITY, values)
        self._context.gateway.run(command, origin=self, done=done, failed=self._refused, owner=self)

    def _open(self, request: ReachOut, outcome: Outcome) -> None:
        dialog = ActivityDialog(self._context, outcome.ids[0], request.title, self._window)
        dialog.refused.connect(self._say)
        dialog.open_asked.connect(partial(self._handle, ShowRecord(request.kind, request.id)))

    def _refused(self, error: UserError) -> None:
        self._say(self._context.words.error(error, Kind.ACTIVITY))

    def _say(self, text: str) -> None:
        self._handle(Say(text))


def _by_system(address: str) -> bool:
    return QDesktopServices.openUrl(QUrl(address, QUrl.ParsingMode.StrictMode))
