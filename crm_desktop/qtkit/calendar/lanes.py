"""Where appointments stand that overlap: beside each other in a day, below each other across days."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.frozen import frozen

#: From where to where something lasts, the end not included; minutes or days.
Span = tuple[int, int]


@frozen
class Lane:
    """The place of one appointment: from `first`, `width` of the `lanes` that share the room."""

    first: int
    width: int
    lanes: int


def side_by_side(spans: Sequence[Span]) -> list[Lane]:
    """A lane for each span: no two overlap, none is wider than its neighbours leave free.

    What does not overlap, not even through others, has the whole width. There are never more lanes than
    spans that last at the same time.
    """
    order = sorted(range(len(spans)), key=lambda place: (spans[place][0], -spans[place][1], place))
    lanes: dict[int, Lane] = {}
    group: list[int] = []
    group_end = 0
    for place in order:
        start, end = spans[place]
        if group and start >= group_end:
            lanes |= _share(spans, group)
            group = []
        group_end = max(group_end, end) if group else end
        group.append(place)
    lanes |= _share(spans, group)
    return [lanes[place] for place in range(len(spans))]


def _share(spans: Sequence[Span], group: Sequence[int]) -> dict[int, Lane]:
    """The lanes of spans that overlap each other, given in their order."""
    ends: list[int] = []
    first: dict[int, int] = {}
    for place in group:
        start, end = spans[place]
        free = next((lane for lane, busy_until in enumerate(ends) if busy_until <= start), len(ends))
        ends[free : free + 1] = [end]
        first[place] = free
    lanes = {}
    for place in group:
        taken = [first[other] for other in group if _overlap(spans[place], spans[other])]
        right = min((lane for lane in taken if lane > first[place]), default=len(ends))
        lanes[place] = Lane(first[place], right - first[place], len(ends))
    return lanes


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def below_each_other(spans: Sequence[Span]) -> list[int]:
    """The row of each span, as high as it is free; longer ones of the same beginning come first."""
    order = sorted(range(len(spans)), key=lambda place: (spans[place][0], -spans[place][1], place))
    ends: list[int] = []
    rows = [0] * len(spans)
    for place in order:
        start, end = spans[place]
        row = next((each for each, busy_until in enumerate(ends) if busy_until <= start), len(ends))
        ends[row : row + 1] = [end]
        rows[place] = row
    return rows
