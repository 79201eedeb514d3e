"""What open deals will bring: the sum by their odds, and a range from playing them out many times."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import sqrt
from random import Random

from crm_desktop.frozen import frozen

#: The deals are played out so many times, always with the same seed: the same deals give the same range.
PLAYS, _SEED = 2_000, 20_260_101
#: Beyond so many deals their sum follows the normal distribution closely enough, and playing takes too long.
_MOST_PLAYED = 250
#: The 90 % point of the normal distribution, for a range that holds 80 of 100 cases.
_Z80 = 1.281552


@frozen
class Forecast:
    """The expected sum in minor units; in 80 of 100 plays the sum lies between `low` and `high`."""

    expected: Fraction
    low: Fraction
    high: Fraction


def _expected(deals: Sequence[tuple[int | Fraction, float]]) -> Fraction:
    """Amounts times their odds; amounts of the same odds, which are few, are added up before."""
    sums: dict[float, int | Fraction] = {}
    for amount, odds in deals:
        sums[odds] = sums.get(odds, 0) + amount
    return sum((total * Fraction(odds).limit_denominator(10**9) for odds, total in sums.items()), Fraction(0))


def forecast(deals: Sequence[tuple[int | Fraction, float]]) -> Forecast:
    """The sum of deals (amount, odds of a win between 0 and 1), each won or lost as a whole and by itself."""
    expected = _expected(deals)
    if len(deals) > _MOST_PLAYED:
        spread = sqrt(sum(odds * (1 - odds) * float(amount) ** 2 for amount, odds in deals))
        half = Fraction(_Z80 * spread)
        most = Fraction(sum(amount for amount, _odds in deals))
        return Forecast(expected, max(Fraction(0), expected - half), min(most, expected + half))
    random = Random(_SEED)
    plain = [(float(amount), odds) for amount, odds in deals]
    sums = sorted(sum(amount for amount, odds in plain if random.random() < odds) for _play in range(PLAYS))
    return Forecast(expected, Fraction(sums[PLAYS // 10]), Fraction(sums[PLAYS * 9 // 10 - 1]))
