"""Periods of days that people name: this week, this quarter, the last twelve months."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import partial

from crm_desktop.frozen import frozen

_ONE_DAY = timedelta(days=1)


@frozen
class DayRange:
    """Days from `start` to `end`, both included; None leaves that side open."""

    start: date | None = None
    end: date | None = None

    @property
    def is_reversed(self) -> bool:
        """Whether the range ends before it begins."""
        return self.start is not None and self.end is not None and self.end < self.start


#: All days.
EVER = DayRange()


def _month(year: int, month: int) -> DayRange:
    return DayRange(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def week_of(day: date, first_weekday: int = 0) -> DayRange:
    """The week of a day; weeks begin on `first_weekday` (0: Monday)."""
    start = day - timedelta(days=(day.weekday() - first_weekday) % 7)
    return DayRange(start, start + timedelta(days=6))


def month_of(day: date) -> DayRange:
    """The calendar month of a day."""
    return _month(day.year, day.month)


def month_before(day: date) -> DayRange:
    """The calendar month before a day's own."""
    return month_of(day.replace(day=1) - _ONE_DAY)


def quarter_of(day: date) -> DayRange:
    """The calendar quarter of a day."""
    first = (day.month - 1) // 3 * 3 + 1
    return DayRange(_month(day.year, first).start, _month(day.year, first + 2).end)


def quarter_before(day: date) -> DayRange:
    """The calendar quarter before a day's own."""
    return quarter_of(date(day.year, (day.month - 1) // 3 * 3 + 1, 1) - _ONE_DAY)


def quarter_after(day: date) -> DayRange:
    """The calendar quarter after a day's own."""
    end = quarter_of(day).end
    assert end is not None
    return quarter_of(end + _ONE_DAY)


def year_of(day: date) -> DayRange:
    """The calendar year of a day."""
    return DayRange(date(day.year, 1, 1), date(day.year, 12, 31))


def year_before(day: date) -> DayRange:
    """The calendar year before a day's own."""
    return DayRange(date(day.year - 1, 1, 1), date(day.year - 1, 12, 31))


def fiscal_year_of(day: date, first_month: int) -> DayRange:
    """The fiscal year of a day: twelve months that begin on the first of a month (1: January)."""
    start = date(day.year if day.month >= first_month else day.year - 1, first_month, 1)
    return DayRange(start, start.replace(year=start.year + 1) - _ONE_DAY)


def fiscal_quarter_of(day: date, first_month: int) -> DayRange:
    """The quarter of a fiscal year in which a day lies."""
    months = (day.month - first_month) % 3
    start = day.replace(day=1)
    for _month_before in range(months):
        start = (start - _ONE_DAY).replace(day=1)
    end = start
    for _month_after in range(3):
        end = (month_of(end).end or end) + _ONE_DAY
    return DayRange(start, end - _ONE_DAY)


#: A period of which a day is one, by the first month of the fiscal year.
_Fiscal = Callable[[date, int], DayRange]


def _before_that(period: _Fiscal, day: date, first_month: int) -> DayRange:
    start = period(day, first_month).start
    assert start is not None
    return period(start - _ONE_DAY, first_month)


def _after_that(period: _Fiscal, day: date, first_month: int) -> DayRange:
    end = period(day, first_month).end
    assert end is not None
    return period(end + _ONE_DAY, first_month)


#: The periods that depend on where an office's fiscal year begins, by name.
FISCAL: Mapping[str, _Fiscal] = {
    "this_fiscal_quarter": fiscal_quarter_of,
    "last_fiscal_quarter": partial(_before_that, fiscal_quarter_of),
    "next_fiscal_quarter": partial(_after_that, fiscal_quarter_of),
    "this_fiscal_year": fiscal_year_of,
    "last_fiscal_year": partial(_before_that, fiscal_year_of),
    "next_fiscal_year": partial(_after_that, fiscal_year_of),
}


def is_told_apart(name: str, first_month: int) -> bool:
    """Whether a period differs from the calendar's of the like name: an office that keeps to the calendar
    has no use for two words for the same days.
    """
    if name not in FISCAL:
        return True
    return first_month != 1 if name.endswith("year") else first_month % 3 != 1


def last_twelve_months(day: date) -> DayRange:
    """The year that ends with a day: from the day after the same day of last year."""
    try:
        same_day = day.replace(year=day.year - 1)
    except ValueError:  # 29 February
        same_day = date(day.year - 1, 2, 28)
    return DayRange(same_day + _ONE_DAY, day)


def last_days(day: date, count: int) -> DayRange:
    """So many days that end with a day."""
    return DayRange(day - timedelta(days=count - 1), day)


def next_days(day: date, count: int) -> DayRange:
    """So many days that begin with a day."""
    return DayRange(day, day + timedelta(days=count - 1))


def before(day: date) -> DayRange:
    """All days before a day: what is overdue on it."""
    return DayRange(None, day - _ONE_DAY)


#: The periods that reports offer, by name; see `reported`.
REPORTED: Mapping[str, Callable[[date], DayRange]] = {
    "last_12_months": last_twelve_months,
    "this_month": month_of,
    "last_month": month_before,
    "this_quarter": quarter_of,
    "last_quarter": quarter_before,
    "this_year": year_of,
    "last_year": year_before,
}
#: The names of all periods that reports offer.
REPORTED_NAMES = (*REPORTED, *(name for name in FISCAL if not name.startswith("next_")))


def reported(name: str, today: date, fiscal_month: int = 1) -> DayRange:
    """The days of one of `REPORTED_NAMES`: of the one that is running those that have been; KeyError else.

    Days to come would be compared with days of the period before in which something happened.
    """
    days = FISCAL[name](today, fiscal_month) if name in FISCAL else REPORTED[name](today)
    return DayRange(days.start, min(days.end or today, today))


def months_of(days: DayRange) -> list[DayRange]:
    """The calendar months of a range with two ends, the first and last cut to it; none of an open one."""
    found: list[DayRange] = []
    if days.start is None or days.end is None:
        return found
    begin = days.start
    while begin <= days.end:
        end = month_of(begin).end or begin
        found.append(DayRange(begin, min(end, days.end)))
        begin = end + _ONE_DAY
    return found
