"""Finds what a lead's parts may be joined with, also among what the same command made for earlier leads."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from crm_desktop.core.conversions import ConversionResult
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import name_column
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.addresses.phones import home_country
from crm_desktop.services.conversion.plan import Candidate, ConversionPlan
from crm_desktop.services.matching.comparing import grounds, total
from crm_desktop.services.matching.facts import Facts, facts_of
from crm_desktop.services.matching.matches import Match, find_matches, matches_of_facts
from crm_desktop.services.phone_numbers import phone_number
from crm_desktop.services.reads.reader import View
from crm_desktop.services.reads.record.contact_points import ContactPoint, contact_points

#: Looked at for one part of a lead.
_MOST = 5


def finder(view: View) -> _Finder:
    """A finder among what stands in the file."""
    return _Finder(view)


class _Finder:
    """Finds records of a kind that look like some values."""

    def __init__(self, view: View) -> None:
        self._view = view

    def __call__(self, kind: Kind, values: Mapping[str, Stored]) -> Sequence[Candidate]:
        return _as_candidates(find_matches(self._view, kind, values, among=(kind,), limit=_MOST))


def _likelier(candidate: Candidate) -> tuple[int, bool, int]:
    """Of equals the oldest comes first; those that are only foreseen count down from -1."""
    return -candidate.score, candidate.id < 0, abs(candidate.id)


def _as_candidates(found: Sequence[Match]) -> list[Candidate]:
    return [Candidate(each.kind, each.id, each.title, each.reason, each.score) for each in found]


class WaysOf(Protocol):
    """Tells the further ways to reach a record."""

    def __call__(self, view: View, kind: Kind, id_: int) -> Sequence[ContactPoint]:
        """Those of one record."""


def _stored_ways(view: View, kind: Kind, id_: int) -> Sequence[ContactPoint]:
    return contact_points(view, kind, [id_]).get(id_, ())


class SameBatch:
    """What the leads before became: two leads of one company become one account, two of a person one contact.

    The words of records are searched once their command has ended. Those of this command are found here until
    then, by the same grounds as all others, so that leads come out together as they do one after the other.
    `ways_of` tells the further ways to reach a record that the command has made or joined.
    """

    def __init__(self, view: View, base_currency: str, ways_of: WaysOf = _stored_ways) -> None:
        self._view = view
        self._catalogue = view.catalogue
        self._home = home_country(base_currency)
        self._ways_of = ways_of
        self._values: dict[tuple[Kind, int], dict[str, object]] = {}
        self._facts: dict[tuple[Kind, int], Facts] = {}
        self._by_key: dict[tuple[Kind, str], dict[int, None]] = {}

    def look_in(self, view: View) -> None:
        """Go on in another view of the file."""
        self._view = view

    def find(self, kind: Kind, values: Mapping[str, Stored]) -> Sequence[Candidate]:
        """Candidates of this command and those that were there before it, the likeliest first."""
        wanted = facts_of(self._catalogue, kind, values)
        stored = matches_of_facts(self._view, wanted, (kind,), self._home, limit=_MOST)
        found = sorted((*self._own(kind, wanted), *_as_candidates(stored)), key=_likelier)
        likeliest: dict[int, Candidate] = {}
        for each in found:
            likeliest.setdefault(each.id, each)
        return list(likeliest.values())[:_MOST]

    def _own(self, kind: Kind, wanted: Facts) -> Iterator[Candidate]:
        ids = dict.fromkeys(id_ for key in self._keys(wanted) for id_ in self._by_key.get((kind, key), {}))
        for id_ in ids:
            if found := grounds(wanted, self._facts[kind, id_], self._home):
                title = self._catalogue[kind].title(self._values[kind, id_])
                yield Candidate(kind, id_, title, found[0].reason, total(found))

    def remember(self, plan: ConversionPlan, result: ConversionResult, *, has_ways: bool) -> None:
        """Take note of what became of a lead, and of what known records were given.

        `has_ways`: some of what the lead gave stands beside the records.
        """
        account = {**(plan[Kind.ACCOUNT].existing or {}), **self._told(plan, Kind.ACCOUNT)}
        if result.account is not None:
            is_alone = Kind.ACCOUNT in result.created and not has_ways
            self._note(Kind.ACCOUNT, result.account, account, is_alone)
        if result.contact is not None:
            contact = {**(plan[Kind.CONTACT].existing or {}), **self._told(plan, Kind.CONTACT)}
            if contact.get("account") in (None, result.account) and result.account is not None:
                contact[name_column("account")] = account.get("name")
            is_alone = Kind.CONTACT in result.created and not has_ways
            self._note(Kind.CONTACT, result.contact, contact, is_alone)

    @staticmethod
    def _told(plan: ConversionPlan, kind: Kind) -> dict[str, object]:
        return {**plan[kind].values, **plan[kind].told}

    def _note(self, kind: Kind, id_: int, values: Mapping[str, object], is_alone: bool) -> None:
        known = self._values.setdefault((kind, id_), {})
        known.update({name: value for name, value in values.items() if value is not None})
        # Numbers and addresses that the fields did not take stand beside the record by now.
        further = () if is_alone else self._ways_of(self._view, kind, id_)
        facts = self._facts[kind, id_] = facts_of(self._catalogue, kind, known, further)
        for key in self._keys(facts):
            self._by_key.setdefault((kind, key), {})[id_] = None

    def _keys(self, facts: Facts) -> Iterator[str]:
        """What records share that are surely the same by one of the grounds."""
        yield from facts.emails
        for text in facts.phones:
            if number := phone_number(text, self._home):
                yield number.national
        if facts.tax_number:
            yield facts.tax_number[2:] if facts.tax_number[:2].isalpha() else facts.tax_number
        # The words of a person's name may stand in any order.
        yield "\n".join((facts.company.text, *sorted(facts.person.text.split())))
