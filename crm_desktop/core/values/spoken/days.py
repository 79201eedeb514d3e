"""Days and hours as people say them, in English and Chinese, found within a sentence: "next Friday 3pm"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta

from crm_desktop.core.values.spoken.chinese_numbers import chinese_number
from crm_desktop.core.values.stored import EARLIEST, LATEST
from crm_desktop.core.values.time.dates import DateOrder, parse_day
from crm_desktop.frozen import frozen

#: Full-width characters as half-width ones, each in its place: what is found is cut out of the original.
_HALF_WIDTH = {**{code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}, 0x3000: 0x20}
#: An hour that nobody calls morning or afternoon is one of the office's day: 3 is 15:00, 9 is 9:00.
_FIRST_OFFICE_HOUR = 7
#: Further away than this is no day that anybody plans.
_FURTHEST = 3660


@frozen
class Spoken:
    """What was found of a day and an hour, and the sentence without the words for it."""

    day: date | None
    clock: time | None
    rest: str


@frozen
class _Said:
    """The sentence's present: what "tomorrow" and "3/4" mean in it."""

    today: date
    order: DateOrder


_Day = Callable[[re.Match[str], _Said], date]

_NUMBER = r"(\d{1,3}|[一二兩两三四五六七八九十廿卅]{1,4})"
_WEEKDAYS = {
    **{name: place for place, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))},
    **{name: place for place, name in enumerate("一二三四五六日")},
    "天": 6,
}
_WHOLE_NAMES = r"monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_SHORT_NAMES = r"mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
_IN_ENGLISH = rf"({_WHOLE_NAMES}|{_SHORT_NAMES})\b"
#: A short name alone may be a person's: it is a day where an hour or nothing follows.
_ALONE = rf"({_WHOLE_NAMES}|(?:{_SHORT_NAMES})(?=\s*,?\s*(?:$|\d|at\b|noon\b)))(?!\w)"
_MONTH = (
    r"(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_ORDINAL = r"(\d{1,2})(?:st|nd|rd|th)?"
_WEEK = "(?:週|周|星期|禮拜|礼拜)"
_SMALL_WORDS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_COUNT = r"(\d{1,3}|a|an|one|two|three|four|five|six)"


def _count(text: str) -> int:
    if text.isdigit():
        return int(text)
    return _SMALL_WORDS[text] if text in _SMALL_WORDS else int(chinese_number(text))


def _days(number: int) -> _Day:
    return lambda _found, said: said.today + timedelta(days=number)


def _monday(day: date, weeks: int) -> date:
    return day - timedelta(days=day.weekday()) + timedelta(weeks=weeks)


def _coming(found: re.Match[str], said: _Said) -> date:
    """The next day of that name; today is not meant, it would be called so."""
    days = (_WEEKDAYS[found[1][:3]] - said.today.weekday()) % 7
    return said.today + timedelta(days=days or 7)


def _in_next_week(found: re.Match[str], said: _Said) -> date:
    """A day of the week after this one; weeks begin on Monday, and each further 下 is a week more."""
    *before, name = found.groups()
    weeks = len(before[0]) if before else 1
    return _monday(said.today, weeks) + timedelta(days=_WEEKDAYS[name[:3]])


def _in_this_week(found: re.Match[str], said: _Said) -> date:
    """A day of this week; one that is over is that of the next."""
    day = _monday(said.today, 0) + timedelta(days=_WEEKDAYS[found[1][:3]])
    return day if day >= said.today else day + timedelta(weeks=1)


def _later(found: re.Match[str], said: _Said) -> date:
    number, unit = _count(found[1]), found[2]
    if unit[0] == "d" or unit in "天日":
        return said.today + timedelta(days=number)
    if unit[0] == "w" or unit[-1] in "週周期拜":
        return said.today + timedelta(weeks=number)
    return _months_later(said.today, number)


def _months_later(day: date, months: int) -> date:
    """The same day of a later month, the last one where that month is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _of_month(found: re.Match[str], said: _Said) -> date:
    """A day of this month that has not been yet, else of the next that has it; of the next one by name."""
    number = _count(found[2])
    first = said.today.replace(day=1)
    for months in range(1 if found[1] else 0, 14):
        month = _months_later(first, months)
        if number <= monthrange(month.year, month.month)[1]:
            day = month.replace(day=number)
            if found[1] or day >= said.today:
                return day
            continue
        if found[1]:
            break
    raise ValueError(found[0])


def _of_year(month: int, day: int, said: _Said) -> date:
    """A day without a year: the next one that comes; 29 February waits for its year."""
    for year in range(said.today.year, said.today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if found >= said.today:
            return found
    raise ValueError(day)


def _chinese_month(found: re.Match[str], said: _Said) -> date:
    return _of_year(_count(found[1]), _count(found[2]), said)


def _english_month(found: re.Match[str], said: _Said) -> date:
    name, day = (found[2], found[1]) if found[1] else (found[3], found[4])
    month = parse_day(f"1 {name[:3]} 2000", said.order, UTC).month
    return _of_year(month, int(day), said)


def _two_numbers(found: re.Match[str], said: _Said) -> date:
    first, second = int(found[1]), int(found[2])
    month, day = (second, first) if said.order is DateOrder.DAY_FIRST else (first, second)
    return _of_year(month, day, said)


def _written(found: re.Match[str], said: _Said) -> date:
    return parse_day(found[0].strip(), said.order, UTC)


def _end_of_month(_found: re.Match[str], said: _Said) -> date:
    return said.today.replace(day=monthrange(said.today.year, said.today.month)[1])


#: The first that fits counts, so longer ways of saying come before what they contain.
_DAYS: tuple[tuple[re.Pattern[str], _Day], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), day)
    for pattern, day in (
        (r"(?:on\s+)?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)", _written),
        (r"\d{2,4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*[日號号]?", _written),
        (r"\bday after tomorrow\b", _days(2)),
        (r"\b(?:tomorrow|tmrw?|tmr)\b", _days(1)),
        (r"\b(?:today|tonight)\b", _days(0)),
        (r"大[後后]天", _days(3)),
        (r"[後后]天", _days(2)),
        (r"明[天日]|明(?=[早晚])", _days(1)),
        (r"今[天日]|今(?=[早晚])", _days(0)),
        (rf"(下+)(?:個|个)?{_WEEK}([一二三四五六日天])", _in_next_week),
        (rf"[這这本](?:個|个)?{_WEEK}([一二三四五六日天])", _in_this_week),
        (rf"\bnext\s+{_IN_ENGLISH}", _in_next_week),
        (rf"\bthis\s+{_IN_ENGLISH}", _in_this_week),
        (r"(?<![本這这下上每])(?:週|周|星期|禮拜|礼拜)([一二三四五六日天])", _coming),
        (rf"\b(?:on|coming)\s+{_IN_ENGLISH}", _coming),
        (rf"\b{_ALONE}", _coming),
        (rf"\bin\s+{_COUNT}\s+(days?|weeks?|months?)\b", _later),
        (rf"{_NUMBER}\s*(?:個|个)?(天|日|週|周|星期|禮拜|礼拜|月)\s*(?:以|之)?[後后]", _later),
        (r"\bnext week\b", lambda _found, said: _monday(said.today, 1)),
        (rf"下(?:個|个)?{_WEEK}", lambda _found, said: _monday(said.today, 1)),
        (r"\bnext month\b", lambda _found, said: _months_later(said.today.replace(day=1), 1)),
        (rf"{_NUMBER}\s*月\s*{_NUMBER}\s*[日號号]?", _chinese_month),
        (rf"\b(?:on\s+)?(?:{_ORDINAL}\s+{_MONTH}|{_MONTH}\s+{_ORDINAL})(?![\w:])", _english_month),
        (rf"(下(?:個|个)?月)\s*{_NUMBER}\s*[日號号]", _of_month),
        (rf"()(?<![月\d一二三四五六七八九十]){_NUMBER}\s*[日號号](?!碼|码|樓|楼|線|线)", _of_month),
        (r"月底", _end_of_month),
        (r"(?<![\d/.])(?:on\s+)?(\d{1,2})/(\d{1,2})(?![\d/])", _two_numbers),
    )
)

_HALF = r"(凌晨|清晨|早上|早|上午|中午|下午|傍晚|晚上|晚)"
_CHINESE_CLOCK = re.compile(
    rf"{_HALF}?\s*{_NUMBER}\s*[點点時时](?:\s*(半|[一三]刻|{_NUMBER}\s*分?|整))?|{_HALF}?\s*(\d{{1,2}}):(\d{{2}})(?!\d)"
)
_ENGLISH_CLOCK = re.compile(
    r"(?:\bat\s+)?\b(\d{1,2})(?::(\d{2}))?\s*([ap])\.?m\b\.?|(?:\bat\s+)?(?<![\d:])(\d{1,2}):(\d{2})(?![\d:])"
    r"|\bat\s+(\d{1,2})(?![\d:/.%])|(?:\bat\s+)?\b(noon)\b",
    re.IGNORECASE,
)
#: A mere number is an hour where it stands right behind the day: "tomorrow 10".
_BARE_HOUR = re.compile(r"\s*,?\s*(\d{1,2})(?![\d:/.%]|\s*(?:[a-z]|[\u4e00-\u9fff]))", re.IGNORECASE)


def find_day_and_hour(text: str, today: date, order: DateOrder = DateOrder.YEAR_FIRST) -> Spoken:
    """The day and the hour that a sentence names, as far as it does, and the sentence without them."""
    plain = text.translate(_HALF_WIDTH)
    found = _find_day(plain, _Said(today, order))
    cut: list[tuple[int, int]] = []
    day = None
    if found is not None:
        day, span = found
        cut.append(span)
    # What the day is made of is no hour as well: 12/24 10:00.
    masked = plain if not cut else plain[: cut[0][0]] + "\0" * (cut[0][1] - cut[0][0]) + plain[cut[0][1] :]
    clock = None
    if (hour := _find_clock(masked, cut)) is not None:
        clock, span = hour
        cut.append(span)
    return Spoken(day, clock, _without(text, cut))


def _find_day(text: str, said: _Said) -> tuple[date, tuple[int, int]] | None:
    for pattern, day_of in _DAYS:
        for found in pattern.finditer(text.lower()):
            try:
                day = day_of(found, said)
            except (ValueError, OverflowError):
                continue
            if EARLIEST <= day <= LATEST and abs((day - said.today).days) <= _FURTHEST:
                return day, found.span()
    return None


def _find_clock(text: str, cut: list[tuple[int, int]]) -> tuple[time, tuple[int, int]] | None:
    for pattern, clock_of in ((_CHINESE_CLOCK, _chinese_clock), (_ENGLISH_CLOCK, _english_clock)):
        for found in pattern.finditer(text):
            try:
                return clock_of(found), found.span()
            except ValueError:
                continue
    if (noon := text.find("中午")) >= 0:
        return time(12), (noon, noon + 2)
    if cut and (found_bare := _BARE_HOUR.match(text, cut[0][1])) is not None:
        hour = int(found_bare[1])
        if hour < 24:
            return time(_office_hour(hour)), found_bare.span()
    return None


def _office_hour(hour: int) -> int:
    return hour + 12 if 0 < hour < _FIRST_OFFICE_HOUR else hour


def _chinese_clock(found: re.Match[str]) -> time:
    half = found[1] or found[5] or ""
    if found[6]:
        hour, minute = int(found[6]), int(found[7])
    else:
        hour, minute = _count(found[2]), _minutes(found[3], found[4])
    if not half:
        return time(hour if found[6] else _office_hour(hour), minute)
    if half in ("下午", "傍晚", "晚上", "晚"):
        hour += 12 if hour < 12 else 0
    elif half == "中午":
        hour += 12 if hour < 3 else 0
    elif hour == 12:
        hour = 0
    return time(hour, minute)


def _minutes(said: str | None, number: str | None) -> int:
    if not said or said == "整":
        return 0
    if number:
        return _count(number)
    return {"半": 30, "一刻": 15, "三刻": 45}[said]


def _english_clock(found: re.Match[str]) -> time:
    if found[7]:
        return time(12)
    if found[6]:
        return time(_office_hour(int(found[6])))
    if found[4]:
        return time(int(found[4]), int(found[5]))
    hour = int(found[1])
    if not 1 <= hour <= 12:
        raise ValueError(found[0])
    return time(hour % 12 + (12 if found[3].lower() == "p" else 0), int(found[2] or 0))


def _without(text: str, cut: list[tuple[int, int]]) -> str:
    """The sentence without what was found; words that stood on both sides stay apart."""
    rest = text
    for start, end in sorted(cut, reverse=True):
        before, after = rest[:start], rest[end:]
        rest = f"{before} {after}" if before[-1:].isascii() or after[:1].isascii() else before + after
    return re.sub(r"\s+", " ", rest).strip(" ,，、。;；:：")


def first_moment(day: date | None, clock: time | None, now: datetime) -> tuple[date | None, time | None]:
    """An hour without a day is today's where it is still to come, else tomorrow's."""
    if day is None and clock is not None:
        is_to_come = clock > now.time()
        day = now.date() if is_to_come else now.date() + timedelta(days=1)
    return day, clock
