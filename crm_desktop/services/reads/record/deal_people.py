"""Reads who decides what in deals: their people with their roles."""

from __future__ import annotations

from sqlalchemy import select

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.side_records import CONTACT_ROLES
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View
from crm_desktop.storage.backend import backend_of
from crm_desktop.storage.expressions import among
from crm_desktop.storage.lists.columns import title_of
from crm_desktop.storage.schema import schema_of

#: So many open deals are told of one record, those that are to be closed soonest.
_DEALS = 20
_LAST_ROLE = len(CONTACT_ROLES)


@frozen
class DealPerson:
    """One person of a deal, by the link that joins them."""

    link: int
    contact: int
    name: str
    job_title: str
    #: a code of the roles; "" where nobody has said one
    role: str
    is_primary: bool


@frozen
class DealPeople:
    """A deal with its people, who decides first."""

    deal: int
    title: str
    people: tuple[DealPerson, ...]


def deal_people(view: View, field: str, id_: int) -> tuple[DealPeople, ...]:
    """The deals of which a field holds an id, with their people; of several only those that are open."""
    with view.snapshot() as connection:
        schema = schema_of(connection)
        deal, stage = schema[Kind.OPPORTUNITY], schema[Kind.STAGE]
        wanted = select(deal.c.id, deal.c.name).where(deal.c[field] == id_)
        if field != "id":
            is_open = stage.c.kind == StageKind.OPEN.value
            wanted = wanted.join(stage, stage.c.id == deal.c.stage).where(is_open)
        order = (deal.c.expected_close.is_(None), deal.c.expected_close, deal.c.id.desc())
        first = connection.execute(wanted.order_by(*order).limit(_DEALS))
        deals = {int(number): str(title or "") for number, title in first}
        link, contact = schema[Kind.OPPORTUNITY_CONTACT], schema[Kind.CONTACT]
        people = (
            select(
                link.c.opportunity,
                link.c.id,
                link.c.contact,
                title_of(schema.catalogue[Kind.CONTACT], contact),
                contact.c.job_title,
                link.c.role,
                link.c.is_primary,
            )
            .join(contact, contact.c.id == link.c.contact)
            .where(among(link.c.opportunity, backend_of(connection).id_list(list(deals))))
            .order_by(link.c.id)
        )
        found: dict[int, list[DealPerson]] = {id_: [] for id_ in deals}
        for of, number, person, name, job_title, role, is_primary in connection.execute(people):
            told = (str(name or ""), str(job_title or ""), str(role or ""))
            found[int(of)].append(DealPerson(int(number), int(person), *told, bool(is_primary)))
    for several in found.values():
        several.sort(key=_weight)
    return tuple(DealPeople(deal_, title, tuple(found[deal_])) for deal_, title in deals.items())


def _weight(person: DealPerson) -> tuple[int, bool]:
    """Who decides before who merely uses it; of several the first one of the deal."""
    place = CONTACT_ROLES.index(person.role) if person.role in CONTACT_ROLES else _LAST_ROLE
    return place, not person.is_primary
