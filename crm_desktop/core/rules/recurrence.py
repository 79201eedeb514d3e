"""How activities repeat: the part of RFC 5545's recurrence rules that an office's days are made of.

Understood are days, weeks, months and years with INTERVAL, BYDAY, BYMONTHDAY, BYMONTH, one BYSETPOS, COUNT
and UNTIL. A rule is bound to no beginning: the day of the activity that bears it is where it goes on from.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from crm_desktop.core.values.stored import LATEST
from crm_desktop.frozen import frozen

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_PARTS = frozenset("FREQ INTERVAL BYDAY BYMONTHDAY BYMONTH BYSETPOS COUNT UNTIL WKST".split())
_FREQUENCIES = ("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_UNTIL = re.compile(r"(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?")
_LONGEST_INTERVAL = 1000
#: Periods that are looked at before a rule counts as one that never comes again.
_MOST_PERIODS = 4000


@frozen
class Rule:
    """One rule; `count` is how many times are left, this one among them."""

    frequency: str
    interval: int = 1
    #: (which of the month or None, day of the week)
    weekdays: tuple[tuple[int | None, int], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    position: int | None = None
    count: int | None = None
    until: date | None = None


def parse_rule(text: str) -> Rule:
    """A rule from its text; raises ValueError for what is none, or repeats within a day."""
    parts: dict[str, str] = {}
    for part in text.strip().upper().removeprefix("RRULE:").rstrip(";").split(";"):
        name, equals, value = part.partition("=")
        if not equals or name not in _PARTS or name in parts:
            raise ValueError(text)
        parts[name] = value
    frequency = parts.get("FREQ", "")
    if frequency not in _FREQUENCIES or {"COUNT", "UNTIL"} <= parts.keys():
        raise ValueError(text)
    position = parts.get("BYSETPOS")
    rule = Rule(
        frequency,
        _number(parts.get("INTERVAL", "1"), 1, _LONGEST_INTERVAL),
        tuple(_weekday(each) for each in parts.get("BYDAY", "").split(",") if each),
        tuple(_number(each, -31, 31) for each in parts.get("BYMONTHDAY", "").split(",") if each),
        tuple(_number(each, 1, 12) for each in parts.get("BYMONTH", "").split(",") if each),
        None if position is None else _number(position, -366, 366),
        _number(parts["COUNT"], 1, 100_000) if "COUNT" in parts else None,
        _last_day(parts["UNTIL"]) if "UNTIL" in parts else None,
    )
    if frequency in ("DAILY", "WEEKLY") and (rule.month_days or any(which for which, _ in rule.weekdays)):
        raise ValueError(text)
    if parts.get("WKST", "MO") != "MO" and _asks_when_weeks_begin(rule):
        raise ValueError(text)
    return rule


def _asks_when_weeks_begin(rule: Rule) -> bool:
    """Whether it matters: only where weeks are passed over, and several days are named of one."""
    return rule.frequency == "WEEKLY" and rule.interval > 1 and len(rule.weekdays) > 1


def _number(text: str, least: int, most: int) -> int:
    number = int(text)
    if not least <= number <= most or (number == 0 and least < 0):
        raise ValueError(text)
    return number


def _weekday(text: str) -> tuple[int | None, int]:
    found = _BY_DAY.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return (None if found[1] is None else _number(found[1], -5, 5)), _WEEKDAYS.index(found[2])


def _last_day(text: str) -> date:
    found = _UNTIL.fullmatch(text)
    if found is None:
        raise ValueError(text)
    return date(*map(int, found.groups()))


def rule_text(rule: Rule) -> str:
    """A rule as RFC 5545 writes it."""
    parts = [f"FREQ={rule.frequency}"]
    if rule.interval != 1:
        parts.append(f"INTERVAL={rule.interval}")
    if rule.months:
        parts.append(f"BYMONTH={','.join(map(str, rule.months))}")
    if rule.weekdays:
        days = (f"{'' if which is None else which}{_WEEKDAYS[day]}" for which, day in rule.weekdays)
        parts.append(f"BYDAY={','.join(days)}")
    if rule.month_days:
        parts.append(f"BYMONTHDAY={','.join(map(str, rule.month_days))}")
    if rule.position is not None:
        parts.append(f"BYSETPOS={rule.position}")
    if rule.count is not None:
        parts.append(f"COUNT={rule.count}")
    if rule.until is not None:
        parts.append(f"UNTIL={rule.until:%Y%m%d}")
    return ";".join(parts)


def bound_to(rule: Rule, day: date) -> Rule:
    """A rule that remembers a late day of the month.

    A series on the 31st falls on the last day of shorter months, written so that every calendar reads it
    alike: the last of the days 28, 29, 30 and 31 that there is.
    """
    if rule.frequency not in ("MONTHLY", "YEARLY") or rule.weekdays or rule.month_days or day.day < 29:
        return rule
    months = rule.months or ((day.month,) if rule.frequency == "YEARLY" else ())
    return replace(rule, month_days=tuple(range(28, day.day + 1)), months=months, position=-1)


def next_time(rule: Rule, day: date, after: date) -> tuple[date, Rule] | None:
    """The first day later than `after` that the rule names, going on from `day`, and the rule from there on.

    None where the series has come to its end. Times that were passed over count as had.
    """
    had = 1
    for found in _days(rule, day, _first_period(rule, day, after)):
        if found <= day:
            continue
        if (rule.until is not None and found > rule.until) or (rule.count is not None and had >= rule.count):
            return None
        if found > after:
            return found, rule if rule.count is None else replace(rule, count=rule.count - had)
        had += 1
    return None


def _first_period(rule: Rule, start: date, after: date) -> int:
    """The period to begin with: of a series that is counted the first, of one without end the one before.

    So a task of every day that began twenty years ago goes on, and is found as fast as one of yesterday.
    """
    if rule.count is not None or after <= start:
        return 0
    months = (after.year - start.year) * 12 + after.month - start.month
    passed = {
        "DAILY": (after - start).days,
        "WEEKLY": (after - start).days // 7,
        "MONTHLY": months,
        "YEARLY": after.year - start.year,
    }
    return max(0, passed[rule.frequency] // rule.interval - 1)


def _days(rule: Rule, start: date, first: int = 0) -> Iterator[date]:
    """The days of a rule in their order, from the period of `start` or a later one on."""
    for period in range(first, first + _MOST_PERIODS):
        try:
            days = sorted(set(_days_of_period(rule, start, period * rule.interval)))
        except (OverflowError, ValueError):
            return  # past the last day that there is
        if rule.position is not None:
            place = rule.position - 1 if rule.position > 0 else rule.position
            days = days[place : place + 1 or None]
        for day in days:
            if day > LATEST:
                return
            yield day


def _days_of_period(rule: Rule, start: date, number: int) -> Iterator[date]:
    if rule.frequency == "DAILY":
        days = [start + timedelta(days=number)]
    elif rule.frequency == "WEEKLY":
        monday = start - timedelta(days=start.weekday()) + timedelta(weeks=number)
        wanted = [day for _, day in rule.weekdays] or [start.weekday()]
        days = [monday + timedelta(days=day) for day in wanted]
    else:
        days = [day for month in _months(rule, start, number) for day in _days_of_month(rule, start, month)]
    for day in days:
        is_wanted = not rule.months or day.month in rule.months
        if is_wanted and (rule.frequency != "DAILY" or not rule.weekdays or _is_among(day, rule)):
            yield day


def _is_among(day: date, rule: Rule) -> bool:
    return day.weekday() in {weekday for _, weekday in rule.weekdays}


def _months(rule: Rule, start: date, number: int) -> list[date]:
    """The first days of the months of a period: one month, or those of a year."""
    if rule.frequency == "MONTHLY":
        year, month = divmod(start.year * 12 + start.month - 1 + number, 12)
        return [date(year, month + 1, 1)]
    return [date(start.year + number, month, 1) for month in rule.months or (start.month,)]


def _days_of_month(rule: Rule, start: date, first: date) -> Iterator[date]:
    length = monthrange(first.year, first.month)[1]
    if rule.weekdays:
        for which, weekday in rule.weekdays:
            days = (first + timedelta(days=number) for number in range(length))
            all_of_them = [day for day in days if day.weekday() == weekday]
            if which is None:
                yield from all_of_them
            elif abs(which) <= len(all_of_them):
                yield all_of_them[which - 1 if which > 0 else which]
        return
    for number in rule.month_days or (start.day,):
        wanted = number if number > 0 else length + 1 + number
        if 1 <= wanted <= length:
            yield first.replace(day=wanted)
