"""What a merge would come to, before it is done: the records whole, and how much points at each of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import func, select

from crm_desktop.core.errors import NotFound
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View

Row = Mapping[str, Stored]
#: What the program keeps for itself beside the records: no news for a person.
_KEPT = frozenset({Kind.MERGE, Kind.CONVERSION})


@frozen
class Candidate:
    """One of the records: its values with the names behind references, and what points at it, by kind."""

    id: int
    title: str
    values: Row
    followers: Mapping[Kind, int]


def candidates(view: View, kind: Kind, ids: Sequence[int]) -> list[Candidate]:
    """The records that are still there, in the order of their ids as given."""
    found = []
    for id_ in dict.fromkeys(ids):
        try:
            values = view.record(kind, id_)
        except NotFound:
            continue
        title = view.catalogue[kind].heading(values)
        found.append(Candidate(id_, title, values, _followers(view, kind, id_)))
    return found


def _followers(view: View, kind: Kind, id_: int) -> dict[Kind, int]:
    counts: dict[Kind, int] = {}
    with view.snapshot() as connection:
        for child, column in view.catalogue.references_to(kind):
            table = view.form[child]
            statement = select(func.count()).select_from(table).where(table.c[column] == id_)
            count = int(connection.scalar(statement) or 0)
            if count and child not in _KEPT:
                counts[child] = counts.get(child, 0) + count
    return counts
