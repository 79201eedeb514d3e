"""Paints the rows of a big table straight from the model's cells, all rows in sight in one go.

QTableView would ask the model for flags and counts, and the delegate for each cell, in calls from C++ to
Python that together cost as much as the painting.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPen

from crm_desktop.qtkit.cell_painter import CellPainter
from crm_desktop.qtkit.roles import Role
from crm_desktop.qtkit.theme import Theme

if TYPE_CHECKING:
    from crm_desktop.qtkit.big_table_view import BigTableView


class _Place(NamedTuple):
    """Where a column in sight is painted, in pixels of the viewport."""

    number: int
    left: int
    width: int
    at_right: bool


class TablePainter:
    """Everything about a theme that painting a table needs."""

    def __init__(self, view: BigTableView, theme: Theme) -> None:
        self._view = view
        right = Qt.AlignmentFlag.AlignRight
        self._at_right = [bool(column.alignment & right) for column in view.paged_model.columns]
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours and fonts of a theme."""
        self.cells = CellPainter(theme)
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
        left, right = places[0].left, places[-1].left + places[-1].width
        height = view.row_height
        top = view.rowViewportPosition(first)
        for row in range(first, last + 1):
            self._paint_ground(painter, row, QRect(left, top, right - left, height))
            self._paint_cells(painter, row, top, places)
            top += height
        self._paint_focus(painter, first, last)

    def _places(self, area: QRect) -> list[_Place]:
        view = self._view
        places = []
        for number in view.visible_columns():
            left, width = view.columnViewportPosition(number), view.columnWidth(number)
            if left <= area.right() and left + width > area.left():
                places.append(_Place(number, left, width, self._at_right[number]))
        return places

    def _paint_ground(self, painter: QPainter, row: int, rect: QRect) -> None:
        view = self._view
        if view.all_selected or view.selectionModel().isSelected(view.paged_model.index(row, 0)):
            painter.fillRect(rect, self._selection)
        elif row == view.hovered_row:
            painter.fillRect(rect, self._hover)
        painter.setPen(self._line)
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())

    def _paint_cells(self, painter: QPainter, row: int, top: int, places: list[_Place]) -> None:
        model, cells, height = self._view.paged_model, self.cells, self._view.row_height
        for number, left, width, at_right in places:
            cell = model.cell_at(row, number)
            if cell is None:
                cells.paint_missing(painter, QRect(left, top, width, height), row * 7 + number)
            elif cell.text:
                cells.paint(painter, QRect(left, top, width, height), cell, at_right)

    def _paint_focus(self, painter: QPainter, first: int, last: int) -> None:
        current = self._view.currentIndex()
        if not self._view.hasFocus() or not first <= current.row() <= last:
            return
        painter.setPen(self._focus)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.drawRoundedRect(self._view.visualRect(current).adjusted(2, 2, -3, -4), 4, 4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
