"""Who is invited in a calendar file: contacts and users known by their addresses, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from crm_desktop.core.participants import Person
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.calendar_files.reading import Entry
from crm_desktop.services.context import Context
from crm_desktop.services.reads.record.participants import people_of
from crm_desktop.services.rules import writing
from crm_desktop.services.rules.rows import NewRows
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.expressions import among
from crm_desktop.storage.lists.candidates import ids_by_value, ids_by_words
from crm_desktop.storage.lists.participants import participant_rows
from crm_desktop.storage.schema import schema_of

#: Contacts in whose words an address is found.
_LOOKED_AT = 5
#: More addresses are in no office's calendar: the others of a file are passed over.
_MOST_KNOWN = 5_000
#: Invited people by the activity: address and name.
Invited = Mapping[int, tuple[tuple[str, str], ...]]


def let_join(context: Context, entries: Sequence[tuple[int, Entry]], known: dict[str, Person | None]) -> None:
    """The people of entries, whom the office knows, take part in their activities; nobody is taken out.

    `known` is what was found out about addresses so far.
    """
    invited = [(id_, address) for id_, entry in entries for address in entry.attendees]
    for _id, address in invited:
        if address not in known and len(known) < _MOST_KNOWN:
            known[address] = _known(context, address)
    wanted = {(id_, person) for id_, address in invited if (person := known.get(address)) is not None}
    if not wanted:
        return
    ids = sorted({id_ for id_, _person in wanted})
    there = people_of(participant_rows(context.work.connection, ids))
    joining = sorted(
        ((id_, person) for id_, person in wanted if person not in there.get(id_, ())),
        key=lambda pair: (pair[0], pair[1].kind, pair[1].id),
    )
    if joining:
        columns: dict[str, list[Stored]] = {"activity": [id_ for id_, _person in joining]}
        for kind in (Kind.CONTACT, Kind.USER):
            columns[str(kind)] = [person.id if person.kind is kind else None for _id, person in joining]
        rows = NewRows(columns, len(joining))
        writing.create(context, Kind.PARTICIPANT, rows)
        rows.check()


def _known(context: Context, address: str) -> Person | None:
    """Whose address it is: a colleague's, a contact's, or that of a contact who has it further down."""
    for user in context.reference_data.of(Kind.USER):
        if str(user.facts.get("email") or "").casefold() == address:
            return Person(Kind.USER, user.id)
    work = context.work
    found = ids_by_value(work.connection, Kind.CONTACT, "email", [address], 1)
    if found:
        return Person(Kind.CONTACT, found[0])
    near = ids_by_words(work.connection, Kind.CONTACT, context.folder().question(address), _LOOKED_AT)
    further = [(row["id"], row["other_email"]) for row in work.rows(Kind.CONTACT, near)]
    further += [
        (row["contact"], row["value"]) for row in work.rows_pointing(Kind.CONTACT_POINT, "contact", near)
    ]
    same = [id_ for id_, told in further if str(told or "").casefold() == address]
    return Person(Kind.CONTACT, int(same[0] or 0)) if same else None


def invited_to(connection: Connection, activities: Sequence[int]) -> Invited:
    """Address and name of those who take part in activities, where they have an address."""
    schema = schema_of(connection)
    participant = schema[Kind.PARTICIPANT].c
    contact, user = schema[Kind.CONTACT], schema[Kind.USER]
    statement = (
        select(
            participant.activity,
            func.coalesce(contact.c.email, user.c.email),
            func.coalesce(contact.c.name, user.c.name),
        )
        .join_from(schema[Kind.PARTICIPANT], contact, contact.c.id == participant.contact, isouter=True)
        .join(user, user.c.id == participant.user, isouter=True)
        .where(among(participant.activity, backend_of(connection).id_list(activities)))
        .order_by(participant.id)
    )
    found: dict[int, list[tuple[str, str]]] = {}
    for activity, address, name in connection.execute(statement):
        if address:
            found.setdefault(int(activity), []).append((str(address), str(name or "")))
    return {activity: tuple(people) for activity, people in found.items()}
