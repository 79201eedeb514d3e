"""What a saved view holds: words, filters, order and columns of a list, as the text that the file keeps."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, tzinfo

from crm_desktop.core.queries import Filter, ListQuery, Operator, SortKey, Stored
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.core.views.chosen import ChosenFilter, filters_from_json
from crm_desktop.core.views.day_ranges import days_of_range
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

    def as_text(self) -> str:
        """The text that the file keeps; the same for the same view."""
        told = {
            "form": _FORM,
            "text": self.text,
            "filters": [each.as_json() for each in self.filters],
            "sort": [[key.field, key.descending] for key in self.sort],
            "columns": list(self.columns),
        }
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def read_definition(text: str, record: RecordType) -> ViewDefinition:
    """What `as_text` gave; fields that the kind does not have any more are left out.

    Raises ValueError for a text that is no view.
    """
    told = json.loads(text)
    if not isinstance(told, dict):
        raise ValueError(text[:100])
    known = record.by_name
    return ViewDefinition(
        tuple(filters_from_json(known, told.get("filters"))),
        str(told.get("text") or ""),
        tuple(_sort(known, told.get("sort"))),
        tuple(key for key in _listed(told.get("columns")) if isinstance(key, str)),
    )


def _sort(known: Mapping[str, Field], told: object) -> list[SortKey]:
    pairs = [pair for pair in _listed(told) if isinstance(pair, list) and len(pair) == 2]
    named = [(name, falls) for name, falls in pairs if isinstance(name, str) and name in known]
    return [SortKey(name, bool(falls)) for name, falls in named][:_MOST_SORTED]


def _listed(told: object) -> list[object]:
    return told if isinstance(told, list) else []


@frozen
class Days:
    """What moving ranges are seen from: today, the zone of its days, the first day of a week (0: Monday)."""

    today: date
    zone: tzinfo | None = None
    first_weekday: int = 0


def resolve(chosen: ChosenFilter, record: RecordType, days: Days) -> Filter:
    """The filter with the days that it means today."""
    if not chosen.day_range:
        return Filter(chosen.field, chosen.operator, chosen.values)
    meant = days_of_range(chosen.day_range, days.today, days.first_weekday)
    ends = stored_bounds(record.field(chosen.field), meant.start, meant.end, days.zone)
    return Filter(chosen.field, Operator.BETWEEN, ends)


def stored_bounds(
    field: Field, first: date | None, last: date | None, zone: tzinfo | None
) -> tuple[Stored, Stored]:
    """The stored values between which a range of days lies; moments take whole local days."""
    if field.type is FieldType.DATE:
        return (first.isoformat() if first else None, last.isoformat() if last else None)
    return (day_start(first, zone) if first else None, day_end(last, zone) if last else None)


def query_of(view: ViewDefinition, record: RecordType, days: Days) -> ListQuery:
    """What a view lists today."""
    filters = tuple(resolve(each, record, days) for each in view.filters)
    return ListQuery(record.kind, view.text, filters, view.sort)
