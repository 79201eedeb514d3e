"""Forecasts of open deals: what is expected, and a range that holds what really comes of them."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

from crm_desktop.core.rules.forecasts import forecast


def test_the_expected_sum_is_exact_and_nothing_is_forecast_of_nothing() -> None:
    found = forecast([(Fraction(1000), 0.5), (Fraction(3000), 0.25)])
    assert found.expected == 1250
    nothing = forecast([])
    assert [float(each) for each in (nothing.expected, nothing.low, nothing.high)] == [0, 0, 0]


def test_certain_deals_have_no_range() -> None:
    found = forecast([(Fraction(700), 1.0), (Fraction(300), 0.0)])
    assert [float(each) for each in (found.low, found.expected, found.high)] == [700, 700, 700]


def test_the_same_deals_give_the_same_range() -> None:
    deals = [(Fraction(100 * number), 0.4) for number in range(1, 12)]
    assert forecast(deals) == forecast(deals)


def test_the_range_holds_eighty_of_a_hundred_outcomes() -> None:
    """All 4,096 outcomes of twelve deals, with their odds, instead of plays."""
    deals = [(Fraction(50 + 13 * number), (number % 5 + 2) / 10) for number in range(12)]
    found = forecast(deals)
    inside = below = above = 0.0
    for wins in product((False, True), repeat=len(deals)):
        odds, summed = 1.0, Fraction(0)
        for is_won, (amount, chance) in zip(wins, deals, strict=True):
            odds *= chance if is_won else 1 - chance
            summed += amount if is_won else 0
        inside += odds if found.low <= summed <= found.high else 0
        below += odds if summed < found.low else 0
        above += odds if summed > found.high else 0
    assert 0.77 < inside < 0.84
    assert 0.08 < below < 0.115
    assert 0.08 < above < 0.115


def test_many_deals_follow_the_normal_distribution() -> None:
    """300 equal deals: the bounds of the binomial distribution with n = 300 and p = 0.3 at 10 and 90 %."""
    found = forecast([(Fraction(1), 0.3)] * 300)
    assert (round(found.low), round(found.high)) == (80, 100)
    assert found.expected == 90
