"""What an activity means for the lead that it is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.core.commands import EditRecords
from crm_desktop.core.errors import Conflict, RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.workspace import Workspace
from tests.services.workspaces import Desk, rows_of

DONE = datetime(2026, 1, 5, 9, 30, tzinfo=UTC)


@pytest.mark.parametrize("kind", ["call", "meeting", "email"])
def test_the_first_contact_that_is_done_makes_a_new_lead_contacted(desk: Desk, kind: str) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    call = desk.create(Kind.ACTIVITY, kind=kind, subject="First call", lead=lead)
    assert desk.row(Kind.LEAD, lead)["status"] == "new"
    desk.edit(Kind.ACTIVITY, call, done_at=DONE)
    row = desk.row(Kind.LEAD, lead)
    assert (row["status"], row["contacted_at"]) == ("contacted", int(DONE.timestamp() * 1000))
    desk.workspace.undo()
    assert desk.row(Kind.LEAD, lead)["status"] == "new"


def test_the_earliest_of_several_is_the_first(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    desk.create(Kind.ACTIVITY, kind="call", subject="Reached her", lead=lead, done_at=DONE)
    desk.create(Kind.ACTIVITY, kind="call", subject="Again", lead=lead, done_at=DONE + timedelta(days=1))
    assert desk.row(Kind.LEAD, lead)["contacted_at"] == int(DONE.timestamp() * 1000)


def test_notes_and_tasks_are_no_contact_and_qualified_leads_stay_so(desk: Desk) -> None:
    new = desk.create(Kind.LEAD, name="Anna")
    qualified = desk.create(Kind.LEAD, name="Berta", status="qualified")
    desk.create(Kind.ACTIVITY, kind="note", subject="Look her up", lead=new, done_at=DONE)
    desk.create(Kind.ACTIVITY, kind="task", subject="Write", lead=new, done_at=DONE)
    desk.create(Kind.ACTIVITY, kind="call", subject="Call", lead=qualified, done_at=DONE)
    assert desk.row(Kind.LEAD, new)["status"] == "new"
    assert desk.row(Kind.LEAD, qualified)["status"] == "qualified"


def test_a_lead_counts_as_changed_when_something_is_written_about_it(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    before = desk.row(Kind.LEAD, lead)["updated_at"]
    desk.create(Kind.ACTIVITY, kind="note", subject="Look her up", lead=lead)
    after = desk.row(Kind.LEAD, lead)["updated_at"]
    assert isinstance(before, int)
    assert isinstance(after, int)
    assert after > before


NINE = datetime(2026, 1, 31, 9, tzinfo=SYSTEM_ZONE)


def told(desk: Desk) -> list[tuple[str, str | None, bool]]:
    """The activities as (local moment, rule, whether done)."""
    found = []
    for row in rows_of(desk.path, Kind.ACTIVITY).values():
        due = from_milliseconds(int(row["due_at"] or 0)).astimezone(SYSTEM_ZONE)
        rule = None if row["recurrence"] is None else str(row["recurrence"])
        found.append((f"{due:%Y-%m-%d %H:%M}", rule, row["done_at"] is not None))
    return found


def test_a_recurring_task_ticked_off_makes_the_next_one_once_and_undo_takes_both_back(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    first = desk.create(
        Kind.ACTIVITY, kind="task", subject="Report", due_at=NINE, recurrence="FREQ=WEEKLY", lead=lead
    )
    desk.edit(Kind.ACTIVITY, first, done_at=NINE)
    assert told(desk) == [("2026-01-31 09:00", None, True), ("2026-02-07 09:00", "FREQ=WEEKLY", False)]
    assert desk.row(Kind.ACTIVITY, first + 1)["lead"] == lead
    desk.edit(Kind.ACTIVITY, first, done_at=None)
    desk.edit(Kind.ACTIVITY, first, done_at=NINE + timedelta(hours=1))
    assert len(told(desk)) == 2, "ticked off once more, it makes no other"
    for _ in range(3):
        desk.workspace.undo()
    assert told(desk) == [("2026-01-31 09:00", "FREQ=WEEKLY", False)]
    desk.workspace.redo()
    assert len(told(desk)) == 2


def test_ticked_in_two_windows_it_makes_one(desk: Desk) -> None:
    first = desk.create(Kind.ACTIVITY, kind="task", subject="Report", due_at=NINE, recurrence="FREQ=DAILY")
    other = Workspace.open(desk.path, now=desk.clock)
    tick = EditRecords(Records(Kind.ACTIVITY, (first,)), {"done_at": NINE}, {"done_at": None})
    try:
        desk.workspace.run(tick)
        with pytest.raises(Conflict):
            other.run(tick)
        other.run(EditRecords(Records(Kind.ACTIVITY, (first,)), {"done_at": NINE}))  # as a script would
    finally:
        other.close()
    assert len(told(desk)) == 2


def test_a_series_on_the_31st_falls_on_the_last_day_of_shorter_months(desk: Desk) -> None:
    desk.create(Kind.ACTIVITY, kind="task", subject="Invoice", due_at=NINE, recurrence="FREQ=MONTHLY")
    for id_ in range(1, 5):
        due = desk.row(Kind.ACTIVITY, id_)["due_at"]
        assert isinstance(due, int)
        desk.edit(Kind.ACTIVITY, id_, done_at=from_milliseconds(due))
    days = [day[:10] for day, _rule, _done in told(desk)]
    assert days == ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31"]


def test_what_was_missed_is_passed_over_and_a_series_ends(desk: Desk) -> None:
    desk.create(Kind.ACTIVITY, kind="task", subject="Water", due_at=NINE, recurrence="FREQ=DAILY;COUNT=5")
    desk.edit(Kind.ACTIVITY, 1, done_at=NINE + timedelta(days=2))
    assert told(desk)[1] == ("2026-02-03 09:00", "FREQ=DAILY;COUNT=2", False)
    desk.edit(Kind.ACTIVITY, 2, done_at=NINE + timedelta(days=3))
    desk.edit(Kind.ACTIVITY, 3, done_at=NINE + timedelta(days=4))
    assert len(told(desk)) == 3


def test_an_appointment_of_a_series_keeps_its_length_and_its_hour(desk: Desk) -> None:
    ends = NINE + timedelta(hours=2)
    rule = "FREQ=WEEKLY"
    desk.create(
        Kind.ACTIVITY, kind="meeting", subject="Jour fixe", starts_at=NINE, ends_at=ends, recurrence=rule
    )
    desk.edit(Kind.ACTIVITY, 1, done_at=ends)
    row = desk.row(Kind.ACTIVITY, 2)
    assert from_milliseconds(int(row["starts_at"] or 0)) == NINE + timedelta(days=7)
    assert from_milliseconds(int(row["ends_at"] or 0)) == ends + timedelta(days=7)


@pytest.mark.parametrize("rule", ["FREQ=SECONDLY", "every day", "FREQ=DAILY;INTERVAL=0"])
def test_what_repeats_within_a_day_or_never_is_refused(desk: Desk, rule: str) -> None:
    with pytest.raises(RuleBroken, match="recurrence_not_understood"):
        desk.create(Kind.ACTIVITY, kind="task", subject="Ping", due_at=NINE, recurrence=rule)
    task = desk.create(Kind.ACTIVITY, kind="task", subject="Ping", due_at=NINE)
    with pytest.raises(RuleBroken, match="recurrence_not_understood"):
        desk.edit(Kind.ACTIVITY, task, recurrence=rule)
