"""The difference of two shares with its interval, and how many more cases would make it clear."""

from __future__ import annotations

from math import ceil, sqrt

from crm_desktop.core.rules.rates import Share, score_interval
from crm_desktop.frozen import frozen

#: Where more than so many times the cases would be needed, no number is told: nobody can wait for them.
_MOST_TIMES = 100.0


@frozen
class Difference:
    """How much larger one share is than another, with its 95 % interval, as fractions of 1.

    `more` are the further cases, of both groups together, that would make it clear if both shares stayed as
    they are; None where it is clear, or would hardly ever be.
    """

    difference: float
    low: float
    high: float
    more: int | None = None

    @property
    def is_clear(self) -> bool:
        """Whether the whole interval lies on one side of nought."""
        return self.low > 0 or self.high < 0


def newcombe(one: Share, other: Share) -> Difference | None:
    """The difference of two independent shares by Newcombe's hybrid score interval; None without cases.

    Source: R. G. Newcombe, "Interval estimation for the difference between independent proportions",
    Statistics in Medicine 17 (1998), 873-890, method 10.
    """
    if one.of <= 0 or other.of <= 0:
        return None
    p, q = one.reached / one.of, other.reached / other.of
    low, high = _bounds(p, one.of, q, other.of)
    found = Difference(p - q, low, high)
    if found.is_clear:
        return found
    return Difference(p - q, low, high, _more(p, one.of, q, other.of))


def _bounds(p: float, n: float, q: float, m: float) -> tuple[float, float]:
    p_low, p_high = score_interval(p, n)
    q_low, q_high = score_interval(q, m)
    down = sqrt((p - p_low) ** 2 + (q_high - q) ** 2)
    up = sqrt((p_high - p) ** 2 + (q - q_low) ** 2)
    return p - q - down, p - q + up


def _more(p: float, n: int, q: float, m: int) -> int | None:
    """How many further cases, shared out as those until now, would put nought outside of the interval."""

    def is_clear(times: float) -> bool:
        low, high = _bounds(p, n * times, q, m * times)
        return low > 0 or high < 0

    if not is_clear(_MOST_TIMES):
        return None
    enough, too_few = _MOST_TIMES, 1.0
    while enough - too_few > 1e-4 * enough:
        middle = (enough + too_few) / 2
        enough, too_few = (middle, too_few) if is_clear(middle) else (enough, middle)
    return ceil((enough - 1) * (n + m))
