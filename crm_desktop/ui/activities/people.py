"""The field in which those who take part in an activity are gathered."""

from __future__ import annotations

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.people_search import PeopleSearch, read_people, written
from crm_desktop.core.commands import Command, CompleteActivity, CreateRecord, EditRecords
from crm_desktop.core.participants import ChangeParticipants, Person
from crm_desktop.qtkit.editors.gathered import GatheredEditor


def people_editor(context: PageContext) -> GatheredEditor:
    """An editor whose value is a tuple of people."""
    return GatheredEditor(
        PeopleSearch(context), context.icons, text_of=_name, write=written, read=read_people
    )


def _name(person: Person) -> str:
    return person.name or f"#{person.id}"


def with_people(
    command: Command | None,
    joining: tuple[Person, ...],
    leaving: tuple[Person, ...] = (),
    activity: int | None = None,
) -> Command | None:
    """The command that also lets people join and leave; the one given, where nobody does."""
    if not joining and not leaving:
        return command
    if isinstance(command, CreateRecord | EditRecords | CompleteActivity):
        return ChangeParticipants(joining, leaving, command=command)
    return ChangeParticipants(joining, leaving, activity)
