"""A day or a week with its hours: heads of days, what takes whole days, and hours that scroll below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.calendar.blocks import (
    DAY_MINUTES,
    Block,
    Cursor,
    Slot,
    in_reading_order,
    snapped,
    span,
)
from crm_desktop.qtkit.calendar.day_columns import DayColumns, Piece, Sizes
from crm_desktop.qtkit.calendar.view import CalendarView, Hit
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes

#: A free place of the keys and of a click, in minutes.
_SLOT = 30
#: The hour that is on top at first.
_FIRST_HOUR = 7.5
#: So many pixels of a block's foot draw its end.
_FOOT = 6
_CENTRE = int(Qt.AlignmentFlag.AlignCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_BESIDE = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


@frozen
class DayHead:
    """What stands above a day."""

    name: str
    number: str
    is_free: bool = False


class TimeView(CalendarView):
    """Paints days beside each other; blocks that overlap stand beside each other too."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._heads: Sequence[DayHead] = ()
        #: the minute of today that is now, if there is a line for it
        self._now: int | None = None
        self._was_scrolled = False
        self.columns = self._columns()

    # Content -------------------------------------------------------------------------------------------

    def show_heads(self, heads: Sequence[DayHead]) -> None:
        """Name the days, before they are shown."""
        self._heads = heads

    def show_now(self, minute: int | None) -> None:
        """Draw the line of the present minute."""
        self._now = minute
        self.viewport().update()

    def _columns(self) -> DayColumns:
        pixels = self.theme.pixels
        gutter = QFontMetrics(self.theme.font(TextSize.SMALL)).horizontalAdvance("00:00") + pixels(18)
        sizes = Sizes(gutter, pixels(52), pixels(58), pixels(23), pixels(3))
        return DayColumns(self.first, self.count, list(self.blocks.values()), sizes, self.viewport().width())

    def lay_out(self) -> None:
        self.columns = self._columns()
        room = self.viewport().height() - self.columns.top
        bar = self.verticalScrollBar()
        bar.setPageStep(max(room, 1))
        bar.setSingleStep(self.columns.sizes.hour // 2)
        bar.setRange(0, max(0, self.columns.height - room))
        if not self._was_scrolled and bar.maximum():
            self._was_scrolled = True
            bar.setValue(self.columns.y(_FIRST_HOUR * 60))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Paint anew: the heads do not scroll."""
        self.viewport().update()

    @property
    def scrolled(self) -> int:
        """By how much the hours are scrolled."""
        return self.verticalScrollBar().value()

    def scrolled_part(self) -> tuple[int, int]:
        return self.columns.top, self.viewport().height()

    # Places --------------------------------------------------------------------------------------------

    def pieces(self) -> list[Piece]:
        """All that is seen of the blocks, also what is scrolled away."""
        found = self.columns.whole_pieces()
        for day in self.columns.days():
            found += self.columns.pieces(day, self.scrolled)
        return found

    def hit_at(self, at: QPoint) -> Hit:
        slot = self.columns.slot_at(at, self.scrolled)
        is_above = at.y() < self.columns.top
        hidden = self.columns.hidden()
        if slot.day in hidden and self.columns.hidden_rect(slot.day).contains(at):
            return Hit(slot, is_more=True)
        for piece in reversed(self.pieces()):
            if (piece.block.start is None) == is_above and piece.rect.contains(at):
                is_edge = piece.is_end and piece.block.can_move
                near = piece.rect.right() - at.x() if is_above else piece.rect.bottom() - at.y()
                return Hit(slot, piece.block, is_edge and near < _FOOT)
        return Hit(slot)

    def rect_of(self, cursor: Cursor) -> QRect:
        for piece in self.pieces():
            if piece.block.key == cursor.key:
                return piece.rect
        return self.columns.slot_rect(cursor.slot, self.scrolled, _SLOT)

    def stops(self, day: date) -> list[Cursor]:
        blocks = [block for block in in_reading_order(list(self.blocks.values())) if day in block.days()]
        whole = [Cursor(Slot(day), block.key) for block in blocks if block.start is None]
        timed = [block for block in blocks if block.start is not None]
        spans = [block.minutes_on(day) for block in timed]
        free = [
            Cursor(Slot(day, minute))
            for minute in range(0, DAY_MINUTES, _SLOT)
            if not any(start < minute + _SLOT and minute < end for start, end in spans)
        ]
        at_hours = [Cursor(Slot(day, span[0]), block.key) for block, span in zip(timed, spans, strict=True)]
        hours = sorted([*at_hours, *free], key=lambda stop: stop.slot.minute or 0)
        return [*(whole or [Cursor(Slot(day))]), *hours]

    def show_cursor(self) -> None:
        if self.cursor_at.slot.minute is None:
            return
        rect, bar = self.rect_of(self.cursor_at), self.verticalScrollBar()
        if rect.top() < self.columns.top:
            bar.setValue(bar.value() - (self.columns.top - rect.top()))
        elif rect.bottom() > self.viewport().height():
            bar.setValue(
                bar.value() + min(rect.bottom() - self.viewport().height(), rect.top() - self.columns.top)
            )

    def click_free(self, slot: Slot) -> None:
        minute = None if slot.minute is None else min(slot.minute // _SLOT * _SLOT, DAY_MINUTES - _SLOT)
        super().click_free(Slot(slot.day, minute))

    def marked_between(self, start: Slot, end: Slot) -> tuple[int, int] | None:
        if start.minute is None or end.minute is None:
            return None
        one, other = sorted((snapped(start.minute - 7), snapped(end.minute)))
        return max(one, 0), min(max(other, one + 15), DAY_MINUTES)

    # Painting ------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        theme, columns = self.theme, self.columns
        area = self.viewport().rect()
        painter.fillRect(area, theme.colour(Role.SURFACE))
        for place, head in enumerate(self._heads[: columns.count]):
            if head.is_free:
                left = columns.left(place)
                width = columns.left(place + 1) - left
                painter.fillRect(left, 0, width, area.height(), theme.colour(Role.HEADER))
        painter.save()
        painter.setClipRect(area.adjusted(0, columns.top, 0, 0))
        self._paint_hours(painter, area)
        painter.restore()
        self._paint_heads(painter, area)
        painter.end()

    def _paint_hours(self, painter: QPainter, area: QRect) -> None:
        columns, theme = self.columns, self.theme
        painter.setFont(theme.font(TextSize.SMALL))
        for hour in range(24):
            y = columns.top + columns.y(hour * 60) - self.scrolled
            painter.setPen(theme.colour(Role.LINE_SOFT))
            painter.drawLine(columns.sizes.gutter, y, area.right(), y)
            if hour:
                painter.setPen(theme.colour(Role.MUTED))
                room = QRect(0, y - 10, columns.sizes.gutter - theme.pixels(8), 20)
                painter.drawText(room, _RIGHT, f"{hour}:00")
        self._paint_edges(painter, columns.top, area.bottom())
        self._paint_free_place(painter)
        held = self.held
        for day in columns.days():
            for piece in columns.pieces(day, self.scrolled):
                if piece.rect.bottom() >= columns.top and piece.rect.top() <= area.bottom():
                    self._paint_piece(painter, piece)
        if held is not None and held.start is not None:
            self._paint_held(painter, held)
        self._paint_now(painter)

    def _paint_piece(self, painter: QPainter, piece: Piece) -> None:
        """A block where it stands; pale while it is held elsewhere."""
        held = self.held
        painter.setOpacity(0.35 if held is not None and held.key == piece.block.key else 1.0)
        is_current = self.hasFocus() and self.cursor_at.key == piece.block.key
        self.painter.paint(painter, piece.rect, piece.block, is_current=is_current, is_held=False)
        painter.setOpacity(1.0)

    def _paint_held(self, painter: QPainter, held: Block) -> None:
        """A block where it would be, with the hour that it would have."""
        ends = self.is_stretching
        for piece in self.columns.loose_pieces(held, self.scrolled):
            self.painter.paint(painter, piece.rect, held, is_current=True, is_held=True, tells_end=ends)

    def _paint_free_place(self, painter: QPainter) -> None:
        """The place of the keys where nothing is, or the stretch that is drawn."""
        marked, at = self.marked, self.cursor_at
        if marked is not None:
            rect = self.columns.slot_rect(marked[0], self.scrolled, marked[1])
        elif self.hasFocus() and at.key is None and at.slot.minute is not None and self.is_shown(at.slot.day):
            rect = self.columns.slot_rect(at.slot, self.scrolled, _SLOT)
        else:
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.theme.colour(Role.ACCENT), 1.4))
        painter.setBrush(self.theme.colour(Role.ACCENT_SOFT))
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, 1), 4, 4)
        if marked is not None and marked[0].minute is not None:
            start = marked[0].minute
            painter.setFont(self.theme.font(TextSize.SMALL, bold=True))
            room = rect.adjusted(self.theme.pixels(8), 0, 0, 0)
            painter.drawText(room, _BESIDE, span(start, start + marked[1]))
        painter.restore()

    def _paint_now(self, painter: QPainter) -> None:
        if self._now is None or not self.is_shown(self.today):
            return
        left, width = self.columns.column(self.today)
        y = self.columns.top + self.columns.y(self._now) - self.scrolled
        painter.fillRect(left, y - 1, width, 2, self.theme.colour(Role.BAD))

    def _paint_edges(self, painter: QPainter, top: int, bottom: int) -> None:
        painter.setPen(self.theme.colour(Role.LINE))
        for place in range(self.columns.count):
            x = self.columns.left(place)
            painter.drawLine(x, top, x, bottom)

    def _paint_heads(self, painter: QPainter, area: QRect) -> None:
        columns, theme = self.columns, self.theme
        for day, head in zip(columns.days(), self._heads, strict=False):
            room = QRect(columns.column(day)[0], 0, columns.column(day)[1], columns.sizes.head)
            self._paint_head(painter, room, head, is_today=day == self.today)
        self._paint_edges(painter, 0, columns.top)
        at = self.cursor_at
        if self.hasFocus() and at.key is None and at.slot.minute is None and self.is_shown(at.slot.day):
            painter.fillRect(
                columns.slot_rect(at.slot, 0, 0).adjusted(1, 1, 0, -1), theme.colour(Role.SELECTION)
            )
        held = self.held
        for piece in columns.whole_pieces():
            self._paint_piece(painter, piece)
        if held is not None and held.start is None:
            self._paint_held(painter, held)
        painter.setFont(theme.font(TextSize.SMALL, bold=True))
        painter.setPen(theme.colour(Role.LINK))
        for day, count in columns.hidden().items():
            painter.drawText(columns.hidden_rect(day), _CENTRE, f"+{count}")
        painter.setPen(theme.colour(Role.LINE))
        painter.drawLine(0, columns.sizes.head - 1, area.right(), columns.sizes.head - 1)
        painter.drawLine(0, columns.top - 1, area.right(), columns.top - 1)

    def _paint_head(self, painter: QPainter, room: QRect, head: DayHead, *, is_today: bool) -> None:
        paint_day_name(
            painter, self, QRect(room.left(), room.top() + 4, room.width(), room.height() // 2 - 6), head.name
        )
        number = QRect(room.left(), room.top() + room.height() // 2 - 4, room.width(), room.height() // 2)
        colour = self.theme.colour(Role.TEXT)
        if is_today:
            side = self.theme.pixels(26)
            circle = QRect(0, 0, side, side)
            circle.moveCenter(number.center())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.colour(Role.ACCENT))
            painter.drawEllipse(circle)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            colour = self.theme.colour(Role.ACCENT_TEXT)
        paint_number(painter, self, number, head.number, colour)


def paint_day_name(painter: QPainter, view: CalendarView, room: QRect, name: str) -> None:
    """The name of a day of the week."""
    painter.setFont(view.theme.font(TextSize.SMALL))
    painter.setPen(view.theme.colour(Role.MUTED))
    painter.drawText(room, _CENTRE, name)


def paint_number(painter: QPainter, view: CalendarView, room: QRect, number: str, colour: QColor) -> None:
    """The number of a day."""
    painter.setFont(view.theme.font(TextSize.TITLE, bold=True))
    painter.setPen(colour)
    painter.drawText(room, _CENTRE, number)
