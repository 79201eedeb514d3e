"""The rows of a file as a person has changed them before their import: cells written anew, rows left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crm_desktop.core.values.parsing import Cell, cell_text
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.sources.base import Chunk


def as_edited(chunk: Chunk, plan: ImportPlan) -> Chunk:
    """A piece with the cells and rows that the plan says."""
    if not plan.edits and not plan.left_out and not plan.naming:
        return chunk
    by_row: dict[int, list[tuple[int, str]]] = {}
    for (number, column), text in plan.edits.items():
        by_row.setdefault(number, []).append((column, text))
    rows = list(chunk.rows)
    for place, number in enumerate(chunk.numbers):
        if number in by_row:
            row: list[Cell] = list(rows[place])
            for column, text in by_row[number]:
                if column < len(row):
                    row[column] = text
            rows[place] = row
    kept = [
        place
        for place, number in enumerate(chunk.numbers)
        if number not in plan.left_out and _is_named(rows[place], plan)
    ]
    if len(kept) == len(rows):
        return replace(chunk, rows=rows)
    broken = {now: chunk.broken[before] for now, before in enumerate(kept) if before in chunk.broken}
    numbers = [chunk.numbers[place] for place in kept]
    return Chunk(numbers, [rows[place] for place in kept], chunk.done_bytes, broken)


def _is_named(row: Sequence[Cell], plan: ImportPlan) -> bool:
    """Whether a row of a flat sheet tells of a record of the kind."""
    told = (cell_text(row[place]) for place in plan.naming if place < len(row))
    return not plan.naming or any(text.strip() for text in told)
