"""A list cut into lists of one value each, where it sorts by a rank of values: status, owner, tags."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from crm_desktop.core.queries import Filter, ListQuery, Operator, Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.storage.lists.queries import SortOrders, field_of, ranking, sort_keys
from crm_desktop.storage.schema import Schema

#: With more values a list that sorts by the first of several is sorted in one go.
MOST_SEGMENTS = 60


def segments_of(schema: Schema, query: ListQuery, sort_orders: SortOrders) -> Iterator[ListQuery] | None:
    """The list cut into lists of one value each of its first sort column, if that sorts by rank."""
    first = sort_keys(query)[0]
    field = field_of(schema, query.kind, first.field)
    values = ranking(schema, first, query.kind, sort_orders)
    if values is None or not field.indexed:
        return None
    if field.is_several:
        cut = _first_held(field, tuple(values))
        if cut is None:
            return None
    else:
        cut = [(Filter(field.name, Operator.ANY_OF, (value,)),) for value in values]
    ordered = [*(reversed(cut) if first.descending else cut)]
    ordered.append((Filter(field.name, Operator.NONE_OF, tuple(values)),))  # empty ones last
    rest = sort_keys(query)[1:]
    return (replace(query, filters=(*query.filters, *each), sort=rest) for each in ordered)


def _first_held(field: Field, values: tuple[Stored, ...]) -> list[tuple[Filter, ...]] | None:
    """The lists of those whose first value, in the order of the values, is each of them; None for very many.

    Each such list leaves out those of the values before it, which are asked about one by one.
    """
    if len(values) > MOST_SEGMENTS:
        return None
    holding = [Filter(field.name, Operator.ANY_OF, (value,)) for value in values]
    before = [Filter(field.name, Operator.NONE_OF, values[:place]) for place in range(len(values))]
    return [(each, *((rest,) if rest.values else ())) for each, rest in zip(holding, before, strict=True)]
