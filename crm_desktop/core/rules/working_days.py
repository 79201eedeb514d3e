"""On which days the office works: days of the week, less its closed days, and those that it makes up for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date, timedelta
from functools import lru_cache

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.quote_records import USUAL_WEEKDAYS, WEEKDAYS
from crm_desktop.core.values.stored import EARLIEST, LATEST, chosen_codes
from crm_desktop.frozen import frozen

#: The fields of the office that hold a list of days.
LISTS = ("closed_days", "worked_days")

_ONE_DAY = timedelta(days=1)
#: Nobody closes longer in one go; a year typed wrong would.
_LONGEST = 366
_DAY = r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?"
_LINE = re.compile(rf"{_DAY}(?:\s*(?:\.\.|[-–—~～至到]|to)\s*{_DAY})?(?:[\s:：,，、]+(.*))?")


@frozen
class WorkingDays:
    """Which days the office works."""

    #: as `date.weekday` counts them
    weekdays: frozenset[int] = frozenset(range(5))
    #: days on which it does not, and what they are called
    closed: Mapping[date, str] = field(default_factory=dict)
    #: days on which it does although their day of the week, or a closed day, speaks against it
    worked: frozenset[date] = frozenset()

    def is_open(self, day: date) -> bool:
        """Whether the office works on a day."""
        return day in self.worked or (self.is_usual(day) and day not in self.closed)

    def is_usual(self, day: date) -> bool:
        """Whether the office works on that day of the week."""
        return day.weekday() in self.weekdays

    def on_or_after(self, day: date) -> date:
        """The first day from this one on; the day itself where the office is closed for a year."""
        return self._nearest(day, _ONE_DAY)

    def on_or_before(self, day: date) -> date:
        """The last day up to this one; the day itself where the office was closed for a year."""
        return self._nearest(day, -_ONE_DAY)

    def after(self, day: date) -> date:
        """The first one later than a day."""
        return self.on_or_after(day + _ONE_DAY)

    def _nearest(self, day: date, step: timedelta) -> date:
        found = day
        for _ in range(_LONGEST):
            if self.is_open(found):
                return found
            if not EARLIEST < found < LATEST:
                break
            found += step
        return day


#: Monday to Friday.
USUAL = WorkingDays()
#: The setting of the file for the month in which the office's fiscal year begins (1: January, the usual one).
FISCAL_MONTH = "fiscal_month"


#: The fields of the office that say it.
WORKING_FIELDS = ("working_weekdays", *LISTS)


def working_days_of(office: Mapping[str, Stored]) -> WorkingDays:
    """What the data of the office say, as they are kept."""
    weekdays, closed, worked = (str(office[name] or "") for name in WORKING_FIELDS)
    return _told(weekdays, closed, worked)


@lru_cache(maxsize=4)
def _told(weekdays: str, closed: str, worked: str) -> WorkingDays:
    codes = chosen_codes(weekdays) or chosen_codes(USUAL_WEEKDAYS)
    return WorkingDays(
        frozenset(map(WEEKDAYS.index, codes)),
        days_of_list(closed, "closed_days"),
        frozenset(days_of_list(worked, "worked_days")),
    )


def days_of_list(text: str, name: str) -> dict[date, str]:
    """The days of a list with what they are called; raises RuleBroken, naming the field, for what is none."""
    return {
        first + timedelta(days=number): called
        for first, last, called in _spans(text, name)
        for number in range((last - first).days + 1)
    }


def list_of_days(text: str, name: str) -> str:
    """A list as it is kept: one day or span a line, the earliest first, written one way."""
    lines = []
    for first, last, called in sorted(_spans(text, name)):
        days = first.isoformat() if first == last else f"{first.isoformat()} – {last.isoformat()}"
        lines.append(f"{days} {called}".strip())
    return "\n".join(dict.fromkeys(lines))


def _spans(text: str, name: str) -> Iterator[tuple[date, date, str]]:
    for line in re.split(r"[\n;；]", text):
        if told := line.strip():
            yield _span(told, name)


def _span(line: str, name: str) -> tuple[date, date, str]:
    found = _LINE.fullmatch(line)
    refusal = RuleBroken("days_not_understood", field=name, value=line[:100])
    if found is None:
        raise refusal
    try:
        first = date(*map(int, found.group(1, 2, 3)))
        last = first if found[4] is None else date(*map(int, found.group(4, 5, 6)))
    except ValueError as error:
        raise refusal from error
    if not (EARLIEST <= first <= last <= LATEST and (last - first).days < _LONGEST):
        raise refusal
    return first, last, (found[7] or "").strip()
