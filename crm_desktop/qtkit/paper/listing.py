"""Sets long tables on pages: the head repeated, rows of up to some lines, drawn only when a page is.

Cells are kept as the texts that they are: a paragraph each would take ten times the room, and a table may
have a hundred thousand rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.pages import Page, Pen
from crm_desktop.qtkit.paper.report import draw_feet, shared_widths
from crm_desktop.qtkit.paper.size import PaperSize
from crm_desktop.qtkit.paper.style import INK, LINE, QUIET
from crm_desktop.qtkit.paper.typesetting import FINENESS, Hand, Paragraph, width_of

_HEAD_GROUND = QColor("#f3f5f8")
_PAD, _ROW_SPACE = 5.0, 6.0
_USUAL, _LEAST = 11.0, 8.0
#: Widths are measured over so many rows; no column asks for more than so much of the page.
_MEASURED, _LARGEST_SHARE = 200, 0.34
#: A cell has at most so many lines; the rest is an ellipsis.
_MOST_LINES = 3
_TOLD_EVERY = 500

Step = Callable[[int, int], None]


@frozen
class ListingColumn:
    """A column: its heading, and whether it holds figures, which stand at the right."""

    heading: str
    is_figure: bool = False


@frozen
class ListingContent:
    """A table on paper; a row of one text heads those below it; `page` holds {page} and {pages}."""

    language: str
    title: str
    #: which records these are, line by line
    about: Sequence[str]
    columns: Sequence[ListingColumn]
    rows: Sequence[Sequence[str]]
    footer: str
    page: str


def compose_listing(content: ListingContent, size: PaperSize, step: Step) -> list[Page]:
    """The pages; `step` is told how many rows are set. Fit for any thread that may ask for fonts."""
    measures = _measured(content, size)
    pages = [Page()]
    y = _title(pages[0], content, size)
    first = 0
    y = _head(pages[-1], measures, y)
    begin, at = y, y
    for number, row in enumerate(content.rows):
        if number % _TOLD_EVERY == 0:
            step(number, len(content.rows))
        height = measures.height(row)
        if at + height > size.bottom and number > first:
            pages[-1].items.append(Rows(measures, content.rows, first, number, begin))
            pages.append(Page())
            begin = at = _head(pages[-1], measures, size.top)
            first = number
        at += height
    pages[-1].items.append(Rows(measures, content.rows, first, len(content.rows), begin))
    draw_feet(pages, size, content.language, content.footer, content.page)
    return pages


@dataclass(slots=True)
class _Measures:
    """Where the columns stand, and how high rows are."""

    language: str
    size: float
    left: float
    columns: Sequence[ListingColumn]
    widths: Sequence[float]
    hand: Hand
    metrics: QFontMetricsF

    def fits(self, text: str, width: float) -> bool:
        """Whether a text has room on one line; no letter is wider than high: short ones need no look."""
        return len(text) * self.size <= width or self.metrics.horizontalAdvance(text) / FINENESS <= width

    def lines(self, text: str, width: float) -> int:
        """How many lines a cell takes."""
        if not text or ("\n" not in text and self.fits(text, width)):
            return 1
        return min(Paragraph(text, self.hand, width).lines, _MOST_LINES)

    def is_heading(self, row: Sequence[str]) -> bool:
        """Whether a row heads a group."""
        return len(row) == 1 < len(self.columns)

    def height(self, row: Sequence[str]) -> float:
        """How high a row is."""
        if self.is_heading(row):
            return self.hand.pitch + 2 * _ROW_SPACE
        cells = zip(row, self.widths, strict=True)
        most = max((self.lines(text, width - 2 * _PAD) for text, width in cells), default=1)
        return most * self.hand.pitch + _ROW_SPACE


@frozen
class Rows:
    """Some rows of the table, one below the other."""

    measures: _Measures
    rows: Sequence[Sequence[str]]
    first: int
    last: int
    y: float

    def draw(self, painter: QPainter) -> None:
        """Onto the page."""
        measures, y = self.measures, self.y
        whole = sum(measures.widths)
        for row in self.rows[self.first : self.last]:
            x = measures.left
            if measures.is_heading(row):
                self._heading(painter, row[0], y)
                y += measures.height(row)
                continue
            for column, text, width in zip(measures.columns, row, measures.widths, strict=True):
                if text:
                    self._cell(painter, text, column.is_figure, QRectF(x + _PAD, y, width - 2 * _PAD, 0))
                x += width
            y += measures.height(row)
            painter.fillRect(QRectF(measures.left, y - 1, whole, 1), LINE)

    def _heading(self, painter: QPainter, text: str, y: float) -> None:
        hand = Hand(self.measures.language, self.measures.size, True)
        paragraph = Paragraph(text, hand, sum(self.measures.widths) - 2 * _PAD)
        paragraph.draw(painter, self.measures.left + _PAD, y + 1.5 * _ROW_SPACE, 0, min(paragraph.lines, 1))
        below = y + self.measures.height([text]) - 1
        painter.fillRect(QRectF(self.measures.left, below, sum(self.measures.widths), 1), INK)

    def _cell(self, painter: QPainter, text: str, is_figure: bool, place: QRectF) -> None:
        measures, hand, width = self.measures, self.measures.hand, place.width()
        y = place.y() + _ROW_SPACE / 2
        if "\n" in text or not measures.fits(text, width):
            cut = _cut(text, hand, width)
            paragraph = Paragraph(cut, hand, width, to_the_right=is_figure)
            paragraph.draw(painter, place.x(), y, 0, min(paragraph.lines, _MOST_LINES))
            return
        x = place.x()
        metrics = measures.metrics
        if is_figure:
            x += width - metrics.horizontalAdvance(text) / FINENESS
        down = (hand.pitch * FINENESS - metrics.height()) / 2 + metrics.ascent()
        painter.save()
        painter.translate(x, y)
        painter.scale(1 / FINENESS, 1 / FINENESS)
        painter.setFont(hand.font())
        painter.setPen(INK)
        painter.drawText(QPointF(0, down), text)
        painter.restore()


def _cut(text: str, hand: Hand, width: float) -> str:
    """As much of a text as the lines of a cell hold."""
    if Paragraph(text, hand, width).lines <= _MOST_LINES:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if Paragraph(f"{text[:middle].rstrip()}…", hand, width).lines <= _MOST_LINES:
            low = middle
        else:
            high = middle - 1
    return f"{text[:low].rstrip()}…"


def _measured(content: ListingContent, size: PaperSize) -> _Measures:
    """The size of letters at which the columns have room, down to the least, and the columns' widths."""
    room = size.right - size.left
    sample = [row for row in content.rows[:_MEASURED] if len(row) == len(content.columns)]
    letters = _USUAL
    while True:
        head, hand = Hand(content.language, letters, True), Hand(content.language, letters)
        metrics = QFontMetricsF(hand.font())
        wanted = []
        for number, column in enumerate(content.columns):
            widest = max((metrics.horizontalAdvance(row[number]) for row in sample), default=0.0) / FINENESS
            limit = room * _LARGEST_SHARE
            wanted.append(min(max(widest, width_of(column.heading, head)) + 2 * _PAD + 1, limit))
        if sum(wanted) <= room or letters <= _LEAST:
            break
        letters -= 1.0
    # What is left goes to all of them, so that no column stands far from its neighbour.
    grown = max(room / sum(wanted), 1.0) if wanted else 1.0
    widths = shared_widths([width * grown for width in wanted], room)
    return _Measures(content.language, letters, size.left, content.columns, widths, hand, metrics)


