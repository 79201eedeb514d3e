"""The handler that says who takes part in an activity, in the step that makes or changes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from crm_desktop.core.commands import Command, CompleteActivity, CreateRecord, EditRecords
from crm_desktop.core.errors import NotFound
from crm_desktop.core.participants import ChangeParticipants, Person
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.context import Context, Done
from crm_desktop.services.handlers import activities, records
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.storage.journal import Row

_HANDLERS: Mapping[type[Command], Callable[[Context, Any], Done]] = {
    CreateRecord: records.create,
    EditRecords: records.edit,
    CompleteActivity: activities.complete,
}


def change(context: Context, command: ChangeParticipants) -> Done:
    """Do what the command in hand says, then let people join and leave; who is there or gone stays so."""
    done = None if command.command is None else _HANDLERS[type(command.command)](context, command.command)
    # The last id is that of the activity made or changed; of one that follows another, its own.
    activity = command.activity if done is None else done.ids[-1]
    if activity is None:
        raise NotFound("nothing_selected")
    row = context.work.row(Kind.ACTIVITY, activity)
    there = context.work.rows_pointing(Kind.PARTICIPANT, "activity", [activity])
    gone = [id_of(each) for each in there if _person(each) in command.leaving]
    if gone:
        context.work.delete(Kind.PARTICIPANT, gone)
    known = {_person(each) for each in there}
    joining = [each for each in dict.fromkeys(command.joining) if each not in known]
    if joining:
        rows = NewRows(
            {
                "activity": [activity] * len(joining),
                "contact": _ids(joining, Kind.CONTACT),
                "user": _ids(joining, Kind.USER),
            },
            len(joining),
        )
        writing.create(context, Kind.PARTICIPANT, rows)
        rows.check()
    if done is not None:
        return done
    title = context.catalogue[Kind.ACTIVITY].title(row) or str(row["text"] or "")[:80]
    return Done("participants_changed", {"kind": Kind.ACTIVITY, "count": 1, "title": title}, ids=(activity,))


def _person(row: Row) -> Person | None:
    for kind in (Kind.CONTACT, Kind.USER):
        id_ = row[str(kind)]
        if id_ is not None:
            return Person(kind, int(id_))
    return None


def _ids(people: list[Person], kind: Kind) -> list[Stored]:
    return [each.id if each.kind is kind else None for each in people]
