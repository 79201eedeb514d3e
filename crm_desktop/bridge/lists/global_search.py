"""Search across all kinds of records: the first hits of each, for a list under the search field."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from crm_desktop.bridge.kinds.details import record_title
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import LISTED_KINDS, Kind
from crm_desktop.services.reads.reader import ListRow, View, row_values

#: What stands beside a hit's name: the first two of these that are filled.
_DETAILS = {
    Kind.LEAD: ("company", "email", "phone"),
    Kind.ACCOUNT: ("industry", "email", "phone"),
    Kind.CONTACT: ("account:name", "job_title", "email", "phone"),
    Kind.OPPORTUNITY: ("account:name", "contact:name"),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """One record found."""

    kind: Kind
    id: int
    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class Group:
    """The hits of one kind; `has_more` when not all of them are here."""

    kind: Kind
    hits: tuple[Hit, ...]
    has_more: bool


def search(text: str, limit: int = 5) -> Callable[[View], list[Group]]:
    """Work for a view: the first `limit` hits of each kind that has any, newest first."""

    def work(view: View) -> list[Group]:
        groups = []
        for kind in LISTED_KINDS:
            rows = view.first_rows(ListQuery(kind, text), {}, limit + 1).rows
            if rows:
                hits = tuple(_hit(kind, row) for row in rows[:limit])
                groups.append(Group(kind, hits, len(rows) > limit))
        return groups

    return work


def _hit(kind: Kind, row: ListRow) -> Hit:
    values = row_values(kind, row)
    title = record_title(kind, values)
    found = [str(values[name]) for name in _DETAILS[kind] if values[name]]
    details = [text for text in found if text != title]
    return Hit(kind, int(row[0] or 0), title, " · ".join(details[:2]))
