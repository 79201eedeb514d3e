"""Calendar files imported: what is new, what differs, what is the same; series, zones, whole days, bounds."""

from __future__ import annotations

import os
import time as clock
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.core.commands import Undo
from crm_desktop.core.errors import FileProblem
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.services.calendar_files.command import CalendarReport, ImportCalendar
from crm_desktop.services.calendar_files.export import calendar_of
from crm_desktop.services.calendar_files.reading import MOST_BYTES, MOST_ENTRIES
from tests.services.workspaces import Desk, rows_of


@pytest.fixture(params=["UTC", "Asia/Taipei", "America/New_York"])
def zone(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The computer stands in a zone."""
    monkeypatch.setenv("TZ", request.param)
    clock.tzset()
    yield request.param
    monkeypatch.undo()
    os.environ.setdefault("TZ", "")
    clock.tzset()


def event(*lines: str, uid: str = "a@x", start: str = "DTSTART:20260305T090000Z", name: str = "Visit") -> str:
    told = [f"UID:{uid}"] if uid else []
    told += [start, f"SUMMARY:{name}", *lines]
    return "\r\n".join(["BEGIN:VEVENT", "DTSTAMP:20260101T000000Z", *told, "END:VEVENT"])


def written(desk: Desk, *events: str, name: str = "fair.ics") -> Path:
    path = desk.path.parent / name
    head = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//EN"]
    path.write_bytes("\r\n".join([*head, *events, "END:VCALENDAR", ""]).encode())
    return path


def imported(desk: Desk, path: Path) -> CalendarReport:
    report = desk.workspace.run(ImportCalendar(path)).result
    assert isinstance(report, CalendarReport)
    return report


def exported(desk: Desk) -> bytes:
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            return calendar_of(view, None, None, None)[1]
    finally:
        reader.close()


def at(stored: object) -> datetime:
    assert isinstance(stored, int)
    return from_milliseconds(stored)


def test_the_same_file_twice_changes_nothing_and_an_updated_one_what_differs(desk: Desk) -> None:
    events = [event(uid=f"{number}@x", name=f"Visit {number}") for number in range(12)]
    path = written(desk, *events)
    assert imported(desk, path) == CalendarReport(created=12)
    before = desk.tables()
    assert imported(desk, path) == CalendarReport(unchanged=12)
    assert desk.tables() == before
    moved = [each.replace("T090000Z", "T110000Z") for each in events[:3]]
    assert imported(desk, written(desk, *moved, *events[3:])) == CalendarReport(updated=3, unchanged=9)
    first = desk.row(Kind.ACTIVITY, 1)
    assert at(first["starts_at"]) == at(first["due_at"]) == datetime(2026, 3, 5, 11, tzinfo=UTC)
    desk.workspace.run(Undo())
    assert desk.tables() == before


def test_a_series_and_its_moved_days_are_all_there(desk: Desk) -> None:
    series = event("RRULE:FREQ=WEEKLY", name="Weekly")
    moved = event("RECURRENCE-ID:20260312T090000Z", start="DTSTART:20260313T140000Z", name="Weekly, moved")
    path = written(desk, series, moved)
    assert imported(desk, path).created == 2
    rows = rows_of(desk.path, Kind.ACTIVITY)
    assert [row["recurrence"] for row in rows.values()] == ["FREQ=WEEKLY", None]
    assert imported(desk, path) == CalendarReport(unchanged=2)


def test_without_an_id_beginning_end_and_subject_tell(desk: Desk) -> None:
    path = written(desk, event(uid=""), event(uid="", name="Other"), event(uid=""))
    assert imported(desk, path) == CalendarReport(created=2, unchanged=1, unnamed=3)
    assert imported(desk, path) == CalendarReport(unchanged=3, unnamed=3)


@pytest.mark.parametrize(
    ("told", "sort"),
    [("", "meeting"), ("CATEGORIES:Work,CALL", "call"), ("CATEGORIES:Work\r\nCATEGORIES:Email", "email")],
)
def test_a_file_may_name_the_sort_else_the_office_says(desk: Desk, told: str, sort: str) -> None:
    path = written(desk, event(*filter(None, [told])))
    imported(desk, path)
    assert desk.row(Kind.ACTIVITY, 1)["kind"] == sort
    desk.edit(Kind.ACTIVITY, 1, kind="note")
    assert imported(desk, path) == (CalendarReport(updated=1) if told else CalendarReport(unchanged=1))
    assert desk.row(Kind.ACTIVITY, 1)["kind"] == (sort if told else "note")


def test_whole_days_stay_on_their_day(desk: Desk, zone: str) -> None:
    path = written(desk, event("DTEND;VALUE=DATE:20260307", start="DTSTART;VALUE=DATE:20260305"))
    imported(desk, path)
    row = desk.row(Kind.ACTIVITY, 1)
    days = [at(row[name]).astimezone().date().isoformat() for name in ("starts_at", "ends_at", "due_at")]
    assert days == ["2026-03-05", "2026-03-06", "2026-03-05"]
    assert row["all_day"]


def test_a_series_keeps_its_hour_over_the_change_of_clocks(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    clock.tzset()
    try:
        desk.clock.at = int(datetime(2026, 4, 1, tzinfo=UTC).timestamp() * 1000)
        start = "DTSTART;TZID=Europe/Berlin:20260302T090000"
        imported(desk, written(desk, event("RRULE:FREQ=WEEKLY", start=start)))
        local = at(desk.row(Kind.ACTIVITY, 1)["starts_at"]).astimezone()
        assert (local.isoformat()) == "2026-04-06T09:00:00+02:00"
    finally:
        monkeypatch.undo()
        clock.tzset()


@pytest.mark.parametrize("name", ["Taipei Standard Time", "Asia/Taipei"])
def test_zones_are_known_by_the_names_of_windows_too(desk: Desk, name: str) -> None:
    imported(desk, written(desk, event(start=f"DTSTART;TZID={name}:20260305T090000")))
    assert at(desk.row(Kind.ACTIVITY, 1)["starts_at"]) == datetime(2026, 3, 5, 1, tzinfo=UTC)


def test_a_day_called_off_is_passed_over(desk: Desk) -> None:
    start = "DTSTART:20260105T090000Z"
    desk.clock.at = int(datetime(2026, 1, 10, tzinfo=UTC).timestamp() * 1000)
    imported(desk, written(desk, event("RRULE:FREQ=WEEKLY", "EXDATE:20260112T090000Z", start=start)))
    assert at(desk.row(Kind.ACTIVITY, 1)["starts_at"]) == datetime(2026, 1, 19, 9, tzinfo=UTC)


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "FREQ=MINUTELY;INTERVAL=5", "FREQ=HOURLY", "FREQ=NEVER"])
def test_what_repeats_within_a_day_is_taken_once(desk: Desk, rule: str) -> None:
    report = imported(desk, written(desk, event(f"RRULE:{rule}")))
    assert (report.created, report.plain) == (1, 1)
    assert desk.row(Kind.ACTIVITY, 1)["recurrence"] is None


def test_what_is_done_here_stays_done(desk: Desk) -> None:
    path = written(desk, event())
    imported(desk, path)
    desk.edit(Kind.ACTIVITY, 1, done_at=datetime(2026, 3, 5, 10, tzinfo=UTC))
    changed = written(desk, event(name="Visit, changed"))
    assert imported(desk, changed) == CalendarReport(unchanged=1)
    assert desk.row(Kind.ACTIVITY, 1)["subject"] == "Visit"


def test_hostile_text_becomes_plain_and_short(desk: Desk) -> None:
    name = "<img src=x>\\n\u202e=cmd()\x07" + "x" * 1000
    imported(desk, written(desk, event("DESCRIPTION:" + "y" * 90_000, name=name, uid="u" * 5_000)))
    row = desk.row(Kind.ACTIVITY, 1)
    assert str(row["subject"]).startswith("<img src=x> =cmd()xxx")
    assert (len(str(row["subject"])), len(str(row["text"]))) == (300, 20_000)
    assert len(str(row["calendar_id"])) == 64


def test_too_much_is_refused_before_it_is_read(desk: Desk) -> None:
    path = written(desk)
    path.write_bytes(path.read_bytes() + b"X" * 50_000_000)
    assert path.stat().st_size > MOST_BYTES
    with pytest.raises(FileProblem, match="calendar_too_large"):
        imported(desk, path)
    with pytest.raises(FileProblem, match="calendar_too_full"):
        imported(desk, written(desk, *["BEGIN:VEVENT\r\nEND:VEVENT"] * (MOST_ENTRIES + 1)))
    assert not rows_of(desk.path, Kind.ACTIVITY)


@pytest.mark.parametrize(
    "content", [b"", b"\x00\xff\xfe", b"hello", b"BEGIN:VEVENT", b"PK\x03\x04", b"A:B\r\n"]
)
def test_what_is_no_calendar_is_refused(desk: Desk, content: bytes) -> None:
    path = desk.path.parent / "odd.ics"
    path.write_bytes(content)
    with pytest.raises(FileProblem, match="not_a_calendar"):
        imported(desk, path)


def test_what_is_past_when_it_comes_in_is_no_overdue_work(desk: Desk) -> None:
    imported(desk, written(desk, event(start="DTSTART:20250305T090000Z")))
    assert desk.row(Kind.ACTIVITY, 1)["done_at"] is not None


@pytest.fixture
def in_taipei(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The office stands in Taipei, where clocks never change."""
    monkeypatch.setenv("TZ", "Asia/Taipei")
    clock.tzset()
    yield
    monkeypatch.undo()
    clock.tzset()


def local_hour(desk: Desk, id_: int, zone: str) -> str:
    return f"{at(desk.row(Kind.ACTIVITY, id_)['starts_at']).astimezone(ZoneInfo(zone)):%Y-%m-%d %H:%M}"


def test_a_series_of_another_zone_keeps_the_hour_there(desk: Desk, in_taipei: None) -> None:
    desk.clock.at = int(datetime(2026, 3, 20, tzinfo=UTC).timestamp() * 1000)
    start = "DTSTART;TZID=Europe/Berlin:20260302T230000"
    imported(desk, written(desk, event("RRULE:FREQ=WEEKLY", start=start)))
    assert local_hour(desk, 1, "Europe/Berlin") == "2026-03-23 23:00"
    # Ticked off, the next one stands after the change of clocks in Berlin: there it is still eleven at night.
    desk.edit(Kind.ACTIVITY, 1, done_at=datetime(2026, 3, 23, 22, tzinfo=UTC))
    assert local_hour(desk, 2, "Europe/Berlin") == "2026-03-30 23:00"
    assert local_hour(desk, 2, "Asia/Taipei") == "2026-03-31 05:00"
    assert desk.row(Kind.ACTIVITY, 2)["time_zone"] == "Europe/Berlin"


def test_a_series_of_the_offices_own_zone_names_none(desk: Desk, in_taipei: None) -> None:
    imported(
        desk, written(desk, event("RRULE:FREQ=WEEKLY", start="DTSTART;TZID=Asia/Taipei:20990302T090000"))
    )
    assert desk.row(Kind.ACTIVITY, 1)["time_zone"] is None


@pytest.mark.parametrize(
    ("until", "last"),
    [
        # The end of the 9th by the clock of New York is the 10th already in UTC.
        ("20990310T035959Z", "2099-03-09 09:00"),
        # Before nine there: the 16th has none any more.
        ("20990316T120000Z", "2099-03-09 09:00"),
        ("20990316T130000Z", "2099-03-16 09:00"),
        ("20990316", "2099-03-16 09:00"),
    ],
)
def test_a_series_ends_by_its_own_clock(desk: Desk, in_taipei: None, until: str, last: str) -> None:
    start = "DTSTART;TZID=America/New_York:20990302T090000"
    imported(desk, written(desk, event(f"RRULE:FREQ=WEEKLY;UNTIL={until}", start=start)))
    number = 1
    while desk.row(Kind.ACTIVITY, number)["recurrence"] is not None:
        done = at(desk.row(Kind.ACTIVITY, number)["starts_at"])
        desk.edit(Kind.ACTIVITY, number, done_at=done)
        if number + 1 not in rows_of(desk.path, Kind.ACTIVITY):
            break
        number += 1
    assert local_hour(desk, number, "America/New_York") == last


def test_days_called_off_are_those_of_the_series_own_clock(desk: Desk, in_taipei: None) -> None:
    desk.clock.at = int(datetime(2026, 1, 10, tzinfo=UTC).timestamp() * 1000)
    lines = ("RRULE:FREQ=WEEKLY;WKST=SU", "EXDATE:20260113T020000Z")
    imported(desk, written(desk, event(*lines, start="DTSTART;TZID=America/New_York:20260105T210000")))
    assert local_hour(desk, 1, "America/New_York") == "2026-01-19 21:00"


def test_what_this_office_wrote_is_known_again(desk: Desk, in_taipei: None) -> None:
    meeting = desk.create(
        Kind.ACTIVITY,
        kind="call",
        subject="Ring back",
        starts_at=datetime(2099, 3, 2, 1, tzinfo=UTC),
        due_at=datetime(2099, 3, 1, 1, tzinfo=UTC),
    )
    start = datetime(2099, 3, 2, 1, tzinfo=UTC)
    series = desk.create(
        Kind.ACTIVITY, kind="meeting", text="Numbers", starts_at=start, recurrence="FREQ=WEEKLY"
    )
    before = desk.tables()
    content = exported(desk)
    assert b"DTSTART;TZID=Asia/Taipei:20990302T090000" in content
    assert b"DTSTART:20990302T010000Z" in content
    path = desk.path.parent / "own.ics"
    path.write_bytes(content)
    assert imported(desk, path) == CalendarReport(unchanged=2)
    assert desk.tables() == before
    path.write_bytes(content.replace(b"20990302T010000Z", b"20990303T010000Z"))
    assert imported(desk, path) == CalendarReport(updated=1, unchanged=1)
    assert local_hour(desk, meeting, "Asia/Taipei") == "2099-03-03 09:00"
    assert desk.row(Kind.ACTIVITY, meeting)["due_at"] == before[Kind.ACTIVITY][meeting]["due_at"]
    desk.delete(Kind.ACTIVITY, series)
    assert imported(desk, path) == CalendarReport(created=1, unchanged=1)
    # Of another office such an id tells nothing.
    path.write_bytes(content.replace(desk.workspace.file_id.encode(), b"elsewhere"))
    assert imported(desk, path).created == 2


def taking_part(desk: Desk) -> set[tuple[str, str]]:
    """Whom the activities have, by subject and name."""
    names = {
        kind: {id_: str(row["name"]) for id_, row in rows_of(desk.path, kind).items()}
        for kind in (Kind.CONTACT, Kind.USER)
    }
    subjects = {id_: str(row["subject"]) for id_, row in rows_of(desk.path, Kind.ACTIVITY).items()}
    found = set()
    for row in rows_of(desk.path, Kind.PARTICIPANT).values():
        kind = Kind.CONTACT if row["contact"] is not None else Kind.USER
        found.add((subjects[int(row["activity"] or 0)], names[kind][int(row[str(kind)] or 0)]))
    return found


def test_invited_people_who_are_known_take_part_once(desk: Desk) -> None:
    contact = desk.create(Kind.CONTACT, name="Anna", email="Anna@Nord.example")
    desk.create(Kind.CONTACT, name="Ben", other_email="ben@nord.example")
    cleo = desk.create(Kind.CONTACT, name="Cleo")
    desk.create(Kind.CONTACT_POINT, contact=cleo, sort="email", value="cleo@home.example")
    desk.create(Kind.USER, name="Grace", email="grace@office.example")
    invited = [
        "ATTENDEE;CN=Anna:mailto:anna@nord.example",
        "ATTENDEE:MAILTO:ben@nord.example",
        "ATTENDEE:mailto:cleo@home.example",
        "ATTENDEE:mailto:grace@office.example",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:nobody@nord.example",
        "ATTENDEE:mailto:stranger@else.example",
        "ATTENDEE:javascript:alert(1)",
    ]
    path = written(desk, event(*invited), event(uid="b@x", name="Alone"))
    for _time in range(2):
        imported(desk, path)
        assert taking_part(desk) == {("Visit", name) for name in ("Anna", "Ben", "Cleo", "Grace")}
        assert len(rows_of(desk.path, Kind.PARTICIPANT)) == 4
    desk.delete(Kind.CONTACT, contact)
    assert len(rows_of(desk.path, Kind.PARTICIPANT)) == 3
    desk.workspace.run(Undo())
    assert len(rows_of(desk.path, Kind.PARTICIPANT)) == 4
    desk.workspace.run(Undo())
    assert rows_of(desk.path, Kind.PARTICIPANT) == {}


def test_who_declined_does_not_take_part(desk: Desk) -> None:
    desk.create(Kind.CONTACT, name="Anna", email="anna@nord.example")
    imported(desk, written(desk, event("ATTENDEE;PARTSTAT=DECLINED:mailto:anna@nord.example")))
    assert taking_part(desk) == set()


def test_a_series_of_every_day_that_began_long_ago_still_repeats(desk: Desk) -> None:
    imported(desk, written(desk, event("RRULE:FREQ=DAILY", start="DTSTART:19950102T090000Z")))
    row = rows_of(desk.path, Kind.ACTIVITY)[1]
    assert row["recurrence"] == "FREQ=DAILY"
    assert row["done_at"] is None
    assert at(row["starts_at"]).year == 2026, "the clock of the test stands there"
