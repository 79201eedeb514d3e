"""Writes activities as a calendar file that other programs read, under ids that stay.

Late import: the writer of RFC 5545 takes a tenth of a second to load, and few sessions write calendar files.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, timedelta, tzinfo
from types import MappingProxyType
from typing import Any

from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.rules.activities import has_hour
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.zone_names import zone_named
from crm_desktop.services.calendar_files.zones import own_zone

_PRODUCT = "-//CRM Desktop//Calendar//EN"
_PRIORITIES = {"high": 1, "normal": 5, "low": 9}
_OWN = re.compile(r"activity-([1-9]\d{0,17})@(.+)", re.DOTALL)
#: What may not stand in a parameter, however it is quoted.
_QUOTES = re.compile(r'["\x00-\x1f\x7f]')
#: For so many years the changes of clocks are written out.
_YEARS = 30


def own_activity(uid: str, file_id: str) -> int | None:
    """The activity that this office once wrote to a file under an id; None where the id is another's."""
    found = _OWN.fullmatch(uid)
    return int(found[1]) if found is not None and found[2] == file_id else None


def calendar_text(
    rows: Sequence[Mapping[str, Stored]],
    file_id: str,
    zone: tzinfo,
    now: int,
    invited: Mapping[int, Sequence[tuple[str, str]]] = MappingProxyType({}),
) -> bytes:
    """The activities as a calendar file; those without a day are left out.

    `invited` are address and name of those who take part, by the activity.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    days = []
    for row in rows:
        if row["starts_at"] is None and row["due_at"] is None:
            continue
        component = _component(row, file_id, zone, now)
        for address, name in invited.get(id_of(row), ()):
            component.add("attendee", _attendee(address, name))
        calendar.add_component(component)
        days.append(from_milliseconds(int(row["starts_at"] or row["due_at"] or 0)).date())
    if days:
        first = min(days).replace(month=1, day=1)
        calendar.add_missing_timezones(first, date(first.year + _YEARS, 1, 1))
    text: bytes = calendar.to_ical()
    return text


def _attendee(address: str, name: str) -> Any:
    from icalendar import vCalAddress, vText

    attendee = vCalAddress(f"mailto:{address}")
    if name:
        attendee.params["CN"] = vText(_QUOTES.sub("'", name))
    return attendee


def _component(row: Mapping[str, Stored], file_id: str, zone: tzinfo, now: int) -> Any:
    from icalendar import Event, Todo
    from icalendar.prop import vRecur

    component = Todo() if row["starts_at"] is None else Event()
    uid, bar, at = str(row["calendar_id"] or "").partition("|")
    component.add("uid", uid or f"activity-{id_of(row)}@{file_id}")
    if bar:
        moved = datetime.strptime(at, "%Y%m%dT%H%M%SZ").replace(tzinfo=UTC) if "T" in at else None
        component.add("recurrence-id", moved or datetime.strptime(at, "%Y%m%d").date())
    component.add("dtstamp", from_milliseconds(now))
    for name, value in _times(row, zone).items():
        component.add(name, value)
    if row["recurrence"] is not None:
        component.add("rrule", vRecur.from_ical(str(row["recurrence"])))
    for name, field in (("summary", "subject"), ("description", "text"), ("location", "place")):
        if row[field]:
            component.add(name, str(row[field]))
    component.add("priority", _PRIORITIES.get(str(row["priority"]), 5))
    component.add("categories", [str(row["kind"])])
    return component


def _times(row: Mapping[str, Stored], zone: tzinfo) -> dict[str, object]:
    """The moments in UTC, those of a series by its own clock: it keeps its hour. Whole days are days."""
    # Only a zone that others know by its name may be written; "CST" is another hour in Chicago.
    clock = (zone_named(row["time_zone"] or own_zone()) if row["recurrence"] is not None else None) or UTC

    def local(name: str, at: tzinfo = zone) -> datetime:
        return from_milliseconds(int(row[name] or 0)).astimezone(at)

    done = {} if row["done_at"] is None else {"completed": local("done_at", UTC)}
    if row["starts_at"] is None:
        is_hour = has_hour(int(row["due_at"] or 0), zone)
        return {"due": local("due_at", clock) if is_hour else local("due_at").date(), **done}
    end = "starts_at" if row["ends_at"] is None else "ends_at"
    if row["all_day"]:
        return {"dtstart": local("starts_at").date(), "dtend": local(end).date() + timedelta(days=1)}
    times: dict[str, object] = {"dtstart": local("starts_at", clock)}
    return times if row["ends_at"] is None else {**times, "dtend": local("ends_at", clock)}
