"""Numbers by the office's own patterns: what these may hold, and which number comes next in a year."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from crm_desktop.core.errors import RuleBroken
from crm_desktop.frozen import frozen

LONGEST_PATTERN = 40
FIRST_PATTERN = "Q{year}-{seq:04}"
FIRST_ORDER_PATTERN = "SO{year}-{seq:04}"
FIRST_CREDIT_NOTE_PATTERN = "CN{year}-{seq:04}"

_PLACE = re.compile(r"\{(year|yy|month|seq)(?::0([1-9]))?\}")
#: Numbers name files too, and stand in subjects of e-mails.
_NOT_ALLOWED = re.compile(r"[\x00-\x1f\x7f{}<>:\"|?*\\]")


@frozen
class NumberPattern:
    """A pattern that was found right. The count begins anew with each year, so the year is in it."""

    text: str

    def number(self, day: date, sequence: int) -> str:
        """The number that the paper of a day has, being so manieth of its year."""

        def filled(place: re.Match[str]) -> str:
            name, width = place[1], place[2]
            if name == "seq":
                return str(sequence).zfill(int(width or 1))
            return {"year": f"{day.year:04}", "yy": f"{day.year % 100:02}", "month": f"{day.month:02}"}[name]

        return _PLACE.sub(filled, self.text)

    def sequence_of(self, number: str, year: int) -> int | None:
        """Which place in the year's count a number has; None for one of another year or pattern."""
        found = _expression(self.text, year).fullmatch(number)
        return int(found["seq"]) if found else None

    def next(self, day: date, given: Iterable[str]) -> str:
        """The number that follows those which were given, void ones included; whatever their order."""
        counts = (self.sequence_of(number, day.year) for number in given)
        return self.number(day, max((count for count in counts if count is not None), default=0) + 1)


@lru_cache(maxsize=16)
def _expression(pattern: str, year: int) -> re.Pattern[str]:
    """What the numbers of a year look like: asked of every number that was given."""
    parts, end = [], 0
    for place in _PLACE.finditer(pattern):
        parts.append(re.escape(pattern[end : place.start()]))
        parts.append(
            {
                "year": f"{year:04}",
                "yy": f"{year % 100:02}",
                "month": r"(?:0[1-9]|1[0-2])",
                "seq": r"(?P<seq>[0-9]+)",
            }[place[1]]
        )
        end = place.end()
    return re.compile("".join((*parts, re.escape(pattern[end:]))))


def number_pattern(text: str, field: str = "quote_pattern", example: str = FIRST_PATTERN) -> NumberPattern:
    """The pattern of a text; raises RuleBroken where numbers by it would not tell papers apart.

    `field` is the office's field that holds it.
    """
    told = text.strip()
    names = [place[1] for place in _PLACE.finditer(told)]
    widths_elsewhere = [place for place in _PLACE.finditer(told) if place[2] and place[1] != "seq"]
    is_right = (
        len(told) <= LONGEST_PATTERN
        and names.count("seq") == 1
        and names.count("year") + names.count("yy") == 1
        and names.count("month") <= 1
        and not widths_elsewhere
        and not _NOT_ALLOWED.search(_PLACE.sub("", told))
        and not _runs_together(told)
    )
    if not is_right:
        raise RuleBroken("number_pattern_wrong", field=field, example=example)
    return NumberPattern(told)


def _runs_together(text: str) -> bool:
    """Whether digits stand beside the count, which then could not be told from it."""
    return bool(re.search(r"[0-9}]\{seq|\{seq(?::0[1-9])?\}[0-9{]", text))
