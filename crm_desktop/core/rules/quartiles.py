"""Median and quartiles of counted values, without a list of them."""

from __future__ import annotations

from collections.abc import Mapping


def quantile(counted: Mapping[int, int], share: float) -> float | None:
    """The value below which a share of the cases lies, between neighbours in proportion; None without cases.

    The same as `statistics.quantiles(…, method="inclusive")`: place (n − 1) × share among the ordered values.
    """
    count = sum(counted.values())
    if not count:
        return None
    place = (count - 1) * share
    below = int(place)
    low, high = _at(counted, below), _at(counted, min(below + 1, count - 1))
    return low + (high - low) * (place - below)


def _at(counted: Mapping[int, int], place: int) -> int:
    """The value at a place among all in order, from 0."""
    seen = 0
    for value in sorted(counted):
        seen += counted[value]
        if place < seen:
            return value
    raise IndexError(place)
