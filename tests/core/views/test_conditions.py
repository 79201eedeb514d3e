"""Conditions as they are kept: they come back as they were, and what cannot be read is none."""

from __future__ import annotations

import json
from datetime import UTC, date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.queries import AllOf, AnyOf, Filter, Having, Not, Operator, Through
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.conditions import (
    Chosen,
    Group,
    Linked,
    Mine,
    Negated,
    Pointing,
    as_json,
    asks_nothing,
    chosen_from_condition,
    condition_of,
    from_json,
    lost_fields,
    simplified,
)
from crm_desktop.core.views.resolving import Days

DAYS = Days(date(2026, 11, 29), UTC)
RECENT = ChosenFilter("due_at", Operator.BETWEEN, (), "last_30_days")
TOOLS = ChosenFilter("industry", Operator.CONTAINS, ("Tools",))
TOLD = Group(
    (
        Mine(),
        Group((Linked("account", TOOLS), Negated(ChosenFilter("stage", Operator.EMPTY))), is_any=True),
        Negated(Pointing(Kind.ACTIVITY, "opportunity", RECENT)),
    )
)


def test_it_comes_back_as_it_was() -> None:
    assert from_json(json.loads(json.dumps(as_json(TOLD))), Kind.OPPORTUNITY, BUILT_IN) == TOLD


def test_a_field_that_is_gone_takes_no_more_with_it_than_its_own_part() -> None:
    gone = ChosenFilter("custom_9", Operator.EMPTY)
    kept = Group((Negated(Linked("account", gone)), TOLD, Group((gone, Mine()), is_any=True)))
    read = from_json(as_json(kept), Kind.OPPORTUNITY, BUILT_IN)
    assert read == Group((TOLD, Group((Mine(),), is_any=True)))
    assert from_json(as_json(Group((gone, Negated(gone)))), Kind.OPPORTUNITY, BUILT_IN) is None


def test_it_means_records_of_today_and_of_whoever_looks() -> None:
    meant = condition_of(TOLD, Kind.OPPORTUNITY, BUILT_IN, DAYS, 7)
    assert isinstance(meant, AllOf)
    assert meant.parts[0] == Filter("owner", Operator.ANY_OF, (7,))
    linked = Through("account", Filter("industry", Operator.CONTAINS, ("Tools",)))
    assert meant.parts[1] == AnyOf((linked, Not(Filter("stage", Operator.EMPTY))))
    last = meant.parts[2]
    assert isinstance(last, Not)
    assert isinstance(last.part, Having)
    assert isinstance(last.part.part, Filter)
    assert len(last.part.part.values) == 2


def test_empty_groups_ask_nothing() -> None:
    nothing = Group((Group((), is_any=True), Group((Group(),))))
    assert asks_nothing(nothing)
    assert asks_nothing(Negated(nothing))
    assert asks_nothing(Linked("account", nothing))
    assert not asks_nothing(Pointing(Kind.ACTIVITY, "lead", nothing))
    assert condition_of(nothing, Kind.LEAD, BUILT_IN, DAYS, 1) == AllOf(())
    assert simplified(Group((nothing, Group((Mine(),), is_any=True)))) == Mine()
    assert condition_of(Group((Mine(), nothing), is_any=True), Kind.LEAD, BUILT_IN, DAYS, 1) == Filter(
        "owner", Operator.ANY_OF, (1,)
    )


@pytest.mark.parametrize(
    "kept",
    [
        {"through": "name", "part": {"all": []}},
        {"having": "product", "by": "lead", "part": {"all": []}},
        {"having": "nonsense", "by": "lead", "part": {"all": []}},
        {"all": [{"field": "gone", "operator": "empty", "values": [], "day_range": ""}]},
        {"not": None},
        {"all": 3},
    ],
)
def test_what_cannot_be_read_is_none(kept: object) -> None:
    assert from_json(kept, Kind.LEAD, BUILT_IN) is None


def test_very_deep_ones_are_not_read() -> None:
    deep: Chosen = Mine()
    for _ in range(60):
        deep = Negated(deep)
    assert from_json(as_json(deep), Kind.LEAD, BUILT_IN) is None


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), st.lists, max_leaves=5))
def test_odd_parts_do_no_harm(odd: object) -> None:
    for word in ("all", "any", "not", "through", "having", "mine"):
        from_json({word: odd, "part": odd, "by": odd}, Kind.LEAD, BUILT_IN)


NOTHING = Group()


@pytest.mark.parametrize(
    "chosen", [Negated(NOTHING), Linked("account", NOTHING), Negated(Group((Linked("account", NOTHING),)))]
)
def test_what_asks_nothing_narrows_nothing_by_itself_either(chosen: Chosen) -> None:
    assert condition_of(chosen, Kind.LEAD, BUILT_IN, DAYS, 1) == AllOf(())
    pointing = Pointing(Kind.LEAD, "account", chosen)
    assert condition_of(pointing, Kind.ACCOUNT, BUILT_IN, DAYS, 1) == Having(Kind.LEAD, "account", AllOf(()))


def test_the_number_of_a_record_is_kept() -> None:
    numbered = Group((ChosenFilter("id", Operator.BETWEEN, (5, None)), Mine()))
    assert from_json(as_json(numbered), Kind.LEAD, BUILT_IN) == numbered


def test_what_another_page_asks_for_can_be_gone_on_with() -> None:
    meant = condition_of(TOLD, Kind.OPPORTUNITY, BUILT_IN, DAYS, 7)
    chosen = chosen_from_condition(meant)
    assert chosen is not None
    assert condition_of(chosen, Kind.OPPORTUNITY, BUILT_IN, DAYS, 7) == meant
    assert chosen_from_condition(None) is None


def test_fields_that_are_gone_are_named() -> None:
    due = {"field": "due_at", "operator": "filled", "values": [], "day_range": "", "titles": []}
    gone = {**due, "field": "custom_7"}
    assert lost_fields({"all": [due, {"not": gone}, {"any": [gone]}]}, Kind.ACTIVITY, BUILT_IN) == (
        "custom_7",
    )
    through = {"through": "account", "part": {"all": [{**due, "field": "custom_8"}, {"mine": True}]}}
    assert lost_fields(through, Kind.LEAD, BUILT_IN) == ("custom_8",)
    assert lost_fields({"through": "custom_9", "part": due}, Kind.LEAD, BUILT_IN) == ("custom_9",)
    having = {"having": "activity", "by": "lead", "part": gone}
    assert lost_fields(having, Kind.LEAD, BUILT_IN) == ("custom_7",)
    for told in (None, "x", {"mine": True}, {"having": "x", "by": "y", "part": gone}):
        assert lost_fields(told, Kind.LEAD, BUILT_IN) == ()
