"""Activities put to another day, and marked as done with the next one planned."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.core.commands import CompleteActivity, PlaceActivity, PostponeActivities
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import due_on
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from tests.services.workspaces import Desk, rows_of

NINE = datetime(2026, 1, 5, 9, tzinfo=SYSTEM_ZONE)
DONE = datetime(2026, 1, 5, 10, tzinfo=UTC)


def local(desk: Desk, activity: int, name: str) -> datetime:
    stored = desk.row(Kind.ACTIVITY, activity)[name]
    assert isinstance(stored, int)
    return from_milliseconds(stored).astimezone(SYSTEM_ZONE)


def test_an_appointment_keeps_its_hour_and_its_length(desk: Desk) -> None:
    meeting = desk.create(
        Kind.ACTIVITY, kind="meeting", subject="Demo", starts_at=NINE, ends_at=NINE + timedelta(hours=2)
    )
    desk.workspace.run(PostponeActivities((meeting,), date(2026, 1, 8)))
    assert local(desk, meeting, "starts_at") == NINE + timedelta(days=3)
    assert local(desk, meeting, "ends_at") == NINE + timedelta(days=3, hours=2)
    assert local(desk, meeting, "due_at") == NINE + timedelta(days=3)
    desk.workspace.undo()
    assert local(desk, meeting, "starts_at") == NINE


def test_what_was_done_meanwhile_is_not_put_off(desk: Desk) -> None:
    one, two = (desk.create(Kind.ACTIVITY, kind="task", subject=name, due_at=NINE) for name in "ab")
    desk.edit(Kind.ACTIVITY, one, done_at=DONE)
    desk.workspace.run(PostponeActivities((one, two), date(2026, 1, 8)))
    assert local(desk, one, "due_at") == NINE
    assert local(desk, two, "due_at") == NINE + timedelta(days=3)
    with pytest.raises(NotFound):
        desk.workspace.run(PostponeActivities((one,), date(2026, 1, 9)))


def test_what_begins_at_an_hour_is_due_then_and_follows_it(desk: Desk) -> None:
    meeting = desk.create(Kind.ACTIVITY, kind="meeting", subject="Demo", starts_at=NINE)
    assert local(desk, meeting, "due_at") == NINE
    desk.edit(Kind.ACTIVITY, meeting, starts_at=NINE + timedelta(hours=3))
    assert local(desk, meeting, "due_at") == NINE + timedelta(hours=3)
    desk.edit(Kind.ACTIVITY, meeting, due_at=NINE)
    desk.edit(Kind.ACTIVITY, meeting, starts_at=NINE + timedelta(hours=5))
    assert local(desk, meeting, "due_at") == NINE, "what was said otherwise stays"


def test_done_and_the_next_planned_is_one_step(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    call = desk.create(Kind.ACTIVITY, kind="call", subject="First call", lead=lead, priority="high")
    following = {"kind": "meeting", "subject": "Demo", "starts_at": NINE}
    outcome = desk.workspace.run(CompleteActivity(call, DONE, following))
    new = desk.row(Kind.ACTIVITY, outcome.ids[1])
    assert (new["kind"], new["subject"], new["lead"], new["priority"]) == ("meeting", "Demo", lead, "high")
    assert new["done_at"] is None
    assert desk.row(Kind.ACTIVITY, call)["done_at"] is not None
    assert desk.row(Kind.LEAD, lead)["status"] == "contacted"
    desk.workspace.undo()
    assert list(rows_of(desk.path, Kind.ACTIVITY)) == [call]
    assert desk.row(Kind.ACTIVITY, call)["done_at"] is None
    assert desk.row(Kind.LEAD, lead)["status"] == "new"


def test_done_in_another_window_plans_nothing_twice(desk: Desk) -> None:
    call = desk.create(Kind.ACTIVITY, kind="call", subject="First call")
    desk.edit(Kind.ACTIVITY, call, done_at=DONE)
    with pytest.raises(Conflict):
        desk.workspace.run(CompleteActivity(call, DONE, {"kind": "task", "subject": "Offer"}))
    assert list(rows_of(desk.path, Kind.ACTIVITY)) == [call]


def test_a_next_one_that_is_refused_leaves_the_first_open(desk: Desk) -> None:
    call = desk.create(Kind.ACTIVITY, kind="call", subject="First call")
    with pytest.raises(RuleBroken):
        desk.workspace.run(CompleteActivity(call, DONE, {"kind": "task"}))
    assert desk.row(Kind.ACTIVITY, call)["done_at"] is None


def test_dragged_to_another_hour_it_is_as_long_as_before_and_reminds_as_long_before(desk: Desk) -> None:
    meeting = desk.create(
        Kind.ACTIVITY,
        kind="meeting",
        subject="Demo",
        starts_at=NINE,
        ends_at=NINE + timedelta(minutes=90),
        reminder_at=NINE - timedelta(minutes=15),
    )
    there = NINE + timedelta(days=2, hours=5)
    desk.workspace.run(PlaceActivity(meeting, there))
    assert local(desk, meeting, "starts_at") == local(desk, meeting, "due_at") == there
    assert local(desk, meeting, "ends_at") == there + timedelta(minutes=90)
    assert local(desk, meeting, "reminder_at") == there - timedelta(minutes=15)
    desk.workspace.run(PlaceActivity(meeting, there, there + timedelta(hours=3)))
    assert local(desk, meeting, "ends_at") == there + timedelta(hours=3)
    desk.workspace.undo()
    desk.workspace.undo()
    assert local(desk, meeting, "starts_at") == NINE
    assert local(desk, meeting, "reminder_at") == NINE - timedelta(minutes=15)


def test_what_is_only_due_stays_so_until_it_is_stretched(desk: Desk) -> None:
    task = desk.create(Kind.ACTIVITY, kind="task", subject="Offer", due_at=NINE)
    desk.workspace.run(PlaceActivity(task, NINE + timedelta(hours=1)))
    row = desk.row(Kind.ACTIVITY, task)
    assert (row["starts_at"], row["ends_at"]) == (None, None)
    assert local(desk, task, "due_at") == NINE + timedelta(hours=1)
    desk.workspace.run(PlaceActivity(task, NINE, NINE + timedelta(hours=2)))
    assert local(desk, task, "starts_at") == local(desk, task, "due_at") == NINE
    assert local(desk, task, "ends_at") == NINE + timedelta(hours=2)


def test_a_day_of_appointments_becomes_one_of_whole_days_and_an_hour_again(desk: Desk) -> None:
    fair = desk.create(
        Kind.ACTIVITY, kind="meeting", subject="Fair", starts_at=NINE, ends_at=NINE + timedelta(hours=1)
    )
    desk.workspace.run(PlaceActivity(fair, date(2026, 1, 7), date(2026, 1, 9)))
    assert desk.row(Kind.ACTIVITY, fair)["all_day"] == 1
    assert local(desk, fair, "starts_at").date() == date(2026, 1, 7)
    assert local(desk, fair, "ends_at").date() == date(2026, 1, 9)
    assert local(desk, fair, "due_at") == due_on(date(2026, 1, 7), SYSTEM_ZONE)
    desk.workspace.run(PlaceActivity(fair, date(2026, 1, 12)))
    assert local(desk, fair, "ends_at").date() == date(2026, 1, 14)
    desk.workspace.run(PlaceActivity(fair, NINE))
    assert desk.row(Kind.ACTIVITY, fair)["all_day"] == 0
    assert local(desk, fair, "ends_at") == NINE + timedelta(hours=1)
    assert local(desk, fair, "due_at") == NINE


def test_what_was_moved_meanwhile_is_not_moved_away(desk: Desk) -> None:
    task = desk.create(Kind.ACTIVITY, kind="task", subject="Offer", due_at=NINE)
    seen = {"due_at": desk.row(Kind.ACTIVITY, task)["due_at"]}
    desk.edit(Kind.ACTIVITY, task, due_at=NINE + timedelta(days=1))
    with pytest.raises(Conflict):
        desk.workspace.run(PlaceActivity(task, NINE, expected=seen))
    assert local(desk, task, "due_at") == NINE + timedelta(days=1)


def test_a_reminder_follows_the_hour_that_is_typed(desk: Desk) -> None:
    task = desk.create(
        Kind.ACTIVITY, kind="task", subject="Offer", due_at=NINE, reminder_at=NINE - timedelta(minutes=10)
    )
    desk.edit(Kind.ACTIVITY, task, due_at=NINE + timedelta(days=1))
    assert local(desk, task, "reminder_at") == NINE + timedelta(days=1, minutes=-10)
    desk.edit(Kind.ACTIVITY, task, due_at=NINE, reminder_at=NINE - timedelta(hours=1))
    assert local(desk, task, "reminder_at") == NINE - timedelta(hours=1)


def test_what_takes_whole_days_is_due_on_its_first(desk: Desk) -> None:
    midnight = NINE.replace(hour=0)
    fair = desk.create(Kind.ACTIVITY, kind="meeting", subject="Fair", starts_at=midnight, all_day=True)
    assert local(desk, fair, "due_at") == due_on(midnight.date(), SYSTEM_ZONE)
    desk.edit(Kind.ACTIVITY, fair, all_day=False)
    assert local(desk, fair, "due_at") == midnight
