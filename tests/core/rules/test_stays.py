"""Times in stages: what begins and ends them, and when they are too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.rules.stays import Stay, is_stale, stays, whole_days
from crm_desktop.core.values.stored import DAY


def test_each_change_ends_the_time_before_and_the_last_one_lasts() -> None:
    told = stays([(1, 0), (2, 3 * DAY), (1, 5 * DAY)])
    assert told == [Stay(1, 0, 3 * DAY), Stay(2, 3 * DAY, 5 * DAY), Stay(1, 5 * DAY, None)]
    assert [stay.days(9 * DAY - 1) for stay in told] == [3, 2, 3]
    assert stays([]) == []


def test_a_stage_that_is_no_more_ends_the_one_before_it() -> None:
    assert stays([(1, 0), (None, DAY), (2, 2 * DAY)]) == [Stay(1, 0, DAY), Stay(2, 2 * DAY, None)]


@given(st.lists(st.tuples(st.integers(1, 5), st.integers(0, 400 * DAY)), min_size=1), st.integers(0, DAY))
def test_all_times_together_are_the_whole_way(changes: list[tuple[int, int]], more: int) -> None:
    way = sorted(changes, key=lambda change: change[1])
    now = way[-1][1] + more
    lengths = [(now if stay.until is None else stay.until) - stay.since for stay in stays(way)]
    assert sum(lengths) == now - way[0][1]


def test_a_clock_that_went_back_makes_no_negative_days() -> None:
    assert whole_days(5 * DAY, 2 * DAY) == 0


def test_stale_is_what_stands_longer_than_its_stage_allows() -> None:
    assert not is_stale(0, 14, 14 * DAY)
    assert is_stale(0, 14, 14 * DAY + 1)
    assert not is_stale(0, None, 900 * DAY)
    assert not is_stale(None, 14, 900 * DAY)
