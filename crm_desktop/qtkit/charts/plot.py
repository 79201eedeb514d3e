"""The painted part of a chart of rows: names, bars and texts, in any size and theme, on screen or for export.

pyqtgraph gives the scene, the view box and the layout of the axes. Its pans, zooms, menus and buttons are
off: a chart of named rows is read, scrolled and clicked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QResizeEvent
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsView, QWidget

from crm_desktop.qtkit.charts.axes import MarkAxis, NameAxis, ScaleAxis, ScaleText, percent
from crm_desktop.qtkit.charts.data import AverageLine, ChartRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme

WIDEST_NAMES = 0.36  # share of the width
TEXT_GAP = 8
BAR_RADIUS = 3.0


class RowsItem(QGraphicsItem):
    """Lies in pyqtgraph's view box and lets the plot paint the rows in its pixels."""

    def __init__(self, plot: RowPlot, box: pyqtgraph.ViewBox) -> None:
        super().__init__(box)
        self._plot = plot
        self._box = box

    def boundingRect(self) -> QRectF:
        """Return the whole view box."""
        return QRectF(0, 0, self._box.width(), self._box.height())

    def paint(self, painter: QPainter, option: Any, widget: QWidget | None = None) -> None:
        """Paint the rows."""
        painter.save()
        painter.setClipRect(self.boundingRect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._plot.theme.font(TextSize.SMALL))
        self._plot.paint_rows(painter, self.boundingRect())
        painter.restore()

    def box_resized(self) -> None:
        """Follow the size of the view box."""
        self.prepareGeometryChange()


