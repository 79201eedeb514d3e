"""Dates and moments as people and spreadsheets write them -> date and datetime."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo
from enum import StrEnum

from crm_desktop.core.values.spoken.chinese_numbers import with_digits
from crm_desktop.core.values.stored import DAY, EARLIEST, LATEST

#: Year 1 of the Republic of China calendar is 1912.
REPUBLIC_OFFSET = 1911
#: Two-digit years up to this one belong to this century (the rule of POSIX strptime).
_LAST_SHORT_YEAR = 68
#: Day 0 of spreadsheet serial numbers, which count a 29 February 1900 that never was.
_SPREADSHEET_EPOCH = datetime(1899, 12, 30)
_LARGEST_SERIAL = 110_000


class DateOrder(StrEnum):
    """How a column writes 3/4/2026: which number is the day, or whether years count from 1912."""

    YEAR_FIRST = "ymd"
    DAY_FIRST = "dmy"
    MONTH_FIRST = "mdy"
    REPUBLIC = "roc"


class OutOfRange(ValueError):
    """A date that can be understood but lies outside the years that are kept."""


class OrderUnknown(ValueError):
    """A date such as 3/4/2026 where nothing says which number is the day."""


class YearUnknown(ValueError):
    """A day of some year, such as --07-15 or 7月15日."""


_MONTHS = {
    name[:length]: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
    for length in (3, 4, len(name))
}
_AFTERNOON = frozenset({"pm", "p.m.", "下午", "晚上", "傍晚"})
_MORNING = frozenset({"am", "a.m.", "上午", "早上", "凌晨"})
_NOON = "中午"

YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
#: 1150731, a day of year 115 of the Republic.
_COMPACT_REPUBLIC = re.compile(r"([01]\d{2})([01]\d)([0-3]\d)(?!\d)")
_NO_YEAR = re.compile(
    r"(?:--(\d{1,2})-?(\d{1,2})|(?P<first>\d{1,2})/(?P<second>\d{1,2})|(\d{1,2})\s*月\s*(\d{1,2})\s*[日號号]?|(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})"
    r"|([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?)",
    re.IGNORECASE,
)
#: What programs write for a date that nobody filled in.
_ZERO_DATE = re.compile(r"0{1,4}([-/.])0{1,2}\1(?:00|0{4}|0)(?:[ T]00:00(?::00(?:\.0+)?)?Z?)?")
#: Characters for numbers are looked for where one of these says that a date is meant.
_DATE_SIGNS = re.compile("[年月]")
THREE_NUMBERS = re.compile(r"(\d{1,3})([-/.])(\d{1,2})\2(\d{4}|\d{1,2})(?!\d)")
_REPUBLIC = "中華民國|民國|民国|民"
_CHINESE = re.compile(rf"({_REPUBLIC})?\s*(元|\d{{1,4}})\s*年\s*(\d{{1,2}})\s*月\s*(\d{{1,2}})\s*[日號号]?")
#: 民國75/3/2 and 民75.3.2: the era is named, so that no order is asked.
_NAMED_REPUBLIC = re.compile(rf"(?:{_REPUBLIC})\s*(\d{{1,3}})([-/.])(\d{{1,2}})\2(\d{{1,2}})(?!\d)")
_COMMON_ERA = re.compile("(?:西元|公元)(?=\\s*\\d)")
_MONTH_IN_WORDS = re.compile(
    r"(?:[a-z]{3,9},?\s+)??(?:(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?[\s,-]+(\d{4}|\d{2})"
    r"|([a-z]{3,9})\.?[\s-]+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4}))(?!\d)",
    re.IGNORECASE,
)
_HALF = r"(am|pm|a\.m\.|p\.m\.|上午|下午|早上|晚上|凌晨|中午|傍晚)"
_TIME = re.compile(
    rf"{_HALF}?\s*(\d{{1,2}})(?:[:時时點点]\s*(\d{{1,2}})(?:[:分]\s*(\d{{1,2}})(?:[.,](\d{{1,9}}))?)?[分秒]?|[時时點点]?)"
    rf"\s*{_HALF}?\s*(z|utc|gmt|(?:utc|gmt)?[+-]\d{{1,2}}:?(?:\d{{2}})?)?",
    re.IGNORECASE,
)
_ZONE_OFFSET = re.compile(r"([+-])(\d{1,2}):?(\d{2})?")


def parse_day(cell: object, order: DateOrder, zone: tzinfo) -> date:
    """A cell -> calendar day; a moment with a zone is read on the local calendar. Raises ValueError."""
    if isinstance(cell, datetime):
        return _in_range((cell.astimezone(zone) if cell.tzinfo else cell).date())
    if isinstance(cell, date):
        return _in_range(cell)
    if isinstance(cell, (int, float)) and not _is_compact(cell):
        return _in_range(_from_serial(cell).date())
    day, moment = _read(str(cell), order)
    if moment.tzinfo is None or (moment.replace(tzinfo=None) == time() and moment.utcoffset() == timedelta()):
        # A day that another program wrote as midnight in UTC is that day everywhere.
        return day
    return _in_range(datetime.combine(day, moment).astimezone(zone).date())


def parse_moment(cell: object, order: DateOrder, zone: tzinfo) -> datetime:
    """A cell -> moment in UTC; a time without a zone is local, a day is its midnight. Raises ValueError."""
    if isinstance(cell, datetime):
        found = cell
    elif isinstance(cell, date):
        found = datetime.combine(cell, time())
    elif isinstance(cell, (int, float)) and not _is_compact(cell):
        found = _from_serial(cell)
    else:
        found = datetime.combine(*_read(str(cell), order))
    _in_range(found.date())
    if found.tzinfo is None:
        found = found.replace(tzinfo=zone)
    moment = found.astimezone(UTC)
    _in_range(moment.date())
    return moment


def is_zero_date(text: str) -> bool:
    """Whether a text is what other programs write where there is no date: 0/0/00, 0000-00-00."""
    return _ZERO_DATE.fullmatch(plain_date(text)) is not None


def looks_like_date(cell: object) -> bool:
    """Whether a cell is a date in some order; used to guess what a column holds."""
    if isinstance(cell, (datetime, date)):
        return True
    if not isinstance(cell, str) or not any(character.isdigit() for character in cell):
        return False
    for order in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST, DateOrder.REPUBLIC):
        try:
            _read(cell, order)
        except ValueError:
            continue
        return True
    return False


def plain_date(text: str) -> str:
    """A date as it is matched: half-width, without quotes around it."""
    return unicodedata.normalize("NFKC", text).strip().strip("'\"")


def _read(text: str, order: DateOrder) -> tuple[date, time]:
    """The day and the time of day in a text; the time carries a zone where one is written."""
    if not text.isascii():
        text = _COMMON_ERA.sub("", plain_date(text), count=1)
        if _DATE_SIGNS.search(text):
            text = with_digits(text)
    day, end = _read_day(text, order)
    rest = text[end:].lstrip(" \t\nT,")
    return day, _read_time(rest) if rest else time()


def _read_day(text: str, order: DateOrder) -> tuple[date, int]:
    text_start = len(text) - len(text.lstrip())
    found = YEAR_FIRST.match(text, text_start) or _COMPACT.match(text, text_start)
    if found:
        return _day(int(found[1]), int(found[2]), int(found[3])), found.end()
    found = THREE_NUMBERS.match(text, text_start)
    if found:
        return _ordered_day(found[1], found[2], found[3], found[4], order), found.end()
    found = _NAMED_REPUBLIC.match(text, text_start)
    if found:
        return _day(int(found[1]) + REPUBLIC_OFFSET, int(found[3]), int(found[4])), found.end()
    found = _CHINESE.match(text, text_start)
    if found:
        year = 1 if found[2] == "元" else int(found[2])
        republic = bool(found[1]) or len(found[2]) == 3 or (order is DateOrder.REPUBLIC and year < 1000)
        return _day(year + REPUBLIC_OFFSET * republic, int(found[3]), int(found[4])), found.end()
    found = _MONTH_IN_WORDS.match(text, text_start)
    if found:
        day, month, year_text = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        if month.lower() in _MONTHS:
            return _day(_full_year(year_text), _MONTHS[month.lower()], int(day)), found.end()
    found = _COMPACT_REPUBLIC.match(text, text_start)
    if found:
        return _day(int(found[1]) + REPUBLIC_OFFSET, int(found[2]), int(found[3])), found.end()
    _refuse_without_year(text)
    raise ValueError(text)


def _refuse_without_year(text: str) -> None:
    """Raise YearUnknown where the text is a day of some year."""
    found = _NO_YEAR.fullmatch(text.strip())
    if not found:
        return
    if found["first"]:  # which of them is the month does not matter where the year is missing
        date(2000, *sorted((int(found["first"]), int(found["second"]))))
        raise YearUnknown(text)
    numbers = [part for part in found.groups() if part]
    words = [part.lower() for part in numbers if not part.isdigit()]
    if words and words[0] not in _MONTHS:
        return
    month = _MONTHS[words[0]] if words else int(numbers[0])
    day = int(next(part for part in reversed(numbers) if part.isdigit()))
    date(2000, month, day)  # a leap year; raises ValueError where there is no such day
    raise YearUnknown(text)


def _ordered_day(first: str, mark: str, second: str, third: str, order: DateOrder) -> date:
    if (order is DateOrder.REPUBLIC or len(first) == 3) and len(third) <= 2:
        # No other calendar counts years of three digits that may stand here.
        return _day(int(first) + REPUBLIC_OFFSET, int(second), int(third))
    if len(first) == 3 or len(third) == 1 or (len(third) == 2 and order is DateOrder.YEAR_FIRST):
        # A year of two digits in front: nothing says which calendar, so nothing is guessed.
        raise ValueError(first)
    if mark == ".":  # 23.11.2026 is day first wherever dots are used
        order = DateOrder.DAY_FIRST
    if order not in (DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST):
        order = _only_order(int(first), int(second))
    month, day = (first, second) if order is DateOrder.MONTH_FIRST else (second, first)
    return _day(_full_year(third), int(month), int(day))


def _only_order(first: int, second: int) -> DateOrder:
    """The order that the numbers leave when the column says none."""
    if first <= 12 and second <= 12 and first != second:
        raise OrderUnknown(first)
    return DateOrder.MONTH_FIRST if second > 12 else DateOrder.DAY_FIRST


def _full_year(text: str) -> int:
    year = int(text)
    if len(text) == 2:
        year += 2000 if year <= _LAST_SHORT_YEAR else 1900
    return year


def _day(year: int, month: int, day: int) -> date:
    if not EARLIEST.year <= year <= LATEST.year:
        raise OutOfRange(year)
    return date(year, month, day)


def _in_range(day: date) -> date:
    if not EARLIEST <= day <= LATEST:
        raise OutOfRange(day)
    return day


def _read_time(text: str) -> time:
    found = _TIME.fullmatch(text.strip())
    if not found:
        raise ValueError(text)
    before, hour_text, minute, second, fraction, after, zone = found.groups()
    half = (before or after or "").lower()
    hour = int(hour_text)
    if half and hour > 12:
        half = ""
    if (half in _AFTERNOON and hour < 12) or (half == _NOON and hour < 3):
        hour += 12
    elif half in _MORNING and hour == 12:
        hour = 0
    microsecond = int((fraction or "0")[:6].ljust(6, "0"))
    return time(hour, int(minute or 0), int(second or 0), microsecond, tzinfo=_zone(zone))


def _zone(text: str | None) -> timezone | None:
    if not text:
        return None
    found = _ZONE_OFFSET.search(text)
    if not found:
        return UTC
    offset = timedelta(hours=int(found[2]), minutes=int(found[3] or 0))
    return timezone(-offset if found[1] == "-" else offset)


def _is_compact(cell: float) -> bool:
    """Whether a number is a day written without marks, such as 20260731 or 1150731, and no serial number."""
    return isinstance(cell, int) and 1_000_000 <= cell <= 99_999_999


def _from_serial(serial: float) -> datetime:
    if not 0 < serial < _LARGEST_SERIAL:
        raise OutOfRange(serial)
    return _SPREADSHEET_EPOCH + timedelta(milliseconds=round(serial * DAY))
