"""Reads who takes part in activities."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crm_desktop.core.participants import Person
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.lists.participants import participant_rows

#: People by the activity in which they take part.
Participants = Mapping[int, tuple[Person, ...]]


def participants_of(view: View, activities: Sequence[int]) -> Participants:
    """Who takes part in some activities, in the order in which they joined; without those of nobody."""
    if not activities:
        return {}
    with view.snapshot() as connection:
        return people_of(participant_rows(connection, activities))


def people_of(rows: Iterable[tuple[Stored, ...]]) -> dict[int, tuple[Person, ...]]:
    """Rows of `participant_rows` as people by their activity."""
    found: dict[int, list[Person]] = {}
    for activity, contact, name, user, user_name in rows:
        if contact is not None:
            person = Person(Kind.CONTACT, int(contact), str(name or ""))
        elif user is not None:
            person = Person(Kind.USER, int(user), str(user_name or ""))
        else:
            continue
        found.setdefault(int(activity or 0), []).append(person)
    return {activity: tuple(people) for activity, people in found.items()}
