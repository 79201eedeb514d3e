"""A table of a few rows that are all at hand; one of its columns takes the rest of the width."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.big_table_view import BigTableView
from crm_desktop.qtkit.paged_table_model import PagedTableModel
from crm_desktop.qtkit.table_columns import Column
from crm_desktop.qtkit.theme import Theme, Themes


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
        self._share_width()

    def shown_numbers(self) -> Sequence[Hashable]:
        """Return the numbers of the rows shown."""
        return list(self.paged_model.ids)

    def set_theme(self, theme: Theme) -> None:
        """Measure again."""
        super().set_theme(theme)
        self._share_width()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give the widest column what the others leave, but never less than its own width."""
        columns = self.paged_model.columns
        place = self.paged_model.column_number(self._widest)
        others = sum(self.columnWidth(number) for number in range(len(columns)) if number != place)
        least = self.theme.pixels(columns[place].default_width)
        self.setColumnWidth(place, max(least, self.viewport().width() - others))
