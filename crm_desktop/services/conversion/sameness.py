"""Finds what a lead's parts may be joined with, also among what the same command made for earlier leads."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from crm_desktop.core.conversions import ConversionResult
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.phones import home_country
from crm_desktop.services.context import Context
from crm_desktop.services.conversion.plan import Candidate, ConversionPlan
from crm_desktop.services.matching.facts import core_of_company, tax_key
from crm_desktop.services.matching.matches import find_matches
from crm_desktop.services.reads.reader import View

#: Looked at for one part of a lead.
_MOST = 5


def _name(text: str) -> str:
    return core_of_company(text).text or text


#: By what two leads of one command mean the same record, as `services.matching` compares it.
_BY: Mapping[Kind, Mapping[str, Callable[[str], str]]] = {
    Kind.ACCOUNT: {"name": _name, "tax_number": tax_key},
    Kind.CONTACT: {"email": str.casefold, "mobile": str.strip},
}


def finder(view: View) -> _Finder:
    """A finder among what stands in the file."""
    return _Finder(view)


class _Finder:
    """Finds records of a kind that look like some values."""

    def __init__(self, view: View, home: str = "") -> None:
        self._view = view
        self._home = home

    def __call__(self, kind: Kind, values: Mapping[str, Stored]) -> Sequence[Candidate]:
        found = find_matches(self._view, kind, values, among=(kind,), limit=_MOST, home=self._home)
        return [Candidate(each.kind, each.id, each.title, each.reason, each.score) for each in found]


class SameBatch:
    """What was made for the leads before: two leads of one company become one account."""

    def __init__(self, context: Context) -> None:
        home = home_country(context.reference_data.base_currency)
        self._stored = _Finder(View(context.work.connection, context.folder), home)
        self._made: dict[tuple[Kind, str, str], Candidate] = {}

    def find(self, kind: Kind, values: Mapping[str, Stored]) -> Sequence[Candidate]:
        """Candidates of this command first, then those that were there before it."""
        own = [self._made[key] for key in self._keys(kind, values) if key in self._made]
        return [*dict.fromkeys(own), *self._stored(kind, values)]

    def remember(self, plan: ConversionPlan, result: ConversionResult) -> None:
        """Take note of what was made for a lead."""
        made = {Kind.ACCOUNT: result.account, Kind.CONTACT: result.contact}
        for kind, id_ in made.items():
            if id_ is not None and kind in result.created:
                values = plan[kind].values
                candidate = Candidate(kind, id_, str(values.get("name") or ""), "same_batch", 100)
                for key in self._keys(kind, values):
                    self._made.setdefault(key, candidate)

    @staticmethod
    def _keys(kind: Kind, values: Mapping[str, Stored]) -> list[tuple[Kind, str, str]]:
        told = ((name, key, values.get(name)) for name, key in _BY[kind].items())
        return [(kind, name, key(str(value))) for name, key, value in told if value]
