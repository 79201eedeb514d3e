"""Paragraphs set to a width: lines that can be counted, parted between pages and drawn at any scale."""

from __future__ import annotations

from dataclasses import field
from functools import lru_cache

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.look.fonts import interface_families
from crm_desktop.qtkit.paper.style import INK

#: Glyphs are measured so many times larger than they are drawn, so that a screen rounds no width.
FINENESS = 10.0
_PITCH = 1.5

#: Features that put other glyphs in place of letters, digits, marks: a PDF could not be searched for those.
#: The last two are those of an interface in English, as which every font begins.
_UNFINDABLE = ("locl", "liga", "clig", "pwid", "palt")

_LINE_END = "\u2028"


@frozen
class Hand:
    """How text is written."""

    language: str
    size: float = 13.0
    is_bold: bool = False
    colour: QColor = field(default_factory=lambda: INK)

    @property
    def pitch(self) -> float:
        """From line to line."""
        return round(self.size * _PITCH, 2)

    def font(self) -> QFont:
        """The font, `FINENESS` times larger than it is drawn."""
        return _font(self.language, self.size, self.is_bold)


@lru_cache(maxsize=64)
def _font(language: str, size: float, is_bold: bool) -> QFont:
    font = QFont()
    font.setFamilies(list(interface_families(language)))
    font.setPixelSize(round(size * FINENESS))
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setStyleStrategy(QFont.StyleStrategy.PreferQuality)
    for feature in _UNFINDABLE:
        font.setFeature(QFont.Tag.fromString(feature), 0)
    font.setWeight(QFont.Weight.Bold if is_bold else QFont.Weight.Normal)
    return font


def width_of(text: str, hand: Hand) -> float:
    """How wide a single line is."""
    return QFontMetricsF(hand.font()).horizontalAdvance(text) / FINENESS


class Paragraph:
    """Text in one hand, broken into lines; what finds no space to break at is broken anywhere."""

    def __init__(self, text: str, hand: Hand, width: float, *, to_the_right: bool = False) -> None:
        self._hand = hand
        self.text = text
        self.width = width
        self._layout = QTextLayout(text.replace("\n", _LINE_END), hand.font())
        # Names that are written from the right stand where all others stand.
        side = Qt.AlignmentFlag.AlignRight if to_the_right else Qt.AlignmentFlag.AlignLeft
        option = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(max(width, 1.0) * FINENESS)
        self._layout.endLayout()
        self.lines = self._layout.lineCount() if text else 0

    @property
    def pitch(self) -> float:
        """From line to line."""
        return self._hand.pitch

    @property
    def height(self) -> float:
        """Of all lines."""
        return self.lines * self.pitch

    @property
    def used(self) -> float:
        """The width of its longest line."""
        return max(
            (self._layout.lineAt(each).naturalTextWidth() for each in range(self.lines)), default=0
        ) / (FINENESS)

    def draw(self, painter: QPainter, x: float, y: float, first: int, count: int) -> None:
        """Some of its lines, the first of them with its upper edge at y."""
        painter.save()
        painter.translate(x, y)
        painter.scale(1 / FINENESS, 1 / FINENESS)
        painter.setPen(self._hand.colour)
        for number in range(first, first + count):
            line = self._layout.lineAt(number)
            top = ((number - first) * self.pitch) * FINENESS + (self.pitch * FINENESS - line.height()) / 2
            line.draw(painter, QPointF(0, top - line.y()))
        painter.restore()
