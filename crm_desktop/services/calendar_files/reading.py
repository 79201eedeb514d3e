"""Reads calendar files within bounds: what they hold becomes plain values, whatever their makers meant.

Late import: the reader of RFC 5545 takes a tenth of a second to load, and few sessions read calendar files.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from hashlib import sha256
from pathlib import Path
from typing import Any

from crm_desktop.core.errors import FileProblem
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.side_records import ACTIVITY_KINDS
from crm_desktop.core.rules.activities import due_on
from crm_desktop.core.rules.recurrence import Rule, parse_rule, rule_text
from crm_desktop.core.values.stored import EARLIEST, LATEST, to_milliseconds
from crm_desktop.core.values.time.zone_names import zone_named
from crm_desktop.frozen import frozen
from crm_desktop.services.calendar_files.zones import own_zone

#: Larger files are no office's calendar; the reader takes about a second for each megabyte.
MOST_BYTES = 8_000_000
MOST_ENTRIES = 20_000
_BEGIN = re.compile(rb"^BEGIN:V(?:EVENT|TODO)\s*$", re.IGNORECASE | re.MULTILINE)
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]")
_LONGEST_ID = 200
_LINE, _TEXT = 300, 20_000
_MOST_INVITED = 200
_PRIORITIES = {**dict.fromkeys(range(1, 5), "high"), 5: "normal", **dict.fromkeys(range(6, 10), "low")}


@frozen
class Entry:
    """One entry of a calendar, as the columns of an activity; `key` is "" where the file names none."""

    key: str
    values: Mapping[str, Stored]
    rule: Rule | None = None
    #: by whose clock it repeats
    zone: tzinfo | None = None
    #: days on which the series is called off, or stands elsewhere
    without: frozenset[date] = frozenset()
    #: whether it repeats in a way that is not taken over
    is_plain: bool = False
    #: addresses of those who are invited, in small letters
    attendees: tuple[str, ...] = ()
    #: whether the file says that it is a call, a meeting or another sort; else it is guessed
    tells_sort: bool = False


@frozen
class CalendarFile:
    """What a file holds, and how many of its entries are called off or have no beginning."""

    entries: tuple[Entry, ...]
    left_out: int


def read_calendar(path: Path, zone: tzinfo) -> CalendarFile:
    """Read a file; moments without a zone are those of `zone`. Raises FileProblem for what is no calendar."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise FileProblem("calendar_too_large", path=str(path), most=MOST_BYTES // 1_000_000)
        content = path.read_bytes()
    except OSError as error:
        raise FileProblem("file_unreadable", file=path.name, reason=error.strerror or str(error)) from error
    if len(_BEGIN.findall(content)) > MOST_ENTRIES:
        raise FileProblem("calendar_too_full", path=str(path), most=MOST_ENTRIES)
    told = list(_components(path, content))
    moved = _moved(told, zone)
    entries: list[Entry] = []
    for component in told:
        entry = _entry(component, moved, zone)
        if entry is not None:
            entries.append(entry)
    return CalendarFile(tuple(entries), len(told) - len(entries))


def _components(path: Path, content: bytes) -> Iterator[Any]:
    from icalendar import Calendar

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of names of zones that it had to guess
            calendars = Calendar.from_ical(content, multiple=True)
    except (ValueError, KeyError, IndexError, RecursionError) as error:
        raise FileProblem("not_a_calendar", path=str(path)) from error
    if not any(each.name == "VCALENDAR" for each in calendars):
        raise FileProblem("not_a_calendar", path=str(path))
    for calendar in calendars:
        for component in calendar.subcomponents:
            if component.name in ("VEVENT", "VTODO"):
                yield component


def _value(component: Any, name: str) -> Any:
    """A property's value; None where there is none, or none that can be understood."""
    try:
        found = component.decoded(name, None)
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        return None
    return found[0] if isinstance(found, list) and found else found


