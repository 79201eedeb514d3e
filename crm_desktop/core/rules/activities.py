"""When an activity is open, due within a day or at an hour, and where it stands once it is postponed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from crm_desktop.core.queries import Stored
from crm_desktop.core.values.stored import from_milliseconds, to_milliseconds

#: What is due on a day without an hour is due at this time of it.
WHOLE_DAY = time(23, 59, 59)
_DAY_MINUTES = 24 * 60
#: The moments that move together when an activity is postponed.
_MOMENTS = ("due_at", "starts_at", "ends_at", "reminder_at")
#: Written down without being anything to do.
NEVER_OPEN = "note"
#: What lasted whole days takes this long once it is put to an hour.
AN_HOUR = timedelta(hours=1)
#: Planned where nobody says otherwise; the others are noted as done.
PLANNED = frozenset({"task"})


#: What takes whole days reminds at this hour.
REMINDING_HOUR = time(9)


def reminder_at(begins: datetime, minutes: int, zone: tzinfo, *, is_whole_day: bool) -> datetime:
    """When something reminds so many minutes before it begins; whole days are counted from their morning."""
    if not is_whole_day:
        return begins - timedelta(minutes=minutes)
    day = begins.astimezone(zone).date() - timedelta(days=minutes // _DAY_MINUTES)
    morning = datetime.combine(day, REMINDING_HOUR, zone)
    return morning - timedelta(minutes=minutes % _DAY_MINUTES)


def minutes_before(activity: Mapping[str, Stored], zone: tzinfo) -> int | None:
    """How long before it begins an activity reminds; None where it does not, or has no moment."""
    reminder, begins = activity["reminder_at"], activity["starts_at"] or activity["due_at"]
    if reminder is None or begins is None:
        return None
    moment = _local(begins, zone)
    if activity["all_day"] or not has_hour(int(begins), zone):
        moment = datetime.combine(moment.date(), REMINDING_HOUR, zone)
        told = _local(reminder, zone)
        return int((moment.replace(tzinfo=None) - told.replace(tzinfo=None)).total_seconds() // 60)
    return (to_milliseconds(moment) - int(reminder)) // 60_000


def is_open(activity: Mapping[str, Stored]) -> bool:
    """Whether it is still to be done; a note is only where it has a day."""
    if activity["done_at"] is not None:
        return False
    return activity["due_at"] is not None or activity["kind"] != NEVER_OPEN


def is_planned(kind: str, values: Mapping[str, object], now: datetime) -> bool:
    """Whether what is written down is still to come: a task, or what begins or is due later than now."""
    moments = (values.get(name) for name in ("starts_at", "due_at"))
    is_later = any(isinstance(moment, datetime) and moment > now for moment in moments)
    return kind in PLANNED or (is_later and kind != NEVER_OPEN)


def due_on(day: date, zone: tzinfo) -> datetime:
    """The moment of what is due on a day without an hour."""
    return datetime.combine(day, WHOLE_DAY, zone)


def has_hour(moment: int, zone: tzinfo | None) -> bool:
    """Whether a moment (milliseconds, UTC) names an hour, or only its day in a time zone."""
    return from_milliseconds(moment).astimezone(zone).time().replace(microsecond=0) != WHOLE_DAY


def due_when_it_begins(starts_at: int, all_day: Stored, zone: tzinfo) -> int:
    """When something is due that begins at a moment: then, or on that day where it lasts whole days."""
    if not all_day:
        return starts_at
    return to_milliseconds(due_on(from_milliseconds(starts_at).astimezone(zone).date(), zone))


def placed_at(
    activity: Mapping[str, Stored], begins: datetime | date, ends: datetime | date | None, zone: tzinfo
) -> dict[str, datetime | bool]:
    """The values of an activity that is put to a moment, or to whole days where `begins` is a day.

    Without `ends` it lasts as long as before, by the clock; what is only due stays only due. What reminds of
    it comes as long before as it did.
    """
    told = {name: _local(activity[name], zone) for name in _MOMENTS if activity[name] is not None}
    before = told.get("starts_at") or told.get("due_at")
    at = begins.astimezone(UTC).astimezone(zone) if isinstance(begins, datetime) else due_on(begins, zone)
    values: dict[str, datetime | bool] = {"due_at": at}
    if "starts_at" in told or ends is not None:
        if isinstance(begins, datetime):
            values |= {"starts_at": at, "all_day": False, **_end_by_clock(activity, told, at, ends)}
        else:
            values |= {"starts_at": datetime.combine(begins, time(), zone), "all_day": True}
            values["ends_at"] = due_on(_last_day(activity, told, begins, ends), zone)
        if before is not None and not _is_due_at_its_start(activity, zone):
            values["due_at"] = _beside(told["due_at"], before, at if ends is None else before)
    if before is not None and "reminder_at" in told:
        values["reminder_at"] = _beside(told["reminder_at"], before, at)
    return values


def _local(moment: Stored, zone: tzinfo) -> datetime:
    return from_milliseconds(int(moment or 0)).astimezone(zone)


def _is_due_at_its_start(activity: Mapping[str, Stored], zone: tzinfo) -> bool:
    """Whether nobody has said that it is due at another moment than its first."""
    start, due = activity["starts_at"], activity["due_at"]
    if start is None or due is None:
        return True
    return due in (start, due_when_it_begins(int(start), activity["all_day"], zone))


def _beside(moment: datetime, before: datetime, at: datetime) -> datetime:
    """A moment as far from `at` as it was from `before`, by the clock."""
    return at + (moment.replace(tzinfo=None) - before.replace(tzinfo=None))


def _end_by_clock(
    activity: Mapping[str, Stored],
    told: Mapping[str, datetime],
    at: datetime,
    ends: datetime | date | None,
) -> dict[str, datetime | bool]:
    if isinstance(ends, datetime):
        return {"ends_at": ends}
    if activity["all_day"]:
        return {"ends_at": at + AN_HOUR}
    if "ends_at" not in told:
        return {}
    start, end = told["starts_at"], told["ends_at"]
    length = end.replace(tzinfo=None) - start.replace(tzinfo=None)
    if length <= timedelta():  # across the hour that comes twice
        length = end.astimezone(UTC) - start.astimezone(UTC)
    return {"ends_at": at + length}


def _last_day(
    activity: Mapping[str, Stored],
    told: Mapping[str, datetime],
    first: date,
    ends: datetime | date | None,
) -> date:
    if ends is not None:
        return ends.date() if isinstance(ends, datetime) else ends
    if not activity["all_day"] or "ends_at" not in told:
        return first
    return first + (told["ends_at"].date() - told["starts_at"].date())


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
