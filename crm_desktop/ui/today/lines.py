"""Makes the lines of the Today page, and has done what is asked for on them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.agenda import Due, Unplanned, Untouched
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.today.agenda_row import AgendaRow, ClosingRow, DueRow, UnplannedRow
from crm_desktop.ui.today.doing import Doing
from crm_desktop.ui.today.filling import Entry


class Lines(QObject):
    """The lines of one page. What leads to another page is told, all else is done here."""

    #: kind and id of the record that should be shown; the id is 0 where a line has none
    opened = Signal(str, int)
    #: Unplanned or Untouched: its record should get a next step
    planning_asked = Signal(object)
    #: id of the activity that is done and should be followed by another
    next_asked = Signal(int)

    def __init__(self, context: PageContext, doing: Doing, page: QWidget) -> None:
        super().__init__(page)
        self._context = context
        self._doing = doing
        self._page = page
        #: the day for which the entries were read
        self.today = context.formats.today()

    def make(self, key: str, entry: Entry) -> AgendaRow:
        """The line of an entry in the part of that key."""
        if isinstance(entry, Due):
            return self._due(entry)
        if isinstance(entry, Unplanned | Untouched):
            plain = UnplannedRow(entry, self._context, self._page)
            plain.opened.connect(partial(self.opened.emit, entry.kind, entry.id))
            plain.planning_asked.connect(partial(self.planning_asked.emit, entry))
            return plain
        row = ClosingRow(entry, self.today, self._context, self._page, is_stale=key == "stale")
        row.opened.connect(partial(self.opened.emit, Kind.OPPORTUNITY, entry.id))
        return row

    def _due(self, due: Due) -> DueRow:
        row = DueRow(due, self.today, self._context, self._page)
        row.opened.connect(partial(self.opened.emit, due.kind, due.id))
        row.ticked.connect(self._tick)
        row.postpone_asked.connect(self._ask_for_day)
        row.menu_asked.connect(self._open_menu)
        row.deletion_asked.connect(partial(self._doing.delete, due))
        if due.activity is not None:
            row.next_asked.connect(partial(self.next_asked.emit, due.activity))
        return row

    def _tick(self) -> None:
        row = self.sender()
        if isinstance(row, DueRow):
            row.tick.setEnabled(False)
            self._doing.tick(row.due)

    def _ask_for_day(self, place: QPoint) -> None:
        row = self.sender()
        if isinstance(row, DueRow):
            self._doing.ask_for_day(row.due, place)

    def _open_menu(self, place: QPoint) -> None:
        row = self.sender()
        if isinstance(row, DueRow):
            self._doing.open_menu(row.due, place)
