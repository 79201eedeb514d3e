"""Reminders: told by the system and over the foot of the window, opened, put off or done from there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.reminders import Reminder, ReminderWatch
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import has_hour
from crm_desktop.qtkit.widgets.messages.choices_toast import ChoicesToast
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.qtkit.widgets.messages.tray import Tray
from crm_desktop.ui.navigation.requests import ShowPage, ShowRecord
from crm_desktop.ui.window.late import open_activity

#: Put off, it reminds again so many minutes later.
_LATER = 10
#: Of several so many are named.
_NAMED = 3


class Reminders(QObject):
    """One message for what came together, however much it is; another takes its place."""

    #: a request of the window
    requested = Signal(object)
    #: the window is wanted: a message of the system was clicked
    window_asked = Signal()
    #: a sentence for a person: why something could not be done
    refused = Signal(str)

    def __init__(
        self, context: PageContext, toasts: Toasts, tray: Tray, watch: ReminderWatch, window: QWidget
    ) -> None:
        super().__init__(window)
        self._context = context
        self._toasts = toasts
        self._tray = tray
        self._window = window
        self._shown: tuple[Reminder, ...] = ()
        self._toast: ChoicesToast | None = None
        watch.due.connect(self.show)
        tray.message_clicked.connect(self._message_clicked)

    @property
    def toast(self) -> ChoicesToast | None:
        """The message over the foot of the window, while it is there."""
        return self._toast

    def show(self, reminders: tuple[Reminder, ...]) -> None:
        """Tell what reminds, with what is still unanswered from before."""
        if self._toast is not None:
            known = {each.activity for each in reminders}
            reminders = (*reminders, *(each for each in self._shown if each.activity not in known))
            self._toast.closed.emit()
        self._shown = reminders
        title, detail = self._said(reminders)
        answers = [("open", self.tr("Open")), ("later", self.tr("In %n minute(s)", "", _LATER))]
        if len(reminders) == 1:
            answers.append(("done", self.tr("Done")))
        toast = ChoicesToast(title, detail, answers, self._context.themes, self._context.icons)
        toast.answered.connect(self._answer)
        toast.closed.connect(self._forget)
        self._toast = toast
        self._toasts.add(toast)
        if not self._window.isActiveWindow():
            self._tray.say(title, detail)

    def _said(self, reminders: tuple[Reminder, ...]) -> tuple[str, str]:
        if len(reminders) == 1:
            return self._name(reminders[0]), self._when(reminders[0])
        names = [self._name(each) for each in reminders[:_NAMED]]
        detail = self._context.words.listed(names) + (" …" if len(reminders) > _NAMED else "")
        return self.tr("%Ln reminder(s)", "", len(reminders)), detail

    def _name(self, reminder: Reminder) -> str:
        return reminder.text or self._context.words.choice(Kind.ACTIVITY, "kind", reminder.activity_kind)

    def _when(self, reminder: Reminder) -> str:
        formats, begins = self._context.formats, reminder.begins
        said = ""
        if begins is not None:
            has_clock = not reminder.is_all_day and has_hour(begins, formats.zone)
            day = formats.short_day(formats.day_of(begins), formats.today())
            said = formats.near_moment(begins) if has_clock else day
        return " · ".join(part for part in (said, reminder.title) if part)

    # Answers -----------------------------------------------------------------------------------------------

    def _forget(self) -> None:
        self._toast = None

    def _answer(self, key: str) -> None:
        if key == "open":
            self._open()
        elif key == "done":
            self._edit({"done_at": datetime.now(UTC)})
        else:
            self._edit({"reminder_at": datetime.now(UTC) + timedelta(minutes=_LATER)})

    def _message_clicked(self) -> None:
        self.window_asked.emit()
        if self._toast is not None:
            self._toast.answer("open")

    def _open(self) -> None:
        if len(self._shown) != 1:
            self.requested.emit(ShowPage("today"))
            return
        reminder = self._shown[0]
        dialog = open_activity(self._context, reminder.activity, reminder.title, self._window)
        dialog.refused.connect(self.refused)
        dialog.open_asked.connect(partial(self._open_record, reminder))

    def _open_record(self, reminder: Reminder) -> None:
        if reminder.id:
            self.requested.emit(ShowRecord(reminder.kind, reminder.id))

    def _edit(self, values: dict[str, object]) -> None:
        target = Records(Kind.ACTIVITY, tuple(each.activity for each in self._shown))
        self._context.gateway.run(EditRecords(target, values), origin=self, failed=self._fail, owner=self)

    def _fail(self, error: UserError) -> None:
        self.refused.emit(self._context.words.error(error, Kind.ACTIVITY))
