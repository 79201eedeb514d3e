"""Sets reports on pages: titles, headline figures, drawn charts, tables, notes, and the pages' numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPicture

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.pages import Lines, Page, Pen
from crm_desktop.qtkit.paper.size import A4, PaperSize
from crm_desktop.qtkit.paper.style import INK, LEFT, LINE, QUIET
from crm_desktop.qtkit.paper.typesetting import Hand, Paragraph, width_of

_GAP, _PAD = 14.0, 6.0
_TILES = 4
_SMALL, _USUAL, _LEAST = 11.0, 12.0, 8.0
_ROW_SPACE = 9.0
_HEAD_GROUND = QColor("#f3f5f8")
_GOOD, _BAD = QColor("#147a3c"), QColor("#b3261e")


@frozen
class ReportTile:
    """A headline figure with what stands below it; `tone` is 1 where that is welcome, -1 where it is not."""

    title: str
    value: str
    below: str = ""
    tone: int = 0


@frozen
class ReportChart:
    """A chart that was painted on a sheet so many dots wide and high."""

    title: str
    picture: QPicture
    width: float
    height: float


@frozen
class ReportTable:
    """Lines of text; `right` are the columns of numbers, the last `sums` lines are strong."""

    title: str
    headings: Sequence[str]
    rows: Sequence[Sequence[str]]
    right: frozenset[int] = frozenset()
    sums: int = 0
    #: the column that takes what the others leave free
    wide: int = 0


@frozen
class ReportPart:
    """One report: what it is called, what it is about, and all that it shows."""

    title: str
    about: str = ""
    tiles: Sequence[ReportTile] = ()
    charts: Sequence[ReportChart] = ()
    tables: Sequence[ReportTable] = ()
    notes: Sequence[str] = ()


@frozen
class ReportContent:
    """Several reports in one file; `page` holds the places {page} and {pages}."""

    language: str
    title: str
    footer: str
    page: str
    parts: Sequence[ReportPart] = field(default_factory=tuple)


def compose_report(content: ReportContent, size: PaperSize = A4) -> list[Page]:
    """The pages. Needs a font database (QGuiApplication), but not the main thread."""
    setter = _Setter(content.language, size)
    for number, part in enumerate(content.parts):
        if number:
            setter.pen.turn()
        setter.set_part(part)
    pages = setter.pen.pages
    draw_feet(pages, size, content.language, content.footer, content.page)
    return pages


class _Setter:
    """Goes down the pages."""

    def __init__(self, language: str, size: PaperSize) -> None:
        self.pen = Pen(size.top, size.bottom)
        self._language = language
        self._width = size.right - size.left

    def _hand(self, size: float, *, bold: bool = False, colour: QColor = INK) -> Hand:
        return Hand(self._language, size, bold, colour)

    def set_part(self, part: ReportPart) -> None:
        """A whole report."""
        self._text(part.title, self._hand(21, bold=True), 2)
        if part.about:
            self._text(part.about, self._hand(_USUAL, colour=QUIET), _GAP)
        for first in range(0, len(part.tiles), _TILES):
            self._tiles(part.tiles[first : first + _TILES])
        for chart in part.charts:
            self._chart(chart)
        for table in part.tables:
            self._table(table)
        for note in part.notes:
            self._text(note, self._hand(_SMALL, colour=QUIET), 4)

    def _text(self, text: str, hand: Hand, after: float) -> None:
        """A paragraph over the width, parted where the page ends."""
        paragraph, first = Paragraph(text, hand, self._width), 0
        while first < paragraph.lines:
            fitting = int(self.pen.room // paragraph.pitch)
            if fitting < 1:
                self.pen.turn()
                continue
            count = min(fitting, paragraph.lines - first)
            self.pen.write(paragraph, LEFT, self.pen.y, first, count)
            self.pen.y += count * paragraph.pitch
            first += count
        self.pen.y += after

    def _tiles(self, tiles: Sequence[ReportTile]) -> None:
        width = (self._width - _GAP * (_TILES - 1)) / _TILES
        height = 74.0
        self._make_room(height + _GAP)
        pen = self.pen
        for place, tile in enumerate(tiles):
            x = LEFT + place * (width + _GAP)
            pen.box(x, pen.y, width, height, _HEAD_GROUND)
            colour = {1: _GOOD, -1: _BAD}.get(tile.tone, QUIET)
            lines = (
                (tile.title, self._hand(_SMALL, colour=QUIET), 8.0),
                (tile.value, self._hand(17, bold=True), 25.0),
                (tile.below, self._hand(10, colour=colour), 52.0),
            )
            for text, hand, down in lines:
                fitting = fitted(text, hand, width - 2 * _PAD - 4)
                pen.write(Paragraph(fitting, hand, width), x + _PAD + 2, pen.y + down, 0, 1)
        pen.y += height + _GAP

    def _chart(self, chart: ReportChart) -> None:
        """A title and a drawing over the width, smaller where a page would not hold it."""
        hand = self._hand(13, bold=True)
        most = self.pen.bottom - self.pen.top - hand.pitch - 2 * _GAP
        scale = min(self._width / chart.width, most / chart.height)
        height = chart.height * scale
        self._make_room(hand.pitch + 6 + height + _GAP)
        self._text(chart.title, hand, 6)
        pen = self.pen
        pen.draw(chart.picture, QRectF(LEFT, pen.y, chart.width * scale, height), scale)
        pen.y += height + _GAP

    def _table(self, table: ReportTable) -> None:
        size, widths = self._fitted(table)
        hand = self._hand(13, bold=True)
        self._make_room(hand.pitch + 6 + 3 * (size * 1.5 + _ROW_SPACE))
        if table.title:
            self._text(table.title, hand, 6)
        self._row(table.headings, widths, table.right, self._hand(size, bold=True), is_head=True)
        for number, row in enumerate(table.rows):
            is_sum = number >= len(table.rows) - table.sums
            hand = self._hand(size, bold=is_sum)
            if self._height(row, widths, hand) > self.pen.room:
                self.pen.turn()
                self._row(table.headings, widths, table.right, self._hand(size, bold=True), is_head=True)
            self._row(row, widths, table.right, hand)
        self.pen.y += _GAP

    def _fitted(self, table: ReportTable) -> tuple[float, list[float]]:
        """The size of letters at which the table has room, down to the least, and the columns' widths."""
        size = _USUAL
        while True:
            hand = self._hand(size, bold=True)
            rows = [table.headings, *table.rows]
            wanted = [
                max(width_of(row[column], hand) for row in rows if column < len(row)) + 2 * _PAD
                for column in range(len(table.headings))
            ]
            if sum(wanted) <= self._width or size <= _LEAST:
                break
            size -= 1.0
        return size, shared_widths(wanted, self._width, table.wide)

    def _cells(self, row: Sequence[str], widths: Sequence[float], hand: Hand) -> list[Paragraph]:
        return [Paragraph(text, hand, width - 2 * _PAD) for text, width in zip(row, widths, strict=False)]

    def _height(self, row: Sequence[str], widths: Sequence[float], hand: Hand) -> float:
        return max((each.height for each in self._cells(row, widths, hand)), default=0.0) + _ROW_SPACE

    def _row(
        self,
        row: Sequence[str],
        widths: Sequence[float],
        right: frozenset[int],
        hand: Hand,
        *,
        is_head: bool = False,
    ) -> None:
        pen, height = self.pen, max(self._height(row, widths, hand), hand.pitch + _ROW_SPACE)
        if is_head:
            pen.box(LEFT, pen.y, sum(widths), height, _HEAD_GROUND)
        x = LEFT
        for column, (text, width) in enumerate(zip(row, widths, strict=False)):
            cell = Paragraph(text, hand, width - 2 * _PAD, to_the_right=column in right)
            pen.write(cell, x + _PAD, pen.y + _ROW_SPACE / 2)
            x += width
        pen.y += height
        pen.box(LEFT, pen.y - 1, sum(widths), 1, LINE)

    def _make_room(self, height: float) -> None:
        if height > self.pen.room and self.pen.y > self.pen.top:
            self.pen.turn()


