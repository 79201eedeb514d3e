"""When an activity is open, due within a day or at an hour, and where it stands once it is postponed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta, tzinfo

from crm_desktop.core.queries import Stored
from crm_desktop.core.values.stored import from_milliseconds

#: What is due on a day without an hour is due at this time of it.
WHOLE_DAY = time(23, 59, 59)
#: The moments that move together when an activity is postponed.
_MOMENTS = ("due_at", "starts_at", "ends_at", "reminder_at")
#: Written down without being anything to do.
_NEVER_OPEN = "note"
#: Planned where nobody says otherwise; the others are noted as done.
PLANNED = frozenset({"task"})


def is_open(activity: Mapping[str, Stored]) -> bool:
    """Whether it is still to be done; a note is only where it has a day."""
    if activity["done_at"] is not None:
        return False
    return activity["due_at"] is not None or activity["kind"] != _NEVER_OPEN


def is_planned(kind: str, values: Mapping[str, object], now: datetime) -> bool:
    """Whether what is written down is still to come: a task, or what begins or is due later than now."""
    moments = (values.get(name) for name in ("starts_at", "due_at"))
    is_later = any(isinstance(moment, datetime) and moment > now for moment in moments)
    return kind in PLANNED or (is_later and kind != _NEVER_OPEN)


def due_on(day: date, zone: tzinfo) -> datetime:
    """The moment of what is due on a day without an hour."""
    return datetime.combine(day, WHOLE_DAY, zone)


def has_hour(moment: int, zone: tzinfo | None) -> bool:
    """Whether a moment (milliseconds, UTC) names an hour, or only its day in a time zone."""
    return from_milliseconds(moment).astimezone(zone).time().replace(microsecond=0) != WHOLE_DAY


def moved_to(activity: Mapping[str, Stored], day: date, zone: tzinfo) -> dict[str, datetime]:
    """The moments of an activity that is put to another day: the hours stay as the clock there shows them.

    Without a day so far it is due on that day, without an hour.
    """
    told = {name: from_milliseconds(int(at)) for name in _MOMENTS if (at := activity[name]) is not None}
    first = told.get("starts_at") or told.get("due_at")
    if first is None:
        return {"due_at": due_on(day, zone)}
    step: timedelta = day - first.astimezone(zone).date()
    moved: dict[str, datetime] = {}
    for name, moment in told.items():
        local = moment.astimezone(zone)
        moved[name] = datetime.combine(local.date() + step, local.time(), zone)
    moved.setdefault("due_at", moved.get("starts_at", due_on(day, zone)))
    return moved


def postponed_by_days(day: date | None, today: date, days: int) -> date:
    """The day so many days later; what is late is counted from today."""
    return max(day or today, today) + timedelta(days=days)


def next_monday(today: date) -> date:
    """The Monday of the coming week."""
    return today + timedelta(days=7 - today.weekday())
