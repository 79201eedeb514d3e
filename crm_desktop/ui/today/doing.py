"""What can be done with a line of the Today page: an activity, or the next step of a record."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.agenda import Due
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.ui.activities.actions import ActivityActions
from crm_desktop.ui.activities.day_menu import DayMenu


class Doing(QObject):
    """Runs the commands; what needs another page or a form is asked of the page."""

    #: the record behind a line is to be shown: the `Due`
    open_asked = Signal(object)
    #: the number of an activity that is done and followed by another
    next_asked = Signal(int)
    #: a sentence for a person: why something could not be done
    refused = Signal(str)

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self._days: DayMenu | None = None
        #: the line whose menu is open
        self._in_hand: Due | None = None
        self._activities = ActivityActions(context, owner)
        self._activities.edit_asked.connect(self._open_in_hand)
        self._activities.next_asked.connect(self.next_asked)
        self._activities.refused.connect(self.refused)

    def tick(self, due: Due) -> None:
        """An activity gets the moment at which it was done; a next step is emptied."""
        if due.activity is not None:
            self._activities.tick(due.activity, None)
        else:
            self._edit(due, {"next_step": None, "next_step_on": None})

    def postpone(self, due: Due, day: date) -> None:
        """Put it to another day."""
        if due.activity is not None:
            self._activities.postpone(due.activity, day)
        else:
            self._edit(due, {"next_step_on": day})

    def delete(self, due: Due) -> None:
        """Delete an activity; a next step is only emptied by its tick."""
        if due.activity is not None:
            self._activities.delete(due.activity)

    def _edit(self, due: Due, values: dict[str, object]) -> None:
        target = Records(due.kind, (due.id,))
        failed = partial(self._say, due.kind)
        self._context.gateway.run(EditRecords(target, values), origin=self, failed=failed, owner=self)

    def _say(self, kind: Kind, error: UserError) -> None:
        self.refused.emit(self._context.words.error(error, kind))

    def ask_for_day(self, due: Due, place: QPoint) -> None:
        """Offer the days to which it can be put, at a place of the screen."""
        self.days(due).open_at(place)

    def days(self, due: Due) -> DayMenu:
        """The menu of days, not shown yet."""
        if self._days is not None:
            self._days.deleteLater()
        self._days = DayMenu(self._context, due.day, self._owner)
        self._days.chosen.connect(partial(self.postpone, due))
        return self._days

    def open_menu(self, due: Due, place: QPoint) -> None:
        """Offer all that can be done, at a place of the screen."""
        self._in_hand = due
        if due.activity is not None:
            self._activities.open_menu(due.activity, due=due.day, done_at=None, place=place)
            return
        icons = self._context.icons
        menu = QMenu(self._owner)
        menu.addAction(icons.icon("check", Role.MUTED), self.tr("Mark as done"), partial(self.tick, due))
        menu.addMenu(self.days(due))
        menu.addSeparator()
        menu.addAction(self.tr("Open"), self._open_in_hand)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _open_in_hand(self) -> None:
        if self._in_hand is not None:
            self.open_asked.emit(self._in_hand)
