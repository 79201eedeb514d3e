"""What reminds of itself, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.services.reads.days.reminders import Reminder, read_reminders
from crm_desktop.services.workspace import Workspace

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
HOUR = timedelta(hours=1)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "office.crm", currency="TWD")
    yield made
    made.close()


def make(
    workspace: Workspace, subject: str, reminder_at: datetime, due_at: datetime, **values: object
) -> int:
    told = {"kind": "call", "subject": subject, "reminder_at": reminder_at, "due_at": due_at, **values}
    return workspace.run(CreateRecord(Kind.ACTIVITY, told)).ids[0]


def reminders(workspace: Workspace, since: datetime, user: int | None = 1) -> tuple[Reminder, ...]:
    reader = workspace.reader()
    try:
        return reader.read(read_reminders(user, to_milliseconds(since), to_milliseconds(NOW)))
    finally:
        reader.close()


def test_what_reminds_since_then_and_is_still_open(workspace: Workspace) -> None:
    lead = workspace.run(CreateRecord(Kind.LEAD, {"name": "王小明"})).ids[0]
    make(workspace, "late", NOW - 2 * HOUR, NOW - HOUR)
    now = make(workspace, "now", NOW, NOW + HOUR, lead=lead)
    make(workspace, "later", NOW + timedelta(seconds=1), NOW + HOUR)
    make(workspace, "done", NOW, NOW + HOUR, done_at=NOW)
    (found,) = reminders(workspace, NOW - HOUR)
    assert (found.activity, found.text, found.kind, found.id, found.title) == (
        now,
        "now",
        Kind.LEAD,
        lead,
        "王小明",
    )
    assert [each.text for each in reminders(workspace, NOW - 3 * HOUR)] == ["now", "late"]


def test_what_is_still_to_come_reminds_though_its_moment_had_passed_when_it_was_set(
    workspace: Workspace,
) -> None:
    make(workspace, "soon", NOW - 2 * HOUR, NOW + timedelta(minutes=5))
    make(workspace, "over", NOW - 2 * HOUR, NOW - timedelta(minutes=5))
    make(workspace, "long ago", NOW - timedelta(days=30), NOW + HOUR)
    assert [each.text for each in reminders(workspace, NOW - HOUR)] == ["soon"]


def test_others_are_not_reminded_but_who_takes_part_is(workspace: Workspace) -> None:
    other = workspace.run(CreateRecord(Kind.USER, {"name": "Wang"})).ids[0]
    theirs = make(workspace, "theirs", NOW, NOW + HOUR, owner=other)
    assert reminders(workspace, NOW - HOUR) == ()
    workspace.run(CreateRecord(Kind.PARTICIPANT, {"activity": theirs, "user": 1}))
    assert [each.text for each in reminders(workspace, NOW - HOUR)] == ["theirs"]
