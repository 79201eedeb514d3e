"""The groups of a list: each with its records counted and its subtotals in the base currency."""

from __future__ import annotations

from array import array
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from datetime import tzinfo

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import ListQuery, Matching, SortKey, Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.rules.currency_rates import RateDays
from crm_desktop.core.views.grouping import (
    Grouping,
    filter_of_group,
    is_of_days,
    key_of_month,
    summed_fields,
)
from crm_desktop.frozen import frozen
from crm_desktop.services.reads.reader import ConvertedSum, SortOrders, View
from crm_desktop.storage.lists.queries import ranking
from crm_desktop.storage.rates import read_base_currency, read_rates
from crm_desktop.storage.statistics.groups import group_counts, group_parts, keys_by_id

#: With more groups a list is no easier to look through than without.
MOST_GROUPS = 5_000


@frozen
class Group:
    """One group: its key, how many records it has, and what the record is called that it stands for."""

    key: Stored
    records: int
    title: str = ""


#: The subtotals of a group by field: of amounts converted ones, of numbers whole stored parts.
Sums = Mapping[str, ConvertedSum | int]


def read_groups(
    view: View, query: ListQuery, grouping: Grouping, sort_orders: SortOrders, zone: tzinfo | None
) -> list[Group]:
    """All groups in their order, counted; raises RuleBroken where there are too many."""
    field = view.catalogue[query.kind].field(grouping.field)
    with view.snapshot() as connection:
        where = view.target_condition(Matching(query))
        counts: Counter[Stored] = Counter()
        for found, records in group_counts(connection, query.kind, field, where, zone).items():
            counts[_key(found, field, grouping)] += records
        if len(counts) > MOST_GROUPS:
            raise RuleBroken("too_many_groups", most=MOST_GROUPS)
        titles = _titles(view, field, counts)
        order = _order(view, query, field, sort_orders, titles)
    filled = (key for key in counts if key is not None)
    keys = [*sorted(filled, key=order, reverse=_falls(query, field)), *([None] if None in counts else [])]
    return [Group(key, counts[key], titles.get(key, "")) for key in keys]


def read_sums(
    view: View,
    query: ListQuery,
    grouping: Grouping,
    names: Collection[str],
    days: RateDays,
    zone: tzinfo | None,
) -> Mapping[Stored, Sums]:
    """The subtotals of some fields by group, in the base currency; what has nothing to sum up is missing."""
    record = view.catalogue[query.kind]
    field = record.field(grouping.field)
    numbers = [number for number in summed_fields(record) if number.name in names]
    found: dict[Stored, dict[str, ConvertedSum | int]] = {}
    if not numbers:
        return found
    with view.snapshot() as connection:
        base = read_base_currency(connection)
        where = view.target_condition(Matching(query))
        parts = list(group_parts(connection, query.kind, field, numbers, where, base, zone))
        rates = read_rates(connection, base, {part.currency for part in parts})
    for part in parts:
        sums = found.setdefault(_key(part.key, field, grouping), {})
        for number, (known, total) in zip(numbers, part.sums, strict=True):
            if known and number.type is FieldType.MONEY:
                money = sums.setdefault(number.name, ConvertedSum(base))
                assert isinstance(money, ConvertedSum)
                money.add(rates, total, part.currency, days.of(part.moment), known)
            elif known:
                before = sums.get(number.name, 0)
                sums[number.name] = total + (before if isinstance(before, int) else 0)
    return found


def _key(found: Stored, field: Field, grouping: Grouping) -> Stored:
    """The group of a value, or of the month of a day."""
    is_day = found is not None and is_of_days(field)
    return key_of_month(str(found), grouping.period) if is_day else found


def group_query(
    view: View, query: ListQuery, grouping: Grouping, key: Stored, zone: tzinfo | None
) -> ListQuery:
    """The list of the records of one group."""
    field = view.catalogue[query.kind].field(grouping.field)
    return replace(query, filters=(*query.filters, filter_of_group(field, key, zone)))


def grouped_ids(
    view: View,
    query: ListQuery,
    grouping: Grouping,
    groups: Iterable[Group],
    sort_orders: SortOrders,
    zone: tzinfo | None,
) -> dict[Stored, array[int]]:
    """All ids of a list by their groups, in the order of these: by one walk, however many there are."""
    field = view.catalogue[query.kind].field(grouping.field)
    found = {group.key: array("q") for group in groups}
    with view.snapshot() as connection:
        keys = keys_by_id(connection, query.kind, field, view.target_condition(Matching(query)), zone)
        for id_ in view.ids(query, sort_orders):
            key = _key(keys.get(id_), field, grouping)
            if key in found:
                found[key].append(id_)
    return found


def _titles(view: View, field: Field, keys: Iterable[Stored]) -> dict[Stored, str]:
    """What the records are called that the groups stand for; entries of lists are named by whoever shows."""
    target, catalogue = field.refers_to, view.catalogue
    if target is None or catalogue.is_reference_list(target):
        return {}
    rows = view.rows(target, [key for key in keys if isinstance(key, int)])
    record = catalogue[target]
    return {id_: record.title(catalogue.row_values(target, row)) for id_, row in rows.items()}


def _order(
    view: View, query: ListQuery, field: Field, sort_orders: SortOrders, titles: Mapping[Stored, str]
) -> Callable[[Stored], tuple[int, str, int]]:
    """How groups sort: by the place of their entry or choice, by name, by day."""
    ranked = ranking(view.form, SortKey(field.name), query.kind, sort_orders)
    places = {value: place for place, value in enumerate(ranked or ())}

    def order(key: Stored) -> tuple[int, str, int]:
        name = titles.get(key, key)
        number = key if isinstance(key, int) else 0
        return places.get(key, len(places)), "" if isinstance(name, int) else str(name).casefold(), number

    return order


def _falls(query: ListQuery, field: Field) -> bool:
    """Whether the last group comes first: as the list is sorted by it, else of days the newest."""
    first = query.sort[0] if query.sort else None
    if first is not None and first.field == field.name:
        return first.descending
    return is_of_days(field)
