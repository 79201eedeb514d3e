"""The people of the office as small places show them: name, initials, colour."""

from __future__ import annotations

from crm_desktop.bridge.kinds.office.reference_lists import colour_index
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names.people import is_written_together
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ReferenceData


@frozen
class Person:
    """Somebody of the office."""

    name: str
    initials: str
    colour_index: int


def are_several(reference_data: ReferenceData) -> bool:
    """Whether more than one person works in the office: else nobody has to be told apart."""
    return len(reference_data.of(Kind.USER)) > 1


def person(reference_data: ReferenceData, user: Stored) -> Person | None:
    """A person by the id; None for nobody, and for somebody who is gone from the file."""
    item = reference_data.get(Kind.USER, None if user is None else int(user))
    if item is None:
        return None
    own = str(item.facts.get("initials") or "").strip()
    return Person(item.name, own or initials(item.name), colour_index(reference_data, Kind.USER, item.id))


def initials(name: str) -> str:
    """A person's name in a narrow place: KC for Kevin Chen, the last character of 陳怡君."""
    words = name.split()
    if not words:
        return ""
    if is_written_together(words[0]):
        return words[-1][-1]
    if len(words) == 1:
        return words[0][:2].upper()
    return (words[0][0] + words[-1][0]).upper()
