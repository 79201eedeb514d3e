"""What would become of a lead: which records are joined, which are made, and with which values.

The preview of the window, the dry run of the command line and the conversion itself plan alike.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from functools import cached_property
from typing import Protocol

from sqlalchemy import bindparam, select
from sqlalchemy.engine import Connection

from crm_desktop.core.conversions import Becoming, LeadConversion, Part
from crm_desktop.core.errors import Conflict, NotFound, RuleBroken
from crm_desktop.core.queries import Stored, id_of
from crm_desktop.core.records.catalogue import name_column
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.rules.carried_fields import carried, fitting
from crm_desktop.core.rules.conversion import (
    BECOMES,
    Values,
    account_values,
    contact_values,
    filling,
    names_a_person,
    opportunity_values,
)
from crm_desktop.frozen import frozen
from crm_desktop.services.merging.likeness import may_be_one_person
from crm_desktop.storage.driver import Prepared, row_by_id
from crm_desktop.storage.reference_data import ReferenceData
from crm_desktop.storage.schema import schema_of
from crm_desktop.storage.statements import rows_holding

Row = Mapping[str, Stored]

#: Below this a likeness is shown to a person and never joined by the program alone.
SURE_ENOUGH = 90
#: The reasons of deals: it names the lead; it is open with the account.
OWN_DEAL, OPEN_DEAL = "own_deal", "open_deal"
_MOST_DEALS = 5


@frozen
class Candidate:
    """A record that a part of the lead may be joined with, and why; `score` is 0 to 100."""

    kind: Kind
    id: int
    title: str
    reason: str
    score: int


class Finder(Protocol):
    """Finds records that look like some values, the likeliest first."""

    def __call__(self, kind: Kind, values: Row) -> Sequence[Candidate]:
        """The records of a kind that look like the values."""


@frozen
class PartPlan:
    """What one part becomes: `values` are those of a new record, or what an existing one takes."""

    kind: Kind
    how: Becoming
    existing: Row | None = None
    #: what the lead has to give, whether it is taken or not
    given: Values = field(default_factory=dict)
    values: Values = field(default_factory=dict)
    #: what a person said of it, in Python form
    told: Mapping[str, object] = field(default_factory=dict)
    candidates: tuple[Candidate, ...] = ()

    @property
    def id(self) -> int | None:
        """The existing record's id."""
        return None if self.existing is None else id_of(self.existing)


@frozen
class ConversionPlan:
    """What becomes of a lead, part by part."""

    lead: Row
    parts: Mapping[Kind, PartPlan]
    role: str

    def __getitem__(self, kind: Kind) -> PartPlan:
        return self.parts[kind]

    def promised(self, kind: Kind) -> frozenset[str]:
        """The fields by which a new record of a kind will point at the parts before it."""
        before = BECOMES[: BECOMES.index(kind)]
        return frozenset(str(each) for each in before if self.parts[each].how is not Becoming.NONE)


#: Records by kind and id as they will be once others are converted, the newest last; new ones count down
#: from -1.
Ahead = Mapping[tuple[Kind, int], Row]


