"""Which of the program's own copies are kept: some of each day, week and month, within a size."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from crm_desktop.core.copies.copy import Copy, Reason

#: So far back there is a copy of each day, each week (of ISO 8601) and each month.
DAYS, WEEKS, MONTHS = 7, 5, 12
#: Together the copies of one file take no more than this, in bytes, unless the two newest do.
SIZE_LIMIT = 4 * 1024**3
#: Copies that are kept whatever they weigh: one, and another should that turn out to be damaged.
_ALWAYS = 2


def superfluous(copies: Sequence[Copy], now: int, *, size_limit: int = SIZE_LIMIT) -> list[Copy]:
    """Those that may be thrown away at `now` (milliseconds since 1970), by the calendar of this computer.

    Of the copies of a day, a week and a month the newest is kept; what was made before an import or a change
    of many records is kept for a week. Copies made by hand are never named, nor counted into the size.
    """
    own = sorted((each for each in copies if each.reason is not Reason.HAND), key=_at, reverse=True)
    today = _day(now)
    kept = {*own[:_ALWAYS], *_newest_of(own, today)}
    usual = (Reason.DAILY, Reason.SECOND_PLACE)
    kept |= {each for each in own if each.reason not in usual and _age(each, today) < DAYS}
    size = 0
    for each in own:
        size += each.size if each in kept else 0
        if size > size_limit and each not in own[:_ALWAYS]:
            kept.discard(each)
    return [each for each in own if each not in kept]


def _newest_of(own: Sequence[Copy], today: date) -> Iterable[Copy]:
    """The newest of each day, week and month that is looked back at; `own` are the newest first."""
    first_month = today.year * 12 + today.month - MONTHS
    monday = today - timedelta(days=today.weekday())
    seen: set[tuple[str, object]] = set()
    for each in own:
        day = _day(each.at)
        spans: list[tuple[str, object]] = []
        if _age(each, today) < DAYS:
            spans.append(("day", day))
        if day > monday - timedelta(weeks=WEEKS):
            spans.append(("week", day.isocalendar()[:2]))
        if day.year * 12 + day.month > first_month:
            spans.append(("month", (day.year, day.month)))
        if any(span not in seen for span in spans):
            yield each
        seen.update(spans)


def _at(copy: Copy) -> int:
    return copy.at


def _day(at: int) -> date:
    return datetime.fromtimestamp(at / 1000).date()


def _age(copy: Copy, today: date) -> int:
    return (today - _day(copy.at)).days
