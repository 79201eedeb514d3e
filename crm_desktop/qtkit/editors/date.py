"""An editor for dates: typed freely, or picked from a calendar."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QFrame, QLineEdit, QVBoxLayout, QWidget

from crm_desktop.qtkit.editors.base import Format, Parse
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role


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


class DateEditor(TextEditor):
    """A date as typed text with a calendar behind a button (or Alt+Down). Its values are `datetime.date`."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        parse: Parse,
        text_of: Format,
        icons: Icons | None = None,
        placeholder: str = "",
    ) -> None:
        super().__init__(parent, parse=parse, text_of=text_of, placeholder=placeholder)
        self._popup: CalendarPopup | None = None
        self._action = QAction(self)
        self._action.setShortcut("Alt+Down")
        self._action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._action.triggered.connect(self.show_calendar)
        self.addAction(self._action)
        self._icons = icons
        if icons is not None:
            self.line_edit.addAction(self._action, QLineEdit.ActionPosition.TrailingPosition)
            icons.changed.connect(self._draw_icon)
            self._draw_icon()
        self._name_action()

    def changeEvent(self, event: QEvent) -> None:
        """Name the calendar in another language."""
        if event.type() == QEvent.Type.LanguageChange:
            self._name_action()
        super().changeEvent(event)

    def _name_action(self) -> None:
        self._action.setText(self.tr("Choose from the calendar"))

    def show_calendar(self) -> None:
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

    def _draw_icon(self) -> None:
        if self._icons is not None:
            self._action.setIcon(self._icons.icon("calendar", Role.MUTED))

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