def _title(page: Page, content: ListingContent, size: PaperSize) -> float:
    """What the table is called and of which records it is; returns where it begins."""
    pen = Pen()
    pen.pages = [page]
    room, y = size.right - size.left, size.top
    texts = [(content.title, Hand(content.language, 20, True))]
    texts += [(text, Hand(content.language, 11, colour=QUIET)) for text in content.about if text]
    for text, hand in texts:
        paragraph = Paragraph(text, hand, room)
        pen.write(paragraph, size.left, y)
        y += paragraph.height
    return y + 10


def _head(page: Page, measures: _Measures, y: float) -> float:
    """The heads of the columns; returns where the rows begin."""
    pen = Pen()
    pen.pages = [page]
    hand = Hand(measures.language, measures.size, True)
    cells = [
        Paragraph(column.heading, hand, width - 2 * _PAD, to_the_right=column.is_figure)
        for column, width in zip(measures.columns, measures.widths, strict=True)
    ]
    height = max((min(cell.lines, _MOST_LINES) for cell in cells), default=1) * hand.pitch + _ROW_SPACE
    pen.box(measures.left, y, sum(measures.widths), height, _HEAD_GROUND)
    x = measures.left
    for cell, width in zip(cells, measures.widths, strict=True):
        pen.write(cell, x + _PAD, y + _ROW_SPACE / 2, 0, min(cell.lines, _MOST_LINES))
        x += width
    return y + height
