"""Paints the text, pills and dots of table cells, fast: all measures and shortened texts are kept."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QBrush, QFont, QFontInfo, QFontMetrics, QPainter, QPen

from crm_desktop.qtkit.look.chips import Chips
from crm_desktop.qtkit.look.discs import Discs
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.table.columns import Cell, CellStyle

_LINES_KEPT = 8192
_SMOOTH = QPainter.RenderHint.Antialiasing
_NO_PEN = QPen(Qt.PenStyle.NoPen)
_PILLS = {
    CellStyle.PILL_NEUTRAL: (Role.NEUTRAL, Role.NEUTRAL_SOFT),
    CellStyle.PILL_ACCENT: (Role.LINK, Role.ACCENT_SOFT),
    CellStyle.PILL_GOOD: (Role.GOOD, Role.GOOD_SOFT),
    CellStyle.PILL_WARN: (Role.WARN, Role.WARN_SOFT),
    CellStyle.PILL_BAD: (Role.BAD, Role.BAD_SOFT),
}
_INKS = {
    CellStyle.LINK: Role.LINK,
    CellStyle.MUTED: Role.MUTED,
    CellStyle.DATE: Role.MUTED,
    CellStyle.OVERDUE: Role.BAD,
    CellStyle.NUMBER_GOOD: Role.GOOD,
    CellStyle.NUMBER_BAD: Role.BAD,
}
#: Painted in figures of equal width.
_NUMBERS = (CellStyle.NUMBER, CellStyle.NUMBER_GOOD, CellStyle.NUMBER_BAD, CellStyle.DATE)


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


class _Look:
    """What a style of cells is painted with."""

    __slots__ = (
        "at_right",
        "baseline",
        "font",
        "ground",
        "has_disc",
        "has_dot",
        "ink",
        "key",
        "metrics",
        "widest",
    )

    def __init__(self, style: CellStyle, font: QFont, ink: QPen, ground: QBrush | None) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.key = int(style)
        self.ink = ink
        self.ground = ground
        self.has_dot = style is CellStyle.DOT
        self.has_disc = style is CellStyle.DISC
        self.at_right = style is CellStyle.NUMBER
        em = QFontInfo(font).pixelSize()
        #: what a Latin letter and any other sign take at most; measuring is spared where that is room enough
        self.widest = (1.1 * em, 1.6 * em)
        #: where a line stands in a row of no height
        self.baseline = self.metrics.ascent() - self.metrics.height() / 2


class CellPainter:
    """Everything about a theme that painting cells needs, made once."""

    def __init__(self, theme: Theme) -> None:
        self.padding = theme.pixels(12)
        self._looks = _looks(theme)
        self._dots = [QBrush(colour) for colour in theme.series]
        self._bone = QBrush(theme.colour(Role.NEUTRAL_SOFT))
        self._pill_height = theme.pixels(20)
        self._pill_padding = theme.pixels(8)
        self._dot_side = theme.pixels(8)
        self._dot_step = theme.pixels(15)
        self._discs = Discs(theme)
        self._chips = Chips(theme)
        self._disc_side = theme.pixels(20)
        self._disc_step = theme.pixels(27)
        self._pixels = theme.pixels
        self._lines: dict[tuple[str, int, int], Line] = {}

    def paint(self, painter: QPainter, rect: QRect, cell: Cell, at_right: bool = False) -> None:
        """Paint a cell into its rectangle; the ground is painted already."""
        painter.setRenderHint(_SMOOTH, True)
        place = ((rect.top(), cell),)
        self.paint_column(painter, rect.left(), rect.width(), rect.height(), place, at_right)
        painter.setRenderHint(_SMOOTH, False)

    def paint_column(
        self,
        painter: QPainter,
        left: int,
        width: int,
        height: int,
        cells: Iterable[tuple[int, Cell]],
        at_right: bool = False,
    ) -> None:
        """Paint cells of one width and height, each at its top; the painter smooths edges already.

        One below the other, because they mostly share their font and their ink: setting these for each cell
        would cost as much as the text.
        """
        room = width - 2 * self.padding
        if room <= 0:
            return
        left += self.padding
        used: _Look | None = None
        for top, cell in cells:
            text = cell.text
            if not text:
                continue
            if cell.chips:
                middle = top + (height - self._chips.height) // 2
                self._chips.paint(painter, left, middle, room, cell.chips)
                used = None
                continue
            look = self._looks[cell.style]
            if look is not used:
                painter.setFont(look.font)
                painter.setPen(look.ink)
                used = look
            baseline = top + round(height / 2 + look.baseline)
            if look.ground is not None:
                self._paint_pill(painter, left, top + (height - self._pill_height) // 2, room, text, look)
            elif look.has_dot:
                self._paint_dot(painter, left, top + (height - self._dot_side) / 2, cell.colour_index, look)
                line = self._line(text, look, room - self._dot_step)
                painter.drawText(left + self._dot_step, baseline, line.text)
            elif look.has_disc:
                self._paint_disc(painter, left, top + (height - self._disc_side) // 2, cell)
                line = self._line(text, look, room - self._disc_step)
                painter.drawText(left + self._disc_step, baseline, line.text)
            elif at_right or look.at_right:
                line = self._line(text, look, room)
                painter.drawText(left + room - line.width, baseline, line.text)
            elif len(text) * look.widest[not text.isascii()] <= room and text.isprintable():
                painter.drawText(left, baseline, text)
            else:
                painter.drawText(left, baseline, self._line(text, look, room).text)

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
        if cell.chips:
            return self._chips.width(cell.chips) + 2 * self.padding + 2
        look = self._looks[cell.style]
        extra = 0
        if look.ground is not None:
            extra = 2 * self._pill_padding
        elif look.has_dot:
            extra = self._dot_step
        elif look.has_disc:
            extra = self._disc_step
        return look.metrics.horizontalAdvance(cell.text) + extra + 2 * self.padding + 2

    def _line(self, text: str, look: _Look, width: int) -> Line:
        """Return the text shortened to a width and measured."""
        key = (text, look.key, width)
        line = self._lines.get(key)
        if line is None:
            if len(self._lines) >= _LINES_KEPT:
                self._lines.clear()
            line = self._lines[key] = Line(_one_line(text), look.metrics, width)
        return line

    def _paint_pill(self, painter: QPainter, left: int, top: int, room: int, text: str, look: _Look) -> None:
        inside, ground = self._pill_padding, look.ground
        if room <= 2 * inside or ground is None:
            return
        line = self._line(text, look, room - 2 * inside)
        painter.setPen(_NO_PEN)
        painter.setBrush(ground)
        painter.drawRoundedRect(left, top, line.width + 2 * inside, self._pill_height, 4, 4)
        painter.setPen(look.ink)
        baseline = top + round(self._pill_height / 2 + look.baseline)
        painter.drawText(left + inside, baseline, line.text)

    def _paint_dot(self, painter: QPainter, left: int, top: float, number: int | None, look: _Look) -> None:
        side = self._dot_side
        painter.setPen(_NO_PEN)
        painter.setBrush(self._bone if number is None else self._dots[number % len(self._dots)])
        painter.drawEllipse(QRectF(left, top, side, side))
        painter.setPen(look.ink)

    def _paint_disc(self, painter: QPainter, left: int, top: int, cell: Cell) -> None:
        ratio = painter.device().devicePixelRatioF()
        disc = self._discs.pixmap(cell.mark, cell.colour_index or 0, self._disc_side, ratio)
        painter.drawPixmap(left, top, disc)


def _looks(theme: Theme) -> dict[CellStyle, _Look]:
    """What each style is painted with; by number, as they are looked up for each cell."""
    number = tabular(theme.font())
    fonts = {CellStyle.STRONG: _unshaped(theme, theme.font(bold=True)), **dict.fromkeys(_NUMBERS, number)}
    looks = {}
    for style in CellStyle:
        ink, ground, font = QPen(theme.colour(_INKS.get(style, Role.TEXT))), None, fonts.get(style)
        if style in _PILLS:
            ink, ground = QPen(theme.colour(_PILLS[style][0])), QBrush(theme.colour(_PILLS[style][1]))
            font = _unshaped(theme, theme.font(TextSize.SMALL))
        looks[style] = _Look(style, font or _unshaped(theme, theme.font()), ink, ground)
    return looks


def _unshaped(theme: Theme, font: QFont) -> QFont:
    """Return the font without kerning and ligatures where a script can be read without them.

    A screen of new texts is painted in a quarter less; figures of equal width and narrow marks are a shaping
    themselves.
    """
    if not theme.has_narrow_marks:
        font.setStyleStrategy(QFont.StyleStrategy.PreferNoShaping)
    return font


def tabular(font: QFont) -> QFont:
    """Return the font with figures of equal width, so that numbers stand under each other."""
    font.setFeature(QFont.Tag("tnum"), 1)
    return font


def _one_line(text: str) -> str:
    """Return the beginning of a text without line breaks; a long text costs no more than what can fit."""
    return " ".join(text[:400].split()) if "\n" in text or len(text) > 400 else text
