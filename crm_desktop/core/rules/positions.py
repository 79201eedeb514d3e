"""Positions of records that a person has put in order: whole numbers with wide gaps, few of them changed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from crm_desktop.core.rules.stages import POSITION_GAP


def rising_positions(known: Sequence[int]) -> list[int]:
    """Strictly rising positions for records that stand at these, in the order in which they shall stand.

    A longest part that rises already stays as it is, and the others get places between; where there is no
    room, all are numbered anew.
    """
    stays = _rising(known)
    wanted: list[int] = []
    moved = 0
    for place, position in enumerate(known):
        if place not in stays:
            moved += 1
            continue
        between = _between(wanted[-1] if wanted else position - POSITION_GAP * (moved + 1), position, moved)
        if between is None:
            return [POSITION_GAP * (number + 1) for number in range(len(known))]
        wanted += [*between, position]
        moved = 0
    last = wanted[-1] if wanted else 0
    return [*wanted, *(last + POSITION_GAP * (number + 1) for number in range(moved))]


def _between(low: int, high: int, count: int) -> list[int] | None:
    """So many positions between two, evenly; None where there is no room."""
    step = (high - low) // (count + 1)
    return [low + step * (number + 1) for number in range(count)] if step else None


def _rising(known: Sequence[int]) -> set[int]:
    """The places of a longest strictly rising part, by patience sorting."""
    tops: list[int] = []
    values: list[int] = []
    before: list[int] = []
    for place, value in enumerate(known):
        pile = bisect_left(values, value)
        before.append(tops[pile - 1] if pile else -1)
        tops[pile : pile + 1] = [place]
        values[pile : pile + 1] = [value]
    found: set[int] = set()
    place = tops[-1] if tops else -1
    while place >= 0:
        found.add(place)
        place = before[place]
    return found
