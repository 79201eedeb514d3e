"""Finds what a lead's parts may be joined with, also among what the same command made for earlier leads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.core.conversions import ConversionResult
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.names import name_key
from crm_desktop.services.context import Context
from crm_desktop.services.conversion.plan import Candidate, ConversionPlan
from crm_desktop.services.matching.matches import find_matches
from crm_desktop.services.reads.reader import View

#: Looked at for one part of a lead.
_MOST = 5
_BY = {Kind.ACCOUNT: ("name", "tax_number"), Kind.CONTACT: ("email", "mobile")}


def finder(view: View) -> _Finder:
    """A finder among what stands in the file."""
    return _Finder(view)


class _Finder:
    """Finds records of a kind that look like some values."""

    def __init__(self, view: View) -> None:
        self._view = view

    def __call__(self, kind: Kind, values: Mapping[str, Stored]) -> Sequence[Candidate]:
        found = find_matches(self._view, kind, values, among=(kind,), limit=_MOST)
        return [Candidate(each.kind, each.id, each.title, each.reason, each.score) for each in found]


class SameBatch:
    """What was made for the leads before: two leads of one company become one account."""

    def __init__(self, context: Context) -> None:
        self._stored = finder(View(context.work.connection, context.folder))
        self._simplify = context.folder().simplify
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

    def _keys(self, kind: Kind, values: Mapping[str, Stored]) -> list[tuple[Kind, str, str]]:
        return [
            (kind, name, name_key(str(values[name]), self._simplify))
            for name in _BY[kind]
            if values.get(name)
        ]
