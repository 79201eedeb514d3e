"""Rates and their intervals: figures that can be checked by hand, and properties that hold for all."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.rules.rates import Counts, Share, Z, is_few, stands_clear, step_rates, total, wilson


@pytest.mark.parametrize(
    ("reached", "of", "low", "high"),
    [(3, 10, 0.108, 0.603), (12, 40, 0.181, 0.454), (0, 8, 0.0, 0.324), (8, 8, 0.676, 1.0)],
)
def test_wilson_as_in_the_tables(reached: int, of: int, low: float, high: float) -> None:
    interval = wilson(reached, of)
    assert interval is not None
    assert (round(interval.low, 3), round(interval.high, 3)) == (low, high)
    assert interval.rate == reached / of


def test_nothing_divided_by_nothing_is_no_rate() -> None:
    assert wilson(0, 0) is None
    assert Counts(leads=5, young=5).win is None
    assert not stands_clear(Counts(leads=5, young=5), 0.0)


shares = st.integers(1, 10**7).flatmap(lambda of: st.tuples(st.integers(0, of), st.just(of)))


@given(shares)
def test_an_interval_holds_its_rate_and_stays_within_bounds(share: tuple[int, int]) -> None:
    interval = wilson(*share)
    assert interval is not None
    assert 0.0 <= interval.low <= interval.rate + 1e-12
    assert interval.rate - 1e-12 <= interval.high <= 1.0


@given(shares)
def test_the_bounds_are_where_the_score_test_just_refuses(share: tuple[int, int]) -> None:
    """The definition of the interval: |p - bound| = z * sqrt(bound * (1 - bound) / n)."""
    reached, of = share
    interval = wilson(reached, of)
    assert interval is not None
    for bound in (interval.low, interval.high):
        if 0.0 < bound < 1.0:
            distance = (reached / of - bound) ** 2
            allowed = Z * Z * bound * (1 - bound) / of
            assert distance == pytest.approx(allowed, rel=1e-6, abs=1e-12)


@given(st.integers(1, 1000), st.integers(2, 50))
def test_more_leads_of_the_same_rate_make_a_narrower_interval(of: int, times: int) -> None:
    few, many = wilson(of // 2, of), wilson(of // 2 * times, of * times)
    assert few is not None
    assert many is not None
    assert many.high - many.low < few.high - few.low


def test_young_leads_are_counted_but_never_divided_by() -> None:
    counts = Counts(leads=40, young=30, qualified=5, opportunities=4, won=3)
    assert counts.grown == 10
    assert counts.win is not None
    assert counts.win.rate == 0.3
    assert counts.steps == (10, 5, 4, 3)


def test_counts_add_up() -> None:
    parts = [Counts(10, 1, 5, 3, 2), Counts(20, 0, 6, 4, 1), Counts()]
    assert total(parts) == Counts(30, 1, 11, 7, 3)
    assert total([]) == Counts()


def test_each_step_is_a_share_of_the_one_before() -> None:
    assert step_rates((8000, 3120, 1644, 0)) == (None, 3120 / 8000, 1644 / 3120, 0.0)
    assert step_rates((5, 0, 0)) == (None, 0.0, None)


def test_few_leads_take_no_part_in_a_ranking() -> None:
    assert is_few(Counts(leads=9, won=9))
    assert not is_few(Counts(leads=10))
    assert (Share(9, 9).is_few, Share(0, 10).is_few) == (True, False)
    assert not stands_clear(Counts(leads=9, won=9), 0.01)
    assert stands_clear(Counts(leads=1000, won=900), 0.5)
    assert not stands_clear(Counts(), -1.0), "without leads there is no interval"
    edge = wilson(900, 1000)
    assert edge is not None
    assert not stands_clear(Counts(leads=1000, won=900), edge.low), "at the average is not above it"
    # 12 of 40 is 30 %, but its interval begins at 18.1 %
    assert stands_clear(Counts(leads=40, won=12), 0.18)
    assert not stands_clear(Counts(leads=40, won=12), 0.19)


def test_rates_of_whole_numbers_are_exact_fractions() -> None:
    interval = wilson(1, 3)
    assert interval is not None
    assert Fraction(interval.rate).limit_denominator(1000) == Fraction(1, 3)
