"""Differences of shares against Newcombe's own examples, and how many more cases are told."""

from __future__ import annotations

import pytest

from crm_desktop.core.rules.comparison import newcombe
from crm_desktop.core.rules.rates import Share

#: R. G. Newcombe, Statistics in Medicine 17 (1998), Table II, method 10.
PUBLISHED = [
    ((56, 70), (48, 80), 0.0524, 0.3339),
    ((9, 10), (3, 10), 0.1705, 0.8090),
    ((6, 7), (2, 7), 0.0582, 0.8062),
    ((5, 56), (0, 29), -0.0381, 0.1926),
    ((0, 10), (0, 20), -0.1611, 0.2775),
    ((0, 10), (0, 10), -0.2775, 0.2775),
    ((10, 10), (0, 20), 0.6791, 1.0000),
    ((10, 10), (0, 10), 0.6075, 1.0000),
]


@pytest.mark.parametrize(("one", "other", "low", "high"), PUBLISHED)
def test_the_published_examples(
    one: tuple[int, int], other: tuple[int, int], low: float, high: float
) -> None:
    found = newcombe(Share(*one), Share(*other))
    assert found is not None
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)
    assert found.is_clear == (low > 0)
    turned = newcombe(Share(*other), Share(*one))
    assert turned is not None
    assert turned.high == pytest.approx(-found.low)


def test_nothing_is_compared_with_nothing() -> None:
    assert newcombe(Share(0, 0), Share(1, 2)) is None
    assert newcombe(Share(1, 2), Share(0, 0)) is None


def test_so_many_more_cases_as_are_told_make_it_clear_and_fewer_do_not() -> None:
    found = newcombe(Share(12, 100), Share(60, 600))
    assert found is not None
    assert not found.is_clear
    assert found.more is not None
    times = 1 + found.more / 700

    def clear(by: float) -> bool:
        scaled = newcombe(
            Share(round(12 * by * 1000), round(100 * by * 1000)),
            Share(round(60 * by * 1000), round(600 * by * 1000)),
        )
        assert scaled is not None
        return scaled.is_clear

    # A thousand times as many cases are clear in any case; at the told size the bounds lie at nought.
    assert clear(1)
    few = newcombe(Share(round(12 * times), round(100 * times)), Share(round(60 * times), round(600 * times)))
    assert few is not None
    assert abs(few.low) < 0.002


def test_what_is_equal_or_nearly_so_would_never_be_clear() -> None:
    for one, other in ((Share(1, 10), Share(10, 100)), (Share(1001, 10_000), Share(1000, 10_000))):
        found = newcombe(one, other)
        assert found is not None
        assert (found.is_clear, found.more is None or found.more > 100_000) == (False, True)
