"""Days as people type them in a hurry: today, tomorrow, +3, 11/24."""

from __future__ import annotations

import re
from datetime import date, timedelta

from PySide6.QtCore import QLocale

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.values.time.dates import DateOrder

_RELATIVE_WORDS = {
    "today": 0,
    "今天": 0,
    "今日": 0,
    "tomorrow": 1,
    "明天": 1,
    "明日": 1,
    "yesterday": -1,
    "昨天": -1,
    "昨日": -1,
    "後天": 2,
    "后天": 2,
    "前天": -2,
}
_RELATIVE = re.compile(r"([+-])\s*(\d{1,3})")
_MONTH_AND_DAY = re.compile(r"(\d{1,2})\s*[/.月-]\s*(\d{1,2})\s*[日號号]?")
#: A day without a year means the nearest one: at most half a year away.
_HALF_A_YEAR = timedelta(days=183)


def system_date_order(language: str) -> DateOrder:
    """Which number of 3/4/2026 is the day, in Chinese by the language, else by the computer's settings."""
    if language.startswith("zh"):
        return DateOrder.YEAR_FIRST
    pattern = QLocale.system().dateFormat(QLocale.FormatType.ShortFormat)
    places = {letter: pattern.find(letter) for letter in "yMd"}
    if places["y"] < places["M"]:
        return DateOrder.YEAR_FIRST
    return DateOrder.DAY_FIRST if places["d"] < places["M"] else DateOrder.MONTH_FIRST


def day_from_words(text: str, formats: Formats) -> date | None:
    """The day that a short text means; None when it is no such text."""
    today = formats.today()
    word = text.strip().casefold()
    if word in _RELATIVE_WORDS:
        return today + timedelta(days=_RELATIVE_WORDS[word])
    relative = _RELATIVE.fullmatch(word)
    if relative is not None:
        days = int(relative[2])
        return today + timedelta(days=days if relative[1] == "+" else -days)
    short = _MONTH_AND_DAY.fullmatch(word)
    if short is None:
        return None
    first, second = int(short[1]), int(short[2])
    day_first = system_date_order(formats.language) is DateOrder.DAY_FIRST
    return _nearest(today, *((second, first) if day_first else (first, second)))


def _nearest(today: date, month: int, day: int) -> date | None:
    found: list[date] = []
    for year in (today.year - 1, today.year, today.year + 1):
        try:
            found.append(date(year, month, day))
        except ValueError:
            continue  # no such day in that year
    near = [each for each in found if abs(each - today) <= _HALF_A_YEAR]
    return near[0] if near else (found[0] if found else None)
