"""Conditions joined by and, or, not and through links, by every road, against plain Python row by row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from crm_desktop.core.queries import (
    AllOf,
    AnyOf,
    Condition,
    Filter,
    Having,
    ListQuery,
    Not,
    Operator,
    SortKey,
    Stored,
    Through,
)
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from tests.storage.lists.plain_lists import PlainList
from tests.storage.lists.test_plans import Library, check, every_filter, library, road

__all__ = ["library", "road"]

KINDS = (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.ORDER)


class PlainCondition:
    """Whether rows of a file meet a condition."""

    def __init__(self, library: Library) -> None:
        self._library = library
        self._tables = library.tables

    def meets(self, kind: Kind, row: Mapping[str, Stored], part: Condition) -> bool:
        match part:
            case Filter():
                return PlainList(self._tables, ListQuery(kind), {}).meets(row, part)
            case AllOf(parts):
                return all(self.meets(kind, row, each) for each in parts)
            case AnyOf(parts):
                return any(self.meets(kind, row, each) for each in parts)
            case Not(inner):
                return not self.meets(kind, row, inner)
            case Through(name, inner):
                target, link = BUILT_IN[kind].field(name).refers_to, row[name]
                assert target is not None
                return link is not None and self.meets(target, self._tables[target][int(link)], inner)
            case Having(child, name, inner):
                rows = self._tables[child].values()
                return any(each[name] == row["id"] and self.meets(child, each, inner) for each in rows)

    def ids(self, kind: Kind, part: Condition, sort: tuple[SortKey, ...]) -> list[int]:
        ordered = PlainList(self._tables, ListQuery(kind, sort=sort), self._library.sort_orders).ids()
        return [id_ for id_ in ordered if self.meets(kind, self._tables[kind][id_], part)]


def drawn(library: Library, dice: Random, kind: Kind, depth: int) -> Condition:
    """A condition as a person might put it together, of any depth."""
    links = [
        field
        for field in BUILT_IN[kind].fields
        if field.refers_to in (*KINDS, Kind.STAGE, Kind.USER) and field.refers_to is not None
    ]
    children = [(child, name) for child, name in BUILT_IN.references_to(kind) if child in KINDS]
    form = dice.choice(("filter", "filter", "all", "any", "not", "through", "having")) if depth else "filter"
    if form == "through" and links:
        link = dice.choice(links)
        assert link.refers_to is not None
        below = depth - 1 if link.refers_to in KINDS else 0
        return Through(link.name, drawn(library, dice, link.refers_to, below))
    if form == "having" and children:
        child, name = dice.choice(children)
        return Having(child, name, drawn(library, dice, child, depth - 1))
    if form == "not":
        return Not(drawn(library, dice, kind, depth - 1))
    if form in ("all", "any"):
        parts = tuple(drawn(library, dice, kind, depth - 1) for _ in range(dice.randint(0, 3)))
        return AllOf(parts) if form == "all" else AnyOf(parts)
    fields = [
        field
        for field in BUILT_IN[kind].fields
        if field.name != "updated_at"
        and any(row[field.name] is not None for row in library.tables[kind].values())
    ]
    name = dice.choice(fields).name
    try:
        known = list(every_filter(kind, BUILT_IN[kind].field(name), library.tables))
    except IndexError:  # fewer values than its bounds want
        known = [Filter(name, Operator.EMPTY), Filter(name, Operator.FILLED)]
    return dice.choice(known)


@settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(seed=st.integers(0, 2**32), kind=st.sampled_from(KINDS), descending=st.booleans())
def test_any_condition_by_every_road(
    library: Library, road: str, seed: int, kind: Kind, descending: bool
) -> None:
    dice = Random(seed)
    part = drawn(library, dice, kind, 3)
    sort = (SortKey(dice.choice(("id", "owner", "created_at")), descending),)
    expected = PlainCondition(library).ids(kind, part, sort)
    check(library, ListQuery(kind, sort=sort, where=part), expected)


@pytest.mark.parametrize("text", ["", "anna"])
@pytest.mark.parametrize("filters", [(), (Filter("company", Operator.FILLED),)])
@pytest.mark.parametrize("key", ["", "id", "created_at"])
def test_a_condition_stands_beside_filters_and_words(
    library: Library, road: str, text: str, filters: tuple[Filter, ...], key: str
) -> None:
    part = Not(Filter("status", Operator.ANY_OF, ("new",)))
    whole = ListQuery(Kind.LEAD, text, filters, (SortKey(key),) if key else ())
    found = library.reader.ids(whole, library.sort_orders)
    rows = library.tables[Kind.LEAD]
    left = [id_ for id_ in found if rows[id_]["status"] != "new"]
    assert 0 < len(left) < len(found)
    check(library, replace(whole, where=part), left)


def test_a_link_to_its_own_kind_is_followed_and_not_mixed_up(library: Library) -> None:
    part = Through("parent", Filter("name", Operator.FILLED))
    both = AllOf((part, Filter("name", Operator.EMPTY)))
    expected = PlainCondition(library).ids(Kind.ACCOUNT, both, ())
    assert expected
    check(library, ListQuery(Kind.ACCOUNT, where=both), expected)


def test_a_field_that_points_at_nothing_is_no_link(library: Library) -> None:
    with pytest.raises(KeyError):
        library.reader.count(ListQuery(Kind.LEAD, where=Through("name", AllOf(()))))
