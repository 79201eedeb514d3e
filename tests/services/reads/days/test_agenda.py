"""What is due for a person, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.days.agenda import Agenda, Neglected, read_agenda, read_neglected
from crm_desktop.services.workspace import Workspace

TODAY = date(2026, 11, 23)


def at(day: date, hour: int = 10) -> datetime:
    return datetime.combine(day, time(hour), UTC)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "office.crm", currency="TWD")
    yield made
    made.close()


def agenda(workspace: Workspace, user: int | None = 1, **options: int) -> Agenda:
    reader = workspace.reader()
    try:
        return reader.read(read_agenda(user, TODAY, zone=UTC, **options))
    finally:
        reader.close()


def make(workspace: Workspace, kind: Kind, /, **values: object) -> int:
    return workspace.run(CreateRecord(kind, values)).ids[0]


def test_an_empty_file_says_so(workspace: Workspace) -> None:
    assert agenda(workspace).is_file_empty
    make(workspace, Kind.LEAD, name="王小明")
    found = agenda(workspace)
    assert not found.is_file_empty
    assert found.due == ()


def test_activities_and_next_steps_by_day(workspace: Workspace) -> None:
    late, now, soon = TODAY - timedelta(days=2), TODAY, TODAY + timedelta(days=3)
    lead = make(
        workspace, Kind.LEAD, name="陳怡君", company="藍海資訊", next_step="寄型錄", next_step_on=soon
    )
    make(workspace, Kind.ACTIVITY, kind="call", subject="電話", due_at=at(late), lead=lead)
    make(workspace, Kind.ACTIVITY, kind="task", subject="報價", due_at=at(now, 15), lead=lead)
    make(workspace, Kind.ACCOUNT, name="大樹", next_step="拜訪", next_step_on=now)
    found = agenda(workspace)
    assert [due.text for due in found.overdue] == ["電話"]
    assert [due.text for due in found.for_today] == ["報價", "拜訪"]
    assert [(due.text, due.title, due.detail) for due in found.later] == [("寄型錄", "陳怡君", "藍海資訊")]
    assert found.overdue[0].kind is Kind.LEAD
    assert found.overdue[0].id == lead


def test_an_activity_leads_to_the_order_before_the_account(workspace: Workspace) -> None:
    account = make(workspace, Kind.ACCOUNT, name="大樹")
    told = {"number": "SO-1", "gross": Decimal(500), "currency": "TWD", "account": account}
    order = make(workspace, Kind.ORDER, **told)
    make(
        workspace, Kind.ACTIVITY, kind="call", subject="催款", due_at=at(TODAY), account=account, order=order
    )
    (due,) = agenda(workspace).for_today
    assert (due.kind, due.id, due.title, due.detail) == (Kind.ORDER, order, "SO-1", "大樹")


def test_what_is_done_closed_far_or_of_others_is_left_out(workspace: Workspace) -> None:
    other = make(workspace, Kind.USER, name="Kevin")
    make(workspace, Kind.ACTIVITY, subject="done", due_at=at(TODAY), done_at=at(TODAY))
    make(workspace, Kind.ACTIVITY, subject="far", due_at=at(TODAY + timedelta(days=8)))
    make(workspace, Kind.ACTIVITY, subject="theirs", due_at=at(TODAY), owner=other)
    make(workspace, Kind.ACTIVITY, subject="nobody's", due_at=at(TODAY), owner=None)
    lead = make(workspace, Kind.LEAD, name="closed", next_step="call", next_step_on=TODAY)
    workspace.run(
        EditRecords(Records(Kind.LEAD, (lead,)), {"status": "unqualified", "unqualified_reason": 1})
    )
    assert [due.text for due in agenda(workspace).due] == ["nobody's"]
    assert [due.text for due in agenda(workspace, other).due] == ["theirs", "nobody's"]
    assert len(agenda(workspace, None).due) == 2


def test_the_last_day_counts_whole(workspace: Workspace) -> None:
    last = TODAY + timedelta(days=7)
    make(workspace, Kind.ACTIVITY, subject="evening", due_at=datetime.combine(last, time(23, 59), UTC))
    assert [due.day for due in agenda(workspace).later] == [last]


def test_open_opportunities_that_should_close(workspace: Workspace) -> None:
    account = make(workspace, Kind.ACCOUNT, name="宏遠")
    for name, days in (("late", -1), ("soon", 10), ("far", 40)):
        day = TODAY + timedelta(days=days)
        make(workspace, Kind.OPPORTUNITY, name=name, account=account, expected_close=day, amount=480_000)
    reader = workspace.reader()
    won = next(item.id for item in reader.reference_data().of(Kind.STAGE) if item.code == "won")
    reader.close()
    make(workspace, Kind.OPPORTUNITY, name="won", stage=won, expected_close=TODAY)
    found = agenda(workspace).closing
    assert [(opportunity.name, opportunity.account) for opportunity in found] == [
        ("late", "宏遠"),
        ("soon", "宏遠"),
    ]


def test_a_long_agenda_is_cut_and_says_so(workspace: Workspace) -> None:
    for number in range(5):
        make(workspace, Kind.ACTIVITY, subject=str(number), due_at=at(TODAY, number))
    cut = agenda(workspace, limit=3)
    assert [due.text for due in cut.due] == ["0", "1", "2"]
    assert cut.is_cut
    assert not agenda(workspace).is_cut


def neglected(workspace: Workspace, user: int | None = 1, today: date = TODAY) -> Neglected:
    reader = workspace.reader()
    try:
        return reader.read(read_neglected(user, today, zone=UTC))
    finally:
        reader.close()


def test_open_records_of_which_nothing_is_planned(workspace: Workspace) -> None:
    other = make(workspace, Kind.USER, name="Kevin")
    make(workspace, Kind.LEAD, name="forgotten", company="Acme")
    make(workspace, Kind.LEAD, name="has a step", next_step="call", next_step_on=TODAY)
    make(workspace, Kind.LEAD, name="set aside", status="unqualified", unqualified_reason=1)
    make(workspace, Kind.LEAD, name="theirs", owner=other)
    make(workspace, Kind.LEAD, name="in the pool", owner=None)
    planned = make(workspace, Kind.LEAD, name="has an activity")
    task = make(workspace, Kind.ACTIVITY, kind="task", subject="offer", lead=planned)
    noted = make(workspace, Kind.LEAD, name="has a note only")
    make(workspace, Kind.ACTIVITY, kind="note", subject="likes tea", lead=noted)
    make(workspace, Kind.ACCOUNT, name="accounts need no step")
    make(workspace, Kind.OPPORTUNITY, name="20 seats")
    make(workspace, Kind.OPPORTUNITY, name="lost", stage=6)
    names = {"forgotten", "has a note only", "20 seats"}
    found = neglected(workspace)
    assert {each.title for each in found.unplanned} == names
    assert next(each for each in found.unplanned if each.title == "forgotten").detail == "Acme"
    everyone = {each.title for each in neglected(workspace, None).unplanned}
    assert everyone == names | {"theirs", "in the pool"}
    workspace.run(EditRecords(Records(Kind.ACTIVITY, (task,)), {"done_at": at(TODAY)}))
    assert {each.title for each in neglected(workspace).unplanned} == names | {"has an activity"}


def test_opportunities_that_stand_still_for_longer_than_their_stage_allows(workspace: Workspace) -> None:
    reader = workspace.reader()
    stages = {item.code: item for item in reader.reference_data().of(Kind.STAGE)}
    reader.close()
    for code in ("enquiry", "quotation", "won"):
        make(workspace, Kind.OPPORTUNITY, name=code, stage=stages[code].id)
    today = datetime.now(UTC).date()
    assert neglected(workspace, today=today + timedelta(days=14)).stale == ()
    later = neglected(workspace, today=today + timedelta(days=16)).stale
    assert [(each.name, each.day) for each in later] == [("enquiry", today)]  # fourteen days are allowed
    latest = neglected(workspace, today=today + timedelta(days=300)).stale
    assert [each.name for each in latest] == ["enquiry", "quotation"]
