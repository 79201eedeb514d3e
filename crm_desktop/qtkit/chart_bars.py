"""A bar chart of rates with their intervals, an average line and direct labels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from crm_desktop.qtkit.chart_axes import ticks
from crm_desktop.qtkit.chart_data import AverageLine, Bar, ChartRow
from crm_desktop.qtkit.chart_plot import TEXT_GAP, RowPlot
from crm_desktop.qtkit.chart_rows import RowChart
from crm_desktop.qtkit.roles import Role
from crm_desktop.qtkit.theme import Theme, Themes


class BarPlot(RowPlot):
    """Paints `Bar` rows."""

    def text_of(self, row: ChartRow) -> str:
        """Return figures and note."""
        note = row.note if isinstance(row, Bar) else ""
        return f"{row.text} · {note}" if row.text and note else row.text or note

    def paint_rows(self, painter: QPainter, room: QRectF) -> None:
        """Paint the grid, then the average line behind the texts, then the bars."""
        painter.setPen(QPen(self.theme.colour(Role.LINE_SOFT), 1))
        for value in ticks(self.span, room.width()):
            x = round(self.x_of(value)) + 0.5
            painter.drawLine(QLineF(x, 0, x, room.height()))
        bars = [
            (row, middle)
            for place, middle in self.rows_in_sight()
            if isinstance(row := self.rows[place], Bar)
        ]
        for bar, middle in bars:
            self._paint_bar(painter, bar, middle)
        self._paint_average(painter, room, bars)
        for bar, middle in bars:
            self._paint_whisker(painter, bar, middle)
            end = self.paint_text(painter, bar.text, self._text_x(bar), middle, Role.MUTED)
            if bar.note:
                self.paint_text(painter, f" · {bar.note}" if bar.text else bar.note, end, middle, Role.WARN)

    def _text_x(self, bar: Bar) -> float:
        return self.x_of(bar.end) + TEXT_GAP

    def _paint_bar(self, painter: QPainter, bar: Bar, middle: float) -> None:
        if not bar.value:
            return
        colour = self.theme.colour(Role.LINE_STRONG if bar.muted else Role.ACCENT)
        path = self.bar_path(bar.value, middle)
        if not bar.hollow:
            painter.fillPath(path, colour)
            return
        soft = QColor(colour)
        soft.setAlphaF(0.45)
        painter.setPen(QPen(colour, 1.2))
        painter.setBrush(QBrush(soft, Qt.BrushStyle.BDiagPattern))
        painter.drawPath(path)

    def _paint_whisker(self, painter: QPainter, bar: Bar, middle: float) -> None:
        if bar.low is None or bar.high is None:
            return
        low, high, cap = self.x_of(bar.low), self.x_of(bar.high), self.theme.pixels(5)
        painter.setPen(QPen(self._whisker_colour(), 1.5))
        painter.drawLines(
            [
                QLineF(low, middle, high, middle),
                QLineF(low, middle - cap, low, middle + cap),
                QLineF(high, middle - cap, high, middle + cap),
            ]
        )

    def _whisker_colour(self) -> QColor:
        """Return a colour that stands out from the bars and from the ground alike."""
        if self.theme.is_dark:
            return self.theme.colour(Role.LINK).lighter(122)
        return self.theme.colour(Role.ACCENT).darker(195)

    def _paint_average(self, painter: QPainter, room: QRectF, bars: Sequence[tuple[Bar, float]]) -> None:
        if self.mark is None:
            return
        painter.save()
        painter.setClipPath(self._beside_texts(painter, room, bars), Qt.ClipOperation.IntersectClip)
        pen = QPen(self.theme.colour(Role.TEXT), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        x = round(self.x_of(self.mark.value)) + 0.5
        painter.drawLine(QLineF(x, 0, x, room.height()))
        painter.restore()

    def _beside_texts(
        self, painter: QPainter, room: QRectF, bars: Sequence[tuple[Bar, float]]
    ) -> QPainterPath:
        """Return the room without the texts, so that the line does not run through figures."""
        metrics = QFontMetricsF(painter.font())
        free, taken = QPainterPath(), QPainterPath()
        free.addRect(room)
        for bar, middle in bars:
            width = metrics.horizontalAdvance(self.text_of(bar))
            if width:
                height = metrics.height()
                taken.addRect(QRectF(self._text_x(bar) - 3, middle - height / 2, width + 6, height))
        return free.subtracted(taken)


class BarChart(RowChart):
    """Horizontal bars; more than fit are scrolled. `activated` carries the key of a clicked bar."""

    def __init__(self, themes: Themes) -> None:
        super().__init__(themes, BarPlot(themes.current))

    def set_bars(self, bars: Sequence[Bar], average: AverageLine | None = None) -> None:
        """Show these bars from top to bottom, with a line for their average."""
        self.set_rows(tuple(bars), average)

    def new_plot(self, theme: Theme) -> RowPlot:
        """Return an empty plot of the same kind."""
        return BarPlot(theme)
