"""Rows of lists kept by hand: those that only add up others are left out, 同上 and 〃 take the cell above."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.core.values.parsing import Cell
from crm_desktop.services.importing.notes import REPEATS_FILLED, TOTAL_ROWS, Note, Notes
from crm_desktop.services.importing.reading.totals import total_rows
from crm_desktop.services.importing.sources.base import Chunk

_WORDS = frozenset(("同上", "同前", "〃", "″", '"', "”", "''", "ditto", "Ditto"))


class HandKeptRows:
    """Goes through a list piece by piece; `notes` counts what it left out and filled in."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        #: the row above the piece that comes next
        self._above: Sequence[Cell] = ()

    def records(self, chunk: Chunk) -> Chunk:
        """The rows of a piece that are records, each with all of its cells."""
        chunk = self._without_totals(chunk)
        if not chunk.rows:
            return chunk
        rows, count = with_repeats(chunk.rows, self._above)
        self._above = rows[-1]
        if not count:
            return chunk
        self._notes[Note(REPEATS_FILLED)] += count
        return replace(chunk, rows=rows)

    def _without_totals(self, chunk: Chunk) -> Chunk:
        totals = () if chunk.broken else frozenset(total_rows(chunk.rows))
        if not totals:
            return chunk
        self._notes[Note(TOTAL_ROWS)] += len(totals)
        kept = [place for place in range(len(chunk.rows)) if place not in totals]
        numbers, rows = [chunk.numbers[place] for place in kept], [chunk.rows[place] for place in kept]
        return Chunk(numbers, rows, chunk.done_bytes)


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
