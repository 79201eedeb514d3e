"""Ranges of days that move with the calendar: today, this week, the last 30 days."""

from __future__ import annotations

from datetime import date, timedelta

from crm_desktop.bridge.marked_words import marked
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

#: A range's first and last day; None leaves that end open.
DayRange = tuple[date | None, date | None]

#: Names by key, in the order in which they are offered. "overdue" and "next_…" are for days to come.
NAMES = {
    "today": QT_TRANSLATE_NOOP("DayRanges", "Today"),
    "yesterday": QT_TRANSLATE_NOOP("DayRanges", "Yesterday"),
    "this_week": QT_TRANSLATE_NOOP("DayRanges", "This week"),
    "last_week": QT_TRANSLATE_NOOP("DayRanges", "Last week"),
    "last_7_days": QT_TRANSLATE_NOOP("DayRanges", "Last 7 days"),
    "last_30_days": QT_TRANSLATE_NOOP("DayRanges", "Last 30 days"),
    "last_90_days": QT_TRANSLATE_NOOP("DayRanges", "Last 90 days"),
    "this_month": QT_TRANSLATE_NOOP("DayRanges", "This month"),
    "last_month": QT_TRANSLATE_NOOP("DayRanges", "Last month"),
    "this_quarter": QT_TRANSLATE_NOOP("DayRanges", "This quarter"),
    "this_year": QT_TRANSLATE_NOOP("DayRanges", "This year"),
    "last_year": QT_TRANSLATE_NOOP("DayRanges", "Last year"),
    "before_today": QT_TRANSLATE_NOOP("DayRanges", "Before today"),
    "tomorrow": QT_TRANSLATE_NOOP("DayRanges", "Tomorrow"),
    "next_7_days": QT_TRANSLATE_NOOP("DayRanges", "Next 7 days"),
    "next_30_days": QT_TRANSLATE_NOOP("DayRanges", "Next 30 days"),
    "next_month": QT_TRANSLATE_NOOP("DayRanges", "Next month"),
}
_PAST = (
    "today yesterday this_week last_week last_7_days last_30_days last_90_days this_month last_month "
    "this_quarter this_year last_year"
).split()
_AHEAD = "before_today today tomorrow this_week next_7_days next_30_days this_month next_month".split()
_ONE_DAY = timedelta(days=1)


def range_name(key: str) -> str:
    """A range's name in the language in force."""
    return marked("DayRanges", NAMES[key]) if key in NAMES else key


def range_keys(*, ahead: bool) -> list[str]:
    """The ranges offered for days to come, or for days that have been."""
    return list(_AHEAD if ahead else _PAST)


def days_of_range(key: str, today: date, first_weekday: int = 0) -> DayRange:
    """The first and the last day of a range, seen from `today`; weeks begin on `first_weekday` (0: Monday).

    Raises KeyError for a key that there is not.
    """
    if key.startswith(("last_", "next_")) and key.endswith("_days"):
        count = timedelta(days=int(key.split("_")[1]) - 1)
        return (today - count, today) if key.startswith("last_") else (today, today + count)
    week = today - timedelta(days=(today.weekday() - first_weekday) % 7)
    month = today.replace(day=1)
    quarter = today.replace(month=(today.month - 1) // 3 * 3 + 1, day=1)
    ranges: dict[str, DayRange] = {
        "today": (today, today),
        "yesterday": (today - _ONE_DAY, today - _ONE_DAY),
        "tomorrow": (today + _ONE_DAY, today + _ONE_DAY),
        "before_today": (None, today - _ONE_DAY),
        "this_week": (week, week + timedelta(days=6)),
        "last_week": (week - timedelta(days=7), week - _ONE_DAY),
        "this_month": (month, _months_later(month, 1) - _ONE_DAY),
        "last_month": (_months_later(month, -1), month - _ONE_DAY),
        "next_month": (_months_later(month, 1), _months_later(month, 2) - _ONE_DAY),
        "this_quarter": (quarter, _months_later(quarter, 3) - _ONE_DAY),
        "this_year": (date(today.year, 1, 1), date(today.year, 12, 31)),
        "last_year": (date(today.year - 1, 1, 1), date(today.year - 1, 12, 31)),
    }
    return ranges[key]


def _months_later(first_of_month: date, count: int) -> date:
    months = first_of_month.year * 12 + first_of_month.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)
