"""Rates copied from a spreadsheet, in the forms in which people and banks keep them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.office.rates import PastedRate, PastedRates, RateList, kept
from crm_desktop.bridge.lists.pasted_cells import MOST_ROWS
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import WriteTogether
from crm_desktop.core.records.kinds import Kind
from tests.ui.context_of_tests import open_context

FIRST, SECOND = date(2026, 1, 2), date(2026, 1, 3)


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


def read(context: PageContext, text: str, usual: str = "") -> list[tuple[str, date, Decimal]]:
    reading = PastedRates(FieldValues(context, Kind.RATE), usual)
    found = reading.read(text)
    assert bool(found) != bool(reading.problem)
    return [(each.currency, each.day, each.rate) for each in found]


@pytest.mark.parametrize(
    "text",
    [
        "USD\t2026-01-02\t31.5\nEUR\t2026-01-03\t34\n",
        "2026/01/02\tUSD\t31.5\r\n2026/01/03\tEUR\t34\r\n",
        "Rate\tDay\tCurrency\n31.5\t2026-01-02\tusd\n34\t2026-01-03\t€",
        "日期\t美金\tEUR\n2026-01-02\t31.5\t\n2026-01-03\t\t34\n",
        "2026年1月2日\t美元\t31.5\n\n2026年1月3日\t歐元\t34.000",
    ],
)
def test_columns_may_stand_in_any_order_or_one_for_each_currency(context: PageContext, text: str) -> None:
    assert read(context, text) == [("USD", FIRST, Decimal("31.5")), ("EUR", SECOND, Decimal(34))]


def test_days_and_rates_alone_are_of_the_currency_that_is_shown(context: PageContext) -> None:
    text = "2026-01-02\t31.5\n2026-01-03\t31.6"
    assert read(context, text, "USD") == [("USD", FIRST, Decimal("31.5")), ("USD", SECOND, Decimal("31.6"))]
    assert read(context, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "nothing at all",
        "USD\t2026-01-02\t31.5\nUSD\tsoon\t31.5",
        "USD\t2026-01-02\t31.5\t31.6",
        "USD\t2026-01-02",
        "USD\t2026-13-02\t31.5",
        "Day\tUSD\n2026-01-02\t=1+1",
        "\n".join(["USD\t2026-01-02\t31.5"] * (MOST_ROWS + 1)),
    ],
)
def test_nothing_is_taken_where_anything_is_not_understood(context: PageContext, text: str) -> None:
    assert read(context, text) == []


def test_a_rate_takes_the_place_of_the_one_of_its_day(context: PageContext) -> None:
    known = RateList("TWD", ({"id": 7, "currency": "USD", "day": "2026-01-02"},), ())
    told = [PastedRate("USD", FIRST, Decimal(31)), PastedRate("EUR", FIRST, Decimal(34))]
    told.append(PastedRate("EUR", FIRST, Decimal(35)))
    assert kept(known, told) == WriteTogether(
        Kind.RATE,
        ({"currency": "EUR", "day": FIRST, "rate": Decimal(35)},),
        ((7, {"rate": Decimal(31)}),),
    )
