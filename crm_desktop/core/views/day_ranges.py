"""Ranges of days that move with the calendar: today, this week, the last 30 days."""

from __future__ import annotations

import re
from datetime import date, timedelta

from crm_desktop.core.values.time import periods
from crm_desktop.core.values.time.periods import DayRange

_PAST = (
    "today yesterday this_week last_week last_7_days last_30_days last_90_days this_month last_month "
    "this_quarter last_quarter this_year last_year "
    "this_fiscal_quarter last_fiscal_quarter this_fiscal_year last_fiscal_year"
).split()
_OFFERED_AGO = (7, 30, 90)
_AHEAD = (
    "before_today today tomorrow this_week next_7_days next_30_days this_month next_month "
    "this_quarter next_quarter this_year next_year "
    "this_fiscal_quarter next_fiscal_quarter this_fiscal_year next_fiscal_year"
).split()
#: Ranges that end so many days ago are told by this and their number: "over_30_days".
_AGO = re.compile(r"over_([1-9]\d{0,3})_days")
_DAYS = re.compile(r"(?:last|next)_([1-9]\d{0,3})_days")
_ONE_DAY = timedelta(days=1)
#: Every range with a name of its own.
KEYS = frozenset((*_PAST, *_AHEAD))


def days_ago(key: str) -> int | None:
    """How many days ago a range ends that has no beginning; None for other ranges."""
    found = _AGO.fullmatch(key)
    return int(found[1]) if found else None


def days_moving(key: str) -> int | None:
    """How many days a range takes that ends or begins today; None for other ranges."""
    found = _DAYS.fullmatch(key)
    return int(found[1]) if found else None


def ago_key(days: int) -> str:
    """The range of all days that are so many days ago, or more."""
    return f"over_{days}_days"


def is_range(key: str) -> bool:
    """Whether a key names a range."""
    return key in KEYS or days_ago(key) is not None


def is_day_range(key: str) -> bool:
    """The same of all that can be told, with any number of days: next_14_days."""
    return is_range(key) or days_moving(key) is not None


def range_keys(*, ahead: bool, fiscal_month: int = 1) -> list[str]:
    """The ranges offered for days to come, or for days that have been; fiscal ones where they differ."""
    keys = _AHEAD if ahead else [*_PAST, *(ago_key(days) for days in _OFFERED_AGO)]
    return [key for key in keys if periods.is_told_apart(key, fiscal_month)]


def days_of_range(key: str, today: date, first_weekday: int = 0, fiscal_month: int = 1) -> DayRange:
    """The days of a range, seen from `today`; weeks begin on `first_weekday` (0: Monday), fiscal years in
    `fiscal_month` (1: January).

    Raises KeyError for a key that there is not.
    """
    if (ago := days_ago(key)) is not None:
        return DayRange(None, today - timedelta(days=ago))
    if key.startswith(("last_", "next_")) and key.endswith("_days"):
        count = int(key.split("_")[1])
        return periods.last_days(today, count) if key.startswith("last_") else periods.next_days(today, count)
    if key in periods.FISCAL:
        return periods.FISCAL[key](today, fiscal_month)
    yesterday, tomorrow = today - _ONE_DAY, today + _ONE_DAY
    in_month = today.replace(day=15)
    a_month = timedelta(days=30)
    ranges = {
        "today": DayRange(today, today),
        "yesterday": DayRange(yesterday, yesterday),
        "tomorrow": DayRange(tomorrow, tomorrow),
        "before_today": periods.before(today),
        "this_week": periods.week_of(today, first_weekday),
        "last_week": periods.week_of(today - timedelta(days=7), first_weekday),
        "this_month": periods.month_of(today),
        "last_month": periods.month_before(today),
        "next_month": periods.month_of(in_month + a_month),
        "this_quarter": periods.quarter_of(today),
        "next_quarter": periods.quarter_after(today),
        "last_quarter": periods.quarter_before(today),
        "this_year": periods.year_of(today),
        "next_year": periods.year_of(date(today.year + 1, 1, 1)),
        "last_year": periods.year_before(today),
    }
    return ranges[key]
