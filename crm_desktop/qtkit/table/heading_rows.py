"""Paints the rows above groups: an arrow, the name, how many records, subtotals in their columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.table.cell_painter import CellPainter
from crm_desktop.qtkit.table.columns import Cell, CellStyle
from crm_desktop.qtkit.table.paging.headings import Heading

#: Where a column is painted that may have a subtotal: its key, left edge and width.
SumPlace = tuple[str, int, int]


class HeadingPainter:
    """Everything about a theme that painting headings needs."""

    def __init__(self, theme: Theme, cells: CellPainter) -> None:
        self._cells = cells
        self._ground = QBrush(theme.colour(Role.HEADER))
        self._arrow = QPen(theme.colour(Role.MUTED), 1.5)
        self._arrow_side = theme.pixels(8)
        self._step = theme.pixels(16)

    def paint(self, painter: QPainter, row: QRect, heading: Heading, columns: Sequence[SumPlace]) -> None:
        """Paint a heading over its whole row; edges are smoothed already."""
        painter.fillRect(row.adjusted(0, 0, 0, -1), self._ground)
        self._paint_arrow(painter, row, is_open=heading.is_open)
        right = row.right()
        for key, left, width in columns:
            if key in heading.sums and any(heading.sums[key]):
                right = min(right, left - 1)
                place = QRect(left, row.top(), width, row.height())
                self._cells.paint(painter, place, self._fitting(heading.sums[key], width), at_right=True)
        self._paint_name(painter, row, heading, right)

    def _paint_name(self, painter: QPainter, row: QRect, heading: Heading, right: int) -> None:
        dotted = heading.colour is not None
        name = Cell(heading.name, CellStyle.DOT if dotted else CellStyle.STRONG, heading.colour)
        count = Cell(heading.count, CellStyle.MUTED)
        left, padding = row.left() + self._step, 2 * self._cells.padding
        wanted, beside = self._cells.wanted_width(name), self._cells.wanted_width(count)
        room = max(0, right - left)
        width = min(wanted, max(room - beside + padding, room // 2))
        self._cells.paint(painter, QRect(left, row.top(), width, row.height()), name)
        rest = QRect(left + width - self._cells.padding, row.top(), max(0, room - width), row.height())
        self._cells.paint(painter, rest, count)

    def _paint_arrow(self, painter: QPainter, row: QRect, *, is_open: bool) -> None:
        """Down above what is shown, to the right where the group is closed."""
        half, quarter = self._arrow_side / 2, self._arrow_side / 4
        middle = QPointF(row.left() + self._cells.padding + half, row.center().y() + 0.5)
        ends = (
            ((-half, -quarter), (0, quarter), (half, -quarter))
            if is_open
            else ((-quarter, -half), (quarter, 0), (-quarter, half))
        )
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(self._arrow)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF([middle + QPointF(x, y) for x, y in ends]))

    def _fitting(self, subtotal: tuple[str, str], width: int) -> Cell:
        """The subtotal to the last digit where there is room: a cut amount would be another amount."""
        exact, short = (Cell(text, CellStyle.NUMBER) for text in subtotal)
        return exact if self._cells.wanted_width(exact) <= width else short
