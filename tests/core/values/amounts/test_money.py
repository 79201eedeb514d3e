"""Money as whole minor units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.amounts.currencies import CURRENCY_CODES
from crm_desktop.core.values.amounts.money import LARGEST_MINOR, decimals, from_minor, to_minor


@pytest.mark.parametrize(
    ("amount", "currency", "minor"),
    [
        ("480000", "TWD", 48_000_000),
        ("0.10", "EUR", 10),
        ("-0.01", "USD", -1),
        ("1234", "JPY", 1234),
        ("0.5", "JPY", 1),
        ("-0.5", "JPY", -1),
        ("1.2345", "KWD", 1235),
        ("0", "", 0),
    ],
)
def test_minor_units(amount: str, currency: str, minor: int) -> None:
    assert to_minor(Decimal(amount), currency) == minor


def test_ten_thousand_dimes_are_a_thousand() -> None:
    assert from_minor(sum([to_minor(Decimal("0.10"), "EUR")] * 10_000), "EUR") == Decimal(1000)


def test_beyond_what_the_file_holds_exactly_is_refused() -> None:
    assert to_minor(Decimal(LARGEST_MINOR), "JPY") == LARGEST_MINOR
    for amount in (LARGEST_MINOR + 1, -LARGEST_MINOR - 1):
        with pytest.raises(OverflowError):
            to_minor(Decimal(amount), "JPY")


@given(st.integers(-LARGEST_MINOR, LARGEST_MINOR), st.sampled_from(sorted(CURRENCY_CODES)))
def test_there_and_back(minor: int, currency: str) -> None:
    amount = from_minor(minor, currency)
    assert to_minor(amount, currency) == minor
    assert -int(amount.as_tuple().exponent) <= decimals(currency)
