"""Paints the text, pills and dots of table cells, fast: all measures and shortened texts are kept."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontMetrics, QPainter, QPen

from crm_desktop.qtkit.roles import Role, TextSize
from crm_desktop.qtkit.table_columns import Cell, CellStyle
from crm_desktop.qtkit.theme import Theme

_LINES_KEPT = 8192
_SMOOTH = QPainter.RenderHint.Antialiasing
# Looked up once: members of an enumeration are found through a slow descriptor.
_DOT, _NUMBER = CellStyle.DOT, CellStyle.NUMBER
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_PILLS = {
    CellStyle.PILL_NEUTRAL: (Role.NEUTRAL, Role.NEUTRAL_SOFT),
    CellStyle.PILL_ACCENT: (Role.LINK, Role.ACCENT_SOFT),
    CellStyle.PILL_GOOD: (Role.GOOD, Role.GOOD_SOFT),
    CellStyle.PILL_WARN: (Role.WARN, Role.WARN_SOFT),
    CellStyle.PILL_BAD: (Role.BAD, Role.BAD_SOFT),
}
_INKS = {
    CellStyle.MUTED: Role.MUTED,
    CellStyle.DATE: Role.MUTED,
    CellStyle.OVERDUE: Role.BAD,
    CellStyle.NUMBER_GOOD: Role.GOOD,
    CellStyle.NUMBER_BAD: Role.BAD,
}


class Line:
    """A text shortened to its room and measured.

    It is painted by `drawText`: laid out beforehand as a QStaticText it would be painted a little faster the
    second time, and five times slower the first time, when somebody scrolls.
    """

    __slots__ = ("text", "width")

    def __init__(self, text: str, metrics: QFontMetrics, room: int) -> None:
        self.text = text
        self.width = metrics.horizontalAdvance(text)
        if self.width > room:
            self.text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            self.width = metrics.horizontalAdvance(self.text)


class CellPainter:
    """Everything about a theme that painting cells needs, made once."""

    def __init__(self, theme: Theme) -> None:
        self.padding = theme.pixels(12)
        self._body = theme.font()
        self._strong = theme.font(bold=True)
        self._small = theme.font(TextSize.SMALL)
        self._number = tabular(theme.font())
        self._metrics = {
            id(f): QFontMetrics(f) for f in (self._body, self._strong, self._small, self._number)
        }
        self._fonts = {
            CellStyle.STRONG: self._strong,
            CellStyle.NUMBER: self._number,
            CellStyle.NUMBER_GOOD: self._number,
            CellStyle.NUMBER_BAD: self._number,
            CellStyle.DATE: self._number,
        }
        self._text = QPen(theme.colour(Role.TEXT))
        self._inks = {style: QPen(theme.colour(role)) for style, role in _INKS.items()}
        self._pills = {
            style: (QPen(theme.colour(ink)), QBrush(theme.colour(ground)))
            for style, (ink, ground) in _PILLS.items()
        }
        self._dots = [QBrush(colour) for colour in theme.series]
        self._bone = QBrush(theme.colour(Role.NEUTRAL_SOFT))
        self._pill_height = theme.pixels(20)
        self._pill_padding = theme.pixels(8)
        self._dot_side = theme.pixels(8)
        self._dot_step = theme.pixels(15)
        self._pixels = theme.pixels
        self._lines: dict[tuple[str, int, int], Line] = {}

    def paint(self, painter: QPainter, rect: QRect, cell: Cell, at_right: bool = False) -> None:
        """Paint a cell into its rectangle; the ground is painted already."""
        style = cell.style
        left, right = rect.left() + self.padding, rect.right() + 1 - self.padding
        if not cell.text or right <= left:
            return
        pill = self._pills.get(style)
        if pill is not None:
            self._paint_pill(painter, rect, cell.text, pill, at_right)
            return
        if style is _DOT:
            self._paint_dot(painter, rect, cell.colour_index)
            left += self._dot_step
        font = self._fonts.get(style, self._body)
        line = self._line(cell.text, font, right - left)
        if at_right or style is _NUMBER:
            left = right - line.width
        painter.setFont(font)
        painter.setPen(self._inks.get(style, self._text))
        painter.drawText(left, self._baseline(rect.top(), rect.height(), font), line.text)

    def paint_missing(self, painter: QPainter, rect: QRect, seed: int) -> None:
        """Paint a grey bone where a row is still on its way; the seed varies its length."""
        room = rect.width() - 2 * self.padding
        width = min(room, self._pixels(36 + seed * 37 % 60))
        if width <= 0:
            return
        height = self._pixels(8)
        top = rect.top() + (rect.height() - height) // 2
        painter.fillRect(rect.left() + self.padding, top, width, height, self._bone)

    def wanted_width(self, cell: Cell) -> int:
        """Return the width in pixels that shows the whole cell."""
        font = self._strong if cell.style is CellStyle.STRONG else self._body
        extra = 0
        if cell.style in self._pills:
            font, extra = self._small, 2 * self._pixels(8)
        elif cell.style is CellStyle.DOT:
            extra = self._dot_step
        return self._metrics[id(font)].horizontalAdvance(cell.text) + extra + 2 * self.padding + 2

    def _baseline(self, top: int, height: int, font: QFont) -> int:
        """Where a line in the middle of some height stands."""
        metrics = self._metrics[id(font)]
        return top + (height - metrics.height()) // 2 + metrics.ascent()

    def _line(self, text: str, font: QFont, width: int) -> Line:
        """Return the text shortened to a width and measured."""
        key = (text, id(font), width)
        line = self._lines.get(key)
        if line is None:
            if len(self._lines) >= _LINES_KEPT:
                self._lines.clear()
            line = self._lines[key] = Line(_one_line(text), self._metrics[id(font)], width)
        return line

    def _paint_pill(
        self, painter: QPainter, rect: QRect, text: str, pill: tuple[QPen, QBrush], at_right: bool
    ) -> None:
        inside = self._pill_padding
        room = rect.width() - 2 * self.padding - 2 * inside
        if room <= 0:
            return
        line = self._line(text, self._small, room)
        width = line.width + 2 * inside
        left = rect.right() + 1 - self.padding - width if at_right else rect.left() + self.padding
        top = rect.top() + (rect.height() - self._pill_height) // 2
        painter.setPen(_NO_PEN)
        painter.setBrush(pill[1])
        painter.setRenderHint(_SMOOTH, True)
        painter.drawRoundedRect(left, top, width, self._pill_height, 4, 4)
        painter.setRenderHint(_SMOOTH, False)
        painter.setFont(self._small)
        painter.setPen(pill[0])
        painter.drawText(left + inside, self._baseline(top, self._pill_height, self._small), line.text)

    def _paint_dot(self, painter: QPainter, rect: QRect, colour_index: int | None) -> None:
        side = self._dot_side
        painter.setPen(_NO_PEN)
        painter.setBrush(self._bone if colour_index is None else self._dots[colour_index % len(self._dots)])
        top = rect.top() + (rect.height() - side) / 2
        painter.setRenderHint(_SMOOTH, True)
        painter.drawEllipse(QRectF(rect.left() + self.padding, top, side, side))
        painter.setRenderHint(_SMOOTH, False)


def tabular(font: QFont) -> QFont:
    """Return the font with figures of equal width, so that numbers stand under each other."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _one_line(text: str) -> str:
    """Return the beginning of a text without line breaks; a long text costs no more than what can fit."""
    return " ".join(text[:400].split()) if "\n" in text or len(text) > 400 else text
