"""Where blocks stand in columns of days: in hours below each other, those of whole days above the hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.calendar.blocks import DAY_MINUTES, Block, Slot, in_reading_order
from crm_desktop.qtkit.calendar.lanes import below_each_other, side_by_side

#: A block is never lower than what lasts so many minutes.
_LOWEST = 20
#: More rows of whole days than these are counted, not shown.
MOST_ROWS = 5


@frozen
class Sizes:
    """Lengths in pixels at the text scale in force."""

    gutter: int
    head: int
    hour: int
    row: int
    gap: int


@frozen
class Piece:
    """What is seen of a block in one place, in coordinates of the view; `is_end` where its end is there."""

    block: Block
    rect: QRect
    is_end: bool = True


class DayColumns:
    """The places of all blocks of some days, in a view of some width; `scrolled` is the height above it."""

    def __init__(self, first: date, count: int, blocks: Sequence[Block], sizes: Sizes, width: int) -> None:
        self.first = first
        self.count = count
        self.sizes = sizes
        self._width = max(width - sizes.gutter, count)
        self._by_day: dict[date, list[Block]] = {day: [] for day in self.days()}
        whole = [block for block in blocks if block.start is None]
        for block in in_reading_order([block for block in blocks if block.start is not None]):
            for day in block.days():
                if day in self._by_day:
                    self._by_day[day].append(block)
        self._whole, self._rows = self._stack(in_reading_order(whole))

    def days(self) -> list[date]:
        """The days from left to right."""
        return [self.first + timedelta(days=step) for step in range(self.count)]

    # Columns -----------------------------------------------------------------------------------------

    def left(self, place: int) -> int:
        """The left edge of a column."""
        return self.sizes.gutter + self._width * place // self.count

    def column(self, day: date) -> tuple[int, int]:
        """Left edge and width of a day's column."""
        place = (day - self.first).days
        return self.left(place), self.left(place + 1) - self.left(place)

    @property
    def top(self) -> int:
        """The height of head and whole days, under which the hours scroll."""
        rows = min(self._rows, MOST_ROWS + 1)
        return self.sizes.head + rows * self.sizes.row + 2 * self.sizes.gap

    @property
    def height(self) -> int:
        """The height of all hours."""
        return 24 * self.sizes.hour

    def y(self, minute: float) -> int:
        """How far a minute lies below midnight."""
        return round(minute * self.sizes.hour / 60)

    # Blocks ------------------------------------------------------------------------------------------

    def _stack(self, whole: Sequence[Block]) -> tuple[dict[int, int], int]:
        """The rows of blocks of whole days, by their keys, and how many there are."""
        spans = [self._span(block) for block in whole]
        rows = below_each_other(spans)
        self._in_rows = list(zip(whole, rows, strict=True))
        return {block.key: row for block, row in self._in_rows}, max(rows, default=-1) + 1

    def _span(self, block: Block) -> tuple[int, int]:
        start = max((block.first - self.first).days, 0)
        return start, max(start, min((block.last - self.first).days, self.count - 1)) + 1

    def whole_pieces(self) -> list[Piece]:
        """The blocks of whole days that have room."""
        shown = MOST_ROWS if self._rows > MOST_ROWS else self._rows
        return [self.whole_piece(block, row) for block, row in self._in_rows if row < shown]

    def whole_piece(self, block: Block, row: int | None = None) -> Piece:
        """Where a block of whole days stands."""
        start, end = self._span(block)
        row = self._whole.get(block.key, 0) if row is None else row
        gap = self.sizes.gap
        top = self.sizes.head + gap + row * self.sizes.row
        left, right = self.left(start) + gap, self.left(end) - gap
        is_end = block.last <= self.first + timedelta(days=self.count - 1)
        return Piece(block, QRect(left, top, right - left, self.sizes.row - 2), is_end)

    def hidden(self) -> dict[date, int]:
        """How many blocks of whole days have no room, by day."""
        if self._rows <= MOST_ROWS:
            return {}
        without_room = [block for block, row in self._in_rows if row >= MOST_ROWS]
        counts = {day: sum(block.first <= day <= block.last for block in without_room) for day in self.days()}
        return {day: count for day, count in counts.items() if count}

    def hidden_rect(self, day: date) -> QRect:
        """Where it is said how many have no room."""
        left, width = self.column(day)
        top = self.sizes.head + self.sizes.gap + MOST_ROWS * self.sizes.row
        return QRect(left, top, width, self.sizes.row)

    def pieces(self, day: date, scrolled: int) -> list[Piece]:
        """The blocks of a day with hours, beside each other where they overlap."""
        blocks = self._by_day.get(day, [])
        spans = []
        for block in blocks:
            start, end = block.minutes_on(day)
            start = min(start, DAY_MINUTES - _LOWEST)
            spans.append((start, max(end, start + _LOWEST)))
        left, width = self.column(day)
        gap = self.sizes.gap
        found = []
        for block, span, lane in zip(blocks, spans, side_by_side(spans), strict=True):
            room = width - 2 * gap - gap  # a strip at the right stays free for a click
            x = left + gap + room * lane.first // lane.lanes
            right = left + gap + room * (lane.first + lane.width) // lane.lanes
            rect = self._hours(span, scrolled, x, right - x - 1)
            found.append(Piece(block, rect, block.ends <= DAY_MINUTES * (day.toordinal() + 1)))
        return found

    def loose_pieces(self, block: Block, scrolled: int) -> list[Piece]:
        """Where a block in the hand stands, over whatever is there."""
        if block.start is None:
            return [self.whole_piece(block, min(self._whole.get(block.key, 0), MOST_ROWS - 1))]
        found = []
        for day in block.days():
            if day in self._by_day:
                left, width = self.column(day)
                span = block.minutes_on(day)
                rect = self._hours(span, scrolled, left + self.sizes.gap, width - 2 * self.sizes.gap)
                found.append(Piece(block, rect))
        return found

    def _hours(self, span: tuple[int, int], scrolled: int, left: int, width: int) -> QRect:
        top = self.top + self.y(span[0]) - scrolled
        return QRect(left, top, width, max(self.y(span[1]) - self.y(span[0]) - 2, 1))

    def slot_rect(self, slot: Slot, scrolled: int, minutes: int) -> QRect:
        """Where a free place is."""
        left, width = self.column(slot.day)
        if slot.minute is None:
            return QRect(left, self.sizes.head, width, self.top - self.sizes.head)
        return self._hours((slot.minute, slot.minute + minutes), scrolled, left, width)

    # Points ------------------------------------------------------------------------------------------

    def slot_at(self, at: QPoint, scrolled: int) -> Slot:
        """The place under a point; beside the columns that of the nearest."""
        place = (at.x() - self.sizes.gutter) * self.count // self._width
        day = self.first + timedelta(days=min(max(place, 0), self.count - 1))
        if at.y() < self.top:
            return Slot(day)
        minute = (at.y() - self.top + scrolled) * 60 // self.sizes.hour
        return Slot(day, min(max(minute, 0), DAY_MINUTES))
