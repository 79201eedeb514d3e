"""pyqtgraph's axes dressed in the theme: names at the left, per cent below, the average's name above."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from math import floor, log10
from typing import Any, Protocol

import pyqtgraph
from PySide6.QtCore import QLocale, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from crm_desktop.qtkit.charts.data import AverageLine, ChartRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme

CLOSEST_TICKS = 84  # pixels

#: Makes the text of a tick of its value and the step between ticks.
ScaleText = Callable[[float, float], str]


def tick_step(span: float, width: float, closest: float = CLOSEST_TICKS) -> float:
    """Return the smallest of 1, 2, 5 × 10ⁿ that keeps ticks this many pixels apart."""
    least = span * closest / max(width, 1.0)
    if least <= 0:
        return 1.0
    power = 10.0 ** floor(log10(least))
    return next(factor * power for factor in (1.0, 2.0, 5.0, 10.0) if factor * power >= least * 0.999)


def ticks(span: float, width: float) -> list[float]:
    """Return the places of the ticks from 0 on."""
    step = tick_step(span, width)
    return [step * place for place in range(int(span / step + 1e-9) + 1)]


def percent(fraction: float, step: float) -> str:
    """Return a tick's text with as many decimals as the step needs."""
    decimals = max(0, -floor(log10(step * 100) + 1e-9))
    return QLocale().toString(fraction * 100, "f", decimals) + "%"


class Measured(Protocol):
    """What the axes ask of the plot between them."""

    theme: Theme
    rows: Sequence[ChartRow]
    mark: AverageLine | None
    span: float
    #: the text of a tick on the scale, by its value and the step between ticks
    scale_text: ScaleText

    def x_of(self, value: float) -> float:
        """The distance of a value from the axis, in pixels."""

    def rows_in_sight(self) -> Iterable[tuple[int, float]]:
        """The places of the rows in sight and their middles."""


class ThemedAxis(pyqtgraph.AxisItem):
    """Takes an axis's room in the layout and paints it plainly, without pyqtgraph's recorded pictures.

    Those are replayed at another text size when the chart is exported at another resolution.
    """

    def __init__(self, orientation: str, plot: Measured) -> None:
        super().__init__(orientation)
        self._plot = plot
        self.setStyle(showValues=False, tickLength=0)
        self.setPen(None)

    def paint(self, painter: QPainter, option: Any, widget: Any) -> None:
        """Paint the texts of the axis."""
        size = self.size()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._plot.theme.font(TextSize.SMALL))
        self.paint_texts(painter, QRectF(0, 0, size.width(), size.height()))
        painter.restore()

    def paint_texts(self, painter: QPainter, room: QRectF) -> None:
        """Paint the texts into a rectangle."""
        raise NotImplementedError


class NameAxis(ThemedAxis):
    """The names of the rows, shortened where they are too long."""

    def __init__(self, plot: Measured) -> None:
        super().__init__("left", plot)

    def paint_texts(self, painter: QPainter, room: QRectF) -> None:
        """Paint the names that are in sight."""
        plot = self._plot
        metrics = QFontMetrics(painter.font())
        painter.setClipRect(room)
        painter.setPen(plot.theme.colour(Role.TEXT))
        room_for_text = room.adjusted(plot.theme.pixels(4), 0, -plot.theme.pixels(10), 0)
        for place, middle in plot.rows_in_sight():
            text = metrics.elidedText(
                " ".join(plot.rows[place].label.split()),
                Qt.TextElideMode.ElideRight,
                int(room_for_text.width()),
            )
            box = QRectF(room_for_text.x(), middle - metrics.height() / 2, 0, metrics.height())
            box.setWidth(room_for_text.width())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


class ScaleAxis(ThemedAxis):
    """Figures from 0 on: per cent, unless the plot says otherwise."""

    def __init__(self, plot: Measured) -> None:
        super().__init__("bottom", plot)

    def paint_texts(self, painter: QPainter, room: QRectF) -> None:
        """Paint the figures below the grid lines."""
        plot = self._plot
        painter.setPen(plot.theme.colour(Role.MUTED))
        step = tick_step(plot.span, room.width())
        for value in ticks(plot.span, room.width()):
            x = plot.x_of(value)
            # The last figure is left out where it would be cut.
            if x <= room.width() - 16:
                box = QRectF(x - 40, 0, 80, room.height())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, plot.scale_text(value, step))


class MarkAxis(ThemedAxis):
    """The name of the average line, above it."""

    def __init__(self, plot: Measured) -> None:
        super().__init__("top", plot)

    def paint_texts(self, painter: QPainter, room: QRectF) -> None:
        """Paint the name at the side of the line that has room."""
        mark = self._plot.mark
        if mark is None:
            return
        metrics = QFontMetrics(painter.font())
        width = metrics.horizontalAdvance(mark.text)
        x = self._plot.x_of(mark.value) + 5
        if x + width > room.width():
            x = max(x - 10 - width, 0.0)
        painter.setPen(self._plot.theme.colour(Role.MUTED))
        box = QRectF(x, 0, width + 1, room.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, mark.text)
