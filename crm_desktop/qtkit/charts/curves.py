"""Shares that grow with time as steps, several in one field, each with the band of its interval."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
    QPolygonF,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from crm_desktop.qtkit.charts.axes import ScaleText, percent, tick_step, ticks
from crm_desktop.qtkit.charts.curve_field import Scale, day_of, fitted, named, paint_band, spread, steps
from crm_desktop.qtkit.charts.data import Curve
from crm_desktop.qtkit.charts.painted import PaintedChart
from crm_desktop.qtkit.charts.series import curve_colour, curve_pen
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.qtkit.widgets.labels import plain_tooltip

_HEIGHT, _PAD, _TOP, _GAP = 320, 8, 10, 6
#: Share of the width that names at the ends of the curves may take; of so many curves each shows its band.
_WIDEST_NAMES, _FEW = 0.3, 2
#: How near the mouse has to be, in pixels; how much one step of the wheel shows less of the days.
_NEAR, _ZOOM = 40.0, 0.8
_LEAST_DAYS = 7.0


class CurveChart(PaintedChart):
    """`activated` carries the key of a clicked curve. The wheel looks closer, a double click at all again."""

    activated = Signal(object)

    def __init__(self, themes: Themes) -> None:
        super().__init__(themes)
        self.curves: Sequence[Curve] = ()
        self._day_text: ScaleText = percent
        #: the last day in sight; the first one is always nought
        self._until: float | None = None
        self._chosen: int | None = None
        self._day: float | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_curves(self, curves: Sequence[Curve], day_text: ScaleText) -> None:
        """Show these curves; `day_text` says a tick of the days."""
        self.curves, self._day_text = curves, day_text
        self._until = self._chosen = self._day = None
        self.update()

    @property
    def rows(self) -> Sequence[Curve]:
        """What can be chosen."""
        return self.curves

    @property
    def until(self) -> float:
        """The last day in sight."""
        return self._until or max((curve.end for curve in self.curves), default=1.0) or 1.0

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the curves can be told apart."""
        return QSize(260, 180)

    def full_height(self, width: int, theme: Theme) -> int:
        """The usual height."""
        return theme.pixels(_HEIGHT)

    # Places ----------------------------------------------------------------------------------------------

    def field_rect(self, room: QRectF, theme: Theme) -> QRectF:
        """Where the curves are, between the scales and the names."""
        metrics = QFontMetricsF(theme.font(TextSize.SMALL))
        left = metrics.horizontalAdvance("100%") + _PAD
        names = max((metrics.horizontalAdvance(named(curve)) for curve in self.curves), default=0.0)
        right = min(names + 2 * _PAD, room.width() * _WIDEST_NAMES)
        return room.adjusted(left, _TOP, -right, -(metrics.height() + _PAD))

    def _largest(self, until: float) -> float:
        """The end of the scale of shares: above everything that is drawn of the days in sight."""
        highest = 0.0
        for place, curve in enumerate(self.curves):
            seen = curve.points[: bisect_right(curve.points, until, key=day_of)]
            banded = self._is_banded(place)
            highest = max([highest, *((point.high if banded else point.value) for point in seen)])
        return min(1.0, highest * 1.08) or 1.0

    def _is_banded(self, place: int) -> bool:
        return place == self._chosen or len(self.curves) <= _FEW

    # Painting --------------------------------------------------------------------------------------------

    def paint_chart(self, painter: QPainter, room: QRectF, theme: Theme, *, whole: bool = False) -> None:
        """Paint scales, bands, curves and their names."""
        until = max((curve.end for curve in self.curves), default=1.0) or 1.0 if whole else self.until
        field = self.field_rect(room, theme)
        scale = Scale(field, until, self._largest(until))
        painter.setFont(theme.font(TextSize.SMALL))
        self._paint_scales(painter, scale, theme)
        for place, curve in enumerate(self.curves):
            if self._is_banded(place):
                paint_band(painter, scale, curve, curve_colour(theme, curve, place))
        for place, curve in enumerate(self.curves):
            painter.setPen(curve_pen(theme, curve, place, strong=place == self._chosen or curve.is_main))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline(QPolygonF([scale.point(x, y) for x, y in steps(curve, until)]))
        self._paint_names(painter, scale, theme, room)
        if self._day is not None and not whole:
            painter.setPen(QPen(theme.colour(Role.LINE_STRONG), 1))
            x = scale.x(self._day)
            painter.drawLine(QLineF(x, field.top(), x, field.bottom()))

    def _paint_scales(self, painter: QPainter, scale: Scale, theme: Theme) -> None:
        field = scale.field
        step = tick_step(scale.largest, field.height(), 44)
        height = QFontMetricsF(painter.font()).height()
        for value in (step * place for place in range(int(scale.largest / step + 1e-9) + 1)):
            y = scale.y(value)
            painter.setPen(QPen(theme.colour(Role.LINE_SOFT), 1))
            painter.drawLine(QLineF(field.left(), y, field.right(), y))
            painter.setPen(theme.colour(Role.MUTED))
            box = QRectF(field.left() - 80, y - height / 2, 80 - _GAP, height)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(box, side, percent(value, step))
        step = tick_step(scale.until, field.width())
        for value in ticks(scale.until, field.width()):
            box = QRectF(scale.x(value) - 50, field.bottom() + _GAP, 100, height)
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter, self._day_text(value, step))

    def _paint_names(self, painter: QPainter, scale: Scale, theme: Theme, room: QRectF) -> None:
        metrics = QFontMetricsF(painter.font())
        ends = []
        for place, curve in enumerate(self.curves):
            corners = steps(curve, scale.until)
            ends.append((scale.y(corners[-1][1]), scale.x(corners[-1][0]), place, curve))
        left = scale.field.right() + _PAD
        for y, end, place, curve in spread(ends, metrics.height(), scale.field):
            colour = curve_colour(theme, curve, place)
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
            if end < scale.field.right() - 1:
                corners = steps(curve, scale.until)
                painter.drawLine(QLineF(end, scale.y(corners[-1][1]), left - 2, y))
            painter.setPen(theme.colour(Role.TEXT))
            text = fitted(curve, metrics, room.right() - left - _GAP)
            painter.fillRect(QRectF(left, y - 4, 3, 8), colour)
            box = QRectF(left + _GAP, y - metrics.height() / 2, room.right() - left - _GAP, metrics.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)

    # Mouse -----------------------------------------------------------------------------------------------

    def _scale(self) -> Scale:
        field = self.field_rect(QRectF(self.rect()), self.theme)
        return Scale(field, self.until, self._largest(self.until))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Tell the shares of the day under the mouse, and lift the nearest curve."""
        scale, at = self._scale(), event.position()
        if not scale.field.adjusted(-2, -2, 2, 2).contains(at):
            self._look_at(None, None)
            QToolTip.hideText()
            return
        day = max(0.0, min(scale.day(at.x()), scale.until))
        near = [
            (abs(scale.y(point.value) - at.y()), place)
            for place, curve in enumerate(self.curves)
            if (point := curve.at(day)) is not None and day <= curve.end
        ]
        nearest = min(near, default=(_NEAR, 0))
        self._look_at(nearest[1] if nearest[0] < _NEAR else None, day)
        QToolTip.showText(self.mapToGlobal(at.toPoint()), plain_tooltip(self.told(day)), self)

    def told(self, day: float) -> str:
        """The share of each curve on a day."""
        lines = [self._day_text(float(int(day)), 1.0)]
        for curve in self.curves:
            point = curve.at(day)
            if point is not None and day <= curve.end:
                lines.append(f"{curve.label}: {point.text}")
        return "\n".join(lines)

    def _look_at(self, chosen: int | None, day: float | None) -> None:
        if (chosen, day) != (self._chosen, self._day):
            self._chosen, self._day = chosen, day
            self.setCursor(
                Qt.CursorShape.ArrowCursor if chosen is None else Qt.CursorShape.PointingHandCursor
            )
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate the curve under the mouse."""
        if event.button() == Qt.MouseButton.LeftButton and self._chosen is not None:
            self.activated.emit(self.curves[self._chosen].key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show all days again."""
        self.zoom(0.0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Look closer at the first days, or at more of them."""
        turns = event.angleDelta().y() / 120
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier or not turns:
            event.ignore()  # the page scrolls
            return
        self.zoom(_ZOOM**turns)

    def zoom(self, times: float) -> None:
        """Show so many times the days that are in sight; all of them for nought."""
        whole = max((curve.end for curve in self.curves), default=1.0)
        until = self.until * times if times else whole
        self._until = None if until >= whole else max(until, min(_LEAST_DAYS, whole))
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the day under the mouse."""
        self._look_at(None, None)

    # Keys ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose a curve and a day, look closer, or activate."""
        keys, key = Qt.Key, event.key()
        if not self.curves:
            super().keyPressEvent(event)
        elif key in (keys.Key_Up, keys.Key_Down):
            now = -1 if self._chosen is None else self._chosen
            place = now + (1 if key == keys.Key_Down else -1)
            self._choose(max(0, min(place, len(self.curves) - 1)), self._day)
        elif key in (keys.Key_Left, keys.Key_Right):
            step = tick_step(self.until, self.width(), 24) * (1 if key == keys.Key_Right else -1)
            self._choose(self._chosen or 0, max(0.0, min((self._day or 0.0) + step, self.until)))
        elif key in (keys.Key_Plus, keys.Key_Minus, keys.Key_0):
            self.zoom({keys.Key_Plus: _ZOOM, keys.Key_Minus: 1 / _ZOOM}.get(Qt.Key(key), 0.0))
        elif key in (keys.Key_Return, keys.Key_Enter) and self._chosen is not None:
            self.activated.emit(self.curves[self._chosen].key)
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int, day: float | None) -> None:
        curve = self.curves[place]
        day = curve.end if day is None else day
        self._look_at(place, day)
        point = curve.at(min(day, curve.end))
        spoken = ", ".join([curve.label, self._day_text(float(int(day)), 1.0), point.text if point else ""])
        self.setAccessibleDescription(spoken)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
