"""Sets a day, a week or a month on one page, as the calendar of the screen lays it out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from datetime import date, timedelta

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.calendar.blocks import Block
from crm_desktop.qtkit.calendar.day_columns import DayColumns, Sizes
from crm_desktop.qtkit.calendar.month_layout import WEEK, MonthLayout, MonthSizes
from crm_desktop.qtkit.calendar.time_view import DayHead
from crm_desktop.qtkit.paper.pages import Page, Pen
from crm_desktop.qtkit.paper.report import draw_feet, fitted
from crm_desktop.qtkit.paper.size import PaperSize
from crm_desktop.qtkit.paper.style import INK, LINE, QUIET
from crm_desktop.qtkit.paper.typesetting import Hand, Paragraph

_GUTTER, _HEAD, _ROW, _GAP, _NUMBER = 40, 30, 15, 2, 19
#: The hours of an office; the page shows more where something lies outside of them.
_FIRST_HOUR, _LAST_HOUR = 8, 19
_TODAY, _STRIP = QColor("#eef4fb"), 2.5


@frozen
class CalendarContent:
    """The days on paper; `page` holds the places {page} and {pages}."""

    language: str
    title: str
    about: str
    first: date
    count: int
    today: date
    heads: Sequence[DayHead]
    blocks: Sequence[Block]
    #: of each block by its key: its ground and its edge
    colours: Mapping[int, tuple[QColor, QColor]]
    footer: str
    page: str
    #: the month, where one is shown
    month: int = 0
    #: how many a day of the month has, also those that were not handed over
    counts: Mapping[date, int] = field(default_factory=dict)


def compose_calendar(content: CalendarContent, size: PaperSize) -> list[Page]:
    """The page."""
    setter = _Setter(content, size)
    if content.month:
        setter.month()
    else:
        setter.days()
    draw_feet([setter.page], size, content.language, content.footer, content.page)
    return [setter.page]


class _Setter:
    """Fills the page, from below its title down to its foot."""

    def __init__(self, content: CalendarContent, size: PaperSize) -> None:
        self._content, self._size = content, size
        self._pen = pen = Pen(size.top, size.bottom)
        self.page = pen.pages[0]
        title = Paragraph(content.title, self._hand(20, bold=True), size.right - size.left)
        pen.write(title, size.left, pen.y)
        pen.y += title.height
        if content.about:
            about = Paragraph(content.about, self._hand(11, colour=QUIET), size.right - size.left)
            pen.write(about, size.left, pen.y)
            pen.y += about.height
        pen.y += 8
        self._width = round(size.right - size.left)
        self._height = round(size.bottom - pen.y)

    def _hand(self, size: float, *, bold: bool = False, colour: QColor = INK) -> Hand:
        return Hand(self._content.language, size, bold, colour)

    def _text(self, text: str, hand: Hand, at: tuple[float, float], width: float) -> None:
        said = fitted(text, hand, width) if width > 6 else ""
        self._pen.write(Paragraph(said, hand, width), self._size.left + at[0], self._pen.y + at[1], 0, 1)

    def _box(self, rect: QRect, colour: QColor, radius: float = 0.0) -> None:
        x, y = self._size.left + rect.x(), self._pen.y + rect.y()
        self._pen.box(x, y, rect.width(), rect.height(), colour, radius)

    # Hours -------------------------------------------------------------------------------------------------

    def days(self) -> None:
        """A day or a week, hour by hour."""
        content = self._content
        first, last = self._hours()
        layout = self._columns(20)
        hour = max((self._height - layout.top) // (last - first), 6)
        layout = self._columns(hour)
        bottom = layout.top + (last - first) * hour
        for day, head in zip(layout.days(), content.heads, strict=True):
            left, width = layout.column(day)
            if day == content.today and content.count > 1:
                self._box(QRect(left, 0, width, bottom), _TODAY)
            self._text(f"{head.name} {head.number}".strip(), self._hand(12, bold=True), (left + 6, 6), width)
            self._box(QRect(left, 0, 1, bottom), LINE)
        for number in range(first, last + 1):
            y = layout.top + (number - first) * hour
            self._box(QRect(_GUTTER, y, self._width - _GUTTER, 1), LINE)
            if number < last:
                self._text(f"{number:02d}:00", self._hand(9, colour=QUIET), (0, y - 2), _GUTTER)
        for piece in layout.whole_pieces():
            self._piece(piece.block, piece.rect)
        hidden = layout.hidden()
        for day, count in hidden.items():
            rect = layout.hidden_rect(day)
            self._text(f"+{count}", self._hand(9, colour=QUIET), (rect.x() + 4, rect.y()), rect.width())
        for day in layout.days():
            for piece in layout.pieces(day, first * hour):
                self._piece(piece.block, piece.rect)

    def _columns(self, hour: int) -> DayColumns:
        content = self._content
        sizes = Sizes(_GUTTER, _HEAD, hour, _ROW + 2, _GAP)
        return DayColumns(content.first, content.count, content.blocks, sizes, self._width)

    def _hours(self) -> tuple[int, int]:
        """From which hour to which the page goes."""
        first, last = _FIRST_HOUR, _LAST_HOUR
        shown = [self._content.first + timedelta(days=step) for step in range(self._content.count)]
        for block in self._content.blocks:
            for day in block.days() if block.start is not None else ():
                if day in shown:
                    begin, end = block.minutes_on(day)
                    first, last = min(first, begin // 60), max(last, -(-max(end, begin + 20) // 60))
        return first, min(last, 24)

    # Weeks -------------------------------------------------------------------------------------------------

    def month(self) -> None:
        """Weeks below each other."""
        content = self._content
        weeks = content.count // WEEK
        sizes = MonthSizes(_HEAD - 8, _NUMBER, _ROW, _GAP)
        area = QRect(0, 0, self._width, self._height)
        layout = MonthLayout(content.first, weeks, content.blocks, content.counts, sizes, area)
        for place, head in enumerate(content.heads):
            rect = layout.day_rect(content.first + timedelta(days=place))
            self._text(head.name, self._hand(11, bold=True), (rect.x() + 5, 0), rect.width())
        for step in range(content.count):
            day = content.first + timedelta(days=step)
            self._day(day, layout.day_rect(day))
        for line in layout.lines:
            self._piece(line.block, line.rect)
        for day, count in layout.hidden.items():
            rect = layout.more_rect(day)
            self._text(f"+{count}", self._hand(9, colour=QUIET), (rect.x() + 5, rect.y()), rect.width() - 6)

    def _day(self, day: date, rect: QRect) -> None:
        if day == self._content.today:
            self._box(rect, _TODAY)
        self._box(QRect(rect.x(), rect.y(), rect.width(), 1), LINE)
        self._box(QRect(rect.x(), rect.y(), 1, rect.height()), LINE)
        colour = INK if day.month == self._content.month else QUIET
        self._text(str(day.day), self._hand(10, colour=colour), (rect.x() + 5, rect.y() + 2), rect.width())

    def _piece(self, block: Block, rect: QRect) -> None:
        """A block: its ground, a strip of its colour, and as much of its words as have room."""
        ground, edge = self._content.colours[block.key]
        self._box(rect, ground, 2)
        self._pen.box(self._size.left + rect.x(), self._pen.y + rect.y(), _STRIP, rect.height(), edge)
        hand = self._hand(9)
        inner = rect.width() - 8
        colour = QUIET if block.is_done else INK
        lines = max(int(rect.height() // hand.pitch), 1)
        whole = " · ".join(text for text in (block.told, block.detail) if text)
        texts = [block.told, block.detail] if lines > 1 else [whole]
        y = rect.y() + (0 if lines > 1 else (rect.height() - hand.pitch) / 2)
        for number, text in enumerate(text for text in texts if text):
            if number < lines:
                small = self._hand(9, bold=text == block.told, colour=colour)
                self._text(text, small, (rect.x() + 6, y), inner)
                y += hand.pitch
