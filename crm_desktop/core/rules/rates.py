"""The mathematics of conversion: rates, honest intervals, and when one channel may be called the best."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields
from itertools import pairwise
from math import sqrt

from crm_desktop.frozen import frozen

#: The 97.5 % point of the normal distribution, for two-sided 95 % intervals.
Z = 1.959964
#: Below so many leads a rate is shown as a fraction and takes no part in a ranking.
FEW = 10


def score_interval(share: float, of: float) -> tuple[float, float]:
    """The bounds of Wilson's score interval at 95 % for a share of so many, which is more than nought."""
    spread = Z * Z / of
    centre = (share + spread / 2) / (1 + spread)
    half = Z * sqrt(share * (1 - share) / of + spread / (4 * of)) / (1 + spread)
    return max(0.0, centre - half), min(1.0, centre + half)


@frozen
class Interval:
    """A share with its 95 % interval, all as fractions of 1."""

    rate: float
    low: float
    high: float


def wilson(reached: int, of: int) -> Interval | None:
    """Wilson's score interval of a share at 95 %; None where there is nothing to divide by.

    Source: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical Inference",
    Journal of the American Statistical Association 22 (1927), 209-212.
    """
    if of <= 0:
        return None
    return Interval(reached / of, *score_interval(reached / of, of))


@frozen
class Share:
    """So many of so many."""

    reached: int
    of: int

    @property
    def interval(self) -> Interval | None:
        """The share with its interval; None where there is nothing to divide by."""
        return wilson(self.reached, self.of)

    @property
    def is_few(self) -> bool:
        """Whether so few are divided by that the fraction says more than the share."""
        return self.of < FEW


@frozen
class Counts:
    """How many leads of a cohort reached each milestone; `young` ones are in `leads` and nowhere else.

    `undated` leads are qualified by their status, but nobody knows since when: within a window of days they
    are neither in `qualified` nor missed, so they are named apart.
    """

    leads: int = 0
    young: int = 0
    qualified: int = 0
    opportunities: int = 0
    won: int = 0
    undated: int = 0

    @property
    def grown(self) -> int:
        """The leads old enough to be judged: what rates divide by."""
        return self.leads - self.young

    @property
    def win(self) -> Interval | None:
        """The share of grown leads that were won, with its interval."""
        return wilson(self.won, self.grown)

    @property
    def steps(self) -> tuple[int, ...]:
        """The funnel: grown leads, qualified, opportunities, won."""
        return (self.grown, self.qualified, self.opportunities, self.won)

    def __add__(self, other: Counts) -> Counts:
        return Counts(*(getattr(self, each.name) + getattr(other, each.name) for each in fields(Counts)))


def total(counts: Iterable[Counts]) -> Counts:
    """All cohorts together."""
    return sum(counts, Counts())


def step_rates(steps: tuple[int, ...]) -> tuple[float | None, ...]:
    """Each step as a share of the step before; None for the first and after an empty one."""
    shares: list[float | None] = [None]
    for before, after in pairwise(steps):
        shares.append(after / before if before else None)
    return tuple(shares)


def is_few(counts: Counts) -> bool:
    """Whether a channel has too few leads to be ranked."""
    return counts.grown < FEW


def stands_clear(counts: Counts, average: float) -> bool:
    """Whether a channel's whole interval lies above the average."""
    interval = counts.win
    return interval is not None and not is_few(counts) and interval.low > average
