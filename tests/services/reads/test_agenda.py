"""What is due for a person, on a real file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.agenda import Agenda, read_agenda
from crm_desktop.services.workspace import Office

TODAY = date(2026, 11, 23)


def at(day: date, hour: int = 10) -> datetime:
    return datetime.combine(day, time(hour), UTC)


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office.open(tmp_path / "office.crm", currency="TWD")
    yield made
    made.close()


def agenda(office: Office, user: int | None = 1, **options: int) -> Agenda:
    reader = office.reader()
    try:
        return read_agenda(user, TODAY, zone=UTC, **options)(reader)
    finally:
        reader.close()


def make(office: Office, kind: Kind, /, **values: object) -> int:
    return office.run(CreateRecord(kind, values)).ids[0]


def test_an_empty_file_says_so(office: Office) -> None:
    assert agenda(office).is_file_empty
    make(office, Kind.LEAD, name="王小明")
    found = agenda(office)
    assert not found.is_file_empty
    assert found.due == ()


def test_activities_and_next_steps_by_day(office: Office) -> None:
    late, now, soon = TODAY - timedelta(days=2), TODAY, TODAY + timedelta(days=3)
    lead = make(office, Kind.LEAD, name="陳怡君", company="藍海資訊", next_step="寄型錄", next_step_on=soon)
    make(office, Kind.ACTIVITY, kind="call", subject="電話", due_at=at(late), lead=lead)
    make(office, Kind.ACTIVITY, kind="task", subject="報價", due_at=at(now, 15), lead=lead)
    make(office, Kind.ACCOUNT, name="大樹", next_step="拜訪", next_step_on=now)
    found = agenda(office)
    assert [due.text for due in found.overdue] == ["電話"]
    assert [due.text for due in found.for_today] == ["報價", "拜訪"]
    assert [(due.text, due.title, due.detail) for due in found.later] == [("寄型錄", "陳怡君", "藍海資訊")]
    assert found.overdue[0].kind is Kind.LEAD
    assert found.overdue[0].id == lead


def test_what_is_done_closed_far_or_of_others_is_left_out(office: Office) -> None:
    other = make(office, Kind.USER, name="Kevin")
    make(office, Kind.ACTIVITY, subject="done", due_at=at(TODAY), done_at=at(TODAY))
    make(office, Kind.ACTIVITY, subject="far", due_at=at(TODAY + timedelta(days=8)))
    make(office, Kind.ACTIVITY, subject="theirs", due_at=at(TODAY), owner=other)
    make(office, Kind.ACTIVITY, subject="nobody's", due_at=at(TODAY), owner=None)
    lead = make(office, Kind.LEAD, name="closed", next_step="call", next_step_on=TODAY)
    office.run(
        EditRecords(Records(Kind.LEAD, (lead,)), {"status": "unqualified", "unqualified_reason": "no_need"})
    )
    assert [due.text for due in agenda(office).due] == ["nobody's"]
    assert [due.text for due in agenda(office, other).due] == ["theirs", "nobody's"]
    assert len(agenda(office, None).due) == 2


def test_the_last_day_counts_whole(office: Office) -> None:
    last = TODAY + timedelta(days=7)
    make(office, Kind.ACTIVITY, subject="evening", due_at=datetime.combine(last, time(23, 59), UTC))
    assert [due.day for due in agenda(office).later] == [last]


def test_open_deals_that_should_close(office: Office) -> None:
    account = make(office, Kind.ACCOUNT, name="宏遠")
    for name, days in (("late", -1), ("soon", 10), ("far", 40)):
        day = TODAY + timedelta(days=days)
        make(office, Kind.OPPORTUNITY, name=name, account=account, expected_close=day, amount=480_000)
    reader = office.reader()
    won = next(item.id for item in reader.directory().of(Kind.STAGE) if item.code == "won")
    reader.close()
    make(office, Kind.OPPORTUNITY, name="won", stage=won, expected_close=TODAY)
    found = agenda(office).closing
    assert [(deal.name, deal.account) for deal in found] == [("late", "宏遠"), ("soon", "宏遠")]


def test_a_long_agenda_is_cut_and_says_so(office: Office) -> None:
    for number in range(5):
        make(office, Kind.ACTIVITY, subject=str(number), due_at=at(TODAY, number))
    cut = agenda(office, limit=3)
    assert [due.text for due in cut.due] == ["0", "1", "2"]
    assert cut.is_cut
    assert not agenda(office).is_cut