def _line(component: Any, name: str, most: int = _LINE) -> str:
    """A property as plain text without controls, and no longer than its field."""
    found = component.get(name)
    if isinstance(found, list):
        found = found[0] if found else None
    text = "" if found is None else _CONTROL.sub("", str(found).replace("\r\n", "\n"))
    return (text if most == _TEXT else " ".join(text.split()))[:most].strip()


def _moment(value: object, zone: tzinfo) -> datetime | date | None:
    """A moment or a whole day that a record can have."""
    try:
        if isinstance(value, datetime):
            value = (value if value.tzinfo else value.replace(tzinfo=zone)).astimezone(UTC)
            return value if EARLIEST < value.date() < LATEST else None
    except (OverflowError, ValueError):
        return None
    return value if isinstance(value, date) and EARLIEST < value < LATEST else None


def _uid(component: Any) -> str:
    uid = _line(component, "UID", _TEXT)
    return uid if len(uid) <= _LONGEST_ID else sha256(uid.encode()).hexdigest()


def _day(value: datetime | date, zone: tzinfo) -> date:
    return value.astimezone(zone).date() if isinstance(value, datetime) else value


def _moved(components: list[Any], zone: tzinfo) -> Mapping[str, tuple[datetime | date, ...]]:
    """By UID the times of a series that stand elsewhere."""
    found: dict[str, list[datetime | date]] = {}
    for component in components:
        at = _moment(_value(component, "RECURRENCE-ID"), zone)
        if at is not None:
            found.setdefault(_uid(component), []).append(at)
    return {uid: tuple(times) for uid, times in found.items()}


def _entry(component: Any, moved: Mapping[str, tuple[datetime | date, ...]], zone: tzinfo) -> Entry | None:
    if _line(component, "STATUS").upper() == "CANCELLED":
        return None
    values = _times(component, zone)
    if values is None:
        return None
    subject, text = _line(component, "SUMMARY"), _line(component, "DESCRIPTION", _TEXT)
    sort = _sort(component)
    values |= {
        "kind": sort or ("task" if component.name == "VTODO" else "meeting"),
        "subject": subject or (None if text else "—"),
        "text": text or None,
        "place": _line(component, "LOCATION") or None,
        "priority": _PRIORITIES.get(_number(component, "PRIORITY"), "normal"),
    }
    entry = Entry(_uid(component), values, attendees=_attendees(component), tells_sort=bool(sort))
    at = _moment(_value(component, "RECURRENCE-ID"), zone)
    if at is not None:
        stamp = at.strftime("%Y%m%dT%H%M%SZ") if isinstance(at, datetime) else at.strftime("%Y%m%d")
        return replace(entry, key=f"{entry.key}|{stamp}" if entry.key else "")
    told = component.get("RRULE")
    if told is None:
        return entry
    name, clock = _own_zone(component, zone)
    rule = _rule(told, component, clock)
    if rule is None:
        return replace(entry, is_plain=True)
    off = *moved.get(entry.key, ()), *_called_off(component, zone)
    without = frozenset(_day(at, clock) for at in off)
    return replace(entry, values={**values, "time_zone": name}, rule=rule, zone=clock, without=without)


def _sort(component: Any) -> str:
    """The sort of activity that its categories name as this program writes them; "" where none does."""
    told = component.get("CATEGORIES")
    lists = told if isinstance(told, list) else [] if told is None else [told]
    names = [str(name).strip().casefold() for each in lists for name in getattr(each, "cats", (each,))]
    return next((name for name in names if name in ACTIVITY_KINDS), "")


def _attendees(component: Any) -> tuple[str, ...]:
    """The addresses of those invited; who has none, or declined, does not take part."""
    told = component.get("ATTENDEE")
    found: dict[str, None] = {}
    for each in (told if isinstance(told, list) else [] if told is None else [told])[:_MOST_INVITED]:
        scheme, colon, address = str(each).strip().partition(":")
        declined = str(getattr(each, "params", {}).get("PARTSTAT", "")).upper() == "DECLINED"
        if colon and scheme.casefold() == "mailto" and "@" in address and not declined:
            found[address.strip().casefold()] = None
    return tuple(found)


