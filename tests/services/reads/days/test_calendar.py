"""The days of a calendar, on a real file: what is found for them, for whom, over nights of summer time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.days.calendar import Calendar, read_calendar
from crm_desktop.services.workspace import Workspace

MONDAY = date(2026, 11, 23)
BERLIN = ZoneInfo("Europe/Berlin")


def at(day: date, hour: int = 10, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=UTC)


def clock(hour: int, minute: int = 0) -> datetime:
    """A time of that Monday as the clock shows it."""
    return at(MONDAY, hour, minute).replace(tzinfo=None)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "office.crm", currency="TWD")
    yield made
    made.close()


def calendar(
    workspace: Workspace,
    first: date = MONDAY,
    days: int = 7,
    *,
    user: int | None = 1,
    per_day: int | None = None,
    zone: ZoneInfo | None = None,
) -> Calendar:
    reader = workspace.reader()
    try:
        work = read_calendar(user, first, days, MONDAY, per_day=per_day, zone=zone or UTC)
        return reader.read(work)
    finally:
        reader.close()


def make(workspace: Workspace, kind: Kind = Kind.ACTIVITY, /, **values: object) -> int:
    return workspace.run(CreateRecord(kind, values)).ids[0]


def texts(found: Calendar) -> list[str]:
    return [each.text for each in found.appointments]


def test_what_touches_the_days_is_found_and_nothing_else(workspace: Workspace) -> None:
    sunday_before, sunday, monday_after = (MONDAY + timedelta(days=days) for days in (-1, 6, 7))
    make(workspace, kind="meeting", subject="before", starts_at=at(sunday_before, 22), ends_at=at(MONDAY, 0))
    make(
        workspace,
        kind="meeting",
        subject="over midnight",
        starts_at=at(sunday_before, 23),
        ends_at=at(MONDAY, 1),
    )
    make(workspace, kind="call", subject="first", due_at=at(MONDAY, 0))
    make(workspace, kind="call", subject="last", due_at=at(sunday, 23, 59))
    make(workspace, kind="call", subject="after", due_at=at(monday_after, 0))
    make(
        workspace,
        kind="meeting",
        subject="long",
        starts_at=at(MONDAY - timedelta(days=40)),
        ends_at=at(sunday),
    )
    make(
        workspace,
        kind="meeting",
        subject="over",
        starts_at=at(MONDAY - timedelta(days=40)),
        ends_at=at(sunday_before),
    )
    assert sorted(texts(calendar(workspace))) == ["first", "last", "long", "over midnight"]


def test_what_was_noted_as_done_stands_where_it_was_done_but_notes_do_not(workspace: Workspace) -> None:
    make(workspace, kind="call", subject="spoke", done_at=at(MONDAY, 15))
    make(workspace, kind="note", subject="noted", done_at=at(MONDAY, 16))
    make(workspace, kind="note", subject="look again", due_at=at(MONDAY, 17))
    found = calendar(workspace)
    assert texts(found) == ["spoke", "look again"]
    spoke = found.appointments[0]
    assert (spoke.is_done, spoke.can_move, spoke.span.begins) == (True, False, clock(15))
    assert spoke.span.ends == clock(15, 30)


def test_a_day_without_an_hour_and_what_lasts_for_days_are_whole_days(workspace: Workspace) -> None:
    make(workspace, kind="task", subject="some time", due_at=at(MONDAY, 23, 59) + timedelta(seconds=59))
    make(
        workspace,
        kind="meeting",
        subject="fair",
        starts_at=at(MONDAY, 9),
        ends_at=at(MONDAY + timedelta(days=2), 17),
    )
    make(workspace, kind="meeting", subject="trip", starts_at=at(MONDAY, 0), all_day=True)
    found = calendar(workspace)
    assert all(each.span.is_whole for each in found.appointments)
    assert [found.counts.get(MONDAY + timedelta(days=step), 0) for step in range(4)] == [3, 1, 1, 0]


def test_mine_is_what_i_own_what_nobody_owns_and_where_i_take_part(workspace: Workspace) -> None:
    other = make(workspace, Kind.USER, name="Wang")
    make(workspace, kind="call", subject="mine", due_at=at(MONDAY))
    theirs = make(workspace, kind="call", subject="theirs", due_at=at(MONDAY), owner=other)
    make(workspace, kind="call", subject="nobody's", due_at=at(MONDAY), owner=None)
    assert sorted(texts(calendar(workspace))) == ["mine", "nobody's"]
    assert len(texts(calendar(workspace, user=None))) == 3
    make(workspace, Kind.PARTICIPANT, activity=theirs, user=1)
    assert sorted(texts(calendar(workspace))) == ["mine", "nobody's", "theirs"]


def test_of_a_full_day_some_are_read_and_all_are_counted(workspace: Workspace) -> None:
    for hour in range(8, 18):
        make(workspace, kind="call", subject=str(hour), due_at=at(MONDAY, hour))
    make(workspace, kind="task", subject="whole", due_at=at(MONDAY, 23, 59) + timedelta(seconds=59))
    make(workspace, kind="call", subject="next", due_at=at(MONDAY + timedelta(days=1)))
    found = calendar(workspace, per_day=3)
    assert texts(found) == ["whole", "8", "9", "next"]
    assert (found.counts[MONDAY], found.total) == (11, 12)


def test_an_appointment_over_the_change_of_clocks_stands_by_the_clock(workspace: Workspace) -> None:
    night = date(2026, 10, 25)  # the clocks go from three to two
    start = datetime(2026, 10, 25, 1, 30, tzinfo=BERLIN)
    late = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN, fold=1)
    make(workspace, kind="meeting", subject="two hours", starts_at=start, ends_at=late)
    make(workspace, kind="meeting", subject="again", starts_at=late.replace(fold=0), ends_at=late)
    make(workspace, kind="call", subject="noon", due_at=datetime(2026, 10, 25, 12, tzinfo=BERLIN))
    found = {each.text: each.span for each in calendar(workspace, night, 1, zone=BERLIN).appointments}
    hours = [(span.begins.strftime("%H:%M"), span.ends.strftime("%H:%M")) for span in found.values()]
    assert hours == [("01:30", "02:30"), ("02:30", "03:00"), ("12:00", "12:30")]
    assert not any(span.is_whole for span in found.values())


def test_a_day_of_25_hours_is_one_day(workspace: Workspace) -> None:
    night = date(2026, 10, 25)
    first = datetime(2026, 10, 25, tzinfo=BERLIN)
    make(
        workspace,
        kind="meeting",
        subject="shift",
        starts_at=first,
        ends_at=datetime(2026, 10, 25, 23, tzinfo=BERLIN),
    )
    make(workspace, kind="call", subject="late", due_at=datetime(2026, 10, 25, 23, 45, tzinfo=BERLIN))
    found = calendar(workspace, night, 1, zone=BERLIN)
    assert [each.span.is_whole for each in found.appointments] == [False, False]
    assert texts(calendar(workspace, night + timedelta(days=1), 1, zone=BERLIN)) == []


def test_birthdays_come_every_year_and_those_of_29_february_too(workspace: Workspace) -> None:
    anna = make(workspace, Kind.CONTACT, name="Anna", birthday=date(1980, 2, 28))
    leap = make(workspace, Kind.CONTACT, name="Leo", birthday=date(1988, 2, 29))
    make(workspace, Kind.CONTACT, name="Max", birthday=date(1990, 3, 1))
    found = calendar(workspace, date(2027, 2, 27), 2).birthdays
    assert [(each.day, each.people) for each in found] == [
        (date(2027, 2, 28), ((anna, "Anna"), (leap, "Leo")))
    ]
    in_leap_year = calendar(workspace, date(2028, 2, 28), 2).birthdays
    assert [(each.day.day, each.people[0][1]) for each in in_leap_year] == [(28, "Anna"), (29, "Leo")]


def test_many_birthdays_on_a_day_are_counted(workspace: Workspace) -> None:
    for number in range(8):
        make(workspace, Kind.CONTACT, name=f"Anna {number}", birthday=date(1980, 11, 24))
    (day,) = calendar(workspace).birthdays
    assert (day.count, len(day.people)) == (8, 3)


def test_what_is_late_is_counted_until_it_is_done(workspace: Workspace) -> None:
    task = make(workspace, kind="task", subject="late", due_at=at(MONDAY - timedelta(days=1)))
    first = MONDAY - timedelta(days=2)
    assert calendar(workspace, first).late == 1
    assert calendar(workspace, first).appointments[0].is_late
    workspace.run(EditRecords(Records(Kind.ACTIVITY, (task,)), {"done_at": at(MONDAY)}))
    assert calendar(workspace, first).late == 0
