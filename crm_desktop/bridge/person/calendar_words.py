"""How a calendar is written in the person's language: first day of the week, names of days, months, spans."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale

from crm_desktop.bridge.person.formats import Formats

_SHORT = QLocale.FormatType.ShortFormat


def _locale(formats: Formats) -> QLocale:
    """Of the weeks: in Chinese by the language, else by the computer's settings, which know the country."""
    return formats.locale if formats.language.startswith("zh") else QLocale.system()


def week_start(day: date, formats: Formats) -> date:
    """The first day of the week that a day is in."""
    first = _locale(formats).firstDayOfWeek().value
    return day - timedelta(days=(day.isoweekday() - first) % 7)


def month_start(day: date, formats: Formats) -> tuple[date, int]:
    """The first day of the weeks that a month is in, and how many weeks these are."""
    first = day.replace(day=1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    start = week_start(first, formats)
    return start, (last - start).days // 7 + 1


def day_name(day: date, formats: Formats) -> str:
    """The short name of a day of the week."""
    return formats.locale.standaloneDayName(day.isoweekday(), _SHORT)


def month_name(day: date, formats: Formats) -> str:
    """A month with its year: 2026 年 11 月, November 2026."""
    return _written(day, "yyyy 年 M 月" if formats.language.startswith("zh") else "MMMM yyyy", formats)


def day_with_year(day: date, formats: Formats) -> str:
    """A day with its weekday and year."""
    chinese = "yyyy 年 M 月 d 日 dddd"
    return _written(day, chinese if formats.language.startswith("zh") else "dddd, d MMMM yyyy", formats)


def span_of_days(first: date, last: date, formats: Formats) -> str:
    """From one day to another: 2026 年 11 月 23–29 日, 30 November – 6 December 2026."""
    is_same_month = (first.year, first.month) == (last.year, last.month)
    is_same_year = first.year == last.year
    if formats.language.startswith("zh"):
        begins = _written(first, "yyyy 年 M 月 d" if is_same_month else "yyyy 年 M 月 d 日", formats)
        ends = _written(last, "M 月 d 日" if is_same_year else "yyyy 年 M 月 d 日", formats)
        return f"{begins}–{last.day} 日" if is_same_month else f"{begins} – {ends}"
    ends = _written(last, "d MMMM yyyy", formats)
    if is_same_month:
        return f"{first.day}–{ends}"
    return f"{_written(first, 'd MMMM' if is_same_year else 'd MMMM yyyy', formats)} – {ends}"


def title(mode: str, day: date, first: date, count: int, formats: Formats) -> str:
    """What stands above a "day", a "week" or a "month": `count` days from the first one, `day` among them."""
    if mode == "month":
        return month_name(day, formats)
    if mode == "day":
        return day_with_year(first, formats)
    return span_of_days(first, first + timedelta(days=count - 1), formats)


def _written(day: date, pattern: str, formats: Formats) -> str:
    return formats.locale.toString(QDate(day.year, day.month, day.day), pattern)
