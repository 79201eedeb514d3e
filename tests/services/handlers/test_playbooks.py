"""Playbooks: started for records, one step to undo; for whom each step is; the rest moved."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest

from crm_desktop.core.commands import MoveRest, StartPlaybook
from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import from_milliseconds
from crm_desktop.core.values.time.local_zone import SYSTEM_ZONE
from crm_desktop.services.handlers.playbooks import Started
from tests.services.workspaces import Desk, rows_of

MONDAY = date(2026, 3, 2)


def a_playbook(desk: Desk, *steps: tuple[str, int, dict[str, object]]) -> int:
    playbook = desk.create(Kind.PLAYBOOK, name="After the visit")
    for name, days, more in steps:
        desk.create(Kind.PLAYBOOK_STEP, playbook=playbook, name=name, days=days, **more)
    return playbook


def start(desk: Desk, playbook: int, *leads: int) -> tuple[int, ...]:
    return desk.workspace.run(StartPlaybook(Records(Kind.LEAD, leads), playbook, MONDAY)).ids


def due(desk: Desk, activity: int) -> datetime:
    stored = desk.row(Kind.ACTIVITY, activity)["due_at"]
    assert isinstance(stored, int)
    return from_milliseconds(stored).astimezone(SYSTEM_ZONE)


def test_each_record_gets_each_step_and_one_undo_takes_all_back(desk: Desk) -> None:
    anna, ben = (desk.create(Kind.LEAD, name=name) for name in ("Anna", "Ben"))
    playbook = a_playbook(desk, ("Thank", 1, {}), ("Ask", 3, {"kind": "call", "clock": "9:30"}))
    before = desk.tables()
    ids = start(desk, playbook, anna, ben)
    made = [desk.row(Kind.ACTIVITY, id_) for id_ in ids]
    assert [(row["lead"], row["kind"], row["subject"]) for row in made] == [
        (anna, "task", "Thank"),
        (anna, "call", "Ask"),
        (ben, "task", "Thank"),
        (ben, "call", "Ask"),
    ]
    assert {row["playbook"] for row in made} == {playbook}
    assert due(desk, ids[0]).date() == MONDAY + timedelta(days=1)
    assert due(desk, ids[1]) == datetime.combine(MONDAY + timedelta(days=3), time(9, 30), SYSTEM_ZONE)
    assert made[0]["starts_at"] is None
    assert made[1]["starts_at"] == made[1]["due_at"]
    desk.workspace.undo()
    assert desk.tables() == before


def test_built_in_steps_are_called_as_the_starter_says(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    names = {"fair_thanks": "感謝參觀攤位"}
    ids = desk.workspace.run(StartPlaybook(Records(Kind.LEAD, (lead,)), 1, MONDAY, names)).ids
    assert desk.row(Kind.ACTIVITY, ids[0])["subject"] == "感謝參觀攤位"
    desk.edit(Kind.PLAYBOOK_STEP, 1, name="Our own words")
    other = desk.create(Kind.LEAD, name="Ben")
    ids = desk.workspace.run(StartPlaybook(Records(Kind.LEAD, (other,)), 1, MONDAY, names)).ids
    assert desk.row(Kind.ACTIVITY, ids[0])["subject"] == "Our own words"


def test_steps_are_for_who_they_name_else_for_the_owner(desk: Desk) -> None:
    eva = desk.create(Kind.USER, name="Eva")
    ben = desk.create(Kind.USER, name="Ben")
    lead, nobodys = desk.create(Kind.LEAD, name="A", owner=ben), desk.create(Kind.LEAD, name="B", owner=None)
    playbook = a_playbook(desk, ("Named", 0, {"user": eva}), ("Owner", 1, {}))
    ids = start(desk, playbook, lead, nobodys)
    assert [desk.row(Kind.ACTIVITY, id_)["owner"] for id_ in ids] == [eva, ben, eva, 1]


def test_steps_of_who_left_go_to_the_owner_and_it_is_said(desk: Desk) -> None:
    eva, ben = (desk.create(Kind.USER, name=name) for name in ("Eva", "Ben"))
    lead = desk.create(Kind.LEAD, name="Anna", owner=ben)
    playbook = a_playbook(desk, ("Named", 0, {"user": eva}))
    desk.edit(Kind.USER, eva, active=False)
    outcome = desk.workspace.run(StartPlaybook(Records(Kind.LEAD, (lead,)), playbook, MONDAY))
    assert desk.row(Kind.ACTIVITY, outcome.ids[0])["owner"] == ben
    assert outcome.change_set is not None
    assert outcome.change_set.label == "playbook_started_instead"
    assert outcome.change_set.params["who"] == ["Eva"]


def test_what_is_under_way_is_not_started_again(desk: Desk) -> None:
    anna, ben = (desk.create(Kind.LEAD, name=name) for name in ("Anna", "Ben"))
    playbook = a_playbook(desk, ("Thank", 1, {}))
    (first,) = start(desk, playbook, anna)
    with pytest.raises(RuleBroken, match="playbook_running"):
        start(desk, playbook, anna)
    outcome = desk.workspace.run(StartPlaybook(Records(Kind.LEAD, (anna, ben)), playbook, MONDAY))
    assert outcome.result == Started(1, (anna,))
    desk.edit(Kind.ACTIVITY, first, done_at=from_milliseconds(desk.clock()))
    assert len(start(desk, playbook, anna)) == 1, "ended, it may begin anew"


@pytest.mark.parametrize("key", ["playbook_empty", "playbook_elsewhere", "playbook_too_late", "record_gone"])
def test_what_cannot_be_started_changes_nothing(desk: Desk, key: str) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    playbook = a_playbook(desk, ("Archived", 1, {"active": False}))
    user = desk.create(Kind.USER, name="Eva")
    before = desk.tables()
    command = {
        "playbook_empty": StartPlaybook(Records(Kind.LEAD, (lead,)), playbook, MONDAY),
        "playbook_elsewhere": StartPlaybook(Records(Kind.USER, (user,)), 1, MONDAY),
        "playbook_too_late": StartPlaybook(Records(Kind.LEAD, (lead,)), 1, date(2200, 12, 30)),
        "record_gone": StartPlaybook(Records(Kind.LEAD, (lead + 1,)), 1, MONDAY),
    }[key]
    with pytest.raises((RuleBroken, NotFound), match=key):
        desk.workspace.run(command)
    assert desk.tables() == before


def test_the_rest_moves_only_when_asked_and_only_what_is_open(desk: Desk) -> None:
    anna, ben = (desk.create(Kind.LEAD, name=name) for name in ("Anna", "Ben"))
    playbook = a_playbook(desk, ("A", 0, {}), ("B", 2, {"clock": "10:00"}), ("C", 5, {}), ("D", 6, {}))
    first, second, third, fourth, *others = start(desk, playbook, anna, ben)
    desk.edit(Kind.ACTIVITY, first, done_at=from_milliseconds(desk.clock()))
    assert due(desk, second).date() == MONDAY + timedelta(days=2), "done late, it moves no other"
    desk.edit(Kind.ACTIVITY, third, done_at=from_milliseconds(desk.clock()))
    before = [due(desk, id_) for id_ in (first, third, *others)]
    desk.workspace.run(MoveRest(first, 3))
    ten = datetime.combine(MONDAY + timedelta(days=7), time(10), SYSTEM_ZONE)
    assert due(desk, second) == ten, "a Saturday would be, so the Monday after"
    assert due(desk, fourth).date() == MONDAY + timedelta(days=10), "planned for a Monday, not its Sunday"
    assert [due(desk, id_) for id_ in (first, third, *others)] == before
    desk.workspace.run(MoveRest(fourth, 1))
    assert (due(desk, second), due(desk, fourth).date()) == (ten, MONDAY + timedelta(days=11))
    desk.workspace.undo()
    desk.workspace.undo()
    assert due(desk, fourth).date() == MONDAY + timedelta(days=7)


def test_without_a_rest_nothing_is_moved(desk: Desk) -> None:
    task = desk.create(Kind.ACTIVITY, kind="task", subject="Alone")
    with pytest.raises(RuleBroken, match="no_rest"):
        desk.workspace.run(MoveRest(task, 3))
    (only,) = start(desk, a_playbook(desk, ("A", 0, {})), desk.create(Kind.LEAD, name="Anna"))
    with pytest.raises(RuleBroken, match="no_rest"):
        desk.workspace.run(MoveRest(only, 0))
    with pytest.raises(RuleBroken, match="playbook_too_late"):
        desk.workspace.run(MoveRest(only, 99_999_999))


def test_a_playbook_goes_with_its_steps_unless_activities_name_it(desk: Desk) -> None:
    used, unused = (a_playbook(desk, ("A", 0, {})) for _ in range(2))
    start(desk, used, desk.create(Kind.LEAD, name="Anna"))
    desk.delete(Kind.PLAYBOOK, unused)
    assert all(row["playbook"] != unused for row in rows_of(desk.path, Kind.PLAYBOOK_STEP).values())
    with pytest.raises(RuleBroken, match="entry_in_use"):
        desk.delete(Kind.PLAYBOOK, used)


def test_steps_fall_on_the_days_that_the_office_works(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    desk.edit(
        Kind.OFFICE, 1, closed_days="2026-03-04 – 2026-03-06 Stocktaking", worked_days="2026-03-07 Made up"
    )
    playbook = a_playbook(desk, ("A", 1, {}), ("B", 2, {"clock": "10:00"}), ("C", 6, {}))
    first, second, third = start(desk, playbook, lead)
    assert due(desk, first).date() == date(2026, 3, 3)
    assert due(desk, second) == datetime(2026, 3, 7, 10, tzinfo=SYSTEM_ZONE)
    assert due(desk, third).date() == date(2026, 3, 9)
    desk.workspace.undo()
    desk.edit(Kind.OFFICE, 1, closed_days=None)
    assert due(desk, start(desk, playbook, lead)[1]).date() == date(2026, 3, 4)
