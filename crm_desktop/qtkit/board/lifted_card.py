"""The card in the hand: it floats above the board, a little tilted, and can glide back."""

from __future__ import annotations

from PySide6.QtCore import (
    QEasingCurve,
    QMargins,
    QPoint,
    QPointF,
    QRect,
    QRectF,
    Qt,
    QVariantAnimation,
    Signal,
)
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.board.card_painter import RADIUS, CardPainter, CardState
from crm_desktop.qtkit.board.data import Card
from crm_desktop.qtkit.look.roles import Role

TILT_DEGREES = 2.2
EDGE = 30  # room around the card for its shadow and its tilted corners
GLIDE_MILLISECONDS = 180


class LiftedCard(QWidget):
    """Painted above everything on the board; the mouse does not notice it. `landed` ends a glide."""

    landed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._pixmap = QPixmap()
        self._tilt = 0.0
        self._start = QPointF()
        self._end = QPointF()
        self._glide = QVariantAnimation(self)
        self._glide.setDuration(GLIDE_MILLISECONDS)
        self._glide.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._glide.setStartValue(0.0)
        self._glide.setEndValue(1.0)
        self._glide.valueChanged.connect(self._glided)
        self._glide.finished.connect(self._finish)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    @property
    def is_gliding(self) -> bool:
        """Whether the card is on its way back."""
        return self._glide.state() == QVariantAnimation.State.Running

    def lift(self, painter: CardPainter, card: Card | None, at: QRect) -> None:
        """Show a card above its place, given in the parent's coordinates."""
        self._tilt = TILT_DEGREES
        size = at.size().grownBy(QMargins(EDGE, EDGE, EDGE, EDGE))
        ratio = self.devicePixelRatioF()
        # Twice as fine as the screen, so that the tilted letters stay clear.
        self._pixmap = QPixmap(size * ratio * 2)
        self._pixmap.setDevicePixelRatio(ratio * 2)
        self._pixmap.fill(Qt.GlobalColor.transparent)
        brush = QPainter(self._pixmap)
        self._paint_shadow(brush, painter, QRectF(EDGE, EDGE, at.width(), at.height()))
        painter.paint(brush, QPoint(EDGE, EDGE), at.width(), card, CardState.LIFTED, False)
        brush.end()
        self.resize(size)
        self.move_to(at.topLeft())
        self.show()
        self.raise_()

    def move_to(self, top_left: QPoint) -> None:
        """Put the card's corner at a point of the parent."""
        self.move(top_left - QPoint(EDGE, EDGE))

    def top_left(self) -> QPoint:
        """Return the card's corner in the parent's coordinates."""
        return self.pos() + QPoint(EDGE, EDGE)

    def glide_to(self, top_left: QPoint, animated: bool) -> None:
        """Let the card glide to a place and vanish there; `landed` follows, at once if not animated."""
        self._start, self._end = QPointF(self.top_left()), QPointF(top_left)
        if animated and self.isVisible():
            self._glide.start()
        else:
            self._finish()

    def stop(self) -> None:
        """End a glide at once."""
        if self.is_gliding:
            self._glide.stop()
            self._finish()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, turned about its middle."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter.translate(middle)
        painter.rotate(self._tilt)
        painter.drawPixmap(-middle, self._pixmap)

    def _glided(self, progress: float) -> None:
        self._tilt = TILT_DEGREES * (1.0 - progress)
        self.move_to((self._start + (self._end - self._start) * progress).toPoint())
        self.update()

    def _finish(self) -> None:
        self.hide()
        self.landed.emit()

    def _paint_shadow(self, brush: QPainter, painter: CardPainter, card: QRectF) -> None:
        colour = QColor(painter.theme.colour(Role.SHADOW))
        colour.setAlphaF(colour.alphaF() * 0.16)
        brush.setRenderHint(QPainter.RenderHint.Antialiasing)
        brush.setPen(Qt.PenStyle.NoPen)
        brush.setBrush(colour)
        for spread in range(0, 15, 2):
            box = card.adjusted(-spread + 2, -spread + 8, spread - 2, spread + 8)
            brush.drawRoundedRect(box, RADIUS + spread, RADIUS + spread)
