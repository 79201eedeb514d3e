"""A table of a few rows that are all at hand; one of its columns takes the rest of the width."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.big_table_view import BigTableView
from crm_desktop.qtkit.paged_table_model import PagedTableModel
from crm_desktop.qtkit.table_columns import Column
from crm_desktop.qtkit.theme import Themes


class _AllAtHand:
    """Answers the model's questions: every row was handed over at once."""

    def fetch(self, ids: Sequence[int], generation: int) -> None:
        """Do nothing."""


class SmallTable(BigTableView):
    """Rows are numbered by the caller; numbers are not below zero."""

    def __init__(self, columns: Sequence[Column], themes: Themes, parent: QWidget, *, widest: str) -> None:
        self._widest = widest
        # Kept here: the model holds only the bound method.
        self._fetcher = _AllAtHand()
        model = PagedTableModel(columns, self._fetcher)
        super().__init__(model, themes, parent)
        model.setParent(self)
        self.horizontalHeader().setSectionsMovable(False)

    def show_rows(self, rows: Sequence[tuple[int, Any]]) -> None:
        """Show these (number, row) pairs."""
        self.paged_model.set_first_rows(rows, len(rows))
        self.fit_columns()

    def shown_numbers(self) -> Sequence[Hashable]:
        """Return the numbers of the rows shown."""
        return list(self.paged_model.ids)

    def fit_columns(self) -> None:
        """Show every cell whole; the widest column takes what the others leave."""
        model, widths = self.paged_model, self.column_widths
        place = model.column_number(self._widest)
        wanted = {number: self._wanted_width(number) for number in range(len(model.columns))}
        others = sum(width for number, width in wanted.items() if number != place)
        least = self.theme.pixels(model.columns[place].default_width)
        wanted[place] = max(least, self.viewport().width() - others)
        for number, width in wanted.items():
            widths.choose(number, width)

    def _wanted_width(self, number: int) -> int:
        model, measure = self.paged_model, self.table_painter.cells.wanted_width
        cells = (model.cell_at(row, number) for row in range(model.rowCount()))
        found = [measure(cell) for cell in cells if cell is not None]
        least = self.theme.pixels(model.columns[number].default_width)
        return max(least, self.column_widths.title_width(number), *found)
