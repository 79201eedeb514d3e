"""Draws one line of text with marked stretches, such as what was searched for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

#: How far a mark reaches beyond its letters, and how round it is.
_AIR, _RADIUS = 1.0, 3.0


def draw_marked(
    painter: QPainter, room: QRect, text: str, marks: Sequence[tuple[int, int]], behind: QColor
) -> int:
    """Draw a text in the painter's font and pen, cut where it is too wide; returns the width that it takes.

    `marks` are (beginning, end) in characters; a mark is a ground of the colour `behind`.
    """
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    whole = len(shown) if shown == text else max(0, len(shown) - 1)
    pen = painter.pen()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(behind)
    top = room.center().y() - metrics.height() / 2
    for first, last in marks:
        if first >= whole:
            break
        # Up to a place, not the stretch alone: letters stand closer beside others.
        left = room.left() + metrics.horizontalAdvance(shown, first)
        right = room.left() + metrics.horizontalAdvance(shown, min(last, whole))
        ground = QRectF(left, top, right - left, metrics.height()).adjusted(-_AIR, 0, _AIR, 0)
        painter.drawRoundedRect(ground, _RADIUS, _RADIUS)
    painter.setPen(pen)
    painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), shown)
    return metrics.horizontalAdvance(shown)
