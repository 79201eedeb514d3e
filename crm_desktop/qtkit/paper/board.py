"""Sets a board on pages: its columns beside each other, the cards of each going on on the next page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QColor

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.pages import Page, Pen
from crm_desktop.qtkit.paper.report import draw_feet, fitted
from crm_desktop.qtkit.paper.size import PaperSize
from crm_desktop.qtkit.paper.style import INK, LINE, QUIET, WHITE
from crm_desktop.qtkit.paper.typesetting import Hand, Paragraph, width_of

_GAP, _PAD, _CARD_GAP = 10.0, 7.0, 6.0
#: Columns are never narrower; a board with more of them goes on on further pages.
_NARROWEST = 116.0
_GROUND, _BAD = QColor("#f3f5f8"), QColor("#b3261e")


@frozen
class PaperCard:
    """A card in few lines."""

    title: str
    subtitle: str = ""
    left: str = ""
    right: str = ""
    right_is_bad: bool = False


@frozen
class PaperColumn:
    """A column with its figures."""

    title: str
    count: str
    lines: Sequence[str]
    colour: QColor
    cards: Sequence[PaperCard]


@frozen
class BoardContent:
    """A board on paper; `page` holds the places {page} and {pages}."""

    language: str
    title: str
    about: Sequence[str]
    columns: Sequence[PaperColumn]
    footer: str
    page: str


def compose_board(content: BoardContent, size: PaperSize) -> list[Page]:
    """The pages: the columns from left to right, as many beside each other as can be read."""
    setter = _Setter(content, size)
    most = max(int((size.right - size.left + _GAP) // (_NARROWEST + _GAP)), 1)
    beside = _shared(len(content.columns), most)
    for first in range(0, len(content.columns), beside) or (0,):
        setter.columns(content.columns[first : first + beside], beside)
    draw_feet(setter.pages, size, content.language, content.footer, content.page)
    return setter.pages


def _shared(count: int, most: int) -> int:
    """How many columns stand beside each other, so that no page has a few alone."""
    parts = -(-max(count, 1) // most)
    return -(-max(count, 1) // parts)


class _Setter:
    """Fills page after page."""

    def __init__(self, content: BoardContent, size: PaperSize) -> None:
        self.pages: list[Page] = []
        self._content, self._size = content, size

    def _hand(self, size: float, *, bold: bool = False, colour: QColor = INK) -> Hand:
        return Hand(self._content.language, size, bold, colour)

    def _begin(self) -> Pen:
        """A new page; the first has the title."""
        pen, size = Pen(self._size.top, self._size.bottom), self._size
        if not self.pages:
            texts = [(self._content.title, self._hand(20, bold=True))]
            texts += [(text, self._hand(11, colour=QUIET)) for text in self._content.about if text]
            for text, hand in texts:
                paragraph = Paragraph(text, hand, size.right - size.left)
                pen.write(paragraph, size.left, pen.y)
                pen.y += paragraph.height
            pen.y += 10
        self.pages += pen.pages
        return pen

    def columns(self, columns: Sequence[PaperColumn], beside: int) -> None:
        """Some columns beside each other, with as many pages as the longest takes."""
        size = self._size
        width = (size.right - size.left + _GAP) / beside - _GAP
        left = [0] * len(columns)
        while True:
            pen = self._begin()
            heads = max((self._head_height(column) for column in columns), default=0.0)
            for place, column in enumerate(columns):
                x = size.left + place * (width + _GAP)
                self._head(pen, column, x, width)
                left[place] = self._cards(pen, column, left[place], (x, pen.y + heads + _CARD_GAP, width))
            if all(done >= len(column.cards) for done, column in zip(left, columns, strict=True)):
                return

    def _head_height(self, column: PaperColumn) -> float:
        return 2 * _PAD + self._hand(11).pitch + len(column.lines) * self._hand(9).pitch

    def _head(self, pen: Pen, column: PaperColumn, x: float, width: float) -> None:
        pen.box(x, pen.y, width, self._head_height(column), _GROUND)
        pen.box(x, pen.y, width, 3, column.colour)
        hand, inner = self._hand(11, bold=True), width - 2 * _PAD
        count = self._hand(10, colour=QUIET)
        room = inner - width_of(column.count, count) - 4
        y = pen.y + _PAD
        pen.write(Paragraph(fitted(column.title, hand, room), hand, inner), x + _PAD, y, 0, 1)
        pen.write(Paragraph(column.count, count, inner, to_the_right=True), x + _PAD, y, 0, 1)
        y += hand.pitch
        small = self._hand(9, colour=QUIET)
        for line in column.lines:
            pen.write(Paragraph(fitted(line, small, inner), small, inner), x + _PAD, y, 0, 1)
            y += small.pitch

    def _cards(self, pen: Pen, column: PaperColumn, first: int, place: tuple[float, float, float]) -> int:
        """The cards that have room; returns the number of the first that has none."""
        x, y, width = place
        for number in range(first, len(column.cards)):
            card = column.cards[number]
            texts = self._card(card, width - 2 * _PAD)
            height = 2 * _PAD - 2 + sum(text.pitch * min(text.lines, 2) for text, _side in texts if not _side)
            height += self._hand(9).pitch
            if y + height > self._size.bottom and number > first:
                return number
            pen.box(x, y, width, height, LINE, 3)
            pen.box(x + 1, y + 1, width - 2, height - 2, WHITE, 2)
            down = y + _PAD - 1
            for text, is_foot in texts:
                lines = min(text.lines, 2)
                pen.write(text, x + _PAD, down, 0, lines)
                down += 0 if is_foot else lines * text.pitch
            y += height + _CARD_GAP
        return len(column.cards)

    def _card(self, card: PaperCard, width: float) -> list[tuple[Paragraph, bool]]:
        """The texts of a card; the last two stand on one line, its foot."""
        title, small = self._hand(10, bold=True), self._hand(9, colour=QUIET)
        right = self._hand(9, colour=_BAD if card.right_is_bad else QUIET)
        left = self._hand(9)
        texts = [(Paragraph(card.title, title, width), False)]
        if card.subtitle:
            texts.append((Paragraph(fitted(card.subtitle, small, width), small, width), False))
        texts.append((Paragraph(fitted(card.left, left, width), left, width), True))
        texts.append((Paragraph(card.right, right, width, to_the_right=True), True))
        return texts
