"""The place of the keys on the Today page: when a line is done, they go on with the one that follows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from crm_desktop.qtkit.widgets.layout.tab_order import give_focus, tab_stops
from crm_desktop.ui.today.agenda_row import AgendaRow

#: The line that a key leads to from the page as a whole.
_ENDS: dict[int, int] = {Qt.Key.Key_Down: 0, Qt.Key.Key_Up: -1}


class KeptPlace(QObject):
    """Remembers on which line the keys were while the lines are made anew; the arrows lead onto the lines."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        page.installEventFilter(self)
        #: lines that are still to be made anew, part by part
        self._former: list[AgendaRow] = []
        self._place: int | None = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Where the page as a whole has the keys, Down goes to its first line and Up to its last one."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in _ENDS:
            lines = self._lines()
            if lines and self._page.hasFocus():
                give_focus(lines[_ENDS[event.key()]], Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)

    def keep(self) -> None:
        """Remember the line that has the keys, if one has them."""
        focused = QApplication.focusWidget()
        lines = self._former = self._lines()
        if isinstance(focused, AgendaRow) and focused in lines:
            self._place = lines.index(focused)
        elif focused is not None and focused is not self._page:
            self._place = None  # the person has gone elsewhere

    def bring_back(self, *, is_last_try: bool) -> None:
        """Give the keys to the line at that place; to the last one when there are no more to come."""
        if self._place is None or not self._page.hasFocus():
            return
        lines = self._lines()
        if lines and (self._place < len(lines) or is_last_try):
            place = min(self._place, len(lines) - 1)
            if lines[place] in self._former:
                return  # it goes as soon as the turn comes to its part
            give_focus(lines[place], Qt.FocusReason.OtherFocusReason)
            self._place = None

    def _lines(self) -> list[AgendaRow]:
        return [stop for stop in tab_stops(self._page) if isinstance(stop, AgendaRow)]
