"""Who takes part in an activity, as the command line tells it: --set participants="Anna Müller; Grace"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.core.commands import Command, CreateRecord, EditRecords
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.participants import PEOPLE_FIELD, ChangeParticipants, Person
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.participants import participants_of

_BETWEEN = re.compile(r"[;；、\n]")
Pairs = Sequence[tuple[str, str]]


class TypedPeople:
    """The people told beside the values of an activity; of other kinds, and where none are told, nobody."""

    def __init__(self, view: View, kind: Kind, pairs: Pairs) -> None:
        takes_people = view.catalogue[Kind.PARTICIPANT].field("activity").refers_to is kind
        told = [text for name, text in pairs if takes_people and name.strip().casefold() == PEOPLE_FIELD]
        #: what else is told
        self.others = [
            pair for pair in pairs if not (takes_people and pair[0].strip().casefold() == PEOPLE_FIELD)
        ]
        self._view = view
        self._people: tuple[Person, ...] | None = None
        if told:
            names = [each.strip() for each in _BETWEEN.split(told[-1]) if each.strip()]
            self._people = tuple(dict.fromkeys(self._person(name) for name in names))

    def made(self, command: Command) -> Command:
        """The command that also lets them take part in what it makes."""
        if not self._people or not isinstance(command, CreateRecord):
            return command
        return ChangeParticipants(self._people, command=command)

    def changed(self, command: EditRecords, ids: Sequence[int]) -> Command:
        """The command after which exactly they take part; raises RuleBroken for several activities."""
        if self._people is None:
            return command
        if len(ids) > 1:
            raise RuleBroken("participants_of_one", field=PEOPLE_FIELD)
        there = participants_of(self._view, ids).get(ids[0], ())
        joining = tuple(each for each in self._people if each not in there)
        leaving = tuple(each for each in there if each not in self._people)
        if command.values:
            return ChangeParticipants(joining, leaving, command=command)
        return ChangeParticipants(joining, leaving, ids[0])

    def _person(self, name: str) -> Person:
        """A colleague of that name, else a contact; raises RuleBroken where there is none, or not one."""
        typed = typed_values(self._view, Kind.PARTICIPANT)
        record = self._view.catalogue[Kind.PARTICIPANT]
        number_of_contact = name.startswith("#")
        if not number_of_contact:
            try:
                return Person(Kind.USER, typed.record(record.field("user"), name))
            except RuleBroken:
                pass  # no colleague: then a contact
        return Person(Kind.CONTACT, typed.record(record.field("contact"), name))
