"""The field of a chart of curves: where days and shares lie, and how bands and names are laid out in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPolygonF

from crm_desktop.qtkit.charts.data import Curve, CurvePoint

_BAND = 38


def day_of(point: CurvePoint) -> float:
    """The day of a point, to look it up."""
    return point.day


class Scale:
    """Turns days and shares into places."""

    def __init__(self, field: QRectF, until: float, largest: float) -> None:
        self.field, self.until, self.largest = field, until, largest

    def x(self, day: float) -> float:
        """The place of a day."""
        return self.field.left() + day / self.until * self.field.width()

    def y(self, share: float) -> float:
        """The height of a share."""
        return self.field.bottom() - min(share / self.largest, 1.0) * self.field.height()

    def day(self, x: float) -> float:
        """The day at a place."""
        return (x - self.field.left()) / max(self.field.width(), 1.0) * self.until

    def point(self, day: float, share: float) -> QPointF:
        """Where a share on a day is."""
        return QPointF(self.x(day), self.y(share))


def named(curve: Curve) -> str:
    """The name at the end of a curve, with its last share."""
    return f"{curve.label} {curve.text}".strip()


def fitted(curve: Curve, metrics: QFontMetricsF, width: float) -> str:
    """The same in some room: the name is cut, never the share."""
    share = f" {curve.text}" if curve.text else ""
    name = metrics.elidedText(
        curve.label, Qt.TextElideMode.ElideRight, width - metrics.horizontalAdvance(share)
    )
    return f"{name}{share}".strip()


def steps(curve: Curve, until: float) -> list[tuple[float, float]]:
    """The corners of a curve: level from one day to the next, cut at the last day in sight."""
    corners, value = [(0.0, 0.0)], 0.0
    for point in curve.points:
        if point.day > until:
            break
        corners += [(point.day, value), (point.day, point.value)]
        value = point.value
    return [*corners, (min(curve.end, until), value)]


def paint_band(painter: QPainter, scale: Scale, curve: Curve, colour: QColor) -> None:
    """Fill between both ends of the interval."""
    highs, lows = [(0.0, 0.0)], [(0.0, 0.0)]
    low = high = 0.0
    for point in curve.points:
        if point.day > scale.until:
            break
        highs += [(point.day, high), (point.day, point.high)]
        lows += [(point.day, low), (point.day, point.low)]
        low, high = point.low, point.high
    last = min(curve.end, scale.until)
    corners = [*highs, (last, high), (last, low), *reversed(lows)]
    soft = QColor(colour)
    soft.setAlpha(_BAND)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(soft)
    painter.drawPolygon(QPolygonF([scale.point(x, y) for x, y in corners]))


def spread(
    ends: Sequence[tuple[float, float, int, Curve]], height: float, field: QRectF
) -> list[tuple[float, float, int, Curve]]:
    """Names one below the other where they would overlap, within the field."""
    found: list[tuple[float, float, int, Curve]] = []
    lowest = field.bottom()
    for y, x, place, curve in sorted(ends, key=lambda end: -end[0]):
        y = min(y, lowest)
        lowest = y - height
        found.append((y, x, place, curve))
    rise = field.top() + height / 2 - found[-1][0] if found else 0.0
    return [(y + rise, x, place, curve) for y, x, place, curve in found] if rise > 0 else found
