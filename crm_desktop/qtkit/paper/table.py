"""The table of a paper: its columns, its rows over the pages, and a head at the top of each of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.content import PaperContent, RowContent
from crm_desktop.qtkit.paper.pages import Pen
from crm_desktop.qtkit.paper.style import BOTTOM, LEFT, LINE, QUIET, RIGHT, TOP, Style
from crm_desktop.qtkit.paper.typesetting import Hand, Paragraph, width_of

_PADDING = 8.0
_ROW_SPACE = 15.0
_HEAD_HEIGHT = 32.0
_LEAST_TITLE = 170.0
_MOST_CELL = 150.0


@frozen
class _Place:
    x: float
    width: float
    is_figure: bool


@dataclass(slots=True)
class _Stack:
    """Paragraphs below each other in one cell, counted as one row of lines."""

    parts: list[Paragraph]

    @property
    def lines(self) -> int:
        return sum(part.lines for part in self.parts)

    def height(self, first: int, count: int) -> float:
        return sum(part.pitch * taken for part, _, taken in self._taken(first, count))

    def fitting(self, first: int, height: float) -> int:
        """How many lines fit into the height."""
        count = 0
        while first + count < self.lines and self.height(first, count + 1) <= height:
            count += 1
        return count

    def write(self, pen: Pen, x: float, y: float, first: int, count: int) -> None:
        for part, begin, taken in self._taken(first, count):
            pen.write(part, x, y, begin, taken)
            y += part.pitch * taken

    def _taken(self, first: int, count: int) -> list[tuple[Paragraph, int, int]]:
        """Of each part where to begin and how many lines."""
        found = []
        for part in self.parts:
            begin = min(first, part.lines)
            taken = min(part.lines - begin, count)
            first, count = first - begin, count - taken
            if taken:
                found.append((part, begin, taken))
        return found


class Table:
    """Draws all rows; the last one stays with what must not be alone after it."""

    def __init__(self, pen: Pen, content: PaperContent, style: Style) -> None:
        self._pen = pen
        self._content = content
        self._style = style
        self._places = _places(content)

    def draw(self, after: float) -> None:
        """The rows; `after` is the height of what the last row keeps company."""
        pen = self._pen
        if pen.room < _HEAD_HEIGHT + 60:
            pen.turn()
        self._head()
        last = len(self._content.rows) - 1
        for number, row in enumerate(self._content.rows):
            self._row(number, row, after if number == last else 0.0)

    def _head(self) -> None:
        pen, style = self._pen, self._style
        is_filled = style.layout.has_filled_head
        if is_filled:
            pen.box(LEFT, pen.y, RIGHT - LEFT, _HEAD_HEIGHT, style.colour)
        else:
            pen.box(LEFT, pen.y, RIGHT - LEFT, 1.6, style.accent)
            pen.box(LEFT, pen.y + _HEAD_HEIGHT - 1, RIGHT - LEFT, 1, style.accent)
        hand = Hand(self._content.language, 13, not is_filled, style.on_colour if is_filled else style.accent)
        headings = ["#", self._content.item_heading, *(each.heading for each in self._content.columns)]
        for place, heading in zip(self._places, headings, strict=True):
            paragraph = Paragraph(heading, hand, place.width, to_the_right=place.is_figure)
            pen.write(paragraph, place.x, pen.y + (_HEAD_HEIGHT - hand.pitch) / 2, 0, min(paragraph.lines, 1))
        pen.y += _HEAD_HEIGHT

    def _row(self, number: int, row: RowContent, after: float) -> None:
        pen = self._pen
        stacks = self._stacks(number, row)
        height = max(stack.height(0, stack.lines) for stack in stacks) + _ROW_SPACE
        whole_page = BOTTOM - TOP - _HEAD_HEIGHT
        if height + after > pen.room and height + after <= whole_page:
            self._next_page()
        if height + after <= pen.room:
            self._lines(number, stacks, 0, max(stack.lines for stack in stacks))
        else:
            self._parted(number, stacks, after)

    def _parted(self, number: int, stacks: Sequence[_Stack], after: float) -> None:
        """A row that no page holds, or none together with what follows: its lines go over pages."""
        pen = self._pen
        lines = max(stack.lines for stack in stacks)
        first = 0
        while first < lines:
            room = pen.room - _ROW_SPACE
            fitting = max(stack.fitting(first, room) for stack in stacks)
            if first + fitting >= lines and not self._fits(stacks, first, lines, after):
                fitting = max(lines - first - 2, 0)  # two lines go along with what follows
            if fitting < min(2, lines - first) and pen.y > TOP + _HEAD_HEIGHT:
                self._next_page()
                continue
            fitting = max(min(fitting, lines - first), 1)
            self._lines(number, stacks, first, fitting)
            first += fitting
            if first < lines:
                self._next_page()

    def _fits(self, stacks: Sequence[_Stack], first: int, lines: int, after: float) -> bool:
        height = max(stack.height(first, lines - first) for stack in stacks)
        return height + _ROW_SPACE + after <= self._pen.room or lines - first <= 2

    def _next_page(self) -> None:
        self._pen.turn()
        self._head()

    def _lines(self, number: int, stacks: Sequence[_Stack], first: int, count: int) -> None:
        """Some lines of a row, with the rule or the stripe of it."""
        pen = self._pen
        height = max(stack.height(first, count) for stack in stacks) + _ROW_SPACE
        if self._style.layout.has_stripes and number % 2:
            pen.box(LEFT, pen.y, RIGHT - LEFT, height, self._style.tint)
        for place, stack in zip(self._places, stacks, strict=True):
            stack.write(pen, place.x, pen.y + _ROW_SPACE / 2, first, count)
        pen.y += height
        if not self._style.layout.has_stripes:
            pen.box(LEFT, pen.y - 1, RIGHT - LEFT, 1, LINE)

    def _stacks(self, number: int, row: RowContent) -> list[_Stack]:
        language = self._content.language
        normal, strong, quiet = Hand(language), Hand(language, 13, True), Hand(language, 12, colour=QUIET)
        places = self._places
        title = [Paragraph(row.title, strong, places[1].width), Paragraph(row.note, quiet, places[1].width)]
        cells = [
            _Stack([Paragraph(text, normal, place.width, to_the_right=place.is_figure)])
            for text, place in zip(row.cells, places[2:], strict=True)
        ]
        return [_Stack([Paragraph(str(number + 1), normal, places[0].width)]), _Stack(title), *cells]


def _places(content: PaperContent) -> list[_Place]:
    """Each column as wide as it needs, the description what is left."""
    hand = Hand(content.language, 13, True)
    widths = []
    for index, column in enumerate(content.columns):
        texts = {column.heading, *(row.cells[index] for row in content.rows)}
        longest = sorted(texts, key=len)[
            -12:
        ]  # long ones in signs are the wide ones; Han signs are twice as wide
        widest = max(width_of(text, hand) for text in {*longest, column.heading})
        widths.append(min(widest, _MOST_CELL) + 2 * _PADDING)
    number = max(width_of(str(len(content.rows)), hand), width_of("#", hand)) + 2 * _PADDING + 6
    room = RIGHT - LEFT - number - sum(widths)
    if room < _LEAST_TITLE:
        scale = (RIGHT - LEFT - number - _LEAST_TITLE) / sum(widths)
        widths = [width * scale for width in widths]
        room = _LEAST_TITLE
    places = [_Place(LEFT + _PADDING, number - _PADDING, False)]
    places.append(_Place(LEFT + number + _PADDING, room - 2 * _PADDING, False))
    x = LEFT + number + room
    for column, width in zip(content.columns, widths, strict=True):
        places.append(_Place(x + _PADDING, width - 2 * _PADDING, column.is_figure))
        x += width
    return places
