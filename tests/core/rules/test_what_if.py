"""What another spend would bring: expected figures in proportion, ranges against draws, spend moved about."""

from __future__ import annotations

import random
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.rules.what_if import Past, brought, moved

F = Fraction


def test_the_same_spend_is_expected_to_bring_the_same_and_twice_the_spend_twice() -> None:
    past = Past(F(1000), 20, F(50_000))
    same, twice = brought([(past, F(1000))]), brought([(past, F(2000))])
    assert (same.orders.expected, same.revenue.expected) == (F(20), F(50_000))
    assert (twice.orders.expected, twice.revenue.expected) == (F(40), F(100_000))
    assert same.orders.low < 20 < same.orders.high
    assert twice.orders.high - twice.orders.low > same.orders.high - same.orders.low


def test_nothing_spent_brings_nothing_and_nothing_won_may_still_win() -> None:
    past = Past(F(1000), 0, F(0))
    nothing = brought([(past, F(0))])
    assert (nothing.orders.expected, nothing.orders.low, nothing.orders.high) == (F(0), 0.0, 0.0)
    some = brought([(past, F(1000))])
    assert (some.orders.expected, some.orders.low) == (F(0), 0.0)
    assert 0 < some.orders.high < 3
    assert brought([]).revenue.high == 0


def test_ranges_hold_eighty_of_a_hundred_draws() -> None:
    """Rates drawn from what is known of them, orders from the rates, sizes as spread as they are large."""
    chance, past = random.Random(3), Past(F(1000), 12, F(60_000))
    orders, sums = [], []
    for _ in range(4000):
        rate = chance.gammavariate(past.won + 0.5, 1.5)
        count, time = 0, chance.expovariate(1.0)
        while time < rate:
            count, time = count + 1, time + chance.expovariate(1.0)
        orders.append(count)
        sums.append(sum(chance.expovariate(1 / 5000) for _ in range(count)))
    found = brought([(past, F(1500))])
    for outlook, drawn in ((found.orders, orders), (found.revenue, sums)):
        inside = sum(outlook.low <= each <= outlook.high for each in drawn) / len(drawn)
        assert inside == pytest.approx(0.8, abs=0.05)


amounts = st.integers(0, 10**9).map(Fraction)


@given(st.dictionaries(st.integers(1, 6), amounts, min_size=1), st.data(), amounts)
def test_moving_keeps_the_sum_and_nothing_is_less_than_nought(
    spends: dict[int, Fraction], data: st.DataObject, to: Fraction
) -> None:
    changed = data.draw(st.sampled_from(sorted(spends)))
    found = moved(spends, changed, to)
    assert sum(found.values()) == sum(spends.values())
    assert min(found.values()) >= 0
    if len(spends) > 1:
        assert found[changed] == min(to, sum(spends.values()))
