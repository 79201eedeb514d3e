"""An editor for dates: typed freely, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QVBoxLayout, QWidget

from crm_desktop.qtkit.editors.picked import PickedEditor


class CalendarPopup(QFrame):
    """A calendar under the field; Enter or a click takes the day, Escape takes none."""

    #: the day that was taken (`datetime.date`); the calendar closes first
    chosen = Signal(object)

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setProperty("panel", "toast")
        self.calendar = QCalendarWidget(self)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setGridVisible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 6, 6, 6)
        layout.addWidget(self.calendar)
        self.calendar.clicked.connect(self._take)
        self.calendar.activated.connect(self._take)

    def show_at(self, day: date, place: QPoint) -> None:
        """Open at a day, with the corner at a place of the screen, or as near as the screen allows."""
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = max(room.left(), min(place.x(), room.right() - self.width()))
        top = max(room.top(), min(place.y(), room.bottom() - self.height()))
        self.move(left, top)
        self.show()
        self.calendar.setFocus()

    def _take(self, day: QDate) -> None:
        self.close()
        self.chosen.emit(date(day.year(), day.month(), day.day()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)


class DateEditor(PickedEditor):
    """A date as typed text with a calendar behind a button (or Alt+Down). Its values are `datetime.date`."""

    icon_name = "calendar"
    _popup: CalendarPopup | None = None

    def pick_text(self) -> str:
        """What the button is called."""
        return self.tr("Choose from the calendar")

    def pick(self) -> None:
        """Open the calendar at the field's date, or at today's."""
        if self._popup is None:
            self._popup = CalendarPopup(self)
            self._popup.chosen.connect(self._picked)
        value = self.value() if self.own_error() is None else None
        day = value if isinstance(value, date) else date.today()
        self._popup.adjustSize()
        self._popup.show_at(day, self._place(self._popup))

    def holds_focus(self) -> bool:
        """Say whether the focus is in the field or in its calendar."""
        return (self._popup is not None and self._popup.isVisible()) or super().holds_focus()

    def _place(self, popup: QWidget) -> QPoint:
        below = self.mapToGlobal(QPoint(0, self.height() + 2))
        room = self.screen().availableGeometry()
        if below.y() + popup.height() > room.bottom():
            below = self.mapToGlobal(QPoint(0, -popup.height() - 2))
        below.setX(max(room.left(), min(below.x(), room.right() - popup.width())))
        return below

    def _picked(self, value: date) -> None:
        self.set_value(value)
        self._note_edit()
        self.finished.emit()
