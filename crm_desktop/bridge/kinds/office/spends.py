"""Recorded spend as a list to show and change."""

from __future__ import annotations

from crm_desktop.bridge.access.interest import Interest, everything_of, reference_lists
from crm_desktop.core.queries import ListQuery, SortKey, Stored
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import View

_NEWEST_FIRST = (SortKey("first_day", descending=True),)


@frozen
class Spend:
    """One recorded spend with its stored values by field name."""

    id: int
    values: dict[str, Stored]


def spend_interest(catalogue: Catalogue) -> Interest:
    """What the list is made of."""
    return everything_of(Kind.SPEND) | reference_lists(catalogue)


def read_spends(view: View) -> list[Spend]:
    """All recorded spend, the newest first."""
    ids = view.ids(ListQuery(Kind.SPEND, sort=_NEWEST_FIRST), {})
    rows = view.rows(Kind.SPEND, ids)
    return [Spend(id_, view.catalogue.row_values(Kind.SPEND, rows[id_])) for id_ in ids if id_ in rows]
