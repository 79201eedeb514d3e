"""Tiles in their order on a grid: none over another, none lost, moved and resized within bounds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.dashboards import (
    COLUMNS,
    FIRST,
    HIGHEST,
    MOST,
    Dashboard,
    Tile,
    arranged,
    read_dashboard,
)

tiles = st.builds(
    Tile,
    st.sampled_from(["roi", "people"]),
    st.text(max_size=5),
    st.booleans(),
    st.integers(1, COLUMNS),
    st.integers(1, HIGHEST),
)
dashboards = st.builds(Dashboard, st.lists(tiles, max_size=MOST).map(tuple))


@given(dashboards)
def test_no_tile_stands_over_another_and_the_order_is_seen(dashboard: Dashboard) -> None:
    places = arranged(dashboard.tiles)
    cells = [
        (row + down, column + right)
        for tile, (row, column) in zip(dashboard.tiles, places, strict=True)
        for down in range(tile.height)
        for right in range(tile.width)
    ]
    assert len(cells) == len(set(cells))
    assert all(0 <= column < COLUMNS for _row, column in cells)
    assert [row for row, _ in places] == sorted(row for row, _ in places)


@given(dashboards)
def test_what_is_kept_is_read_again(dashboard: Dashboard) -> None:
    assert read_dashboard(dashboard.as_text()) == dashboard


@given(dashboards, st.integers(0, MOST), st.integers(-3, MOST + 3))
def test_moving_keeps_every_tile(dashboard: Dashboard, place: int, to: int) -> None:
    if place < len(dashboard.tiles):
        moved = dashboard.moved(place, to)
        assert sorted(map(repr, moved.tiles)) == sorted(map(repr, dashboard.tiles))
        assert moved.tiles[max(0, min(to, len(moved.tiles) - 1))] == dashboard.tiles[place]


@given(dashboards, st.integers(-9, 9), st.integers(-9, 9))
def test_sizes_stay_within_the_grid(dashboard: Dashboard, wider: int, higher: int) -> None:
    for place, tile in enumerate(dashboard.tiles):
        sized = dashboard.resized(place, wider, higher).tiles[place]
        assert sized.width == max(1, min(COLUMNS, tile.width + wider))
        assert sized.height == max(1, min(HIGHEST, tile.height + higher))


def test_added_and_taken_away_up_to_the_most() -> None:
    dashboard = Dashboard()
    for number in range(MOST + 2):
        dashboard = dashboard.with_tile(Tile("roi", str(number)))
    assert len(dashboard.tiles) == MOST
    assert [tile.item for tile in dashboard.without(1).tiles[:2]] == ["0", "2"]
    assert arranged(FIRST.tiles)[:5] == [(0, 0), (0, 1), (0, 2), (0, 3), (1, 0)]


def test_what_is_no_dashboard_is_refused_and_a_strange_tile_left_out() -> None:
    for text in ("null", "[]", '{"tiles": 3}'):
        with pytest.raises(ValueError, match=r"."):
            read_dashboard(text)
    read = read_dashboard('{"tiles": [["roi", "won"], ["roi", "won", false, 99, 0], 7]}')
    assert read.tiles == (Tile("roi", "won", False, COLUMNS, 1),)
