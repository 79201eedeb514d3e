"""The filters that a cell offers: what they say, what they find, and how they join those in force."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.cell_filters import CellFilters
from crm_desktop.bridge.lists.filters import FilterTerms
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from tests.ui.context_of_tests import open_context

ANY, NONE, BETWEEN = Operator.ANY_OF, Operator.NONE_OF, Operator.BETWEEN
ROW: Mapping[str, Stored] = {
    "name": "Forty tablets",
    "account": 7,
    "account:name": "Blue Sea",
    "stage": 2,
    "amount": 48_000_000,
    "currency": "TWD",
    "probability": None,
    "expected_close": "2026-11-24",
    "created_at": 1_764_000_000_000,
    "owner": None,
    "description": "long",
}


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def values(context: PageContext) -> FieldValues:
    return FieldValues(context, Kind.OPPORTUNITY)


@pytest.mark.parametrize(
    ("name", "operator", "stored", "said"),
    [
        ("name", ANY, ("Forty tablets",), "Forty tablets"),
        ("stage", ANY, (2,), "Quotation"),
        ("account", ANY, (7,), "Blue Sea"),
        ("amount", BETWEEN, (48_000_000, 48_000_000), "NT$\xa0480,000"),
        ("probability", BETWEEN, (30, 30), "30%"),  # the stage's own
        ("expected_close", BETWEEN, ("2026-11-24", "2026-11-24"), "2026-11-24"),
        ("owner", Operator.EMPTY, (), "(empty)"),
    ],
)
def test_a_cell_filters_by_what_it_counts_as(
    values: FieldValues, name: str, operator: Operator, stored: tuple[Stored, ...], said: str
) -> None:
    only = CellFilters(values).only(name, ROW)
    assert only is not None
    assert (only.operator, only.values) == (operator, stored)
    assert FilterTerms(values).said(only) == said


def test_a_moment_filters_by_its_whole_day(values: FieldValues) -> None:
    only = CellFilters(values).only("created_at", ROW)
    assert only is not None
    day = FilterTerms(values).day("created_at", ROW["created_at"])
    assert FilterTerms(values).days(only) == (day, day)


def test_what_no_filter_says_is_not_offered(values: FieldValues) -> None:
    """A list holds the beginning of a long text; amounts of another currency are other amounts."""
    filters = CellFilters(values)
    assert filters.only("description", ROW) is None
    assert filters.only("amount", {**ROW, "currency": "USD"}) is None
    assert filters.without("expected_close", ROW) is None
    assert filters.without("amount", ROW) is None


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("stage", ChosenFilter("stage", NONE, (2,))),
        ("account", ChosenFilter("account", NONE, (7,), titles=("Blue Sea",))),
        ("owner", ChosenFilter("owner", Operator.FILLED)),
        ("name", ChosenFilter("name", NONE, ("Forty tablets",))),
    ],
)
def test_everything_but_a_cell(values: FieldValues, name: str, expected: ChosenFilter) -> None:
    assert CellFilters(values).without(name, ROW) == expected


def test_a_filter_of_a_cell_takes_the_place_of_those_of_its_field(values: FieldValues) -> None:
    name, stages = ChosenFilter("name", Operator.CONTAINS, ("f",)), ChosenFilter("stage", ANY, (1, 2))
    not_one, amount = ChosenFilter("stage", NONE, (1,)), ChosenFilter("amount", Operator.FILLED)
    only = ChosenFilter("stage", ANY, (2,))
    narrowed = CellFilters(values).narrowed
    assert narrowed([name, stages, amount, not_one], only) == [name, only, amount]
    assert narrowed([name], only) == [name, only]


@pytest.mark.parametrize(
    ("in_force", "expected"),
    [
        ([], [ChosenFilter("stage", NONE, (2,))]),
        ([ChosenFilter("stage", NONE, (1,))], [ChosenFilter("stage", NONE, (1, 2))]),
        ([ChosenFilter("stage", ANY, (1, 2, None))], [ChosenFilter("stage", ANY, (1, None))]),
        ([ChosenFilter("stage", Operator.FILLED)], [ChosenFilter("stage", NONE, (None, 2))]),
        (
            [ChosenFilter("stage", ANY, (2,))],
            [ChosenFilter("stage", ANY, (2,)), ChosenFilter("stage", NONE, (2,))],
        ),
    ],
)
def test_what_is_left_out_is_taken_from_what_is_shown(
    values: FieldValues, in_force: list[ChosenFilter], expected: list[ChosenFilter]
) -> None:
    assert CellFilters(values).narrowed(in_force, ChosenFilter("stage", NONE, (2,))) == expected


def test_records_left_out_keep_their_names(values: FieldValues) -> None:
    shown = ChosenFilter("account", ANY, (5, 7, 9), titles=("Acme", "Blue Sea", "Corda"))
    left_out = ChosenFilter("account", NONE, (7,), titles=("Blue Sea",))
    (narrowed,) = CellFilters(values).narrowed([shown], left_out)
    assert narrowed == ChosenFilter("account", ANY, (5, 9), titles=("Acme", "Corda"))
    (both,) = CellFilters(values).narrowed([ChosenFilter("account", NONE, (5,), titles=("Acme",))], left_out)
    assert both == ChosenFilter("account", NONE, (5, 7), titles=("Acme", "Blue Sea"))


def test_texts_left_out_stand_in_filters_of_their_own(values: FieldValues) -> None:
    """The form of a text filter holds one text."""
    first, second = ChosenFilter("name", NONE, ("a",)), ChosenFilter("name", NONE, ("b",))
    assert CellFilters(values).narrowed([first], second) == [first, second]