def fitted(text: str, hand: Hand, width: float) -> str:
    """As much of a text as there is room for, an ellipsis at its end where that is not all."""
    if width_of(text, hand) <= width:
        return text
    while text and width_of(f"{text}…", hand) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"


def shared_widths(wanted: list[float], room: float, wide: int = 0) -> list[float]:
    """Widths that fill the room: too much is taken from the widest, what is left goes to the wide one."""
    over = sum(wanted) - room
    widths = list(wanted)
    while over > 0.5:
        widest = max(widths)
        places = [place for place, width in enumerate(widths) if width > widest - 0.5]
        second = max((width for width in widths if width <= widest - 0.5), default=0.0)
        step = min(over / len(places), max(widest - second, 0.5))
        for place in places:
            widths[place] -= step
        over -= step * len(places)
    if over < 0 and widths:
        widths[wide] -= over
    return widths


def draw_feet(pages: Sequence[Page], size: PaperSize, language: str, footer: str, counted: str) -> None:
    """The foot of every page: what it is, and by {page} and {pages} which one of how many."""
    hand = Hand(language, 11, colour=QUIET)
    width = size.right - size.left
    share = width * 0.75
    said = Paragraph(fitted(footer, hand, share), hand, share)
    for number, page in enumerate(pages, 1):
        pen = Pen()
        pen.pages = [page]
        pen.box(size.left, size.foot, width, 1, LINE)
        place = counted.replace("{page}", str(number)).replace("{pages}", str(len(pages)))
        page.items.append(Lines(said, size.left, size.foot + 10, 0, said.lines))
        right = Paragraph(place, hand, width - share, to_the_right=True)
        page.items.append(Lines(right, size.left + share, size.foot + 10, 0, 1))