class RowPlot(pyqtgraph.PlotWidget):
    """Rows of one height below each other, all bars on one scale from 0 on."""

    preferred_pitch = 50
    least_pitch = 32
    has_scale = True

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self.rows: Sequence[ChartRow] = ()
        self.mark: AverageLine | None = None
        self.span = 1.0
        self.scale_text: ScaleText = percent
        self._offset = 0
        axes = {"left": NameAxis(self), "bottom": ScaleAxis(self), "top": MarkAxis(self)}
        super().__init__(background=None, axisItems=axes, enableMenu=False)
        self._dress()
        self._box = self.plotItem.getViewBox()
        self._item = RowsItem(self, self._box)
        self._box.sigResized.connect(self._refit)
        self.set_theme(theme)

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        # A kept background is filled with the palette's colour, which hides what the chart paints behind.
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheNone)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMinimumSize(0, 0)
        item = self.plotItem
        item.hideButtons()
        item.setMouseEnabled(False, False)
        item.layout.setContentsMargins(0, 0, 0, 0)
        for name in ("left", "bottom", "top"):
            item.showAxis(name, True)

    # Filling

    def set_theme(self, theme: Theme) -> None:
        """Measure and paint with another theme."""
        self.theme = theme
        self.plotItem.getAxis("top").setHeight(theme.pixels(22) if self.has_scale else theme.pixels(6))
        self.plotItem.getAxis("bottom").setHeight(theme.pixels(24) if self.has_scale else 0)
        self._fit_names()
        self._refit()

    def set_rows(self, rows: Sequence[ChartRow], mark: AverageLine | None = None) -> None:
        """Show these rows."""
        self.rows = rows
        self.mark = mark
        self._fit_names()
        self._refit()

    def set_scale(self, scale_text: ScaleText) -> None:
        """Say the ticks of the scale in another way than as per cent."""
        self.scale_text = scale_text
        self.scene().update()

    def set_offset(self, offset: int) -> None:
        """Scroll to a distance from the top, in pixels."""
        self._offset = offset
        self.scene().update()

    def paint_scene(self, painter: QPainter, room: QRectF) -> None:
        """Paint everything into a room."""
        scene = self.scene()
        scene.prepareForPaint()
        painter.save()
        scene.render(painter, room, QRectF(self.rect()))
        painter.restore()

    # Places

    @property
    def pitch(self) -> float:
        """The height of a row in pixels: generous while there is room."""
        least, preferred = self.theme.pixels(self.least_pitch), self.theme.pixels(self.preferred_pitch)
        room = float(self._box.height())
        return max(float(least), min(float(preferred), room / max(len(self.rows), 1)))

    @property
    def thickness(self) -> float:
        """The height of a bar in pixels."""
        return min(self.pitch * 0.62, float(self.theme.pixels(24)))

    @property
    def hidden_height(self) -> int:
        """How many pixels of the rows are out of sight."""
        return max(round(self.pitch * len(self.rows) - self._box.height()), 0)

    def rows_rect(self) -> QRectF:
        """Return where the rows are seen, in the plot's pixels."""
        return QRectF(self._box.mapRectToScene(self._box.rect()))

    def full_height(self) -> int:
        """Return the height that shows all rows generously."""
        axes = self.plotItem.getAxis("top").height() + self.plotItem.getAxis("bottom").height()
        return round(axes + self.theme.pixels(self.preferred_pitch) * len(self.rows))

    def x_of(self, value: float) -> float:
        """Return the distance of a value from the axis, in pixels."""
        return value / self.span * float(self._box.width())

    def middle_of(self, place: int) -> float:
        """Return the height of the middle of a row, in pixels from the top of the rows in sight."""
        return (place + 0.5) * self.pitch - self._offset

    def row_at(self, y: float) -> int | None:
        """Return the row at a height, in pixels from the top of the rows in sight."""
        place = int((y + self._offset) // self.pitch)
        return place if 0 <= y <= self._box.height() and 0 <= place < len(self.rows) else None

    def rows_in_sight(self) -> Iterator[tuple[int, float]]:
        """Yield the places of the rows in sight and their middles."""
        pitch = self.pitch
        first = max(int(self._offset // pitch), 0)
        last = int((self._offset + self._box.height()) // pitch)
        for place in range(first, min(last + 1, len(self.rows))):
            yield place, self.middle_of(place)

    # Painting

    def paint_rows(self, painter: QPainter, room: QRectF) -> None:
        """Paint grid, bars and texts."""
        raise NotImplementedError

    def text_of(self, row: ChartRow) -> str:
        """Return the whole text behind a bar, for its width."""
        return row.text

    def sets_scale(self, row: ChartRow) -> bool:
        """Tell whether the scale must reach to the end of a row; others are cut off where they go beyond."""
        return True

    def bar_path(self, value: float, middle: float) -> QPainterPath:
        """Return a bar: square at the axis, rounded at its end."""
        length, thickness = self.x_of(value), self.thickness
        radius = min(BAR_RADIUS, length)
        path = QPainterPath()
        path.setFillRule(Qt.FillRule.WindingFill)
        top = middle - thickness / 2
        path.addRoundedRect(QRectF(0, top, length, thickness), radius, radius)
        path.addRect(QRectF(0, top, length - radius, thickness))
        return path.simplified()

    def paint_text(self, painter: QPainter, text: str, x: float, middle: float, role: Role) -> float:
        """Paint a text behind a bar; return where it ends."""
        metrics = QFontMetricsF(painter.font())
        width = metrics.horizontalAdvance(text)
        painter.setPen(self.theme.colour(role))
        box = QRectF(x, middle - metrics.height() / 2, width + 2, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return x + width

    # Inside

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        # pyqtgraph calls this once from its own constructor.
        if event is not None and hasattr(self, "_item"):
            self._fit_names()

    def _fit_names(self) -> None:
        metrics = QFontMetricsF(self._font())
        widest = max((metrics.horizontalAdvance(row.label) for row in self.rows), default=0.0)
        wanted = widest + self.theme.pixels(16)
        self.plotItem.getAxis("left").setWidth(min(wanted, max(self.width() * WIDEST_NAMES, 60)))
        self.plotItem.layout.activate()

    def _refit(self) -> None:
        """Choose the scale so that each text has room behind its bar."""
        self._item.box_resized()
        metrics = QFontMetricsF(self._font())
        width = float(self._box.width())
        span = self.mark.value * 1.08 if self.mark else 0.0
        setting = [row for row in self.rows if self.sets_scale(row)]
        for row in setting or self.rows:
            text = metrics.horizontalAdvance(self.text_of(row)) + 2 * TEXT_GAP
            span = max(span, row.end * width / max(width - text, width * 0.25))
        self.span = span or 1.0
        self.scene().update()

    def _font(self) -> QFont:
        return self.theme.font(TextSize.SMALL)
