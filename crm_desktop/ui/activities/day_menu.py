"""A menu of the days to which something can be put: the next working days, a week later, any other."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.rules.activities import next_monday, postponed_by_days
from crm_desktop.core.rules.working_days import WorkingDays
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
        for day, text in self._offered(due, today, context.gateway.reference_data.working_days).items():
            said = self.tr("{name} ({day})").format(name=text, day=formats.short_day(day, today))
            self.addAction(said, partial(self.chosen.emit, day))
        icon = context.icons.icon("calendar", Role.MUTED)
        self.addAction(icon, self.tr("Choose a day…"), self._open_calendar)

    def _offered(self, due: date | None, today: date, days: WorkingDays) -> dict[date, str]:
        """Days on which the office works, each once, with what it is called from here."""
        tomorrow, monday = postponed_by_days(None, today, 1), next_monday(today)
        soon, week = days.on_or_after(tomorrow), days.on_or_after(monday)
        soon_text = self.tr("Tomorrow") if soon == tomorrow else self.tr("Next working day")
        week_text = self.tr("Next Monday") if week == monday else self.tr("Next week")
        later = days.on_or_after(postponed_by_days(due, today, 7))
        # What falls on one day is called by the plainest of its names.
        named = {later: self.tr("In a week"), soon: soon_text, week: week_text}
        return dict(sorted(named.items()))

    def open_at(self, place: QPoint) -> None:
        """Open at a place of the screen, ready for the arrow keys; the menu goes when it closes."""
        self.popup(place)
        self.setActiveAction(self.actions()[0])

    def _open_calendar(self) -> None:
        popup = CalendarPopup(self._owner)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.chosen.connect(self.chosen)
        popup.show_at(self._start, self.pos())
