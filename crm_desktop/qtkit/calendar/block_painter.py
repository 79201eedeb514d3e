"""Paints blocks of a calendar: a soft ground in their colour, a strong edge, what and about whom."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPen

from crm_desktop.qtkit.calendar.blocks import Block
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme

_RADIUS = 5.0
_EDGE = 3
#: Of its colour a block's ground has so much, on light and on dark.
_SHARE = {False: 0.12, True: 0.26}
_SHARE_DONE = 0.5
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


class BlockPainter:
    """Paints in one theme."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._small = theme.font(TextSize.SMALL)
        self._bold = theme.font(TextSize.SMALL, bold=True)
        self.line = QFontMetrics(self._bold).height()

    def colours(self, block: Block) -> tuple[QColor, QColor]:
        """Ground and edge."""
        theme = self.theme
        edge = theme.colour(Role.BAD) if block.is_late else theme.series_colour(block.colour)
        share = _SHARE[theme.is_dark] * (_SHARE_DONE if block.is_done else 1)
        return mixed(theme.colour(Role.SURFACE), edge, share), edge

    def paint(
        self,
        painter: QPainter,
        rect: QRect,
        block: Block,
        *,
        is_current: bool,
        is_held: bool,
        tells_end: bool = False,
    ) -> None:
        """Paint a block that has a ground of its own, in as many lines as it has room for.

        `tells_end`: its end is being drawn, so it is said too.
        """
        told = block.span_told if tells_end else block.told
        ground, edge = self.colours(block)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        outline = QPainterPath()
        outline.addRoundedRect(QRectF(rect), _RADIUS, _RADIUS)
        painter.fillPath(outline, ground)
        painter.save()
        painter.setClipPath(outline)
        painter.fillRect(QRect(rect.left(), rect.top(), _EDGE, rect.height()), edge)
        painter.restore()
        if is_current or is_held:
            painter.setPen(QPen(self.theme.colour(Role.ACCENT), 1.6))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(0.8, 0.8, -0.8, -0.8), _RADIUS, _RADIUS)
        painter.restore()
        inset = self.theme.pixels(7)
        room = rect.adjusted(_EDGE + inset, 0, -4, 0)
        if rect.height() < 2 * self.line + self.theme.pixels(6):
            self._one_line(painter, room, block, told)
            return
        top = rect.top() + self.theme.pixels(4)
        self._text(painter, QRect(room.left(), top, room.width(), self.line), told, block, bold=True)
        second = QRect(room.left(), top + self.line, room.width(), self.line)
        self._text(painter, second, block.detail, block, bold=False)

    def paint_plain(self, painter: QPainter, rect: QRect, block: Block, *, is_current: bool) -> None:
        """Paint a block as one line behind a dot, as in a month."""
        _, edge = self.colours(block)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if is_current:
            painter.setPen(QPen(self.theme.colour(Role.ACCENT), 1.6))
            painter.setBrush(self.theme.colour(Role.SELECTION))
            painter.drawRoundedRect(QRectF(rect).adjusted(0.8, 0.8, -0.8, -0.8), _RADIUS, _RADIUS)
        side = self.theme.pixels(7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(edge)
        painter.drawEllipse(
            QRectF(rect.left() + self.theme.pixels(5), rect.center().y() - side / 2 + 0.5, side, side)
        )
        painter.restore()
        room = rect.adjusted(side + self.theme.pixels(10), 0, -2, 0)
        said = " · ".join(part for part in (block.told, block.detail) if part)
        self._text(painter, room, said, block, bold=False, is_main=True)

    def _one_line(self, painter: QPainter, room: QRect, block: Block, told: str) -> None:
        metrics = QFontMetrics(self._bold)
        self._text(painter, room, told, block, bold=True)
        mark = "✓ " if block.is_done else ""
        used = metrics.horizontalAdvance(mark + told) + self.theme.pixels(8)
        rest = room.adjusted(used, 0, 0, 0)
        if rest.width() > self.theme.pixels(24):
            self._text(painter, rest, block.detail, block, bold=False)

    def _text(
        self, painter: QPainter, rect: QRect, text: str, block: Block, *, bold: bool, is_main: bool = False
    ) -> None:
        font = self._bold if bold else self._small
        if block.is_done and (bold or is_main):
            text = f"✓ {text}"
        painter.setFont(font)
        strong = (bold or is_main) and not block.is_done
        painter.setPen(self.theme.colour(Role.TEXT if strong else Role.MUTED))
        short = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, _LEFT, short)


def mixed(ground: QColor, colour: QColor, share: float) -> QColor:
    """A ground with some of a colour in it."""
    rest = 1 - share
    return QColor.fromRgbF(
        ground.redF() * rest + colour.redF() * share,
        ground.greenF() * rest + colour.greenF() * share,
        ground.blueF() * rest + colour.blueF() * share,
    )