class Planner:
    """Plans conversions as a file stands at one moment, or as it will stand with what is `ahead`."""

    def __init__(
        self, connection: Connection, reference_data: ReferenceData, find: Finder, ahead: Ahead | None = None
    ) -> None:
        self._connection = connection
        self._schema = schema_of(connection)
        self._reference_data = reference_data
        self._find = find
        self._ahead: Ahead = {} if ahead is None else ahead

    def plan(self, conversion: LeadConversion) -> ConversionPlan:
        """Plan one conversion.

        Raises NotFound where the lead or a chosen record is gone, Conflict where the lead is converted
        already, RuleBroken where nothing would come of it.
        """
        lead = self._row(Kind.LEAD, conversion.lead)
        check_not_converted(lead, self._schema.catalogue[Kind.LEAD].heading(lead))
        own = self._own_deals(lead)
        contact = self._contact(lead, conversion)
        account = self._account(lead, conversion, contact, own)
        contact = self._within(conversion, contact, account)
        opportunity = self._opportunity(lead, conversion.opportunity, own, account)
        parts = {part.kind: part for part in (account, contact, opportunity)}
        if all(part.how is Becoming.NONE for part in parts.values()):
            raise RuleBroken("conversion_into_nothing")
        return ConversionPlan(lead, parts, conversion.role)

    # The parts -----------------------------------------------------------------------------------------

    def _contact(self, lead: Row, conversion: LeadConversion) -> PartPlan:
        """The contact who is surely the same: by e-mail, number, or name and company; see also `_within`."""
        part, given = conversion.contact, self._with_own(Kind.CONTACT, lead, contact_values(lead))
        if not names_a_person(lead) and part.how in (Becoming.NEW, Becoming.LIKELIEST) and not part.values:
            part = Part(Becoming.NONE)
        # The lead names the company where a contact points at it.
        looked_for = {**given, name_column("account"): lead["company"]}
        planned = self._part(
            part, self._offer(Kind.CONTACT, part, given, self._find(Kind.CONTACT, looked_for))
        )
        sure = self._sure(planned)
        if part.how is not Becoming.LIKELIEST or sure is None:
            return planned
        return self._joined(planned, self._row(Kind.CONTACT, sure))

    @staticmethod
    def _sure(planned: PartPlan) -> int | None:
        """The likeliest record, if it is likely enough."""
        return next((each.id for each in planned.candidates if _is_sure(planned, each)), None)

    def _account(
        self, lead: Row, conversion: LeadConversion, contact: PartPlan, own: Sequence[Row]
    ) -> PartPlan:
        part = conversion.account
        values = account_values(
            lead,
            with_contact=contact.how is not Becoming.NONE,
            with_opportunity=conversion.opportunity.how is not Becoming.NONE,
        )
        given = self._with_own(Kind.ACCOUNT, lead, values)
        planned = self._part(part, self._offer(Kind.ACCOUNT, part, given, self._find(Kind.ACCOUNT, given)))
        if part.how is not Becoming.LIKELIEST:
            return planned
        # A deal that was made of the lead before says whose it is. Else it is who looks alike, and where
        # nobody does, but the person is known: the company that they belong to.
        of_deals = [row["account"] for row in own]
        of_contact = None if contact.existing is None else contact.existing["account"]
        told = (each for each in (*of_deals, self._sure(planned), of_contact) if each is not None)
        found = next(told, None)
        return planned if found is None else self._joined(planned, self._row(Kind.ACCOUNT, int(found)))

    def _within(self, conversion: LeadConversion, contact: PartPlan, account: PartPlan) -> PartPlan:
        """The contact, once the account is known: a namesake in it is the same person, also where the
        account is called otherwise than the lead's company.
        """
        is_open = conversion.contact.how is Becoming.LIKELIEST and contact.how is Becoming.NEW
        if not is_open or account.existing is None:
            return contact
        looked_for = {**contact.given, name_column("account"): account.existing["name"]}
        for candidate in self._find(Kind.CONTACT, looked_for):
            row = self._row(Kind.CONTACT, candidate.id)
            if _is_sure(contact, candidate) and row["account"] == account.id:
                return self._joined(replace(contact, candidates=(candidate, *contact.candidates)), row)
        return contact

    def _opportunity(self, lead: Row, part: Part, own: Sequence[Row], account: PartPlan) -> PartPlan:
        """The deal: one that was made of the lead before, or the account's open one, or a new one."""
        known = {id_of(row): row for row in own}
        if account.id is not None:
            known |= {id_of(row): row for row in self._open_deals(account.id) if id_of(row) not in known}
        title = self._schema.catalogue[Kind.OPPORTUNITY].title
        candidates = [
            Candidate(Kind.OPPORTUNITY, id_, title(row), OWN_DEAL if row in own else OPEN_DEAL, 100)
            for id_, row in known.items()
        ]
        given = self._with_own(Kind.OPPORTUNITY, lead, opportunity_values(lead))
        planned = self._part(part, self._offer(Kind.OPPORTUNITY, part, given, candidates))
        if part.how is Becoming.LIKELIEST and known:
            return self._joined(planned, next(iter(known.values())))
        return planned

    @staticmethod
    def _offer(kind: Kind, part: Part, given: Values, candidates: Sequence[Candidate]) -> PartPlan:
        """A new record, beside what it might be joined with."""
        return PartPlan(kind, Becoming.NEW, None, given, given, part.values, tuple(candidates))

    def _part(self, part: Part, offered: PartPlan) -> PartPlan:
        """What a person chose; what looks alike is looked at by the callers."""
        if part.how is Becoming.NONE:
            return replace(offered, how=Becoming.NONE, values={}, told={})
        if part.how is Becoming.EXISTING:
            if part.id is None:
                raise RuleBroken("value_required", field=str(offered.kind))
            return self._joined(offered, self._row(offered.kind, part.id))
        return offered

    def _with_own(self, kind: Kind, lead: Row, values: Values) -> Values:
        """What a lead gives, with what fields of the office's own hand on."""
        catalogue = self._schema.catalogue
        return carried(catalogue[Kind.LEAD], catalogue[kind], lead) | values

    def _joined(self, offered: PartPlan, row: Row) -> PartPlan:
        record = self._schema.catalogue[offered.kind]
        taken = fitting(record, row, offered.given, filling(row, offered.given))
        return replace(offered, how=Becoming.EXISTING, existing=row, values=taken)

    def blank(self, kind: Kind) -> Row:
        """A record of which nothing is known."""
        return dict.fromkeys(self._schema[kind].c.keys())

    # Reading -------------------------------------------------------------------------------------------

    def _row(self, kind: Kind, id_: int) -> Row:
        if (kind, id_) in self._ahead:
            return self._ahead[kind, id_]
        table = self._schema[kind]
        found = row_by_id(self._connection, table, id_)
        if found is None:
            raise NotFound("record_gone", kind=kind, id=id_)
        return dict(zip(table.c.keys(), found, strict=True))

    def _own_deals(self, lead: Row) -> Sequence[Row]:
        """The deals that name the lead as where they came from, the newest first."""
        table = self._schema[Kind.OPPORTUNITY]
        return rows_holding(self._connection, table, {"lead": lead["id"]}, _MOST_DEALS, newest_first=True)

    def _open_deals(self, account: int) -> Sequence[Row]:
        """The open deals with an account, the newest first: a second lead of a company joins its deal."""
        new = [
            row
            for (kind, id_), row in self._ahead.items()
            if kind is Kind.OPPORTUNITY and id_ < 0 and row["account"] == account
        ]
        columns = self._schema[Kind.OPPORTUNITY].c.keys()
        cursor = self._deals_of.run(self._connection, account=account)
        try:
            stored = [dict(zip(columns, row, strict=True)) for row in cursor.fetchmany(_MOST_DEALS)]
            return [*reversed(new), *stored][:_MOST_DEALS]
        finally:
            cursor.close()

    @cached_property
    def _deals_of(self) -> Prepared:
        """The open deals of `account`; the stages stay as they are while a command runs."""
        of_stage = self._reference_data.of(Kind.STAGE)
        stages = [item.id for item in of_stage if item.facts["kind"] == StageKind.OPEN.value]
        table = self._schema[Kind.OPPORTUNITY]
        statement = select(table).where(table.c.account == bindparam("account", 0), table.c.stage.in_(stages))
        return Prepared(self._connection.dialect, statement.order_by(table.c.id.desc()))


def _is_sure(planned: PartPlan, candidate: Candidate) -> bool:
    """Whether a record is joined unless a person says otherwise: colleagues have a number in common."""
    is_shared = planned.kind is Kind.CONTACT and candidate.reason == "same_phone"
    name = str(planned.given.get("name") or "")
    return candidate.score >= SURE_ENOUGH and (not is_shared or may_be_one_person(name, candidate.title))


def check_not_converted(lead: Row, title: str) -> None:
    """Raise Conflict for a lead that became something here; one converted elsewhere may be again."""
    if is_converted_here(lead):
        raise Conflict("lead_converted_already", title=title, id=lead["id"])


def is_converted_here(lead: Row) -> bool:
    """Whether a lead became something in this file, by whose links it shows; an import only says so."""
    return lead["status"] == "converted" and any(lead[str(kind)] is not None for kind in BECOMES)
