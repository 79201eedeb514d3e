"""A table of a few rows that are all at hand; one of its columns takes the rest of the width."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.qtkit.table.view import BigTableView

#: The part of its usual width that the widest column keeps when room is short.
_LEAST_PART = 0.7


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

    def fit_columns(self) -> None:
        """Show every cell whole; the widest column takes what the others leave.

        Where room is short the figures stay whole and the widest column's texts are shortened, down to a
        part of its usual width; only then the table scrolls sideways.
        """
        columns, room = self.paged_model.columns, self.viewport().width()
        place = self.paged_model.column_number(self._widest)
        needed = [self._needed_width(number) for number in range(len(columns))]
        usual = [self.theme.pixels(column.default_width) for column in columns]
        wanted = [max(pair) for pair in zip(needed, usual, strict=True)]
        if sum(wanted) - wanted[place] + needed[place] > room:  # the others have no room to spare
            wanted = needed
        least = max(self.column_widths.title_width(place), round(usual[place] * _LEAST_PART))
        others = sum(wanted) - wanted[place]
        widths = [*wanted[:place], max(least, room - others), *wanted[place + 1 :]]
        for number, width in enumerate(widths):
            self.column_widths.choose(number, width)
        self.updateGeometries()  # Qt would move the scroll bars a moment later

    def _needed_width(self, number: int) -> int:
        model, measure = self.paged_model, self.table_painter.cells.wanted_width
        cells = (model.cell_at(row, number) for row in range(model.rowCount()))
        return max(self.column_widths.title_width(number), *(measure(cell) for cell in cells if cell), 0)
