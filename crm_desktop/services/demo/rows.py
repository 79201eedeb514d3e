"""The made-up people and opportunities as rows of the tables."""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from random import Random

from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.core.rules.stages import POSITION_GAP
from crm_desktop.core.values.amounts.money import decimals
from crm_desktop.core.values.stored import to_milliseconds
from crm_desktop.frozen import frozen
from crm_desktop.services.demo.names import Company, Person
from crm_desktop.services.demo.story import Lead, Opportunity
from crm_desktop.storage.reference_data import ReferenceData

#: Amounts are made up in New Taiwan dollars; what one of them is in other currencies, roughly.
_WORTH = {"TWD": 1.0, "CNY": 0.22, "JPY": 4.7, "KRW": 43.0, "HKD": 0.25}
_OTHER_WORTH = 0.031

#: How often a company gets a second account, because nobody noticed the first.
_UNNOTICED = 0.12

Values = tuple[Stored, ...]

LEAD: Sequence[str] = (
    "name family_name given_name company job_title email phone mobile website address industry channel "
    "campaign status unqualified_reason estimated_amount currency next_step next_step_on do_not_contact "
    "description contacted_at qualified_at converted_at owner created_at clear_need intention chance "
    "clear_need_note intention_note chance_note".split()
)
ACCOUNT: Sequence[str] = (
    "name kind status industry size website email phone billing_address lead channel owner created_at".split()
)
CONTACT: Sequence[str] = (
    "name family_name given_name account job_title email phone mobile do_not_contact lead owner "
    "created_at".split()
)
OPPORTUNITY: Sequence[str] = (
    "name account contact stage position amount currency expected_close closed_at won_at stage_since "
    "loss_reason lost_to lead channel owner created_at".split()
)


_FACTS = ("clear_need", "intention", "chance")
#: How many leads of a status have a clear need, the intention and the chance to buy, as shares.
_SPEAKS_FOR: Mapping[str, tuple[float, float, float]] = {
    "new": (0.1, 0.05, 0.02),
    "contacted": (0.4, 0.25, 0.15),
    "qualified": (0.95, 0.8, 0.65),
    "converted": (1.0, 0.95, 0.9),
    "unqualified": (0.1, 0.1, 0.0),
}


def moment(at: datetime | None) -> int | None:
    """A moment in stored form."""
    return None if at is None else to_milliseconds(at.astimezone(UTC))


def iso(day: date | None) -> str | None:
    """A day in stored form."""
    return None if day is None else day.isoformat()


def _facts_of_leads() -> Random:
    return Random("what speaks for leads")


def shared_accounts(companies: Sequence[Company], random: Random) -> list[int]:
    """The place of the first in whose account each stands, its own where that is new.

    Who asks again for a company that is known joins its account; now and then nobody has noticed.
    """
    known: dict[str, int] = {}
    firsts = []
    for place, company in enumerate(companies):
        if company.domain not in known or random.random() < _UNNOTICED:
            known[company.domain] = place
        firsts.append(known[company.domain])
    return firsts


@frozen
class PlacedOpportunity:
    """An opportunity with the records that it belongs to; `owner` is a place among the users.

    `made` names what the conversion of its lead made: its account may have been there.
    """

    opportunity: Opportunity
    account: int
    owner: int
    lead: int | None = None
    contact: int | None = None
    channel: str | None = None
    made: Collection[str] = BECOMES


