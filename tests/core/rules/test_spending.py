"""Spend by day, and what it costs and brings."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.rules.spending import cost_per, return_on_investment, return_on_spend, share_in_range

FIRST, LAST = date(2026, 1, 1), date(2026, 1, 10)
DAYS = st.integers(-40, 40).map(lambda days: FIRST + timedelta(days=days))


def test_spend_is_spread_evenly_and_cut_to_the_range() -> None:
    assert share_in_range(1000, FIRST, LAST, None, None) == 1000
    assert share_in_range(1000, FIRST, LAST, date(2026, 1, 4), date(2026, 1, 6)) == 300
    assert share_in_range(1000, FIRST, LAST, date(2026, 1, 10), None) == 100
    assert share_in_range(1000, FIRST, LAST, None, date(2025, 12, 31)) == 0
    assert share_in_range(1000, LAST, FIRST, None, None) == 0


@given(st.integers(0, 10**9), DAYS, st.integers(0, 60), DAYS, DAYS)
def test_the_same_as_counting_day_by_day(amount: int, first: date, length: int, a: date, b: date) -> None:
    start, end = min(a, b), max(a, b)
    last = first + timedelta(days=length)
    days = [first + timedelta(days=number) for number in range(length + 1)]
    inside = sum(start <= day <= end for day in days)
    assert share_in_range(amount, first, last, start, end) == Fraction(amount * inside, len(days))


@given(st.integers(0, 10**9), DAYS, st.integers(0, 60), st.integers(0, 30))
def test_the_parts_of_a_period_make_the_whole(amount: int, first: date, length: int, cut: int) -> None:
    last, split = first + timedelta(days=length), first + timedelta(days=cut)
    before = share_in_range(amount, first, last, None, split)
    after = share_in_range(amount, first, last, split + timedelta(days=1), None)
    assert before + after == amount


def test_without_spend_there_is_no_figure_rather_than_none_or_endless() -> None:
    for spend in (None, Fraction(0)):
        assert cost_per(spend, 5) is None
        assert return_on_spend(Fraction(100), spend) is None
        assert return_on_investment(Fraction(100), spend) is None
    assert cost_per(Fraction(100), 0) is None


def test_a_period_that_ends_before_it_begins_has_no_part() -> None:
    day = date(2026, 3, 5)
    assert share_in_range(100, day, day - timedelta(days=1), None, None) == 0
    assert share_in_range(100, day, day, None, None) == 100


def test_costs_and_returns() -> None:
    assert cost_per(Fraction(100), 8) == Fraction(25, 2)
    assert cost_per(Fraction(100), 1) == 100
    assert return_on_spend(Fraction(340), Fraction(100)) == Fraction(17, 5)
    assert return_on_investment(Fraction(340), Fraction(100)) == Fraction(12, 5)
    assert return_on_investment(Fraction(0), Fraction(100)) == -1
