"""When an activity is open, and where it stands once it is postponed."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from crm_desktop.core.queries import Stored
from crm_desktop.core.rules.activities import (
    due_on,
    has_hour,
    is_open,
    minutes_before,
    moved_to,
    next_monday,
    placed_at,
    postponed_by_days,
    reminder_at,
)
from crm_desktop.core.values.stored import to_milliseconds

BERLIN = ZoneInfo("Europe/Berlin")
SATURDAY = date(2026, 11, 28)


def activity(**told: datetime | None) -> dict[str, Stored]:
    names = ("due_at", "starts_at", "ends_at", "reminder_at")
    return {name: None if (at := told.get(name)) is None else to_milliseconds(at) for name in names}


def at(day: date, hour: int) -> datetime:
    return datetime(day.year, day.month, day.day, hour, tzinfo=BERLIN)


@pytest.mark.parametrize(
    ("kind", "due", "done", "wanted"),
    [
        ("task", None, None, True),
        ("call", None, None, True),
        ("note", None, None, False),
        ("note", 1, None, True),
        ("call", 1, 2, False),
        ("task", None, 2, False),
    ],
)
def test_what_is_to_be_done(kind: str, due: int | None, done: int | None, wanted: bool) -> None:
    assert is_open({"kind": kind, "due_at": due, "done_at": done}) is wanted


def test_a_day_without_an_hour_stays_one() -> None:
    due = due_on(SATURDAY, BERLIN)
    assert not has_hour(to_milliseconds(due), BERLIN)
    assert has_hour(to_milliseconds(due), ZoneInfo("Asia/Taipei")), "elsewhere it is an hour"
    moved = moved_to(activity(due_at=due), SATURDAY + timedelta(days=2), BERLIN)
    assert moved == {"due_at": due_on(SATURDAY + timedelta(days=2), BERLIN)}


def test_the_moments_move_together_and_keep_their_hours_over_a_change_of_the_clocks() -> None:
    before, after = date(2026, 3, 27), date(2026, 3, 30)  # clocks go forward on the 29th
    told = activity(
        starts_at=at(before, 9), ends_at=at(before, 11), due_at=at(before, 9), reminder_at=at(before, 8)
    )
    moved = moved_to(told, after, BERLIN)
    assert moved == {
        "starts_at": at(after, 9),
        "ends_at": at(after, 11),
        "due_at": at(after, 9),
        "reminder_at": at(after, 8),
    }


def test_what_had_no_day_is_due_on_the_new_one() -> None:
    assert moved_to(activity(), SATURDAY, BERLIN) == {"due_at": due_on(SATURDAY, BERLIN)}


def test_a_week_later_is_counted_from_today_for_what_is_late() -> None:
    late, soon = SATURDAY - timedelta(days=9), SATURDAY + timedelta(days=3)
    assert postponed_by_days(late, SATURDAY, 7) == SATURDAY + timedelta(days=7)
    assert postponed_by_days(soon, SATURDAY, 7) == soon + timedelta(days=7)
    assert postponed_by_days(None, SATURDAY, 1) == SATURDAY + timedelta(days=1)


@pytest.mark.parametrize("days", range(7))
def test_the_next_monday_is_never_today(days: int) -> None:
    today = date(2026, 11, 23) + timedelta(days=days)  # the 23rd is a Monday
    assert next_monday(today) == date(2026, 11, 30)


def test_over_the_night_when_clocks_change_an_appointment_keeps_its_hours_of_the_clock() -> None:
    before = datetime(2026, 3, 27, 22, tzinfo=BERLIN)  # the clocks go from two to three on the 29th
    known = {**activity(due_at=before, starts_at=before, ends_at=before + timedelta(hours=6)), "all_day": 0}
    placed = placed_at(known, datetime(2026, 3, 28, 22, tzinfo=BERLIN), None, BERLIN)
    end = placed["ends_at"]
    assert isinstance(end, datetime)
    assert (end.date(), end.hour) == (date(2026, 3, 29), 4)
    assert end.timestamp() - datetime(2026, 3, 28, 22, tzinfo=BERLIN).timestamp() == 5 * 3600


def test_an_hour_that_the_night_leaves_out_becomes_the_one_after_it() -> None:
    noon = datetime(2026, 3, 28, 12, tzinfo=BERLIN)
    known = {**activity(due_at=noon, starts_at=noon, ends_at=noon + timedelta(hours=1)), "all_day": 0}
    placed = placed_at(known, datetime(2026, 3, 29, 2, 30, tzinfo=BERLIN), None, BERLIN)
    start, end = placed["starts_at"], placed["ends_at"]
    assert isinstance(start, datetime)
    assert isinstance(end, datetime)
    assert (start.hour, start.minute, end.hour, end.minute) == (3, 30, 4, 30)


def test_across_the_hour_that_comes_twice_an_appointment_does_not_end_before_it_begins() -> None:
    start = datetime(2026, 10, 25, 2, 45, tzinfo=BERLIN)
    end = datetime(2026, 10, 25, 2, 15, tzinfo=BERLIN, fold=1)  # half an hour later
    known = {**activity(due_at=start, starts_at=start, ends_at=end), "all_day": 0}
    placed = placed_at(known, datetime(2026, 10, 27, 9, tzinfo=BERLIN), None, BERLIN)
    assert placed["ends_at"] == datetime(2026, 10, 27, 9, 30, tzinfo=BERLIN)


def test_a_deadline_of_its_own_moves_along_but_not_when_only_the_end_is_drawn() -> None:
    start = at(SATURDAY, 9)
    due = at(SATURDAY + timedelta(days=3), 17)
    known = {**activity(due_at=due, starts_at=start, ends_at=start + timedelta(hours=1)), "all_day": 0}
    moved = placed_at(known, start + timedelta(days=1), None, BERLIN)
    assert moved["due_at"] == due + timedelta(days=1)
    stretched = placed_at(known, start, start + timedelta(hours=4), BERLIN)
    assert stretched["due_at"] == due


@pytest.mark.parametrize(
    ("minutes", "day", "clock"), [(0, 28, "15:00"), (15, 28, "14:45"), (1440, 27, "15:00")]
)
def test_what_begins_at_an_hour_reminds_so_long_before(minutes: int, day: int, clock: str) -> None:
    begins = at(SATURDAY, 15)
    told = reminder_at(begins, minutes, BERLIN, is_whole_day=False)
    assert (told.day, f"{told:%H:%M}") == (day, clock)
    known = {**activity(due_at=begins, reminder_at=told), "all_day": 0}
    assert minutes_before(known, BERLIN) == minutes


@pytest.mark.parametrize(
    ("minutes", "day", "clock"), [(0, 28, "09:00"), (60, 28, "08:00"), (1440, 27, "09:00")]
)
def test_what_takes_a_whole_day_reminds_in_its_morning(minutes: int, day: int, clock: str) -> None:
    due = due_on(SATURDAY, BERLIN)
    told = reminder_at(due, minutes, BERLIN, is_whole_day=True)
    assert (told.day, f"{told:%H:%M}") == (day, clock)
    assert minutes_before({**activity(due_at=due, reminder_at=told), "all_day": 0}, BERLIN) == minutes


def test_without_a_moment_nothing_is_before_it() -> None:
    assert minutes_before({**activity(reminder_at=at(SATURDAY, 9)), "all_day": 0}, BERLIN) is None
    assert minutes_before({**activity(due_at=at(SATURDAY, 9)), "all_day": 0}, BERLIN) is None
