"""What is done in a calendar: appointments moved and lengthened, opened, ticked off, deleted."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.calendar import Appointment, Birthdays
from crm_desktop.core.commands import PlaceActivity
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.qtkit.calendar.blocks import Block
from crm_desktop.ui.activities.actions import ActivityActions
from crm_desktop.ui.activities.dialog import ActivityDialog
from crm_desktop.ui.navigation.requests import BeginActivity, ShowRecord


class CalendarDoing(QObject):
    """Runs the commands; what another page or the window does is asked for."""

    #: a request of the window
    requested = Signal(object)
    #: a sentence for a person: why something could not be done
    refused = Signal(str)
    #: what is shown is not so: it has to be read again
    reread = Signal()

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self._in_hand: Appointment | None = None
        self._actions = ActivityActions(context, owner)
        self._actions.edit_asked.connect(self._edit_in_hand)
        self._actions.next_asked.connect(self._plan_next)
        self._actions.refused.connect(self.refused)

    # Moving ----------------------------------------------------------------------------------------------

    def place(self, appointment: Appointment, block: Block, *, with_end: bool) -> None:
        """Put an appointment where its block was put, and its end too where that was drawn."""
        begins = self.moment(block.first, block.start)
        ends: date | datetime | None = None
        if with_end:
            ends = self.moment(block.last, None if block.start is None else block.end)
        command = PlaceActivity(appointment.activity, begins, ends, appointment.seen)
        self._context.gateway.run(command, origin=self, failed=self._fail, owner=self)

    def moment(self, day: date, minute: int | None) -> date | datetime:
        """A minute of a day by the clock of the place; the day itself without one."""
        if minute is None:
            return day
        midnight = datetime.combine(day, time(), self._context.formats.zone or SYSTEM_ZONE)
        return midnight + timedelta(minutes=minute)  # by the clock: the zone is that of the midnight

    def _fail(self, error: UserError) -> None:
        self.refused.emit(self._context.words.error(error, Kind.ACTIVITY))
        self.reread.emit()

    # The rest ----------------------------------------------------------------------------------------------

    def begin(self, day: date, start: int | None, end: int | None) -> None:
        """Ask for a new activity at a place of the calendar."""
        ends = None if end is None else self.moment(day, end)
        begins = self.moment(day, start)
        self.requested.emit(BeginActivity(begins=begins, ends=ends if isinstance(ends, datetime) else None))

    def open(self, appointment: Appointment) -> ActivityDialog:
        """Show an activity whole, to be changed."""
        about = " · ".join(part for part in (appointment.title, appointment.detail) if part)
        dialog = ActivityDialog(self._context, appointment.activity, about, self._owner.window())
        self._in_hand = appointment
        dialog.open_asked.connect(self._open_record)
        dialog.refused.connect(self.refused)
        return dialog

    def _open_record(self) -> None:
        if self._in_hand is not None and self._in_hand.id:
            self.requested.emit(ShowRecord(self._in_hand.kind, self._in_hand.id))

    def open_birthdays(self, birthdays: Birthdays, place: QPoint) -> None:
        """Show the contact whose birthday it is; of several, let one be chosen."""
        if len(birthdays.people) == 1:
            self.requested.emit(ShowRecord(Kind.CONTACT, birthdays.people[0][0]))
            return
        menu = QMenu(self._owner)
        for id_, name in birthdays.people:
            action = menu.addAction(name.replace("&", "&&"))
            action.setData(id_)
        menu.triggered.connect(self._open_person)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _open_person(self, action: QAction) -> None:
        self.requested.emit(ShowRecord(Kind.CONTACT, int(action.data())))

    def tick(self, appointment: Appointment) -> None:
        """Mark as done, or as open again."""
        self._actions.tick(appointment.activity, appointment.done_at)

    def delete(self, appointment: Appointment) -> None:
        """Delete it; undo brings it back."""
        self._actions.delete(appointment.activity)

    def open_menu(self, appointment: Appointment, place: QPoint) -> None:
        """Offer what else can be done."""
        self._in_hand = appointment
        due = appointment.span.begins.date()
        self._actions.open_menu(appointment.activity, due=due, done_at=appointment.done_at, place=place)

    def _edit_in_hand(self) -> None:
        if self._in_hand is not None:
            self.open(self._in_hand)

    def _plan_next(self, activity: int) -> None:
        hand = self._in_hand
        if hand is not None:
            self.requested.emit(BeginActivity(hand.kind if hand.id else None, hand.id, hand.title, activity))
