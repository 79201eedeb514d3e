"""Who takes part in activities: joining and leaving in the step that makes or changes one."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import pytest

from crm_desktop.core.commands import CompleteActivity, CreateRecord, EditRecords, Undo
from crm_desktop.core.errors import NotFound, RuleBroken
from crm_desktop.core.participants import ChangeParticipants, Person
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.record.participants import participants_of
from tests.services.workspaces import Desk, rows_of

NINE = datetime(2026, 1, 5, 9, tzinfo=UTC)
ME = Person(Kind.USER, 1)


def a_contact(desk: Desk, name: str = "Anna") -> Person:
    return Person(Kind.CONTACT, desk.create(Kind.CONTACT, name=name), name)


def a_meeting(desk: Desk, *people: Person) -> int:
    command = CreateRecord(Kind.ACTIVITY, {"kind": "meeting", "subject": "Demo", "starts_at": NINE})
    return desk.workspace.run(ChangeParticipants(people, command=command)).ids[-1]


def people(desk: Desk, activity: int) -> list[Person]:
    with closing(desk.workspace.reader()) as reader, reader.view() as view:
        return list(participants_of(view, [activity]).get(activity, ()))


def test_made_with_its_people_and_taken_back_in_one_step(desk: Desk) -> None:
    anna = a_contact(desk)
    meeting = a_meeting(desk, anna, ME, anna)
    assert people(desk, meeting) == [anna, ME]
    assert people(desk, meeting)[0].name == "Anna"
    desk.workspace.run(Undo())
    assert rows_of(desk.path, Kind.ACTIVITY) == rows_of(desk.path, Kind.PARTICIPANT) == {}


def test_people_join_and_leave_while_others_do(desk: Desk) -> None:
    anna, ben, cleo = (a_contact(desk, name) for name in ("Anna", "Ben", "Cleo"))
    meeting = a_meeting(desk, anna, ben)
    desk.workspace.run(ChangeParticipants((cleo,), activity=meeting))  # somebody else meanwhile
    command = EditRecords(Records(Kind.ACTIVITY, (meeting,)), {"place": "Taipei"})
    desk.workspace.run(ChangeParticipants((ME, ben), (anna,), command=command))
    assert people(desk, meeting) == [ben, cleo, ME]
    assert desk.row(Kind.ACTIVITY, meeting)["place"] == "Taipei"
    desk.workspace.run(Undo())
    assert people(desk, meeting) == [anna, ben, cleo]
    assert desk.row(Kind.ACTIVITY, meeting)["place"] is None


def test_the_people_of_a_completed_one_are_those_of_what_follows(desk: Desk) -> None:
    anna, ben = a_contact(desk), a_contact(desk, "Ben")
    meeting = a_meeting(desk, anna)
    command = CompleteActivity(meeting, NINE, {"kind": "call", "subject": "Ask"})
    _, following = desk.workspace.run(ChangeParticipants((ben,), command=command)).ids
    assert (people(desk, meeting), people(desk, following)) == ([anna], [ben])


def test_a_series_goes_on_with_its_people(desk: Desk) -> None:
    anna = a_contact(desk)
    meeting = a_meeting(desk, anna, ME)
    desk.edit(Kind.ACTIVITY, meeting, recurrence="FREQ=WEEKLY")
    desk.edit(Kind.ACTIVITY, meeting, done_at=NINE)
    following = max(rows_of(desk.path, Kind.ACTIVITY))
    assert following != meeting
    assert people(desk, following) == [anna, ME]


def test_an_activity_that_is_gone_and_nobody_are_refused(desk: Desk) -> None:
    anna = a_contact(desk)
    meeting = a_meeting(desk)
    with pytest.raises(NotFound):
        desk.workspace.run(ChangeParticipants((anna,), activity=meeting + 7))
    with pytest.raises(RuleBroken, match="value_required"):
        desk.create(Kind.PARTICIPANT, activity=meeting)
    with pytest.raises(RuleBroken, match="one_person_each"):
        desk.create(Kind.PARTICIPANT, activity=meeting, contact=anna.id, user=1)
    desk.create(Kind.PARTICIPANT, activity=meeting, contact=anna.id)
    with pytest.raises(RuleBroken, match="person_known_already"):
        desk.create(Kind.PARTICIPANT, activity=meeting, contact=anna.id)
    desk.delete(Kind.ACTIVITY, meeting)
    assert rows_of(desk.path, Kind.PARTICIPANT) == {}


def test_a_contacts_story_has_what_they_took_part_in(desk: Desk) -> None:
    anna, ben = a_contact(desk), a_contact(desk, "Ben")
    meeting = a_meeting(desk, anna)
    own = desk.create(Kind.ACTIVITY, kind="note", subject="Own", contact=anna.id)
    desk.workspace.run(ChangeParticipants((anna,), activity=own))
    with closing(desk.workspace.reader()) as reader, reader.view() as view:
        told, _ = view.story("contact", anna.id, 20)
        assert sorted(int(row[0] or 0) for row in told) == [meeting, own]
        assert view.story("contact", ben.id, 20) == ([], False)


def test_a_meeting_about_somebody_who_is_deleted_goes_with_its_people(desk: Desk) -> None:
    anna, ben = a_contact(desk), a_contact(desk, "Ben")
    meeting = desk.create(Kind.ACTIVITY, kind="meeting", subject="Demo", contact=anna.id)
    desk.workspace.run(ChangeParticipants((ben,), activity=meeting))
    desk.delete(Kind.CONTACT, anna.id)
    assert rows_of(desk.path, Kind.ACTIVITY) == rows_of(desk.path, Kind.PARTICIPANT) == {}
    desk.workspace.run(Undo())
    assert people(desk, meeting) == [ben]
    assert desk.row(Kind.ACTIVITY, meeting)["contact"] == anna.id
