"""A bar chart of rates with their intervals, an average line and direct labels."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QPainter, QPen

from crm_desktop.qtkit.charts.axes import ticks
from crm_desktop.qtkit.charts.data import AverageLine, Bar, ChartRow
from crm_desktop.qtkit.charts.plot import TEXT_GAP, RowPlot
from crm_desktop.qtkit.charts.rows import RowChart
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme, Themes


class BarPlot(RowPlot):
    """Paints `Bar` rows."""

    def text_of(self, row: ChartRow) -> str:
        """Return figures and note."""
        note = row.note if isinstance(row, Bar) else ""
        return f"{row.text} · {note}" if row.text and note else row.text or note

    def sets_scale(self, row: ChartRow) -> bool:
        """Let bars of few cases not squeeze the others: their intervals reach almost anywhere."""
        return not (isinstance(row, Bar) and row.hollow)

    def paint_rows(self, painter: QPainter, room: QRectF) -> None:
        """Paint the grid, then the average line behind the texts, then the bars."""
        painter.setPen(QPen(self.theme.colour(Role.LINE_SOFT), 1))
        for value in ticks(self.span, room.width()):
            x = round(self.x_of(value)) + 0.5
            painter.drawLine(QLineF(x, 0, x, room.height()))
        seen = ((self.rows[place], middle) for place, middle in self.rows_in_sight())
        bars = [(row, middle) for row, middle in seen if isinstance(row, Bar)]
        for bar, middle in bars:
            self._paint_bar(painter, bar, middle)
        self._paint_average(painter, room, bars)
        for bar, middle in bars:
            self._paint_whisker(painter, bar, middle)
            end = self.paint_text(painter, bar.text, self._text_x(bar), middle, Role.MUTED)
            if bar.note:
                self.paint_text(painter, f" · {bar.note}" if bar.text else bar.note, end, middle, Role.WARN)

    def _text_x(self, bar: Bar) -> float:
        return self._end_x(bar) + TEXT_GAP

    def _end_x(self, bar: Bar) -> float:
        """Return where the drawing of a bar ends: at its value, or where its text still has room."""
        text = QFontMetricsF(self.theme.font(TextSize.SMALL)).horizontalAdvance(self.text_of(bar))
        return min(self.x_of(bar.end), max(self.x_of(self.span) - text - 2 * TEXT_GAP, 0.0))

    def _paint_bar(self, painter: QPainter, bar: Bar, middle: float) -> None:
        if not bar.value:
            return
        colour = self.theme.colour(Role.LINE_STRONG if bar.muted else Role.ACCENT)
        path = self.bar_path(min(bar.value, self._end_x(bar) / self.x_of(1.0)), middle)
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
        seen_high = min(high, self._end_x(bar))
        lines = [QLineF(low, middle, seen_high, middle), QLineF(low, middle - cap, low, middle + cap)]
        if seen_high >= high:
            lines.append(QLineF(high, middle - cap, high, middle + cap))
        else:  # an arrow says that the interval goes on
            tip = QPointF(seen_high, middle)
            lines += [QLineF(tip, tip + QPointF(-cap, -cap)), QLineF(tip, tip + QPointF(-cap, cap))]
        painter.setPen(QPen(self._whisker_colour(), 1.5))
        painter.drawLines(lines)

    def _whisker_colour(self) -> QColor:
        """Return a colour that stands out from the bars and from the ground alike."""
        if self.theme.is_dark:
            return self.theme.colour(Role.LINK).lighter(122)
        return self.theme.colour(Role.ACCENT).darker(195)

    def _paint_average(self, painter: QPainter, room: QRectF, bars: Sequence[tuple[Bar, float]]) -> None:
        if self.mark is None:
            return
        pen = QPen(self.theme.colour(Role.TEXT), 1)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        x = round(self.x_of(self.mark.value)) + 0.5
        painter.drawLines(self._beside_texts(x, room.height(), bars))

    def _beside_texts(self, x: float, height: float, bars: Sequence[tuple[Bar, float]]) -> list[QLineF]:
        """Return the parts of the average line that run through no figures.

        The line is cut, not clipped: SVG as Qt writes it knows no clipping.
        """
        metrics = QFontMetricsF(self.theme.font(TextSize.SMALL))
        half = metrics.height() / 2
        parts, top = [], 0.0
        for bar, middle in bars:
            start = self._text_x(bar) - 3
            if start <= x <= start + metrics.horizontalAdvance(self.text_of(bar)) + 6:
                parts.append(QLineF(x, top, x, middle - half))
                top = middle + half
        return [*parts, QLineF(x, top, x, height)]


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
