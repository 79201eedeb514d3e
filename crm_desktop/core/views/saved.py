"""What a saved view holds: words, filters, order and columns of a list, as the text that the file keeps."""

from __future__ import annotations

import json
from collections.abc import Mapping

from crm_desktop.core.queries import ListQuery, SortKey
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter, filters_from_json, lost_filters
from crm_desktop.core.views.conditions import Chosen, as_json, condition_of, from_json, lost_fields
from crm_desktop.core.views.grouping import Grouping, grouping_from_json
from crm_desktop.core.views.resolving import Days, resolve
from crm_desktop.frozen import frozen

#: Told by every text, so that a later version knows what it reads.
_FORM = 1
_MOST_SORTED = 5


@frozen
class ViewDefinition:
    """What is listed, by which order and with which columns."""

    filters: tuple[ChosenFilter, ...] = ()
    text: str = ""
    sort: tuple[SortKey, ...] = ()
    #: the columns in sight from left to right, by their keys; none: those that the person has anyway
    columns: tuple[str, ...] = ()
    #: what narrows the list beside its filters
    where: Chosen | None = None
    #: by what its records are put together
    group: Grouping | None = None
    #: fields that narrowed it and are not there any more; no part of the text
    lost: tuple[str, ...] = ()

    def as_text(self) -> str:
        """The text that the file keeps; the same for the same view."""
        told: dict[str, object] = {
            "form": _FORM,
            "text": self.text,
            "filters": [each.as_json() for each in self.filters],
            "sort": [[key.field, key.descending] for key in self.sort],
            "columns": list(self.columns),
        }
        if self.where is not None:
            told["where"] = as_json(self.where)
        if self.group is not None:
            told["group"] = self.group.as_json()
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def read_definition(text: str, kind: Kind, catalogue: Catalogue) -> ViewDefinition:
    """What `as_text` gave; fields that the kind does not have any more are left out.

    Raises ValueError for a text that is no view.
    """
    told = json.loads(text)
    if not isinstance(told, dict):
        raise ValueError(text[:100])
    known = catalogue[kind].by_name
    return ViewDefinition(
        tuple(filters_from_json(known, told.get("filters"))),
        str(told.get("text") or ""),
        tuple(_sort(known, told.get("sort"))),
        tuple(key for key in _listed(told.get("columns")) if isinstance(key, str)),
        from_json(told["where"], kind, catalogue) if "where" in told else None,
        grouping_from_json(told.get("group"), catalogue[kind]),
        (*lost_filters(known, told.get("filters")), *lost_fields(told.get("where"), kind, catalogue)),
    )


def _sort(known: Mapping[str, Field], told: object) -> list[SortKey]:
    pairs = [pair for pair in _listed(told) if isinstance(pair, list) and len(pair) == 2]
    named = [(name, falls) for name, falls in pairs if isinstance(name, str) and name in known]
    return [SortKey(name, bool(falls)) for name, falls in named][:_MOST_SORTED]


def _listed(told: object) -> list[object]:
    return told if isinstance(told, list) else []


def query_of(
    view: ViewDefinition, kind: Kind, catalogue: Catalogue, days: Days, user: int | None
) -> ListQuery:
    """What a view lists today, to somebody."""
    filters = tuple(resolve(each, catalogue[kind], days) for each in view.filters)
    where = None if view.where is None else condition_of(view.where, kind, catalogue, days, user)
    return ListQuery(kind, view.text, filters, view.sort, where)
