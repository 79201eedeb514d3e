"""Lanes of appointments, checked over random days."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.qtkit.calendar.lanes import Lane, Span, below_each_other, side_by_side

_SPAN = st.tuples(st.integers(0, 95), st.integers(1, 30)).map(lambda pair: (pair[0], pair[0] + pair[1]))
_SPANS = st.lists(_SPAN, max_size=24)


def overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


@given(_SPANS)
def test_appointments_at_the_same_time_share_no_place(spans: list[Span]) -> None:
    lanes = side_by_side(spans)
    assert len(lanes) == len(spans)
    for place, lane in enumerate(lanes):
        assert 0 <= lane.first < lane.first + lane.width <= lane.lanes
        for other in range(place):
            beside = lanes[other]
            if overlap(spans[place], spans[other]):
                assert lane.lanes == beside.lanes
                assert lane.first + lane.width <= beside.first or beside.first + beside.width <= lane.first, (
                    spans,
                    lanes,
                )


@given(_SPANS)
def test_there_are_no_more_lanes_than_appointments_at_one_time(spans: list[Span]) -> None:
    most = max((sum(a <= at < b for a, b in spans) for at, _ in spans), default=0)
    assert max((lane.lanes for lane in side_by_side(spans)), default=0) == most


@given(_SPANS)
def test_what_could_be_wider_is(spans: list[Span]) -> None:
    lanes = side_by_side(spans)
    for place, lane in enumerate(lanes):
        if lane.first + lane.width == lane.lanes:
            continue
        right = [
            other
            for other, beside in enumerate(lanes)
            if beside.first == lane.first + lane.width and overlap(spans[place], spans[other])
        ]
        assert right, (spans, lanes)


def test_one_after_the_other_has_the_whole_width() -> None:
    assert side_by_side([(0, 4), (4, 8)]) == [Lane(0, 1, 1), Lane(0, 1, 1)]


def test_the_long_one_stands_left_and_the_short_ones_share_the_rest() -> None:
    assert side_by_side([(0, 8), (0, 2), (2, 4)]) == [Lane(0, 1, 2), Lane(1, 1, 2), Lane(1, 1, 2)]


@given(_SPANS)
def test_bars_across_days_never_lie_on_each_other(spans: list[Span]) -> None:
    rows = below_each_other(spans)
    for place, row in enumerate(rows):
        for other in range(place):
            assert row != rows[other] or not overlap(spans[place], spans[other])
    most = max((sum(a <= at < b for a, b in spans) for at, _ in spans), default=0)
    assert max(rows, default=-1) + 1 == most
