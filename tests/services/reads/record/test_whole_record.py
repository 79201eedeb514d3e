"""The story of a record that has more activities than are read at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.whole_record import Row, activities_of
from crm_desktop.services.workspace import Workspace

LONG_AGO = datetime(2020, 1, 1, tzinfo=UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "office.crm", currency="TWD")
    yield made
    made.close()


def story(workspace: Workspace, account: int, most: int) -> tuple[list[str], bool]:
    def work(view: View) -> tuple[tuple[Row, ...], bool]:
        return activities_of(view, Kind.ACCOUNT, account, view.record(Kind.ACCOUNT, account), most)

    reader = workspace.reader()
    try:
        rows, is_cut = reader.read(work)
    finally:
        reader.close()
    return [str(row["subject"]) for row in rows], is_cut


def make(workspace: Workspace, kind: Kind, /, **values: object) -> int:
    return workspace.run(CreateRecord(kind, values)).ids[0]


def test_what_is_to_be_done_is_told_however_much_came_later(workspace: Workspace) -> None:
    account = make(workspace, Kind.ACCOUNT, name="Nordlicht")
    make(workspace, Kind.ACTIVITY, kind="task", subject="Open", account=account)
    for number in range(6):
        done = LONG_AGO + timedelta(days=number)
        make(workspace, Kind.ACTIVITY, kind="call", subject=f"{number}", account=account, done_at=done)
    make(workspace, Kind.ACTIVITY, kind="note", subject="Note", account=account)
    told, is_cut = story(workspace, account, 3)
    assert told == ["Open", "Note", "5", "4"]
    assert is_cut
    assert story(workspace, account, 7) == (["Open", "Note", "5", "4", "3", "2", "1", "0"], False)


def test_the_newest_are_so_by_their_day_not_by_when_they_were_entered(workspace: Workspace) -> None:
    """An import enters what was long ago after what was yesterday."""
    account = make(workspace, Kind.ACCOUNT, name="Nordlicht")
    for subject, days in (("yesterday", 100), ("long ago", 0), ("last week", 93)):
        done = LONG_AGO + timedelta(days=days)
        make(workspace, Kind.ACTIVITY, kind="call", subject=subject, account=account, done_at=done)
    assert story(workspace, account, 2) == (["yesterday", "last week"], True)


def test_the_story_of_a_lead_is_told_once_with_what_it_became(workspace: Workspace) -> None:
    lead = make(workspace, Kind.LEAD, name="Anna")
    make(workspace, Kind.ACTIVITY, kind="call", subject="Before", lead=lead, done_at=LONG_AGO)
    account = make(workspace, Kind.ACCOUNT, name="Nordlicht", lead=lead)
    both = {"lead": lead, "account": account, "done_at": LONG_AGO + timedelta(days=1)}
    make(workspace, Kind.ACTIVITY, kind="call", subject="Both", **both)
    assert sorted(story(workspace, account, 5)[0]) == ["Before", "Both"]
