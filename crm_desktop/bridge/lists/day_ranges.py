"""Names of the ranges of days that move with the calendar."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.person.marked_words import marked
from crm_desktop.core.views.day_ranges import days_ago, days_moving
from crm_desktop.core.words.noop import QT_TRANSLATE_NOOP

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
    "last_quarter": QT_TRANSLATE_NOOP("DayRanges", "Last quarter"),
    "this_year": QT_TRANSLATE_NOOP("DayRanges", "This year"),
    "last_year": QT_TRANSLATE_NOOP("DayRanges", "Last year"),
    "before_today": QT_TRANSLATE_NOOP("DayRanges", "Before today"),
    "tomorrow": QT_TRANSLATE_NOOP("DayRanges", "Tomorrow"),
    "next_7_days": QT_TRANSLATE_NOOP("DayRanges", "Next 7 days"),
    "next_30_days": QT_TRANSLATE_NOOP("DayRanges", "Next 30 days"),
    "next_quarter": QT_TRANSLATE_NOOP("DayRanges", "Next quarter"),
    "next_year": QT_TRANSLATE_NOOP("DayRanges", "Next year"),
    "this_fiscal_quarter": QT_TRANSLATE_NOOP("DayRanges", "This fiscal quarter"),
    "last_fiscal_quarter": QT_TRANSLATE_NOOP("DayRanges", "Last fiscal quarter"),
    "next_fiscal_quarter": QT_TRANSLATE_NOOP("DayRanges", "Next fiscal quarter"),
    "this_fiscal_year": QT_TRANSLATE_NOOP("DayRanges", "This fiscal year"),
    "last_fiscal_year": QT_TRANSLATE_NOOP("DayRanges", "Last fiscal year"),
    "next_fiscal_year": QT_TRANSLATE_NOOP("DayRanges", "Next fiscal year"),
    "next_month": QT_TRANSLATE_NOOP("DayRanges", "Next month"),
}


def range_name(key: str) -> str:
    """A range's name in the language in force."""
    if (ago := days_ago(key)) is not None:
        return QCoreApplication.translate("DayRanges", "%n day(s) ago or longer", "", ago)
    if key not in NAMES and (days := days_moving(key)) is not None:
        if key.startswith("last_"):
            return QCoreApplication.translate("DayRanges", "Last %n day(s)", "", days)
        return QCoreApplication.translate("DayRanges", "Next %n day(s)", "", days)
    return marked("DayRanges", NAMES[key]) if key in NAMES else key
