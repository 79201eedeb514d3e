"""Activities written as a calendar file and read back in another office."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.side_records import ACTIVITY_KINDS
from crm_desktop.core.rules.activities import due_on
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.calendar_files.command import CalendarReport, ImportCalendar
from crm_desktop.services.calendar_files.export import calendar_of
from tests.services.workspaces import Desk, rows_of

NINE = datetime(2026, 3, 5, 9, tzinfo=UTC)
_READ = ("subject", "text", "place", "starts_at", "ends_at", "due_at", "all_day", "recurrence", "priority")


def exported(desk: Desk, path: Path, *days: date) -> int:
    first, last = days or (None, None)
    reader = desk.workspace.reader()
    try:
        with reader.view() as view:
            count, text = calendar_of(view, first, last, None)
    finally:
        reader.close()
    path.write_bytes(text)
    return count


def test_what_is_written_is_read_back_as_it_was(desk: Desk, tmp_path: Path) -> None:
    day = datetime(2026, 3, 9, tzinfo=SYSTEM_ZONE)
    for values in (
        {"subject": "訪談; a, b\\c", "text": "one\ntwo", "place": "Taipei", "starts_at": NINE},
        {"subject": "Long", "starts_at": NINE, "ends_at": NINE + timedelta(hours=2), "priority": "high"},
        {"subject": "Weekly", "starts_at": NINE, "recurrence": "FREQ=WEEKLY;INTERVAL=2"},
        {
            "subject": "Fair",
            "starts_at": day,
            "ends_at": due_on(date(2026, 3, 11), SYSTEM_ZONE),
            "all_day": True,
        },
        {"subject": "Due on a day", "due_at": due_on(date(2026, 3, 9), SYSTEM_ZONE)},
        {"subject": "Due at an hour", "due_at": NINE},
    ):
        desk.create(Kind.ACTIVITY, kind="task" if "due_at" in values else "meeting", **values)
    desk.create(Kind.ACTIVITY, kind="task", subject="No day")
    path = tmp_path / "out.ics"
    assert exported(desk, path) == 6
    other = Desk(tmp_path / "other.crm")
    try:
        report = other.workspace.run(ImportCalendar(path)).result
        assert report == CalendarReport(created=6)
        before = list(rows_of(desk.path, Kind.ACTIVITY).values())[:6]
        after = {row["subject"]: row for row in rows_of(other.path, Kind.ACTIVITY).values()}
        for row in before:
            there = after[row["subject"]]
            assert {name: there[name] for name in _READ} == {name: row[name] for name in _READ}
            assert there["kind"] == row["kind"]
        again = tmp_path / "again.ics"
        exported(other, again)
        assert other.workspace.run(ImportCalendar(again)).result == CalendarReport(unchanged=6)
    finally:
        other.close()


def test_ids_stay_and_only_the_days_asked_for_are_written(desk: Desk, tmp_path: Path) -> None:
    meeting = desk.create(Kind.ACTIVITY, kind="meeting", subject="Visit", starts_at=NINE)
    desk.create(Kind.ACTIVITY, kind="meeting", subject="Later", starts_at=NINE + timedelta(days=9))
    path = tmp_path / "out.ics"
    assert exported(desk, path, date(2026, 3, 5), date(2026, 3, 6)) == 1
    uid = f"UID:activity-{meeting}@{desk.workspace.file_id}".encode()
    assert uid in path.read_bytes().replace(b"\r\n ", b"")


def test_who_takes_part_is_invited_and_known_again(desk: Desk, tmp_path: Path) -> None:
    hostile = 'Anna "A"\r\nX-EVIL:1; Müller'
    contact = desk.create(Kind.CONTACT, name=hostile, email="anna@nord.example")
    unreachable = desk.create(Kind.CONTACT, name="Ben")
    meeting = desk.create(Kind.ACTIVITY, kind="meeting", subject="Demo", starts_at=NINE)
    for person in (contact, unreachable):
        desk.create(Kind.PARTICIPANT, activity=meeting, contact=person)
    path = tmp_path / "out.ics"
    exported(desk, path)
    lines = path.read_bytes().replace(b"\r\n ", b"").splitlines()
    assert not any(line.startswith(b"X-EVIL") for line in lines)
    assert [line for line in lines if b"mailto:" in line] == [
        line for line in lines if line.startswith(b"ATTENDEE") and line.endswith(b"mailto:anna@nord.example")
    ]
    other = Desk(tmp_path / "other.crm")
    try:
        other.create(Kind.CONTACT, name="Anna", email="anna@nord.example")
        other.workspace.run(ImportCalendar(path))
        assert [row["contact"] for row in rows_of(other.path, Kind.PARTICIPANT).values()] == [1]
    finally:
        other.close()


def test_calls_stay_calls_on_their_way_through_a_file(desk: Desk, tmp_path: Path) -> None:
    for sort in ACTIVITY_KINDS:
        desk.create(Kind.ACTIVITY, kind=sort, subject=f"At an hour: {sort}", starts_at=NINE)
        desk.create(
            Kind.ACTIVITY, kind=sort, subject=f"Due: {sort}", due_at=due_on(date(2026, 3, 9), SYSTEM_ZONE)
        )
    path = tmp_path / "out.ics"
    exported(desk, path)
    other = Desk(tmp_path / "other.crm")
    try:
        other.workspace.run(ImportCalendar(path))
        sorts = {row["subject"]: row["kind"] for row in rows_of(other.path, Kind.ACTIVITY).values()}
        assert sorts == {f"{how}: {sort}": sort for how in ("At an hour", "Due") for sort in ACTIVITY_KINDS}
        again = other.workspace.run(ImportCalendar(path)).result
        assert again == CalendarReport(unchanged=10)
    finally:
        other.close()
    here = desk.workspace.run(ImportCalendar(path)).result
    assert here == CalendarReport(unchanged=10)
