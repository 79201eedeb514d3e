"""What can be done with an activity wherever it is shown: ticked, postponed, followed by another, deleted."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.commands import Command, DeleteRecords, EditRecords, MoveRest, PostponeActivities
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.ui.activities.day_menu import DayMenu

#: By how many days the rest of a playbook may go on later.
_REST_DAYS = (1, 2, 3, 7, 14)


class ActivityActions(QObject):
    """Runs the commands, and shows the menu that names them; what needs a form is asked of its owner."""

    #: the activity's number: it is to be changed in a form
    edit_asked = Signal(int)
    #: the activity's number: it is done, and what comes next is to be said
    next_asked = Signal(int)
    #: a sentence for a person: why something could not be done
    refused = Signal(str)

    def __init__(self, context: PageContext, owner: QWidget) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self._days: DayMenu | None = None

    # Doing -------------------------------------------------------------------------------------------------

    def tick(self, activity: int, done_at: Stored) -> None:
        """Mark it as done, or as open again; `done_at` is what the person saw."""
        value = datetime.now(UTC) if done_at is None else None
        target = Records(Kind.ACTIVITY, (activity,))
        self._run(EditRecords(target, {"done_at": value}, {"done_at": done_at}))

    def postpone(self, activity: int, day: date) -> None:
        """Put it to another day."""
        self._run(PostponeActivities((activity,), day))

    def move_rest(self, activity: int, days: int) -> None:
        """Move the open steps of its playbook from here on."""
        self._run(MoveRest(activity, days))

    def delete(self, activity: int) -> None:
        """Delete it; undo brings it back."""
        self._run(DeleteRecords(Records(Kind.ACTIVITY, (activity,))))

    def _run(self, command: Command) -> None:
        self._context.gateway.run(command, origin=self, failed=self._say, owner=self)

    def _say(self, error: UserError) -> None:
        self.refused.emit(self._context.words.error(error, Kind.ACTIVITY))

    # The menu ----------------------------------------------------------------------------------------------

    def open_menu(self, activity: int, *, due: date | None, done_at: Stored, place: QPoint) -> None:
        """Offer what can be done with an activity that is due on a day, at a place of the screen."""
        menu = self.menu(activity, due=due, done_at=done_at)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def menu(self, activity: int, *, due: date | None, done_at: Stored) -> QMenu:
        """The menu, not shown yet."""
        menu, icons = QMenu(self._owner), self._context.icons
        if done_at is None:
            menu.addAction(
                icons.icon("check", Role.MUTED), self.tr("Mark as done"), partial(self.tick, activity, None)
            )
            menu.addAction(self.tr("Done, and plan the next…"), partial(self.next_asked.emit, activity))
            if self._days is not None:
                self._days.deleteLater()
            # Lives on when the menu is gone: a calendar may stand where it was.
            days = self._days = DayMenu(self._context, due, self._owner)
            days.setIcon(icons.icon("clock", Role.MUTED))
            days.chosen.connect(partial(self.postpone, activity))
            menu.addMenu(days)
        else:
            menu.addAction(self.tr("Mark as open"), partial(self.tick, activity, done_at))
        menu.addMenu(self._rest_menu(activity, menu))
        menu.addSeparator()
        menu.addAction(
            icons.icon("pencil", Role.MUTED), self.tr("Edit"), partial(self.edit_asked.emit, activity)
        )
        menu.addAction(icons.icon("trash-2", Role.MUTED), self.tr("Delete"), partial(self.delete, activity))
        return menu

    def _rest_menu(self, activity: int, menu: QMenu) -> QMenu:
        """By how many days the rest of the playbook goes on later; the days between the steps stay."""
        rest = QMenu(self.tr("Move the rest of the playbook"), menu)
        for days in _REST_DAYS:
            rest.addAction(self.tr("By %n day(s)", None, days), partial(self.move_rest, activity, days))
        return rest
