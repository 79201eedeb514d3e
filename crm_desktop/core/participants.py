"""Who takes part in activities: contacts and users, and the command by which they join and leave."""

from __future__ import annotations

from dataclasses import field

from crm_desktop.core.commands import Command, CompleteActivity, CreateRecord, EditRecords
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

#: What the people of an activity are called where its fields are named: on the command line, in files.
PEOPLE_FIELD = "participants"
#: Kinds of records in which people take part, and kinds of those who may.
ATTENDED_KINDS = frozenset({Kind.ACTIVITY})
PEOPLE_KINDS = frozenset({Kind.CONTACT, Kind.USER})


@frozen
class Person:
    """A contact or a user; two are equal when they are the same one, whatever they are called."""

    kind: Kind
    id: int
    name: str = field(default="", compare=False)


@frozen
class ChangeParticipants(Command):
    """Let people join and leave an activity: those told, and nobody whom somebody else has changed meanwhile.

    `command` makes, changes or completes the activity in the same step (of a completed one it is about the
    one that follows); without it `activity` names it.
    """

    joining: tuple[Person, ...] = ()
    leaving: tuple[Person, ...] = ()
    activity: int | None = None
    command: CreateRecord | EditRecords | CompleteActivity | None = None
