"""A month of a calendar: its weeks with the days around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.calendar.blocks import Cursor, Slot
from crm_desktop.qtkit.calendar.month_layout import WEEK, Line, MonthLayout, MonthSizes
from crm_desktop.qtkit.calendar.time_view import DayHead, paint_day_name
from crm_desktop.qtkit.calendar.view import CalendarView, Hit
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes

#: So many pixels of the foot of a bar draw its end.
_FOOT = 6
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)


class MonthView(CalendarView):
    """Paints weeks; what has no room in its day is counted there."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.count = 5 * WEEK
        self._heads: Sequence[DayHead] = ()
        self._counts: Mapping[date, int] = {}
        self._month = 0
        self.places = self._places()

    def show_month(self, month: int, heads: Sequence[DayHead], counts: Mapping[date, int]) -> None:
        """Say which days belong to the month, what the days of the week are called, how full the days are."""
        self._month, self._heads, self._counts = month, heads, counts

    def _places(self) -> MonthLayout:
        pixels = self.theme.pixels
        sizes = MonthSizes(pixels(28), pixels(28), pixels(21), pixels(3))
        weeks = max(self.count // WEEK, 1)
        area = self.viewport().rect()
        return MonthLayout(self.first, weeks, list(self.blocks.values()), self._counts, sizes, area)

    def lay_out(self) -> None:
        self.places = self._places()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    # Places ----------------------------------------------------------------------------------------------

    def hit_at(self, at: QPoint) -> Hit:
        slot = self.places.slot_at(at)
        if slot.day in self.places.hidden and self.places.more_rect(slot.day).contains(at):
            return Hit(slot, is_more=True)
        for line in self.places.lines:
            if line.rect.contains(at):
                can_draw = line.is_bar and line.is_end and line.block.can_move
                return Hit(slot, line.block, can_draw and line.rect.right() - at.x() < _FOOT)
        return Hit(slot)

    def _lines_of(self, day: date) -> list[Line]:
        cell = self.places.day_rect(day)
        return sorted((line for line in self.places.lines if line.rect.intersects(cell)), key=_top)

    def rect_of(self, cursor: Cursor) -> QRect:
        lines = [line for line in self._lines_of(cursor.slot.day) if line.block.key == cursor.key]
        return lines[0].rect if lines else self.places.day_rect(cursor.slot.day)

    def stops(self, day: date) -> list[Cursor]:
        return [Cursor(Slot(day)), *(Cursor(Slot(day), line.block.key) for line in self._lines_of(day))]

    def beyond(self, day: date, step: int) -> date:
        return day + timedelta(days=WEEK * step)

    def step_of(self, key: int) -> tuple[int, int]:
        days, minutes = super().step_of(key)
        return days or (WEEK if minutes > 0 else -WEEK), 0

    def click_free(self, slot: Slot) -> None:
        super().click_free(Slot(slot.day))

    # Painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        area, theme = self.viewport().rect(), self.theme
        painter.fillRect(area, theme.colour(Role.SURFACE))
        for step in range(self.count):
            self._paint_day(painter, self.first + timedelta(days=step), is_free=self._is_free(step % WEEK))
        held = self.held
        for line in self.places.lines:
            painter.setOpacity(0.35 if held is not None and held.key == line.block.key else 1.0)
            self._paint_line(painter, line)
        painter.setOpacity(1.0)
        self._paint_hidden(painter)
        for place, head in enumerate(self._heads[:WEEK]):
            left = area.width() * place // WEEK
            room = QRect(left, 0, area.width() * (place + 1) // WEEK - left, self.places.sizes.head)
            paint_day_name(painter, self, room, head.name)
        if held is not None:
            self._paint_held_days(painter, held.first, held.last)
        painter.end()

    def _is_free(self, place: int) -> bool:
        return place < len(self._heads) and self._heads[place].is_free

    def _paint_day(self, painter: QPainter, day: date, *, is_free: bool) -> None:
        theme, cell = self.theme, self.places.day_rect(day)
        if is_free:
            painter.fillRect(cell, theme.colour(Role.HEADER))
        at = self.cursor_at
        if self.hasFocus() and at.key is None and at.slot.day == day:
            painter.fillRect(cell, theme.colour(Role.SELECTION))
        painter.setPen(theme.colour(Role.LINE))
        painter.drawLine(cell.left(), cell.top(), cell.right(), cell.top())
        painter.drawLine(cell.left(), cell.top(), cell.left(), cell.bottom())
        room = QRect(cell.left() + 4, cell.top() + 2, theme.pixels(24), theme.pixels(24))
        is_today = day == self.today
        if is_today:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Role.ACCENT))
            painter.drawEllipse(QRectF(room).adjusted(1, 1, -1, -1))
            painter.restore()
        is_own = day.month == self._month
        painter.setFont(theme.font(TextSize.SMALL, bold=is_own))
        role = Role.ACCENT_TEXT if is_today else Role.TEXT if is_own else Role.MUTED
        painter.setPen(theme.colour(role))
        painter.drawText(room, _CENTRE, str(day.day))

    def _paint_line(self, painter: QPainter, line: Line) -> None:
        is_current = self.hasFocus() and self.cursor_at.key == line.block.key
        if line.is_bar:
            self.painter.paint(painter, line.rect, line.block, is_current=is_current, is_held=False)
        else:
            self.painter.paint_plain(painter, line.rect, line.block, is_current=is_current)

    def _paint_hidden(self, painter: QPainter) -> None:
        painter.setFont(self.theme.font(TextSize.SMALL, bold=True))
        painter.setPen(self.theme.colour(Role.LINK))
        for day, count in self.places.hidden.items():
            painter.drawText(self.places.more_rect(day), _CENTRE, f"+{count}")

    def _paint_held_days(self, painter: QPainter, first: date, last: date) -> None:
        """Light up the days on which the block in the hand would be."""
        painter.setPen(QPen(self.theme.colour(Role.ACCENT), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for step in range((last - first).days + 1):
            day = first + timedelta(days=step)
            if self.is_shown(day):
                painter.drawRect(self.places.day_rect(day).adjusted(1, 1, -1, -1))


def _top(line: Line) -> int:
    return line.rect.top()
