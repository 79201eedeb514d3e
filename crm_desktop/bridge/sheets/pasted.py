"""Rows pasted into a sheet: which fall on records that are there, which are new, and what their cells say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.lists.pasted_cells import PasteProblem
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.sheets.columns import SheetColumn
from crm_desktop.core.values.spreadsheet_text import unguard_formula
from crm_desktop.frozen import frozen

Values = dict[str, object]


@frozen
class PastedRows:
    """What a paste writes; `places` are the rows of the paste, from 1, in the order of `edits` and `new`."""

    edits: tuple[tuple[int, Values], ...]
    new: tuple[Values, ...]
    places: tuple[int, ...]


def named_columns(columns: Sequence[SheetColumn], headings: Sequence[str]) -> list[SheetColumn]:
    """The columns that a row of headings names; none unless it names one in each cell."""
    by_title = {column.title().casefold(): column for column in columns}
    named = [by_title.get(heading.strip().casefold()) for heading in headings]
    return [] if None in named else [column for column in named if column is not None]


class SheetPaste:
    """Understands pasted rows for one sheet. Cells of columns that are reckoned are passed over."""

    def __init__(self, values: FieldValues, columns: Sequence[SheetColumn]) -> None:
        self._values = values
        self._columns = columns

    def rows(
        self, cells: Sequence[Sequence[str]], onto: Sequence[int], held: Mapping[int, Row]
    ) -> PastedRows | PasteProblem:
        """What rows of cells write: the first ones onto known records, the others as new ones."""
        edits: list[tuple[int, Values]] = []
        new: list[Values] = []
        places: list[int] = []
        for number, row in enumerate(cells, start=1):
            known = onto[number - 1] if number <= len(onto) else None
            found = self._row(number, row, {} if known is None else held[known])
            if isinstance(found, PasteProblem):
                return found
            if not found:
                continue
            places.append(number)
            if known is None:
                new.append(found)
            else:
                edits.append((known, found))
        return PastedRows(tuple(edits), tuple(new), tuple(places))

    def _row(self, number: int, cells: Sequence[str], now: Row) -> Values | PasteProblem:
        values: Values = {}
        for cell, column in zip(cells, self._columns, strict=False):
            text = unguard_formula(cell.strip())
            is_same = text == unguard_formula(column.copied(now).strip()) if now else not text
            if not column.editable or is_same:
                continue
            value, error = column.parse(text)
            if error is not None:
                return PasteProblem(number, column.key, column.title(), text, error)
            values.update(self._values.command_values(column.key, value))
        return values
