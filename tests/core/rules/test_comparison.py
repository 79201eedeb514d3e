"""Differences of shares against Newcombe's own examples, and how many more cases are told."""

from __future__ import annotations

import pytest

from crm_desktop.core.rules.comparison import Difference, newcombe
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
    assert found.difference == pytest.approx(one[0] / one[1] - other[0] / other[1])
    turned = newcombe(Share(*other), Share(*one))
    assert turned is not None
    assert turned.high == pytest.approx(-found.low)


def test_a_difference_whose_interval_begins_or_ends_at_nought_is_not_clear() -> None:
    assert not Difference(0.1, 0.0, 0.2).is_clear
    assert not Difference(-0.1, -0.2, 0.0).is_clear
    assert Difference(0.1, 0.01, 0.2).is_clear
    assert Difference(-0.1, -0.2, -0.01).is_clear


def test_nothing_is_compared_with_nothing() -> None:
    assert newcombe(Share(0, 0), Share(1, 2)) is None
    assert newcombe(Share(1, 2), Share(0, 0)) is None


@pytest.mark.parametrize("turn", [False, True])
@pytest.mark.parametrize(
    "sides", [(Share(12, 100), Share(60, 600)), (Share(1080, 10_000), Share(1000, 10_000))]
)
def test_so_many_more_cases_as_are_told_make_it_clear_and_fewer_do_not(
    sides: tuple[Share, Share], turn: bool
) -> None:
    found = newcombe(*(sides[::-1] if turn else sides))
    assert found is not None
    assert not found.is_clear
    assert found.more is not None
    # Both groups grow alike.
    times = 1 + found.more / sum(each.of for each in sides)

    def low(by: float) -> float:
        """The lower bound with so many times the cases."""
        cases = [Share(round(each.reached * by), round(each.of * by)) for each in sides]
        grown = newcombe(*cases)
        assert grown is not None
        return grown.low

    assert low(times * 0.99) < 0 < low(times * 1.01)


@pytest.mark.parametrize("reached", [1005, 1008, 1009, 1010])
def test_a_hundred_times_the_cases_are_waited_for_and_no_more(reached: int) -> None:
    """A number is told where a hundred times as many cases are clear, and nothing beyond that."""
    one, other = Share(reached, 10_000), Share(1000, 10_000)
    found = newcombe(one, other)
    hundredfold = newcombe(*(Share(100 * each.reached, 100 * each.of) for each in (one, other)))
    assert found is not None
    assert hundredfold is not None
    assert not found.is_clear
    assert (found.more is not None) == hundredfold.is_clear


def test_what_is_equal_or_nearly_so_would_never_be_clear() -> None:
    never = (Share(1, 10), Share(10, 100)), (Share(1001, 10_000), Share(1000, 10_000))
    # Clear with 101 times the cases, and not with a hundred times.
    hardly = (Share(138, 1000), Share(135, 1000))
    for one, other in (*never, hardly):
        found = newcombe(one, other)
        assert found is not None
        assert (found.is_clear, found.more) == (False, None)
