"""Filters as a person chooses them, with moving ranges of days, and their form in preferences and views."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from crm_desktop.core.queries import Filter, Operator, Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.views.day_ranges import is_day_range
from crm_desktop.frozen import frozen


@frozen
class ChosenFilter:
    """One filter in force; `day_range` names a moving range, `titles` the records that `values` point at."""

    field: str
    operator: Operator
    values: tuple[Stored, ...] = ()
    day_range: str = ""
    titles: tuple[str, ...] = ()

    @classmethod
    def of(cls, filter_: Filter) -> ChosenFilter:
        """A filter that came from elsewhere."""
        return cls(filter_.field, filter_.operator, filter_.values)

    def as_json(self) -> dict[str, object]:
        """A form for preferences and views."""
        return {
            "field": self.field,
            "operator": self.operator.value,
            "values": list(self.values),
            "day_range": self.day_range,
            "titles": list(self.titles),
        }


def filters_from_json(known: Mapping[str, Field], saved: object) -> list[ChosenFilter]:
    """What `as_json` gave; entries that a later or older version cannot read are left out."""
    found = []
    for entry in saved if isinstance(saved, list) else []:
        try:
            chosen = _from_json(entry)
        except (KeyError, TypeError, ValueError):
            continue
        field = known.get(chosen.field)
        if field is not None and _fits(field, chosen):
            found.append(chosen)
    return found


def lost_filters(known: Mapping[str, Field], saved: object) -> tuple[str, ...]:
    """The fields of kept filters that are not there any more."""
    told = (
        each.get("field") for each in (saved if isinstance(saved, list) else []) if isinstance(each, dict)
    )
    return tuple(dict.fromkeys(name for name in told if isinstance(name, str) and name not in known))


def _fits(field: Field, chosen: ChosenFilter) -> bool:
    """Whether a filter means something for its field today: it may have been one of choices once."""
    if field.type is FieldType.REFERENCE and chosen.operator in (Operator.ANY_OF, Operator.NONE_OF):
        return all(value is None or isinstance(value, int) for value in chosen.values)
    return not chosen.day_range or is_day_range(chosen.day_range)


def _from_json(entry: Any) -> ChosenFilter:
    values = tuple(value for value in entry["values"] if value is None or isinstance(value, str | int))
    titles = tuple(str(title) for title in entry.get("titles", ()))
    operator = Operator(entry["operator"])
    if operator is Operator.BETWEEN and len(values) != 2 and not entry["day_range"]:
        raise ValueError(values)
    return ChosenFilter(str(entry["field"]), operator, values, str(entry["day_range"]), titles)


def chosen_from_query(filters: Sequence[Filter]) -> list[ChosenFilter]:
    """The filters of a query that another page asks to show."""
    return [ChosenFilter.of(each) for each in filters]
