"""What an activity means for the lead that it is about."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from crm_desktop.core.records.kinds import Kind
from tests.services.workspaces import Desk

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
