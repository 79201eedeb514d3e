"""Says at the foot of the window what was done last, whether all is saved, and when a copy was made."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Protocol, runtime_checkable

import shiboken6
from PySide6.QtCore import QObject, QTimer

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import Revert
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.widgets.messages.toast import Toast, Toasts
from crm_desktop.qtkit.widgets.status_line import StatusLine
from crm_desktop.ui.navigation.requests import Request, Say

#: Shorter writes are not worth a word, in milliseconds.
_WORTH_SAYING = 250
#: After so many days without a backup the line warns.
_LATE = 7
#: Commands whose effect one may not see at once: a message offers the way back.
_TOLD = frozenset({"deleted", "imported", "demo_filled", "merged"})


def tell(told: Say, toasts: Toasts, handle: Callable[[Request], None]) -> None:
    """Say what a page asks the window to say, with the way that it leads to."""
    toast = toasts.show(told.text, told.action)
    if told.leads_to is not None:
        toast.acted.connect(partial(handle, told.leads_to))


@runtime_checkable
class TellsOutcome(Protocol):
    """Who wrote and says itself what came of it, with the way back: a second message would only cover it."""

    tells_outcome: bool


class LastAction(QObject):
    """Listens to the gateway and writes into the status line and the messages."""

    def __init__(
        self,
        context: PageContext,
        backups: Backups,
        line: StatusLine,
        toasts: Toasts,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._gateway = context.gateway
        self._line = line
        self._toasts = toasts
        self._last: ChangeSet | None = None
        self._told: ChangeSet | None = None
        self._taking_back: ChangeSet | None = None
        self._said: Toast | None = None
        self._offer: Toast | None = None  # the message that offers to undo it
        self._is_writing = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_WORTH_SAYING)
        self._patience.timeout.connect(self._show_saved)
        self._gateway.changed.connect(self._changed)
        self._gateway.writing.connect(self._writing)
        self._gateway.refused.connect(self.refuse)
        self._gateway.started.connect(self._begun)
        line.undo_requested.connect(self._undo)
        self._backups = backups
        backups.made.connect(self._backed_up)
        context.day_watch.changed.connect(self._show_backup)
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew."""
        self._line.retranslate()
        self._show_last()
        self._show_saved()
        self._show_backup()

    def refuse(self, error: UserError) -> None:
        """Say why something was not done."""
        self._said = self._toasts.show(self._context.words.error(error), bad=True)

    def say(self, text: str) -> None:
        """Say something of a page."""
        self._said = self._toasts.show(text)

    def _begun(self, _command: object, _running: object) -> None:
        """The person goes on: what was said about something before is out of date."""
        if self._said is not None and shiboken6.isValid(self._said):
            self._said.closed.emit()
        self._said = None

    def _changed(self, change_set: ChangeSet, origin: object) -> None:
        self._last = change_set
        self._show_last()
        if self._told is not None and change_set.reverts == self._told.journal_id:
            self._end_offer()
        if isinstance(origin, TellsOutcome):
            return
        is_large = change_set.params.get("count", 1) != 1
        if change_set.reverts is None and (change_set.label in _TOLD or is_large):
            self._told = change_set
            self._offer = self._toasts.show(self._words_of(change_set), self.tr("Undo"))
            self._offer.acted.connect(self._undo_told)

    def _words_of(self, change_set: ChangeSet) -> str:
        return self._context.words.done(change_set.label, change_set.params)

    def _undo(self) -> None:
        self._take_back(self._last)

    def _undo_told(self) -> None:
        self._take_back(self._told)

    def _take_back(self, change_set: ChangeSet | None) -> None:
        """Undo what is named beside the button; a second press of a double click asks for nothing more."""
        if change_set is not None and change_set is not self._taking_back:
            self._taking_back = change_set
            self._gateway.run(Revert(change_set.journal_id), failed=self._not_taken_back)

    def _not_taken_back(self, error: UserError) -> None:
        self._taking_back = None
        self.refuse(error)

    def _end_offer(self) -> None:
        """Take the message away: what it offers is done already, by the menu or by another window."""
        if self._offer is not None and shiboken6.isValid(self._offer):
            self._offer.closed.emit()
        self._told = self._offer = None

    def _show_last(self) -> None:
        if self._last is None:
            self._line.set_last_action("")
            return
        # "Undone: …" with an Undo beside it would puzzle; Edit > Redo is the way back there.
        self._line.set_last_action(self._words_of(self._last), can_undo=self._last.label != "undone")

    def _writing(self, is_writing: bool) -> None:
        self._is_writing = is_writing
        if is_writing:
            self._patience.start()
        else:
            self._patience.stop()
            self._show_saved()

    def _show_saved(self) -> None:
        self._line.set_saved(self.tr("Saving…") if self._is_writing else self.tr("Saved"))

    def _backed_up(self, _copy: Copy) -> None:
        self._show_backup()

    def _show_backup(self) -> None:
        last = self._backups.newest()
        if last is None:
            self._line.set_backup(self.tr("No backup yet"))
            return
        days = (self._context.today() - self._context.formats.day_of(last.at)).days
        if days >= _LATE:
            self._line.set_backup(self.tr("No backup for %n day(s)", "", days), is_late=True)
            return
        when = self._context.formats.near_moment(last.at)
        self._line.set_backup(self.tr("Backup: {when}").format(when=when))
