"""Dashboards: figures and charts of reports as tiles on a grid, in the order in which a person put them."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from crm_desktop.frozen import frozen

#: Told by every text, so that a later version knows what it reads.
_FORM = 1
#: How many columns the grid has, how high a tile may be, and how many tiles there may be.
COLUMNS, HIGHEST, MOST = 4, 4, 24

#: Steps in the order, and steps wider and higher, by what asks for them.
_MOVES = {"earlier": -1, "later": 1}
_SIZES = {"wider": (1, 0), "narrower": (-1, 0), "higher": (0, 1), "lower": (0, -1)}


@frozen
class Tile:
    """A figure or a chart of a report; of an own table `item` is its name. Sizes are steps of the grid."""

    report: str
    item: str
    is_chart: bool = False
    width: int = 1
    height: int = 1


@frozen
class Dashboard:
    """Tiles in their order, all of one period by its name in `core.values.time.periods`."""

    tiles: tuple[Tile, ...] = ()
    period: str = "last_12_months"

    def as_text(self) -> str:
        """The text that the file keeps; the same for the same dashboard."""
        tiles = [[each.report, each.item, each.is_chart, each.width, each.height] for each in self.tiles]
        told = {"form": _FORM, "period": self.period, "tiles": tiles}
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))

    def with_tile(self, tile: Tile) -> Dashboard:
        """The same with one more at the end, unless there are as many as there may be."""
        return self if len(self.tiles) >= MOST else replace(self, tiles=(*self.tiles, tile))

    def without(self, place: int) -> Dashboard:
        """The same without the tile of a place."""
        return replace(self, tiles=self.tiles[:place] + self.tiles[place + 1 :])

    def moved(self, place: int, to: int) -> Dashboard:
        """The same with a tile at another place, which moves the others along."""
        tiles = list(self.tiles)
        tiles.insert(max(0, min(to, len(tiles) - 1)), tiles.pop(place))
        return replace(self, tiles=tuple(tiles))

    def resized(self, place: int, wider: int, higher: int) -> Dashboard:
        """The same with a tile so many steps wider and higher, within the grid."""
        tile = self.tiles[place]
        width = max(1, min(COLUMNS, tile.width + wider))
        height = max(1, min(HIGHEST, tile.height + higher))
        tiles = list(self.tiles)
        tiles[place] = replace(tile, width=width, height=height)
        return replace(self, tiles=tuple(tiles))

    def after(self, deed: str, place: int) -> Dashboard:
        """The same after a step that a menu or a key asks for; KeyError for a deed that there is not."""
        if deed == "remove":
            return self.without(place)
        if deed in _MOVES:
            return self.moved(place, max(0, place + _MOVES[deed]))
        return self.resized(place, *_SIZES[deed])


def read_dashboard(text: str) -> Dashboard:
    """What `as_text` gave; tiles that cannot be read are left out. Raises ValueError for no dashboard."""
    told = json.loads(text)
    if not isinstance(told, dict) or not isinstance(told.get("tiles"), list):
        raise ValueError(text[:100])
    tiles = [tile for each in told["tiles"] if (tile := _tile(each)) is not None]
    return Dashboard(tuple(tiles[:MOST]), str(told.get("period") or "last_12_months"))


def _tile(told: Any) -> Tile | None:
    try:
        report, item, is_chart, width, height = told
        size = max(1, min(COLUMNS, int(width))), max(1, min(HIGHEST, int(height)))
    except (TypeError, ValueError):
        return None
    return Tile(str(report), str(item), bool(is_chart), *size)


def arranged(tiles: Sequence[Tile]) -> list[tuple[int, int]]:
    """Row and column of each tile: in their order, each at the first free place from the top left.

    A tile never stands before the row of the one before it, so that the order can be seen.
    """
    taken: set[tuple[int, int]] = set()
    found: list[tuple[int, int]] = []
    first = 0
    for tile in tiles:
        row, column = first, 0
        while not taken.isdisjoint(cells := _cells(tile, row, column)):
            column += 1
            if column + tile.width > COLUMNS:
                row, column = row + 1, 0
        taken |= cells
        first = row
        found.append((row, column))
    return found


def _cells(tile: Tile, row: int, column: int) -> set[tuple[int, int]]:
    return {(row + down, column + right) for down in range(tile.height) for right in range(tile.width)}


#: What an office begins with: what is asked on a Monday.
FIRST = Dashboard(
    (
        Tile("outcomes", "won_amount"),
        Tile("outcomes", "win_rate"),
        Tile("forecast", "weighted"),
        Tile("receivables", "outstanding"),
        Tile("forecast", "weighted", True, 2, 3),
        Tile("roi", "return", True, 2, 3),
        Tile("people", "activities_done", True, 2, 3),
        Tile("products", "product_revenue", True, 2, 3),
    )
)
