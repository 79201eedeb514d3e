"""Whose an e-mail is: the contacts and leads of its sender, or of those to whom the office wrote."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import select

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.frozen import frozen
from crm_desktop.services.mail_files.message import Message, Person
from crm_desktop.services.mail_files.reading import read_message
from crm_desktop.services.matching.matches import find_matches
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.schema import schema_of

#: Looked through, the best first: a known contact's e-mail makes no new lead.
_AMONG = (Kind.CONTACT, Kind.LEAD, Kind.ACCOUNT)
_MOST_PEOPLE = 10
_SAME = "same_email"


@frozen
class Found:
    """A record that the e-mail may be about."""

    kind: Kind
    id: int
    title: str


@frozen
class FoundMail:
    """A message with the records of its people, and the activity that it was made into before, if any."""

    message: Message
    found: tuple[Found, ...]
    #: the other side: who wrote to the office, or to whom the office wrote
    others: tuple[Person, ...]
    #: whether somebody of the office wrote it
    is_own: bool
    known: int | None = None


def find_mail(view: View, path: Path) -> FoundMail:
    """Read an e-mail and look for its people; raises FileProblem."""
    message = read_message(path)
    own = {
        str(item.facts["email"]).casefold()
        for item in view.reference_data().of(Kind.USER)
        if item.facts.get("email")
    }
    is_own = message.sender.address.casefold() in own
    others = message.recipients if is_own else (message.sender,)
    asked = [each for each in others if each.address and each.address.casefold() not in own][:_MOST_PEOPLE]
    found: dict[tuple[Kind, int], Found] = {}
    for kind in _AMONG:
        for person in asked:
            for match in find_matches(view, Kind.LEAD, {"email": person.address}, among=(kind,)):
                if match.reason == _SAME:
                    found.setdefault((match.kind, match.id), Found(match.kind, match.id, match.title))
    records = tuple(found.values())
    return FoundMail(message, records, tuple(asked), is_own, _known(view, message, records))


def _known(view: View, message: Message, records: tuple[Found, ...]) -> int | None:
    """The e-mail of one of the records with the same moment and subject."""
    if message.sent_at is None:
        return None
    with view.snapshot() as connection:
        activity = schema_of(connection)[Kind.ACTIVITY].c
        for record in records:
            statement = select(activity.id).where(
                activity[str(record.kind)] == record.id,
                activity.kind == "email",
                activity.done_at == to_milliseconds(message.sent_at),
                activity.subject.is_not_distinct_from(_or_none(message.subject)),
            )
            id_ = connection.scalar(statement.limit(1))
            if id_ is not None:
                return int(id_)
    return None


def _or_none(text: str) -> Stored:
    return text or None
