"""A field of shares: a row below the other, the darker the larger; what is not known yet stays empty."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from crm_desktop.qtkit.charts.data import HeatCell, HeatRow
from crm_desktop.qtkit.charts.painted import PaintedChart, mixed
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.qtkit.widgets.labels import plain_tooltip

_ROW, _GAP, _PAD = 22, 2, 10
#: So much of the accent colour the largest share gets; the smallest keeps a trace of it.
_MOST, _LEAST = 0.85, 0.06


class HeatChart(PaintedChart):
    """`activated` carries the key of a clicked row. Of more rows than fit the last ones are seen."""

    activated = Signal(object)

    def __init__(self, themes: Themes) -> None:
        super().__init__(themes)
        self._columns: Sequence[str] = ()
        self.rows: Sequence[HeatRow] = ()
        self._hovered: tuple[int, int] | None = None

    def set_field(self, columns: Sequence[str], rows: Sequence[HeatRow]) -> None:
        """Show these rows under these headings."""
        self._columns, self.rows = columns, rows
        self._hovered = None
        self.update()

    def full_height(self, width: int, theme: Theme) -> int:
        """The height of all rows."""
        return theme.pixels(_ROW) * (len(self.rows) + 1)

    def sizeHint(self) -> QSize:
        """Return the size that shows a year of months."""
        return QSize(420, self.theme.pixels(_ROW) * 14)

    def minimumSizeHint(self) -> QSize:
        """Return a size in which a few rows can be read."""
        return QSize(240, self.theme.pixels(_ROW) * 4)

    @property
    def shown(self) -> Sequence[HeatRow]:
        """The rows that fit."""
        room = self.height() // self.theme.pixels(_ROW) - 1
        return self.rows[-room:] if room > 0 else ()

    def cell_rect(self, row: int, column: int) -> QRectF:
        """Return where a cell of a shown row is."""
        return self._cell_in(QRectF(self.rect()), self.theme, row, column)

    def _cell_in(self, room: QRectF, theme: Theme, row: int, column: int) -> QRectF:
        height, left = float(theme.pixels(_ROW)), self._name_width(theme)
        width = (room.width() - left) / max(len(self._columns), 1)
        box = QRectF(room.left() + left + column * width, room.top() + (row + 1) * height, width, height)
        return box.adjusted(_GAP / 2, _GAP / 2, -_GAP / 2, -_GAP / 2)

    def _name_width(self, theme: Theme) -> float:
        metrics = QFontMetricsF(theme.font(TextSize.SMALL))
        return max((metrics.horizontalAdvance(row.label) for row in self.rows), default=0.0) + _PAD

    # Painting

    def paint_chart(self, painter: QPainter, room: QRectF, theme: Theme, *, whole: bool = False) -> None:
        """Paint headings, names and cells."""
        painter.setFont(theme.font(TextSize.SMALL))
        largest = max((cell.value or 0.0 for row in self.rows for cell in row.cells), default=0.0)
        painter.setPen(theme.colour(Role.MUTED))
        for column, name in enumerate(self._columns):
            painter.drawText(self._cell_in(room, theme, -1, column), Qt.AlignmentFlag.AlignCenter, name)
        for place, row in enumerate(self.rows if whole else self.shown):
            painter.setPen(theme.colour(Role.TEXT))
            box = self._cell_in(room, theme, place, 0)
            left = QRectF(room.left(), box.top(), self._name_width(theme) - _PAD, box.height())
            painter.drawText(left, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.label)
            for column, cell in enumerate(row.cells):
                _paint_cell(painter, self._cell_in(room, theme, place, column), cell, largest, theme)

    # Mouse

    def _at(self, event: QMouseEvent) -> tuple[int, int] | None:
        point = event.position()
        for place, row in enumerate(self.shown):
            for column in range(len(row.cells)):
                if self.cell_rect(place, column).contains(point):
                    return place, column
        return None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the figures of the cell under the mouse."""
        at = self._at(event)
        if at == self._hovered:
            return
        self._hovered = at
        self.setCursor(Qt.CursorShape.ArrowCursor if at is None else Qt.CursorShape.PointingHandCursor)
        text = "" if at is None else self.shown[at[0]].cells[at[1]].tooltip
        QToolTip.showText(self.mapToGlobal(event.position().toPoint()), plain_tooltip(text), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate the row of a clicked cell."""
        at = self._at(event)
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(self.shown[at[0]].key)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the cell under the mouse."""
        self._hovered = None


def _paint_cell(painter: QPainter, box: QRectF, cell: HeatCell, largest: float, theme: Theme) -> None:
    if cell.value is None:
        return
    share = _LEAST + (_MOST - _LEAST) * (cell.value / largest if largest else 0.0)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mixed(theme.colour(Role.SURFACE), theme.colour(Role.ACCENT), share))
    painter.drawRoundedRect(box, 3, 3)
    painter.setPen(theme.colour(Role.TEXT if share < 0.5 else Role.ACCENT_TEXT))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cell.text)
