"""Who takes part in the deals of the made-up office, who stands above whom, and who has two companies."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random

from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.side_records import CONTACT_ROLES
from crm_desktop.services.demo.rows import PlacedOpportunity, Values
from crm_desktop.storage.unit_of_work import UnitOfWork

#: One account in so many has an adviser of another company, one contact in so many was recommended.
_ADVISED, _RECOMMENDED = 9, 14


def write_deal_people(
    work: UnitOfWork,
    random: Random,
    deals: Sequence[tuple[int, PlacedOpportunity]],
    people: Iterable[tuple[int, int]],
) -> None:
    """The contact of each deal with a role, and a colleague with another one; `people` are by account."""
    colleagues = _by_account(people)
    links: list[Values] = []
    roles = random.choices(CONTACT_ROLES, k=len(deals))
    for (id_, placed), role in zip(deals, roles, strict=True):
        if placed.contact is None:
            continue
        links.append((id_, placed.contact, role, 1))
        others = [each for each in colleagues.get(placed.account, ()) if each != placed.contact]
        if others:
            another = CONTACT_ROLES[(CONTACT_ROLES.index(role) + 1) % len(CONTACT_ROLES)]
            links.append((id_, others[0], another, 0))
    work.insert_many(Kind.OPPORTUNITY_CONTACT, ("opportunity", "contact", "role", "is_primary"), links)


def write_ties(work: UnitOfWork, people: Sequence[tuple[int, int]], adviser: str) -> None:
    """Relations between contacts, and contacts who belong to a second account; drawn from nothing."""
    colleagues = _by_account(people)
    contacts = [contact for _, contact in people]
    relations: list[Values] = [
        (other, "reports_to", first) for first, *others in colleagues.values() for other in others
    ]
    relations += [
        (contact, "recommended_by", before)
        for before, contact in zip(contacts[::_RECOMMENDED], contacts[5::_RECOMMENDED], strict=False)
    ]
    work.insert_many(Kind.CONTACT_RELATION, ("contact", "relation", "other"), relations)
    accounts = list(colleagues)
    further: list[Values] = [
        (account, colleagues[other][0], adviser)
        for account, other in zip(accounts[::_ADVISED], accounts[4::_ADVISED], strict=False)
    ]
    work.insert_many(Kind.ACCOUNT_CONTACT, ("account", "contact", "role"), further)


def _by_account(people: Iterable[tuple[int, int]]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for account, contact in people:
        found.setdefault(account, []).append(contact)
    return found
