"""A sum that changes step by step: columns for what it was and is, and between them what came and went."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QFontMetricsF,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPen,
)
from PySide6.QtWidgets import QToolTip

from crm_desktop.qtkit.charts.data import WaterfallStep
from crm_desktop.qtkit.charts.painted import PaintedChart
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.qtkit.widgets.labels import plain_tooltip

_HEIGHT, _SHARE, _GAP = 320, 0.62, 4.0
_LINES = 2


class WaterfallChart(PaintedChart):
    """`activated` carries the key of the column that was clicked or entered."""

    activated = Signal(object)

    def __init__(self, themes: Themes) -> None:
        super().__init__(themes)
        self.rows: Sequence[WaterfallStep] = ()
        self._chosen: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_steps(self, steps: Sequence[WaterfallStep]) -> None:
        """Show these columns from left to right."""
        self.rows, self._chosen = steps, None
        self.update()

    def minimumSizeHint(self) -> QSize:
        """Return a size in which the columns can be told apart."""
        return QSize(280, 180)

    def full_height(self, width: int, theme: Theme) -> int:
        """The usual height."""
        return theme.pixels(_HEIGHT)

    # Places ----------------------------------------------------------------------------------------------

    def spans(self) -> list[tuple[float, float]]:
        """From where to where each column reaches, in values."""
        found, level = [], 0.0
        for step in self.rows:
            begin = 0.0 if step.is_total else level
            level = step.value if step.is_total else level + step.value
            found.append((begin, level))
        return found

    def column_rect(self, place: int, room: QRectF | None = None, theme: Theme | None = None) -> QRectF:
        """Where a column is."""
        theme = theme or self.theme
        room = room or QRectF(self.rect())
        height = QFontMetricsF(theme.font(TextSize.SMALL)).height()
        field = room.adjusted(0, height + 2 * _GAP, 0, -(_LINES * height + 2 * _GAP))
        spans = self.spans()
        largest = max((max(span) for span in spans), default=0.0)
        least = min((min(span) for span in spans), default=0.0)
        scale = field.height() / ((largest - least) or 1.0)
        width = field.width() / max(len(self.rows), 1)
        begin, end = spans[place]
        top = field.bottom() - (max(begin, end) - least) * scale
        return QRectF(
            field.left() + (place + (1 - _SHARE) / 2) * width,
            top,
            width * _SHARE,
            max(abs(end - begin) * scale, 1.5),
        )

    # Painting --------------------------------------------------------------------------------------------

    def paint_chart(self, painter: QPainter, room: QRectF, theme: Theme, *, whole: bool = False) -> None:
        """Paint columns, what joins them, names below and figures above."""
        painter.setFont(theme.font(TextSize.SMALL))
        metrics = QFontMetricsF(painter.font())
        pitch = room.width() / max(len(self.rows), 1)
        texts = self.texts(metrics, pitch - 2)
        for place, step in enumerate(self.rows):
            rect = self.column_rect(place, room, theme)
            is_chosen = place == self._chosen and not whole
            if is_chosen:
                band = QRectF(room.left() + place * pitch, room.top(), pitch, room.height())
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(theme.colour(Role.SELECTION if self.hasFocus() else Role.HOVER))
                painter.drawRoundedRect(band.adjusted(1, 1, -1, -1), 6, 6)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(_role(step)))
            painter.drawRoundedRect(rect, 2, 2)
            if place + 1 < len(self.rows):
                self._paint_joint(painter, place, room, theme)
            painter.setPen(theme.colour(Role.TEXT))
            centre = rect.center().x()
            above = QRectF(centre - pitch / 2, rect.top() - metrics.height() - 2, pitch, metrics.height())
            painter.drawText(above, Qt.AlignmentFlag.AlignCenter, texts[place])
            painter.setPen(theme.colour(Role.MUTED))
            high = _LINES * metrics.height()
            below = QRectF(centre - pitch / 2 + 2, room.bottom() - high, pitch - 4, high)
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
            painter.drawText(below, flags, step.label)

    def texts(self, metrics: QFontMetricsF, width: float) -> list[str]:
        """The figures above the columns: all of them brief where one has no room."""
        texts = [step.text for step in self.rows]
        if any(metrics.horizontalAdvance(text) > width for text in texts):
            texts = [step.brief or step.text for step in self.rows]
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width) for text in texts]

    def _paint_joint(self, painter: QPainter, place: int, room: QRectF, theme: Theme) -> None:
        """A thin line from where one column ends to where the next begins."""
        rect, following = self.column_rect(place, room, theme), self.column_rect(place + 1, room, theme)
        begin, end = self.spans()[place]
        y = rect.top() if end >= begin else rect.bottom()
        painter.setPen(QPen(theme.colour(Role.LINE_STRONG), 1, Qt.PenStyle.DotLine))
        painter.drawLine(QLineF(QPointF(rect.right(), y), QPointF(following.left(), y)))

    # Mouse and keys --------------------------------------------------------------------------------------

    def _at(self, x: float) -> int | None:
        if not self.rows or not 0 <= x < self.width():
            return None
        return min(int(x / self.width() * len(self.rows)), len(self.rows) - 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the figures of the column under the mouse."""
        place = self._at(event.position().x())
        if place != self._chosen:
            self._chosen = place
            self.update()
            text = "" if place is None else self.rows[place].tooltip
            QToolTip.showText(self.mapToGlobal(event.position().toPoint()), plain_tooltip(text), self)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Activate a clicked column."""
        place = self._at(event.position().x())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.activated.emit(self.rows[place].key)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the column under the mouse."""
        self._chosen = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from column to column, or activate one."""
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        key = Qt.Key(event.key())
        if self.rows and key in steps:
            now = -1 if self._chosen is None else self._chosen
            self._choose(max(0, min(now + steps[key], len(self.rows) - 1)))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._chosen is not None:
            self.activated.emit(self.rows[self._chosen].key)
        else:
            super().keyPressEvent(event)

    def _choose(self, place: int) -> None:
        self._chosen = place
        spoken = f"{self.rows[place].label}, {self.rows[place].text}"
        self.setAccessibleDescription(spoken)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, spoken))
        self.update()


def _role(step: WaterfallStep) -> Role:
    if step.is_total:
        return Role.ACCENT
    return Role.GOOD if step.value >= 0 else Role.BAD
