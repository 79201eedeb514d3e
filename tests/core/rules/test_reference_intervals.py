"""Wilson, Newcombe, Kaplan and Meier with Greenwood against statsmodels, which only this module loads."""

from __future__ import annotations

import random
from collections import Counter

import numpy
import pytest
from statsmodels.duration.survfunc import SurvfuncRight
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

from crm_desktop.core.rules.comparison import newcombe
from crm_desktop.core.rules.rates import Share, wilson
from crm_desktop.core.rules.survival import reached_by_day

SIZES = (1, 2, 7, 10, 40, 333, 8000)
#: The z of the formulas has seven digits.
TOLERANCE = 1e-7


@pytest.mark.parametrize("size", SIZES)
def test_wilson(size: int) -> None:
    for reached in {0, 1, size // 3, size // 2, size - 1, size}:
        found = wilson(reached, size)
        assert found is not None
        expected = proportion_confint(reached, size, alpha=0.05, method="wilson")
        assert (found.low, found.high) == pytest.approx(expected, abs=TOLERANCE)


def test_newcombe() -> None:
    chance = random.Random(7)
    for _ in range(200):
        n, m = chance.choice(SIZES), chance.choice(SIZES)
        one, other = Share(chance.randint(0, n), n), Share(chance.randint(0, m), m)
        found = newcombe(one, other)
        assert found is not None
        expected = confint_proportions_2indep(
            one.reached, one.of, other.reached, other.of, method="newcomb", compare="diff", alpha=0.05
        )
        assert (found.low, found.high) == pytest.approx(expected, abs=TOLERANCE)
        assert found.difference == pytest.approx(one.reached / one.of - other.reached / other.of)


@pytest.mark.parametrize("seed", range(12))
def test_kaplan_and_meier_with_greenwood(seed: int) -> None:
    """Random days with many ties, some of them censored; the error of the last day may be undefined."""
    chance = random.Random(seed)
    count = chance.choice((5, 30, 400))
    days = [chance.randint(0, chance.choice((3, 60, 400))) for _ in range(count)]
    is_reached = [chance.random() < 0.4 for _ in days]
    is_reached[0] = True
    found = reached_by_day(
        Counter(day for day, yes in zip(days, is_reached, strict=True) if yes),
        Counter(day for day, yes in zip(days, is_reached, strict=True) if not yes),
    )
    # Days of nought would be thrown away there; a shift of all days changes nothing else.
    expected = SurvfuncRight(numpy.array(days) + 1, numpy.array(is_reached, dtype=int))
    with_events = [place for place, events in enumerate(expected.n_events) if events]
    times = [int(expected.surv_times[place]) - 1 for place in with_events]
    assert [point.day for point in found] == times
    shares = [1 - float(expected.surv_prob[place]) for place in with_events]
    assert [point.share for point in found] == pytest.approx(shares, abs=1e-12)
    for point, place in zip(found, with_events, strict=True):
        error = float(expected.surv_prob_se[place])
        if point.share < 1 and not numpy.isnan(error):
            assert point.error == pytest.approx(error, abs=1e-12)
            assert 0 <= point.low <= point.share <= point.high <= 1
