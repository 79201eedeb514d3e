"""How many have reached something by so many days, where some are still too young to tell."""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log, sqrt

from crm_desktop.core.rules.rates import Z
from crm_desktop.frozen import frozen


@frozen
class CurvePoint:
    """By the end of a day: the share that has reached it, its standard error, and its 95 % interval."""

    day: int
    share: float
    error: float
    low: float
    high: float
    #: how many were still being watched on that day
    at_risk: int


def reached_by_day(events: Mapping[int, int], censored: Mapping[int, int]) -> list[CurvePoint]:
    """The share that has reached something, day by day on which somebody did.

    `events` counts by the days that it took, `censored` those that have not reached it, by the days that they
    have been watched: they are at risk until then, and on that day. The estimator is that of Kaplan and
    Meier, 1 − ∏ (1 − d/n); the variance is Greenwood's, S² ∑ d/(n(n − d)); the interval is taken on the scale
    of log(−log S), which keeps it between 0 and 1.

    Sources: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", Journal of
    the American Statistical Association 53 (1958), 457-481; M. Greenwood, "The errors of sampling of the
    survivorship tables" (1926); J. D. Kalbfleisch and R. L. Prentice, "The Statistical Analysis of Failure
    Time Data" (1980).
    """
    at_risk = sum(events.values()) + sum(censored.values())
    leaving = sorted(set(events) | set(censored))
    survival, summed = 1.0, 0.0
    found: list[CurvePoint] = []
    for day in leaving:
        reached = events.get(day, 0)
        if reached:
            survival *= 1 - reached / at_risk
            summed += reached / (at_risk * (at_risk - reached)) if at_risk > reached else 0.0
            low, high = _interval(survival, summed)
            found.append(CurvePoint(day, 1 - survival, survival * sqrt(summed), 1 - high, 1 - low, at_risk))
        at_risk -= reached + censored.get(day, 0)
    return found


def _interval(survival: float, summed: float) -> tuple[float, float]:
    """The 95 % interval of a share of survivors, of Greenwood's sum."""
    if not 0 < survival < 1:
        return survival, survival
    logarithm = log(survival)
    half = Z * sqrt(summed) / abs(logarithm)
    return exp(logarithm * exp(half)), exp(logarithm * exp(-half))
