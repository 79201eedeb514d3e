"""What another spend would bring if every channel earned as it has: orders and revenue, each with a range."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from math import sqrt

from crm_desktop.frozen import frozen

#: The 90 % point of the normal distribution, for a range that holds 80 of 100 cases.
_Z80 = 1.281552
#: What a rate is known of before anything has happened: half a case, by H. Jeffreys.
_PRIOR = 0.5


@frozen
class Past:
    """What a channel has cost and brought; money in minor units, the spend more than nought."""

    spend: Fraction
    won: int
    revenue: Fraction


@frozen
class Outlook:
    """An expected figure, and the range in which it lies in 80 of 100 cases."""

    expected: Fraction
    low: float
    high: float


@frozen
class _Moments:
    expected: Fraction
    mean: float
    variance: float

    def outlook(self) -> Outlook:
        low, high = _gamma_range(self.mean, self.variance)
        return Outlook(self.expected, min(low, float(self.expected)), max(high, float(self.expected)))


@frozen
class Brought:
    """Orders and revenue of some spend."""

    orders: Outlook
    revenue: Outlook


def brought(told: Iterable[tuple[Past, Fraction]]) -> Brought:
    """What all of some spends would bring together, each at the rate of its own channel.

    Orders are counts of rare things: the rate of a channel with W orders has the shape W + ½ (Jeffreys), and
    the orders of a spend vary around the rate, so that their variance is μ + μ² ÷ (W + ½). Sizes of orders
    are taken to vary as much as they are large. Ranges are those of the gamma distribution of the same mean
    and variance.
    """
    orders, revenue = _Moments(Fraction(0), 0.0, 0.0), _Moments(Fraction(0), 0.0, 0.0)
    for past, spend in told:
        times = spend / past.spend
        shape = past.won + _PRIOR
        mean = shape * float(times)
        variance = mean + mean**2 / shape
        orders = _plus(orders, _Moments(past.won * times, mean, variance))
        size = float(past.revenue) / past.won if past.won else 0.0
        # Of a sum of N sizes: E[N] · Var(size) + Var(N) · E[size]², where Var(size) = E[size]².
        earned = _Moments(past.revenue * times, mean * size, (mean + variance) * size**2)
        revenue = _plus(revenue, earned)
    return Brought(orders.outlook(), revenue.outlook())


def _plus(one: _Moments, other: _Moments) -> _Moments:
    return _Moments(one.expected + other.expected, one.mean + other.mean, one.variance + other.variance)


def _gamma_range(mean: float, variance: float) -> tuple[float, float]:
    """The 10 % and the 90 % point of a gamma distribution, by Wilson and Hilferty's cube root.

    Source: E. B. Wilson and M. M. Hilferty, "The distribution of chi-square", Proceedings of the National
    Academy of Sciences 17 (1931), 684-688.
    """
    if mean <= 0 or variance <= 0:
        return 0.0, 0.0
    shape = mean**2 / variance
    part = 1 / (9 * shape)
    low, high = (mean * max(0.0, 1 - part + sign * _Z80 * sqrt(part)) ** 3 for sign in (-1, 1))
    return low, high


def moved(spends: dict[int, Fraction], changed: int, to: Fraction) -> dict[int, Fraction]:
    """Another spend for one channel, taken from or given to the others in proportion, so that the sum stays.

    What the others have is the most that can be taken. Where the others have nothing, they share alike.
    """
    total = sum(spends.values(), Fraction(0))
    to = max(Fraction(0), min(to, total))
    others = {key: spend for key, spend in spends.items() if key != changed}
    if not others:
        return dict(spends)
    left, before = total - to, sum(others.values(), Fraction(0))
    if before:
        shared = {key: spend * left / before for key, spend in others.items()}
    else:
        shared = dict.fromkeys(others, left / len(others))
    return {key: to if key == changed else shared[key] for key in spends}
