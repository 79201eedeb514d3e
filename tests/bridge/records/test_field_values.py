"""Values between file, screen and keyboard, and filters in their kept form."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.columns import RecordColumn, columns_of
from crm_desktop.bridge.kinds.office.reference_lists import sort_orders
from crm_desktop.bridge.lists.pasted_cells import PastedCells, cells_of
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues, Linked
from crm_desktop.core.queries import Operator, SortKey, Stored
from crm_desktop.core.records.catalogue import BUILT_IN
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import Money
from crm_desktop.core.values.stored import encode, to_milliseconds
from crm_desktop.core.views.chosen import ChosenFilter, filters_from_json
from crm_desktop.qtkit.table.columns import CellStyle
from tests.ui.context_of_tests import open_context


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


@pytest.fixture
def values(context: PageContext) -> FieldValues:
    return FieldValues(context, Kind.OPPORTUNITY)


ROW: dict[str, Stored] = {
    "name": "Forty tablets",
    "account": 7,
    "account:name": "Blue Sea",
    "stage": 2,
    "amount": 48_000_000,
    "currency": "TWD",
    "probability": 30,
    "expected_close": "2026-11-24",
    "closed_at": to_milliseconds(datetime(2026, 11, 23, 12, tzinfo=UTC)),
}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("name", "Forty tablets"),
        ("account", "Blue Sea"),
        ("stage", "Quotation"),
        ("amount", "NT$\xa0480,000"),
        ("probability", "30%"),
        ("expected_close", "2026-11-24"),
        ("lead", ""),
    ],
)
def test_stored_values_as_words(values: FieldValues, name: str, text: str) -> None:
    assert values.text(name, ROW) == text


@pytest.mark.parametrize(
    ("own", "stage", "text", "style", "editor"),
    [
        (None, 2, "30%", CellStyle.MUTED, None),
        (45, 2, "45%", CellStyle.NUMBER, 45),
        (30, 2, "30%", CellStyle.NUMBER, 30),
        (45, 5, "100%", CellStyle.MUTED, 45),  # won: what was guessed before counts no more
        (45, 6, "0%", CellStyle.MUTED, 45),
        (None, None, "", CellStyle.NUMBER, None),
    ],
)
def test_a_probability_nobody_has_set_is_that_of_the_stage_muted(
    values: FieldValues, own: int | None, stage: int | None, text: str, style: CellStyle, editor: int | None
) -> None:
    columns = {each.key: each for each in columns_of(values, FieldEditors(values))}
    known: dict[str, Stored] = {**dict.fromkeys(tuple(BUILT_IN.row_places(Kind.OPPORTUNITY))), **ROW}
    known.update(probability=own, stage=stage)
    cell = columns["probability"].cell(
        tuple(known[name] for name in tuple(BUILT_IN.row_places(Kind.OPPORTUNITY)))
    )
    assert (cell.text, cell.style, cell.edit_value) == (text, style, editor)


@pytest.mark.parametrize("name", [name for name in ROW if ":" not in name and name != "currency"])
def test_what_an_editor_holds_goes_back_unchanged(values: FieldValues, name: str) -> None:
    """Shown, typed again as shown, and stored: the same value, whatever the type."""
    field = values.record.field(name)
    value = values.edit_value(field, ROW)
    if field.refers_to is None:
        typed, error = values.parse(field)(values.text_of(field, value))
        assert error is None
    else:
        typed = value
    command = values.command_values(name, typed)
    currency = str(command.get("currency") or "TWD")
    assert encode(field, command[name], currency) == ROW[name]


def test_typed_text_is_understood_or_refused_with_words(values: FieldValues) -> None:
    amount = values.record.field("amount")
    assert values.parse(amount)("EUR 1,200.50") == (Money(Decimal("1200.50"), "EUR"), None)
    value, error = values.parse(amount)("a lot")
    assert value is None
    assert "a lot" in str(error)
    assert values.parse(values.record.field("expected_close"))("2026-02-30")[1]


def test_a_day_alone_stays_a_day_until_it_is_stored(values: FieldValues) -> None:
    closed = values.record.field("closed_at")
    assert values.parse(closed)("2026-11-20") == (date(2026, 11, 20), None)
    moment = values.command_values("closed_at", date(2026, 11, 20))["closed_at"]
    assert isinstance(moment, datetime)
    assert (moment.date(), moment.hour) == (date(2026, 11, 20), 23)
    typed, _ = values.parse(closed)("2026-11-20 14:30")
    assert isinstance(typed, datetime)
    assert (typed.hour, typed.minute) == (14, 30)


def test_links_compare_by_what_they_point_at() -> None:
    assert Linked(7, "Blue Sea") == Linked(7, "renamed")
    assert Linked(7) != Linked(8)


def test_ranks_follow_the_shown_names_and_stages_their_pipeline(context: PageContext) -> None:
    found = sort_orders(context, Kind.OPPORTUNITY, (SortKey("channel"), SortKey("stage"), SortKey("name")))
    names = context.words.item
    shown = [names(context.gateway.reference_data, Kind.CHANNEL, id_) for id_ in found[Kind.CHANNEL]]
    assert shown == sorted(shown)
    assert list(found[Kind.STAGE]) == [1, 2, 3, 4, 5, 6]


def test_filters_survive_a_restart_and_rubbish_does_not(values: FieldValues) -> None:
    chosen = [
        ChosenFilter("stage", Operator.ANY_OF, (1, None)),
        ChosenFilter("expected_close", Operator.BETWEEN, (), "next_7_days"),
        ChosenFilter("account", Operator.ANY_OF, (7,), titles=("Blue Sea",)),
        ChosenFilter("amount", Operator.BETWEEN, (100, None)),
    ]
    saved = json.loads(json.dumps([each.as_json() for each in chosen]))
    rubbish = [{"field": "nothing"}, 3, {**saved[0], "field": "gone"}, {**saved[1], "day_range": "some day"}]
    rubbish.append({**saved[0], "values": ["won"]})  # what was a choice once, and is an entry of a list now
    assert filters_from_json(values.record.by_name, [*saved, *rubbish]) == chosen
    assert filters_from_json(values.record.by_name, None) == []


def test_pasted_cells_are_read_by_their_columns(values: FieldValues) -> None:
    rows = cells_of('"Two\nlines"\tNT$ 1,000\tQuotation\r\nOther\t\tLost\r\n\r\n')
    columns = columns_named(values, "name", "amount", "stage")
    found, problems = PastedCells(values).values_of(rows, columns)
    assert not problems
    assert found == [
        {"name": "Two lines", "amount": Decimal(1000), "currency": "TWD", "stage": 2},
        {"name": "Other", "stage": 6},
    ]


def columns_named(values: FieldValues, *names: str) -> list[RecordColumn]:
    by_key = {column.key: column for column in columns_of(values, FieldEditors(values))}
    return [by_key[name] for name in names]


def test_quotes_of_pasted_cells_are_those_of_spreadsheets() -> None:
    """Marks inside a cell are doubled; a lone one is text, and a cell may be of any length."""
    assert cells_of('"say ""hi"""\t5" pipe\n"open\tb') == [['say "hi"', '5" pipe'], ['"open', "b"]]
    assert cells_of("a\rb") == [["a"], ["b"]]
    long = "x" * 200_000
    assert cells_of(f'{long}\t"{long}\n"') == [[long, f"{long}\n"]]
    assert cells_of("\n\n") == []


def test_a_pasted_cell_that_fits_nowhere_is_named(values: FieldValues) -> None:
    empty = (None,) * 100
    columns = columns_named(values, "name", "amount")
    found, problems = PastedCells(values).changes([["A", "10"], ["B", "much"]], columns, [empty, empty])
    assert [(each.row, each.field, each.text) for each in problems] == [(2, "Amount", "much")]
    assert [each["name"] for each in found] == ["A", "B"], "the rest is kept"
