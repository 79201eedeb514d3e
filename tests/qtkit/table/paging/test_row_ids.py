"""Rows are found by id, quickly and exactly."""

from __future__ import annotations

from array import array

from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.qtkit.table.paging.row_ids import UNKNOWN_ID, position_of, positions_of

# Small and huge ids, whose bytes look like parts of each other.
IDS = st.lists(st.one_of(st.integers(0, 300), st.integers(0, 2**62)), unique=True, max_size=60)


@given(IDS, st.integers(0, 300), st.integers(0, 100))
def test_position_is_that_of_the_list(ids: list[int], wanted: int, near: int) -> None:
    """The search agrees with the plain one, wherever it begins."""
    expected = ids.index(wanted) if wanted in ids else -1
    assert position_of(array("q", ids), wanted, near) == expected


@given(IDS, st.sets(st.integers(0, 300), max_size=20))
def test_positions_are_those_of_the_list(ids: list[int], wanted: set[int]) -> None:
    """Few and many ids are found alike."""
    expected = {name: ids.index(name) for name in wanted if name in ids}
    assert positions_of(array("q", ids), wanted) == expected


def test_bytes_of_neighbours_are_not_taken_for_an_id() -> None:
    """An id that appears across two others is not found."""
    ids = array("q", [1 << 56, 0, 5])
    assert position_of(ids, 1, near=2_000) == -1
    assert positions_of(ids, [1]) == {}


def test_unknown_id_is_never_found() -> None:
    """What is not known yet is no row."""
    assert position_of(array("q", [UNKNOWN_ID]), UNKNOWN_ID) == -1
