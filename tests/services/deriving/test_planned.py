"""The planned day of leads follows every write, by whatever way, and what a migration makes of it."""

from __future__ import annotations

from datetime import UTC, date, datetime
from importlib import import_module

from sqlalchemy import text

from crm_desktop.core.commands import CreateRecord, Undo
from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.marks import SOME_DAY, planned_day
from crm_desktop.core.rules.returning import leads_to_return
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from tests.services.workspaces import Desk, rows_of

DAY = 86_400_000


def noon(day: int) -> datetime:
    return datetime(2099, 12, day, 12, tzinfo=SYSTEM_ZONE)


def planned(desk: Desk) -> dict[int, object]:
    return {id_: row["planned_on"] for id_, row in rows_of(desk.path, Kind.LEAD).items()}


def counted_anew(desk: Desk) -> dict[int, object]:
    """The days as the rule gives them for what stands in the file."""
    activities = [row for row in rows_of(desk.path, Kind.ACTIVITY).values() if row["done_at"] is None]
    return {
        id_: planned_day(
            row["next_step"],
            row["next_step_on"],
            [(each["kind"], each["due_at"]) for each in activities if each["lead"] == id_],
            SYSTEM_ZONE,
        )
        for id_, row in rows_of(desk.path, Kind.LEAD).items()
    }


def test_it_follows_steps_and_activities(desk: Desk) -> None:
    bare = desk.create(Kind.LEAD, name="Anna")
    lead = desk.create(Kind.LEAD, name="Otto", next_step="call", next_step_on=date(2099, 12, 5))
    assert planned(desk) == {bare: None, lead: "2099-12-05"}
    call = desk.create(Kind.ACTIVITY, kind="call", subject="Ring", lead=lead, due_at=noon(3))
    assert planned(desk)[lead] == "2099-12-03"
    desk.edit(Kind.ACTIVITY, call, lead=bare)
    assert planned(desk) == {bare: "2099-12-03", lead: "2099-12-05"}
    desk.edit(Kind.ACTIVITY, call, due_at=noon(9))
    assert planned(desk)[bare] == "2099-12-09"
    desk.edit(Kind.ACTIVITY, call, due_at=None)
    assert planned(desk)[bare] == SOME_DAY
    desk.edit(Kind.ACTIVITY, call, done_at=datetime.now(UTC))
    assert planned(desk)[bare] is None
    desk.workspace.run(Undo())
    assert planned(desk)[bare] == SOME_DAY
    desk.delete(Kind.ACTIVITY, call)
    desk.edit(Kind.LEAD, lead, next_step_on=None)
    assert planned(desk) == {bare: None, lead: SOME_DAY}
    desk.delete(Kind.LEAD, lead)
    desk.workspace.run(Undo())
    assert planned(desk) == counted_anew(desk)


def test_what_the_migration_writes_is_what_the_rule_says(desk: Desk) -> None:
    steps: tuple[dict[str, object], ...] = ({}, {"next_step": "call"}, {"next_step_on": date(2099, 12, 4)})
    for number, step in enumerate(steps):
        for kind, due in (("call", None), ("note", None), ("note", noon(3)), ("task", noon(6)), (None, None)):
            lead = desk.create(Kind.LEAD, name=f"Lead {number}", **step)
            if kind is not None:
                desk.create(Kind.ACTIVITY, kind=kind, subject="x", lead=lead, due_at=due)
    wanted = planned(desk)
    assert wanted == counted_anew(desk)
    assert len({*wanted.values()}) == 5
    migration = import_module("crm_desktop.storage.migrations.versions.0015_life")
    with desk.workspace.file.reading.connect() as connection:
        found = connection.execute(
            text(f"SELECT id, ({migration.PLANNED_ON}) FROM lead ORDER BY id")
        ).fetchall()
    assert dict(tuple(row) for row in found) == wanted


def test_lists_filter_and_sort_by_it(desk: Desk) -> None:
    for name, day in (("late", 2), ("later", 9), ("nothing", None)):
        on = None if day is None else date(2099, 12, day)
        desk.create(Kind.LEAD, name=name, next_step_on=on)
    reader = desk.workspace.reader()
    try:
        unplanned = ListQuery(Kind.LEAD, filters=(Filter("planned_on", Operator.EMPTY),))
        before = Filter("planned_on", Operator.BETWEEN, (None, "2099-12-03"))
        overdue = ListQuery(Kind.LEAD, filters=(before,), sort=(SortKey("planned_on"),))
        everything = ListQuery(Kind.LEAD, sort=(SortKey("planned_on"),))
        assert [list(reader.ids(query, {})) for query in (unplanned, overdue, everything)] == [
            [3],
            [1],
            [1, 2, 3],
        ]
    finally:
        reader.close()


def test_leads_that_lie_may_go_back_to_the_pool(desk: Desk) -> None:
    desk.create(Kind.LEAD, name="old", owner=1)
    desk.create(Kind.LEAD, name="old, nobody's", owner=None)
    desk.create(Kind.LEAD, name="old, set aside", owner=1, status="unqualified", unqualified_reason=1)
    touched = desk.create(Kind.LEAD, name="old, spoken with", owner=1)
    desk.clock.at += 60 * DAY
    desk.workspace.run(CreateRecord(Kind.ACTIVITY, {"kind": "note", "text": "rang", "lead": touched}))
    desk.create(Kind.LEAD, name="new", owner=1)
    today = datetime.fromtimestamp(desk.clock.at / 1000, SYSTEM_ZONE).date()
    reader = desk.workspace.reader()
    try:
        assert list(reader.ids(leads_to_return(60, today), {})) == [1]
        assert list(reader.ids(leads_to_return(61, today), {})) == []
    finally:
        reader.close()
