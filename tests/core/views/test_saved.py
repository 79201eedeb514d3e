"""Saved views as text, and what they list on a day."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm_desktop.core.queries import Filter, Operator, SortKey
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.resolving import Days
from crm_desktop.core.views.saved import ViewDefinition, query_of, read_definition

VIEW = ViewDefinition(
    (
        ChosenFilter("status", Operator.NONE_OF, ("converted",)),
        ChosenFilter("created_at", Operator.BETWEEN, day_range="last_7_days"),
        ChosenFilter("owner", Operator.ANY_OF, (1, None), titles=("Grace", "")),
    ),
    "精密 “x”",
    (SortKey("name"), SortKey("created_at", descending=True)),
    ("name", "status"),
)


def test_a_view_comes_back_as_it_was() -> None:
    assert read_definition(VIEW.as_text(), Kind.LEAD, BUILT_IN) == VIEW
    assert read_definition(ViewDefinition().as_text(), Kind.LEAD, BUILT_IN) == ViewDefinition()


def test_moving_days_are_those_of_the_day_of_asking() -> None:
    query = query_of(VIEW, Kind.LEAD, BUILT_IN, Days(date(2026, 11, 29), UTC), 1)
    assert query.kind is Kind.LEAD
    assert query.text == VIEW.text
    assert query.sort == VIEW.sort
    moments = [datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 30, tzinfo=UTC)]
    first, end = (int(each.timestamp() * 1000) for each in moments)
    assert query.filters[1] == Filter("created_at", Operator.BETWEEN, (first, end - 1))
    assert query.filters[0] == Filter("status", Operator.NONE_OF, ("converted",))


def test_what_the_kind_has_no_more_is_left_out() -> None:
    told = json.loads(VIEW.as_text())
    told["filters"][0]["field"] = "custom_9"
    told["sort"].append(["gone", True])
    read = read_definition(json.dumps(told), Kind.LEAD, BUILT_IN)
    assert read.filters == VIEW.filters[1:]
    assert read.lost == ("custom_9",)
    assert read.sort == VIEW.sort


def test_an_order_has_only_so_many_keys() -> None:
    told = json.loads(VIEW.as_text()) | {"sort": [["name", False]] * 9}
    assert len(read_definition(json.dumps(told), Kind.LEAD, BUILT_IN).sort) == 5


@pytest.mark.parametrize("text", ["", "[]", "3", "null", '"x"', "{", "\x00"])
def test_what_is_no_view_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of json, or our own
        read_definition(text, Kind.LEAD, BUILT_IN)


@example([[[], None]])
@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(max_size=5), st.lists, max_leaves=5))
def test_odd_parts_do_no_harm(odd: object) -> None:
    told = {"filters": odd, "text": odd, "sort": odd, "columns": odd, "where": odd}
    read = read_definition(json.dumps(told), Kind.LEAD, BUILT_IN)
    query_of(read, Kind.LEAD, BUILT_IN, Days(date(2026, 11, 29), UTC), 1)
