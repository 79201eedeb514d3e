"""What a calendar shows: blocks of time, places between them, and where a block is put by hand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from crm_desktop.frozen import frozen

DAY_MINUTES = 24 * 60
#: By so many minutes blocks move and grow.
STEP = 15
#: What was a whole day takes so many minutes once it is put to an hour.
_AN_HOUR = 60


@frozen
class Block:
    """One thing in a calendar, by the clock on the wall; `start` is None where it takes whole days.

    `start` counts minutes after the midnight of the first day, `end` after that of the last.
    """

    key: int
    first: date
    last: date
    start: int | None
    end: int
    title: str
    detail: str = ""
    #: the same for those who hear it
    said: str = ""
    #: number of its colour among the series of the theme
    colour: int = 0
    is_late: bool = False
    is_done: bool = False
    #: a birthday stays where it is
    can_move: bool = True

    @property
    def begins(self) -> int:
        """The minute at which it begins, counted from a fixed day."""
        return minute_of(self.first, self.start or 0)

    @property
    def ends(self) -> int:
        """The minute at which it ends; a block of whole days ends with the last of them."""
        return minute_of(self.last, DAY_MINUTES if self.start is None else self.end)

    @property
    def told(self) -> str:
        """Its hour and its title, as they stand in a calendar."""
        return self.title if self.start is None else f"{clock(self.start)} {self.title}"

    @property
    def span_told(self) -> str:
        """From when to when it lasts, and its title."""
        if self.start is None:
            return self.title
        return f"{span(self.start, self.end)} {self.title}"

    def days(self) -> Iterator[date]:
        """The days on which it is seen; the midnight at its end is none of them."""
        day = self.first
        while day <= self.last and minute_of(day, 0) < max(self.ends, self.begins + 1):
            yield day
            day += timedelta(days=1)

    def minutes_on(self, day: date) -> tuple[int, int]:
        """From when to when it lasts on one of its days."""
        midnight = minute_of(day, 0)
        return max(self.begins - midnight, 0), min(self.ends - midnight, DAY_MINUTES)


@frozen
class Slot:
    """A place in a calendar: a minute of a day, or the day itself.

    `keeps_hour`: what is put there changes its day alone, as in a month.
    """

    day: date
    minute: int | None = None
    keeps_hour: bool = False


@frozen
class Cursor:
    """Where the keys are: on a block, or on a free place."""

    slot: Slot
    key: int | None = None


def clock(minute: int) -> str:
    """A minute of a day by the clock on the wall."""
    return f"{minute // 60}:{minute % 60:02d}"


def span(start: int, end: int) -> str:
    """From one minute of a day to another."""
    return f"{clock(start)}–{clock(end)}"


def minute_of(day: date, minute: int) -> int:
    """A minute of a day, counted from a fixed one."""
    return day.toordinal() * DAY_MINUTES + minute


def snapped(minute: float, step: int = STEP) -> int:
    """The nearest minute at which something may begin or end."""
    return round(minute / step) * step


def _between(block: Block, begins: int, ends: int) -> Block:
    first, start = divmod(begins, DAY_MINUTES)
    last, end = divmod(ends, DAY_MINUTES)
    return replace(block, first=date.fromordinal(first), last=date.fromordinal(last), start=start, end=end)


def shifted(block: Block, *, days: int = 0, minutes: int = 0) -> Block:
    """The block on other days, at other minutes; one of whole days has no minutes."""
    if block.start is None:
        step = timedelta(days=days)
        return replace(block, first=block.first + step, last=block.last + step)
    by = days * DAY_MINUTES + minutes
    return _between(block, block.begins + by, block.ends + by)


def moved(block: Block, grabbed: Slot, now: Slot) -> Block:
    """Where a block is that was grabbed at one place and is held at another."""
    days = (now.day - grabbed.day).days
    if now.keeps_hour:
        return shifted(block, days=days)
    if now.minute is None:
        if block.start is None:
            return shifted(block, days=days)
        return replace(block, first=now.day, last=now.day, start=None, end=0)
    if block.start is None:
        begins = minute_of(now.day, snapped(now.minute - STEP, 2 * STEP))
        return _between(block, begins, begins + _AN_HOUR)
    if grabbed.minute is None:
        return shifted(block, days=days)
    begins = minute_of(now.day, 0) + now.minute - (minute_of(grabbed.day, grabbed.minute) - block.begins)
    return shifted(block, minutes=snapped(begins) - block.begins)


def stretched(block: Block, now: Slot) -> Block:
    """The block with its end drawn to a place; it keeps at least one step, or one day."""
    if block.start is None:
        return replace(block, last=max(block.first, now.day))
    minute = DAY_MINUTES if now.minute is None else now.minute
    return _between(block, block.begins, max(block.begins + STEP, snapped(minute_of(now.day, minute))))


def lengthened(block: Block, steps: int) -> Block:
    """The block with its end later by steps of minutes, or by days."""
    if block.start is None:
        return replace(block, last=max(block.first, block.last + timedelta(days=steps)))
    return _between(block, block.begins, max(block.begins + STEP, block.ends + steps * STEP))


def in_reading_order(blocks: Sequence[Block]) -> list[Block]:
    """Whole days first, the longest of them first, then by the hour."""
    return sorted(
        blocks, key=lambda block: (block.start is not None, block.begins, -block.ends, block.title, block.key)
    )
