"""Where blocks stand in a month: weeks below each other, in each day as many rows as it has room for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.calendar.blocks import Block, Slot, in_reading_order
from crm_desktop.qtkit.calendar.lanes import below_each_other

WEEK = 7


@frozen
class Line:
    """One row of a week, taken by a block; `is_bar` where it takes whole days or several."""

    block: Block
    rect: QRect
    is_bar: bool
    is_end: bool = True


@frozen
class MonthSizes:
    """Lengths in pixels at the text scale in force."""

    head: int
    number: int
    row: int
    gap: int


class MonthLayout:
    """The places of blocks; `counts` says how many a day has, also those that were not handed over."""

    def __init__(
        self,
        first: date,
        weeks: int,
        blocks: Sequence[Block],
        counts: Mapping[date, int],
        sizes: MonthSizes,
        area: QRect,
    ) -> None:
        self.first = first
        self.weeks = weeks
        self.sizes = sizes
        self._area = area
        self._counts = counts
        self._blocks = in_reading_order(blocks)
        self.lines: list[Line] = []
        #: how many more a day has than it shows
        self.hidden: dict[date, int] = {}
        for week in range(weeks):
            self._fill(week)

    def day_rect(self, day: date) -> QRect:
        """The cell of a day."""
        week, place = divmod((day - self.first).days, WEEK)
        left, right = self._left(place), self._left(place + 1)
        top, bottom = self._top(week), self._top(week + 1)
        return QRect(left, top, right - left, bottom - top)

    def more_rect(self, day: date) -> QRect:
        """Where it is said how many more there are: below, in a low cell beside the number of the day."""
        cell = self.day_rect(day)
        if self._room(day) == 1:
            half = cell.width() // 2
            return QRect(cell.left() + half, cell.top(), cell.width() - half, self.sizes.number)
        return QRect(cell.left(), cell.bottom() - self.sizes.row + 1, cell.width(), self.sizes.row)

    def slot_at(self, at: QPoint) -> Slot:
        """The day under a point; beside the cells that of the nearest."""
        place = at.x() * WEEK // max(self._area.width(), 1)
        week = (at.y() - self.sizes.head) * self.weeks // max(self._height, 1)
        week, place = min(max(week, 0), self.weeks - 1), min(max(place, 0), WEEK - 1)
        return Slot(self.first + timedelta(days=week * WEEK + place), keeps_hour=True)

    @property
    def _height(self) -> int:
        return self._area.height() - self.sizes.head

    def _left(self, place: int) -> int:
        return self._area.width() * place // WEEK

    def _top(self, week: int) -> int:
        return self.sizes.head + self._height * week // self.weeks

    def _fill(self, week: int) -> None:
        """Whole days first, in rows across the week; what has an hour takes the rows that are free."""
        start = self.first + timedelta(days=week * WEEK)
        days = [start + timedelta(days=place) for place in range(WEEK)]
        here = [block for block in self._blocks if block.first <= days[-1] and block.last >= start]
        bars = [block for block in here if block.start is None]
        spans = [self._span(block, start) for block in bars]
        rows = list(zip(bars, spans, below_each_other(spans), strict=True))
        taken = {day: {row for _, (a, b), row in rows if a <= place < b} for place, day in enumerate(days)}
        count = dict.fromkeys(days, 0)
        for block in here:
            for day in block.days():
                if day in count:
                    count[day] += 1
                    if block.start is not None:
                        place = (day - start).days
                        rows.append((block, (place, place + 1), _take(taken[day])))
        room = self._room(days[0])
        cut = {day for day in days if self._is_cut(day, taken[day], room)}
        left = max(room - 1, 1)  # of those that are cut
        shown = dict.fromkeys(days, 0)
        for block, (a, b), row in rows:
            covered = days[a:b]
            if row >= (left if cut.intersection(covered) else room):
                continue
            for day in covered:
                shown[day] += 1
            self.lines.append(self._line(block, a, b, row, week))
        for day in days:
            more = max(self._counts.get(day, 0), count[day]) - shown[day]
            if more > 0:
                self.hidden[day] = more

    def _room(self, day: date) -> int:
        """How many rows a cell has."""
        height = self.day_rect(day).height() - self.sizes.number
        return max(height // self.sizes.row, 1)

    def _is_cut(self, day: date, taken: set[int], room: int) -> bool:
        return max(taken, default=-1) >= room or self._counts.get(day, 0) > room

    def _span(self, block: Block, start: date) -> tuple[int, int]:
        return max((block.first - start).days, 0), min((block.last - start).days, WEEK - 1) + 1

    def _line(self, block: Block, a: int, b: int, row: int, week: int) -> Line:
        gap = self.sizes.gap
        top = self._top(week) + self.sizes.number + row * self.sizes.row
        left, right = self._left(a) + gap, self._left(b) - gap
        is_end = block.last <= self.first + timedelta(days=week * WEEK + b - 1)
        return Line(block, QRect(left, top, right - left, self.sizes.row - 2), block.start is None, is_end)


def _take(taken: set[int]) -> int:
    """The first row that is free, which is taken then."""
    row = next(each for each in range(len(taken) + 1) if each not in taken)
    taken.add(row)
    return row
