"""Recorded spend as a list to show and change."""

from __future__ import annotations

from dataclasses import dataclass

from crm_desktop.core.kinds import Kind
from crm_desktop.core.queries import ListQuery, SortKey, Stored
from crm_desktop.services.reading import Reader, row_places

_NEWEST_FIRST = (SortKey("first_day", descending=True),)


@dataclass(frozen=True, slots=True)
class Spend:
    """One recorded spend with its stored values by field name."""

    id: int
    values: dict[str, Stored]


def read_spends(reader: Reader) -> list[Spend]:
    """All recorded spend, the newest first."""
    ids = reader.ids(ListQuery(Kind.SPEND, sort=_NEWEST_FIRST), {})
    rows = reader.rows(Kind.SPEND, ids)
    places = row_places(Kind.SPEND)
    return [
        Spend(id_, {name: rows[id_][place] for name, place in places.items()}) for id_ in ids if id_ in rows
    ]
