"""Cells that only say that they repeat the one above: 同上, 〃, ditto."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.values.parsing import Cell

_WORDS = frozenset(("同上", "同前", "〃", "″", '"', "”", "''", "ditto", "Ditto"))


def with_repeats(
    rows: Sequence[Sequence[Cell]], above: Sequence[Cell]
) -> tuple[Sequence[Sequence[Cell]], int]:
    """The rows with such cells replaced by the one above, and the number of these cells.

    `above` is the row before the first one. Where nothing stands above, a cell stays as it is.
    """
    if _WORDS.isdisjoint(set().union(*rows)):
        return rows, 0
    filled: list[Sequence[Cell]] = []
    count = 0
    for row in rows:
        if not _WORDS.isdisjoint(row):
            row = list(row)
            for place, cell in enumerate(row):
                if cell in _WORDS and place < len(above) and above[place] not in (None, ""):
                    row[place] = above[place]
                    count += 1
        filled.append(row)
        above = row
    return filled, count
