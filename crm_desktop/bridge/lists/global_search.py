"""Search across all kinds of records: the first hits of each, for a list under the search field."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from crm_desktop.bridge.kinds.view import KindView
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import ListRow, View


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


def search(kinds: Iterable[KindView], text: str, limit: int = 5) -> Callable[[View], list[Group]]:
    """Work for a view: the first `limit` hits of each kind that has any, newest first."""

    def work(view: View) -> list[Group]:
        groups = []
        for shown in kinds:
            rows = view.first_rows(ListQuery(shown.kind, text), {}, limit + 1).rows
            if rows:
                hits = tuple(_hit(view.catalogue, shown, row) for row in rows[:limit])
                groups.append(Group(shown.kind, hits, len(rows) > limit))
        return groups

    return work


def _hit(catalogue: Catalogue, shown: KindView, row: ListRow) -> Hit:
    kind = shown.kind
    values = catalogue.row_values(kind, row)
    title = catalogue[kind].heading(values)
    found = [str(values[name]) for name in shown.hit_fields if values[name]]
    details = [text for text in found if text != title]
    return Hit(kind, int(row[0] or 0), title, " · ".join(details[:2]))
