"""Whole columns give what single values give."""

from __future__ import annotations

from datetime import UTC, datetime, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.main_records import LEAD, OPPORTUNITY
from crm_desktop.core.values.amounts.money_column import MoneyColumn
from crm_desktop.core.values.columns import column_parser
from crm_desktop.core.values.parsing import Cell, ReadingOptions, parse_field
from crm_desktop.core.values.stored import encode, to_milliseconds

FIELDS = [
    field
    for kind in BUILT_IN.listed_kinds
    for field in BUILT_IN[kind].fields
    if field.importable and field.type is not FieldType.MONEY
]
ZONES = [UTC, ZoneInfo("Asia/Taipei"), ZoneInfo("America/New_York"), ZoneInfo("Pacific/Apia")]
CELLS = st.one_of(
    st.none(),
    st.just(""),
    st.text(max_size=8),
    st.from_regex(r"\A[ a-z'=+-]{0,4}[A-Z\x00\u3000|]?\Z"),
    st.from_regex(r"\A[a-z.]{1,3}@[a-z-]{1,3}\.[a-z]{1,3}\Z"),
    st.from_regex(r"\A\+?\(?[0-9 ()-]{1,12}\Z"),
    st.datetimes(datetime(1890, 1, 1), datetime(2210, 1, 1)).map(lambda value: value.isoformat(" ")),
    st.sampled_from(
        ["2018-02-26 19:58:54", "2018-03-11 02:30:00", "2011-12-30 10:00:00", "yes", "合格", "30%"]
    ),
    st.integers(-5, 50_000),
    st.floats(),
)


def one_by_one(
    field: Field, cells: list[Cell], reading: ReadingOptions
) -> tuple[list[Stored], list[tuple[int, str]]]:
    values: list[Stored] = []
    refused = []
    for place, cell in enumerate(cells):
        try:
            value = parse_field(field, cell, reading)
            is_text = field.type is FieldType.REFERENCE or value is None
            values.append(value if is_text else encode(field, value))  # type: ignore[arg-type]
        except RuleBroken as error:
            values.append(None)
            refused.append((place, error.key))
    return values, refused


@given(st.sampled_from(FIELDS), st.lists(CELLS), st.sampled_from(ZONES))
@example(LEAD.field("name"), ["two  spaces"], UTC)
def test_a_column_equals_its_values(field: Field, cells: list[Cell], zone: tzinfo) -> None:
    reading = ReadingOptions("TWD", zone=zone)
    parse = column_parser(field, reading)
    for _again in range(2):  # the second time from memory
        values, refusals = parse(cells)
        assert (values, [(place, error.key) for place, error in refusals]) == one_by_one(
            field, cells, reading
        )


@given(st.lists(st.datetimes(datetime(1901, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC))))
def test_moments_by_the_column(moments: list[datetime]) -> None:
    zone = ZoneInfo("Europe/Berlin")
    cells = [value.astimezone(zone).replace(microsecond=0).isoformat(" ") for value in moments]
    values, refusals = column_parser(LEAD.field("created_at"), ReadingOptions("TWD", zone=zone))(cells)
    assert not refusals
    assert values == [to_milliseconds(value.replace(microsecond=0)) for value in moments]


def test_a_day_with_a_clock_change_is_read_by_its_own_offset() -> None:
    zone = ZoneInfo("Europe/Berlin")
    cells = ["2026-03-29 01:00:00", "2026-03-29 12:00:00", "2026-03-30 12:00:00"]
    values, _refusals = column_parser(LEAD.field("created_at"), ReadingOptions("TWD", zone=zone))(cells)
    assert values == [
        to_milliseconds(datetime(2026, 3, 29, 0, tzinfo=UTC)),
        to_milliseconds(datetime(2026, 3, 29, 10, tzinfo=UTC)),
        to_milliseconds(datetime(2026, 3, 30, 10, tzinfo=UTC)),
    ]


def money(cells: list[Cell], currencies: list[Stored], home: str = "TWD") -> object:
    values, settled, refusals = MoneyColumn(OPPORTUNITY.field("amount"), ReadingOptions(home_currency=home))(
        cells, currencies
    )
    return values, settled, [(place, error.key) for place, error in refusals]


def test_amounts_take_the_currency_of_their_row() -> None:
    assert money(["100", "", "5"], [None, "USD", "JPY"]) == ([10000, None, 5], ["TWD", "USD", "JPY"], [])


def test_amounts_bring_their_own_currency() -> None:
    assert money(["100", "¥100", "€1.50", ""], [None] * 4) == (
        [10000, 10000, 150, None],
        ["TWD", "CNY", "EUR", None],
        [],
    )
    assert money(["¥100"], [None], home="JPY") == ([100], ["JPY"], [])


def test_a_currency_that_differs_from_the_row_is_refused() -> None:
    assert money(["€1", "x"], ["USD", None]) == (
        [None, None],
        ["USD", None],
        [(0, "currency_differs"), (1, "amount_not_understood")],
    )


@pytest.mark.parametrize(("text", "key"), [("1.234", "too_many_decimals"), ("9" * 20, "number_too_large")])
def test_amounts_that_cannot_be_stored_are_refused(text: str, key: str) -> None:
    assert money([text], [None]) == ([None], [None], [(0, key)])
