"""Rates between currencies, and sums at the rates of their days, against decimals and a plain look-up."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.rules.currency_rates import (
    RATE_PLACES,
    ConvertedSum,
    CurrencyRates,
    Lacking,
    half_up,
)
from crm_desktop.core.values.amounts.money import decimals

#: With 0, 2, 2 and 3 decimals.
FOREIGN = ("JPY", "USD", "EUR", "KWD")
BASES = ("TWD", "JPY", "KWD", "USD")


def parts(rate: str) -> int:
    return int(Decimal(rate).scaleb(RATE_PLACES))


def rates(base: str = "TWD", **told: dict[str, str]) -> CurrencyRates:
    by_currency = {
        currency: [(day, parts(rate)) for day, rate in days.items()] for currency, days in told.items()
    }
    return CurrencyRates(base, by_currency)


def test_the_rate_in_force_is_the_latest_on_or_before_the_day() -> None:
    known = rates(USD={"2026-03-01": "31.5", "2026-01-01": "32.25"})
    assert known.in_force("USD", "2025-12-31") is None
    assert known.in_force("USD", "2026-01-01") == ("2026-01-01", Decimal("32.25"))
    assert known.in_force("USD", "2026-02-28") == ("2026-01-01", Decimal("32.25"))
    assert known.in_force("USD", "2026-03-01") == ("2026-03-01", Decimal("31.5"))
    assert known.in_force("USD", "2199-01-01") == ("2026-03-01", Decimal("31.5"))
    assert known.in_force("EUR", "2026-03-01") is None
    assert (known.first_day("USD"), known.first_day("EUR")) == ("2026-01-01", None)


def test_of_two_rates_for_a_day_the_later_counts() -> None:
    known = CurrencyRates("TWD", {"USD": [("2026-01-01", parts("30")), ("2026-01-01", parts("31"))]})
    assert known.in_force("USD", "2026-01-01") == ("2026-01-01", Decimal(31))


def test_amounts_are_counted_in_the_minor_units_of_the_base_currency() -> None:
    known = rates("TWD", JPY={"2026-01-01": "0.2135"}, KWD={"2026-01-01": "105.5"})
    # 10,000 yen have no decimals; 2,135.00 dollars have two.
    assert known.converted(10_000, "JPY", "2026-01-01") == 213_500
    # 1.234 dinar: 1,234 fils; 130.187 dollars.
    assert known.converted(1_234, "KWD", "2026-01-01") == Fraction("13018.7")
    assert known.converted(500, "TWD", "1900-01-01") == 500
    assert known.converted(500, "", "1900-01-01") == 500
    assert known.converted(500, "JPY", "2025-12-31") is None


def test_a_sum_rounds_once_and_says_what_it_lacks() -> None:
    known = rates("JPY", USD={"2026-01-01": "150.4"})
    total = ConvertedSum("JPY")
    for _ in range(3):
        total.add(known, 100, "USD", "2026-02-01")  # 150.4 yen each
    total.add(known, 1_000, "JPY", "2026-02-01")
    assert (total.minor, total.is_converted, total.lacking) == (1_451, True, {})
    total.add(known, 900, "USD", "2025-12-31", count=2)
    total.add(known, 5_000, "EUR", "2026-02-01")
    total.add(known, 100, "USD", "2025-12-30")
    assert total.minor == 1_451
    assert total.lacking == {
        "USD": Lacking(3, Fraction(1_000), "2026-01-01"),
        "EUR": Lacking(1, Fraction(5_000)),
    }
    assert total.lacking_count == 4
    assert total.sums == [("JPY", 1_451), ("EUR", 5_000), ("USD", 1_000)]
    other = ConvertedSum("JPY")
    other.add(known, 49, "JPY", "2026-02-01")
    other.add_sum(total)
    assert other.minor == 1_500
    assert (other.is_converted, other.lacking) == (True, total.lacking)


def test_a_sum_in_the_base_currency_alone_is_not_converted() -> None:
    total = ConvertedSum("TWD")
    total.add(rates(), 500, "TWD", "2026-01-01")
    total.add(rates(), 250, "", "2026-01-01")
    assert (total.minor, total.is_converted, total.sums) == (750, False, [("TWD", 750)])


def test_halves_are_rounded_away_from_nought() -> None:
    assert [half_up(Fraction(each, 2)) for each in (1, 3, -1, -3, 2, 0)] == [1, 2, -1, -2, 1, 0]
    assert half_up(Fraction(-1, 3)) == 0


DAYS = st.integers(0, 40).map(lambda days: (date(2026, 1, 1) + timedelta(days)).isoformat())
RATE = st.decimals(Decimal("0.000000000001"), Decimal(9_000_000), allow_nan=False, places=RATE_PLACES)
AMOUNTS = st.tuples(st.sampled_from((*FOREIGN, *BASES, "")), DAYS, st.integers(-(2**53), 2**53))


@given(
    st.sampled_from(BASES),
    st.dictionaries(st.tuples(st.sampled_from(FOREIGN), DAYS), RATE, max_size=12),
    st.lists(AMOUNTS, max_size=30),
)
def test_sums_agree_with_decimals_amount_by_amount(
    base: str, told: dict[tuple[str, str], Decimal], amounts: list[tuple[str, str, int]]
) -> None:
    by_currency: dict[str, list[tuple[str, int]]] = {}
    for (currency, day), rate in told.items():
        by_currency.setdefault(currency, []).append((day, int(rate.scaleb(RATE_PLACES))))
    known = CurrencyRates(base, by_currency)
    total = ConvertedSum(base)
    exact = Context(prec=200)
    expected, missing = Decimal(0), dict[str, int]()
    for currency, day, minor in amounts:
        total.add(known, minor, currency, day)
        own = currency or base
        before = [each for of, each in told if of == own and each <= day]
        if own != base and not before:
            missing[own] = missing.get(own, 0) + minor
        else:
            rate = Decimal(1) if own == base else told[(own, max(before))]
            amount = Decimal(minor).scaleb(-decimals(own), exact)
            expected = exact.add(expected, exact.multiply(amount, rate))
    cents = expected.scaleb(decimals(base), exact).quantize(Decimal(1), ROUND_HALF_UP, exact)
    assert total.minor == int(cents)
    assert {currency: int(lacking.amount) for currency, lacking in total.lacking.items()} == missing
