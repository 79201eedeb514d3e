"""Activities put to another day, and marked as done with the next one planned."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from crm_desktop.core.commands import CompleteActivity, PostponeActivities
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.local_zone import SYSTEM_ZONE
from crm_desktop.core.values.stored import from_milliseconds
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
