"""Playbooks: on which day and at which hour each of their steps falls, and for whom it is."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime, time, timedelta, tzinfo

from crm_desktop.core.queries import Stored
from crm_desktop.core.rules.activities import due_on
from crm_desktop.core.rules.working_days import WorkingDays
from crm_desktop.core.values.stored import LATEST

#: A step later than ten years after the start is not meant.
MOST_DAYS = 3_650
#: What is done with others begins at its hour; the rest is due by then.
_BEGINNING = frozenset({"call", "meeting"})
_CLOCK = re.compile(r"(\d{1,2})[:.：](\d{2})")


def clock_typed(text: str) -> time | None:
    """An hour of the day as a person writes it, "9:30"; None where it is none."""
    found = _CLOCK.fullmatch(text.strip())
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2])
    return time(hour, minute) if hour < 24 and minute < 60 else None


def planned(
    step: Mapping[str, Stored], first_day: date, zone: tzinfo, working_days: WorkingDays
) -> dict[str, datetime]:
    """The moments of a step's activity; raises ValueError for a day that no record can have.

    The days from the start are those of the calendar; what would fall on a day on which the office does not
    work is planned for the next one.
    """
    try:
        day = working_days.on_or_after(first_day + timedelta(days=int(step["days"] or 0)))
    except OverflowError as error:
        raise ValueError(first_day) from error
    if day > LATEST:
        raise ValueError(day)
    clock = clock_typed(str(step["clock"] or ""))
    if clock is None:
        return {"due_at": due_on(day, zone)}
    at = datetime.combine(day, clock, zone)
    return {"due_at": at, "starts_at": at} if step["kind"] in _BEGINNING else {"due_at": at}


def step_owner(user: int | None, owner: int | None, me: int | None, active: Collection[int]) -> int | None:
    """For whom a step is: the one it names while they work here, else the record's owner, else who starts."""
    if user is not None and user in active:
        return user
    return owner if owner is not None else me
