"""A menu of the days to which something can be put: tomorrow, next Monday, a week later, any other."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.rules.activities import next_monday, postponed_by_days
from crm_desktop.qtkit.editors.date import CalendarPopup
from crm_desktop.qtkit.look.roles import Role


class DayMenu(QMenu):
    """Tells the day that is taken; the last entry opens a calendar where the menu was."""

    #: a `datetime.date`
    chosen = Signal(object)

    def __init__(self, context: PageContext, due: date | None, owner: QWidget) -> None:
        super().__init__(self.tr("Postpone"), owner)
        self._owner = owner
        formats = context.formats
        today = formats.today()
        self._start = due or today
        for text, day in (
            (self.tr("Tomorrow"), postponed_by_days(None, today, 1)),
            (self.tr("Next Monday"), next_monday(today)),
            (self.tr("In a week"), postponed_by_days(due, today, 7)),
        ):
            said = self.tr("{name} ({day})").format(name=text, day=formats.short_day(day, today))
            self.addAction(said, partial(self.chosen.emit, day))
        icon = context.icons.icon("calendar", Role.MUTED)
        self.addAction(icon, self.tr("Choose a day…"), self._open_calendar)

    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen, ready for the arrow keys; the menu goes when it closes."""
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def _open_calendar(self) -> None:
        popup = CalendarPopup(self._owner)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.chosen.connect(self.chosen)
        popup.show_at(self._start, self.pos())