def _own_zone(component: Any, zone: tzinfo) -> tuple[str | None, tzinfo]:
    """By whose clock a series repeats: the name of its zone, where it is another than the office's."""
    begins = _value(component, "DUE" if component.name == "VTODO" else "DTSTART")
    name = getattr(begins.tzinfo, "key", None) if isinstance(begins, datetime) else None
    named = zone_named(name)
    return (None, zone) if named is None or name == own_zone() else (name, named)


def _number(component: Any, name: str) -> int:
    text = _line(component, name)
    return int(text) if text.isascii() and text.isdigit() and len(text) < 3 else 0


def _rule(told: Any, component: Any, clock: tzinfo) -> Rule | None:
    if isinstance(told, list):
        return None
    try:
        rule = parse_rule(told.to_ical().decode())
        rule_text(rule)
    except (ValueError, AttributeError, OverflowError):
        return None
    return replace(rule, until=_until(told, component, clock)) if rule.until is not None else rule


def _until(told: Any, component: Any, clock: tzinfo) -> date:
    """The last day of a series by its own clock: the file names the last moment, mostly in UTC."""
    last = told["UNTIL"][0]
    if not isinstance(last, datetime):
        day: date = last
        return day
    local = last.astimezone(clock) if last.tzinfo else last
    begins = _value(component, "DTSTART")
    hour = begins.astimezone(clock).time() if isinstance(begins, datetime) else time()
    return local.date() - timedelta(days=1) if local.time() < hour else local.date()


def _called_off(component: Any, zone: tzinfo) -> Iterator[datetime | date]:
    """The times at which a series is called off."""
    told = component.get("EXDATE")
    lists = told if isinstance(told, list) else [] if told is None else [told]
    for some in lists:
        for each in getattr(some, "dts", ()):
            at = _moment(each.dt, zone)
            if at is not None:
                yield at


def _times(component: Any, zone: tzinfo) -> dict[str, Stored] | None:
    """The moments of an entry as columns; None where it has none."""
    due = _moment(_value(component, "DUE"), zone)
    begins = _moment(_value(component, "DTSTART"), zone)
    if component.name == "VTODO" and due is not None:
        at = due if isinstance(due, datetime) else due_on(due, zone)
        done = _moment(_value(component, "COMPLETED"), zone)
        finished = to_milliseconds(done) if isinstance(done, datetime) else None
        return {**_NO_TIMES, "due_at": to_milliseconds(at), "done_at": finished}
    if begins is None:
        return None
    ends = _moment(_value(component, "DTEND"), zone)
    lasts = _value(component, "DURATION")
    if ends is None and isinstance(lasts, timedelta):
        try:
            ends = _moment(begins + lasts, zone)
        except OverflowError:
            ends = None
    if not isinstance(begins, datetime):
        # The end of whole days is the day after the last one.
        last = max(begins, _day(ends, zone) - timedelta(days=1)) if ends is not None else begins
        start = datetime.combine(begins, time(), zone)
        due_day = to_milliseconds(due_on(begins, zone))
        whole = {"starts_at": to_milliseconds(start), "ends_at": to_milliseconds(due_on(last, zone))}
        return {**_NO_TIMES, **whole, "due_at": due_day, "all_day": 1}
    end = to_milliseconds(ends) if isinstance(ends, datetime) and ends > begins else None
    at_first = to_milliseconds(begins)
    return {**_NO_TIMES, "starts_at": at_first, "due_at": at_first, "ends_at": end}


_NO_TIMES: Mapping[str, Stored] = {
    "starts_at": None,
    "ends_at": None,
    "due_at": None,
    "all_day": 0,
    "done_at": None,
    "time_zone": None,
}