@dataclass
class Cast:
    """Who and what the rows refer to, with their ids in the file."""

    reference_data: ReferenceData
    random: Random
    #: drawn apart, so that the rest is told as before
    facts: Random = field(default_factory=_facts_of_leads)
    users: list[int] = field(default_factory=list)
    competitors: list[int] = field(default_factory=list)
    #: channel code -> its campaign
    campaigns: dict[str, int] = field(default_factory=dict)
    #: stage code -> cards placed in it so far
    _cards: dict[str, int] = field(default_factory=dict)

    @property
    def currency(self) -> str:
        """The office's own currency."""
        return self.reference_data.base_currency

    def id_of(self, kind: Kind, code: str | None) -> int | None:
        """The built-in entry of a code."""
        item = None if code is None else self.reference_data.by_code(kind, code)
        return None if item is None else item.id

    def minor(self, amount: float, currency: str) -> int:
        """A made-up amount in minor units, rounded to two figures as people quote."""
        worth = amount * _WORTH.get(currency, _OTHER_WORTH)
        step = 10 ** max(0, math.floor(math.log10(worth)) - 1)
        return int(round(worth / step) * step) * int(10 ** decimals(currency))

    def lead(self, lead: Lead) -> Values:
        """A row of `LEAD`."""
        person = lead.person
        has_campaign = lead.channel in self.campaigns and self.random.random() < 0.4
        return (
            person.name,
            person.family_name,
            person.given_name,
            person.company.name,
            person.job_title,
            person.email,
            person.phone,
            person.mobile if self.random.random() < 0.5 else None,
            f"https://www.{person.company.domain}",
            person.company.address,
            person.company.industry,
            self.id_of(Kind.CHANNEL, lead.channel),
            self.campaigns[str(lead.channel)] if has_campaign else None,
            lead.status,
            self.id_of(Kind.UNQUALIFIED_REASON, lead.unqualified_reason),
            self.minor(lead.amount, self.currency),
            self.currency,
            lead.next_step,
            iso(lead.next_step_on),
            0,
            lead.description or None,
            moment(lead.contacted),
            moment(lead.qualified),
            moment(lead.opportunity.created) if lead.opportunity else None,
            None if lead.is_in_pool else self.users[lead.owner],
            moment(lead.created),
            *self._facts(lead),
        )

    def _facts(self, lead: Lead) -> Values:
        """What speaks for a lead, and the notes on it."""
        drawn = [int(self.facts.random() < share) for share in _SPEAKS_FOR[lead.status]]
        if not lead.facts:
            return (*drawn, *(None for _ in drawn))
        notes = [lead.facts.get(name) for name in _FACTS]
        return (*(int(note is not None) for note in notes), *(note or None for note in notes))

    def account(
        self,
        company: Company,
        phone: str,
        owner: int,
        created: datetime,
        *,
        status: str = "customer",
        lead: int | None = None,
        channel: str | None = None,
    ) -> Values:
        """A row of `ACCOUNT`."""
        return (
            company.name,
            "company",
            status,
            company.industry,
            self.random.choice((5, 8, 12, 20, 35, 60, 120, 250)),
            f"https://www.{company.domain}",
            f"info@{company.domain}",
            phone,
            company.address,
            lead,
            self.id_of(Kind.CHANNEL, channel),
            owner,
            moment(created),
        )

    @staticmethod
    def contact(
        person: Person, account: int, owner: int, created: datetime, lead: int | None = None
    ) -> Values:
        """A row of `CONTACT`."""
        named = (person.name, person.family_name, person.given_name, account, person.job_title)
        return (*named, person.email, person.phone, person.mobile, 0, lead, owner, moment(created))

    def opportunity(self, placed: PlacedOpportunity) -> Values:
        """A row of `DEAL`; cards come below those placed before."""
        opportunity = placed.opportunity
        currency = self.currency
        if opportunity.is_foreign:
            currency = "EUR" if currency == "USD" else "USD"
        place = self._cards[opportunity.stage] = self._cards.get(opportunity.stage, 0) + 1
        return (
            opportunity.name,
            placed.account,
            placed.contact,
            self.id_of(Kind.STAGE, opportunity.stage),
            place * POSITION_GAP,
            self.minor(opportunity.amount, currency),
            currency,
            iso(opportunity.expected_close),
            moment(opportunity.closed),
            moment(opportunity.closed) if opportunity.stage == "won" else None,
            moment(opportunity.stages[-1][1]),
            self.id_of(Kind.LOSS_REASON, opportunity.loss_reason),
            self.random.choice(self.competitors) if opportunity.has_competitor else None,
            placed.lead,
            self.id_of(Kind.CHANNEL, placed.channel),
            self.users[placed.owner],
            moment(opportunity.created),
        )
