"""Paints the rows of a big table straight from the model's cells, all rows in sight in one go.

QTableView would ask the model for flags and counts, and the delegate for each cell, in calls from C++ to
Python that together cost as much as the painting.
"""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QLine, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.table.cell_painter import CellPainter
from crm_desktop.qtkit.table.heading_rows import HeadingPainter
from crm_desktop.qtkit.table.selecting_view import SelectingTableView


class _Place(NamedTuple):
    """Where a column in sight is painted, in pixels of the viewport."""

    number: int
    left: int
    width: int
    at_right: bool


class TablePainter:
    """Everything about a theme that painting a table needs."""

    def __init__(self, view: SelectingTableView, theme: Theme) -> None:
        self._view = view
        right = Qt.AlignmentFlag.AlignRight
        self._at_right = [bool(column.alignment & right) for column in view.paged_model.columns]
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of a theme."""
        self.cells = CellPainter(theme)
        self._headings = HeadingPainter(theme, self.cells)
        self._line = QPen(theme.colour(Role.LINE_SOFT))
        self._selection = QBrush(theme.colour(Role.SELECTION))
        self._hover = QBrush(theme.colour(Role.HOVER))
        self._focus = QPen(theme.colour(Role.ACCENT), 1.5)

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint what lies in a part of the viewport."""
        view = self._view
        first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
        places = self._places(area)
        if first < 0 or not places:
            return
        last = view.paged_model.rowCount() - 1 if last < 0 else last
        rows = range(first, last + 1)
        top, height = view.rowViewportPosition(first), view.row_height
        tops = range(top, top + height * len(rows), height)
        self._paint_grounds(painter, rows, tops, places)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        self._paint_cells(painter, rows, tops, places)
        if view.paged_model.is_grouped:
            self._paint_headings(painter, rows, tops, places)
        self._paint_focus(painter, first, last)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _places(self, area: QRect) -> list[_Place]:
        view = self._view
        places = []
        for number in view.visible_columns():
            left, width = view.columnViewportPosition(number), view.columnWidth(number)
            if left <= area.right() and left + width > area.left():
                places.append(_Place(number, left, width, self._at_right[number]))
        return places

    def _paint_grounds(self, painter: QPainter, rows: range, tops: range, places: list[_Place]) -> None:
        view, height = self._view, self._view.row_height
        left, right = places[0].left, places[-1].left + places[-1].width
        selected = view.selected_among(rows)
        for row, top in zip(rows, tops, strict=True):
            if row in selected:
                painter.fillRect(left, top, right - left, height, self._selection)
            elif row == view.hovered_row:
                painter.fillRect(left, top, right - left, height, self._hover)
        painter.setPen(self._line)
        painter.drawLines([QLine(left, top + height - 1, right - 1, top + height - 1) for top in tops])

    def _paint_cells(self, painter: QPainter, rows: range, tops: range, places: list[_Place]) -> None:
        height = self._view.row_height
        numbers = [place.number for place in places]
        cells = self._view.paged_model.cells_at(rows, numbers)
        missing = [place for place, row in enumerate(cells) if row is None]
        here = [(top, row) for top, row in zip(tops, cells, strict=True) if row]
        for column, (number, left, width, at_right) in enumerate(places):
            shown = [(top, row[column]) for top, row in here]
            self.cells.paint_column(painter, left, width, height, shown, at_right)
            for place in missing:
                bone = QRect(left, tops[place], width, height)
                self.cells.paint_missing(painter, bone, rows[place] * 7 + number)

    def _paint_headings(self, painter: QPainter, rows: range, tops: range, places: list[_Place]) -> None:
        """A heading begins at the left edge of what is in sight, wherever its columns are scrolled to."""
        view, height, keys = self._view, self._view.row_height, self._view.paged_model.columns
        columns = [(keys[place.number].key, place.left, place.width) for place in places]
        left, right = max(0, places[0].left), places[-1].left + places[-1].width
        for row, top in zip(rows, tops, strict=True):
            heading = view.paged_model.heading_at(row)
            if heading is not None:
                self._headings.paint(painter, QRect(left, top, right - left, height), heading, columns)

    def _paint_focus(self, painter: QPainter, first: int, last: int) -> None:
        current = self._view.currentIndex()
        if not self._view.hasFocus() or not first <= current.row() <= last:
            return
        painter.setPen(self._focus)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        place = self._view.visualRect(current)
        if self._view.paged_model.heading_at(current.row()) is not None:
            place.setLeft(0)
            place.setRight(self._view.viewport().width() - 1)
        painter.drawRoundedRect(place.adjusted(2, 2, -3, -4), 4, 4)
