"""Sets letters, sheets of labels and envelopes; texts are filled already."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.paper.drawing import Step
from crm_desktop.qtkit.paper.logo import Logo
from crm_desktop.qtkit.paper.pages import Page, Pen
from crm_desktop.qtkit.paper.size import A4, PaperSize
from crm_desktop.qtkit.paper.style import INK, QUIET
from crm_desktop.qtkit.paper.typesetting import Hand, Paragraph

_DOTS = 96 / 25.4
_LOGO = (170.0, 52.0)
#: Where the window of an envelope shows the address, in millimetres from the top.
_ADDRESS_TOP, _TEXT_TOP = 45.0, 95.0
_LABEL_PAD = 4.0


@frozen
class LetterContent:
    """A letter of one page or more."""

    address: str
    date: str
    subject: str
    text: str


@frozen
class LetterHead:
    """Who writes, at the top of each letter."""

    language: str
    name: str = ""
    lines: Sequence[str] = ()
    logo: bytes = b""


@frozen
class Grid:
    """Labels on a sheet, in millimetres; see `core.letters.sheets`."""

    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    pitch_x: float
    pitch_y: float


def compose_letters(head: LetterHead, letters: Sequence[LetterContent], step: Step) -> list[Page]:
    """All letters, each beginning on a page of its own; `step` is told of each."""
    pages: list[Page] = []
    for number, letter in enumerate(letters):
        step(number, len(letters))
        pages += _letter(head, letter)
    return pages


def _letter(head: LetterHead, letter: LetterContent) -> list[Page]:
    size = A4
    pen = Pen(size.top, size.bottom)
    width = size.right - size.left
    hand, small = Hand(head.language, 13), Hand(head.language, 10, colour=QUIET)
    y = size.top
    if head.logo:
        logo = Logo(head.logo)
        pen.put(logo, QRectF(QPointF(size.left, y), logo.size_within(*_LOGO)))
    name = Paragraph(head.name, Hand(head.language, 14, True), width, to_the_right=True)
    pen.write(name, size.left, y)
    y += name.height
    for line in head.lines:
        told = Paragraph(line, small, width, to_the_right=True)
        pen.write(told, size.left, y)
        y += told.height
    y = max(y + 12, _ADDRESS_TOP * _DOTS)
    address = Paragraph(letter.address, hand, width * 0.6)
    pen.write(address, size.left, y)
    y = max(y + address.height + 14, (_TEXT_TOP - 10) * _DOTS)
    pen.write(Paragraph(letter.date, hand, width, to_the_right=True), size.left, y)
    pen.y = y + hand.pitch + 10
    if letter.subject:
        _flow(pen, size, Paragraph(letter.subject, Hand(head.language, 14, True), width), 8)
    for block in letter.text.split("\n"):
        if block:
            _flow(pen, size, Paragraph(block, hand, width), 4)
        else:
            pen.y += hand.pitch * 0.6
    return pen.pages


def _flow(pen: Pen, size: PaperSize, paragraph: Paragraph, after: float) -> None:
    """Lines down the page, then onto the next."""
    first = 0
    while first < paragraph.lines:
        count = min(int(pen.room // paragraph.pitch), paragraph.lines - first)
        if count < 1:
            pen.turn()
            continue
        pen.write(paragraph, size.left, pen.y, first, count)
        pen.y += count * paragraph.pitch
        first += count
    pen.y += after


def compose_labels(language: str, grid: Grid, texts: Sequence[str], step: Step) -> list[Page]:
    """The labels row by row."""
    pages: list[Page] = []
    per_sheet = grid.columns * grid.rows
    for number, text in enumerate(texts):
        step(number, len(texts))
        place = number % per_sheet
        if place == 0:
            pages.append(Page())
        row, column = divmod(place, grid.columns)
        x = (grid.left + column * grid.pitch_x + _LABEL_PAD) * _DOTS
        y = (grid.top + row * grid.pitch_y + _LABEL_PAD) * _DOTS
        width, height = (grid.width - 2 * _LABEL_PAD) * _DOTS, (grid.height - 2 * _LABEL_PAD) * _DOTS
        _block(pages[-1], text, language, QRectF(x, y, width, height))
    return pages or [Page()]


def compose_envelopes(head: LetterHead, size: PaperSize, texts: Sequence[str], step: Step) -> list[Page]:
    """One envelope a text: who sends it small at the upper left, who gets it in the middle."""
    pages = []
    for number, text in enumerate(texts):
        step(number, len(texts))
        page = Page()
        sender = "\n".join(part for part in (head.name, *head.lines) if part)
        margin = 10 * _DOTS
        _block(page, sender, head.language, QRectF(margin, margin, size.width * 0.45, size.height * 0.3), 10)
        top, left = size.height * 0.46, size.width * 0.42
        room = QRectF(left, top, size.width - left - margin, size.height - top - margin)
        _block(page, text, head.language, room, 15)
        pages.append(page)
    return pages


def _block(page: Page, text: str, language: str, room: QRectF, largest: float = 12.0) -> None:
    """A text in a box, in the largest letters that have room."""
    size = largest
    paragraph = Paragraph(text, Hand(language, size, colour=INK), room.width())
    while paragraph.height > room.height() and size > 6:
        size -= 0.5
        paragraph = Paragraph(text, Hand(language, size, colour=INK), room.width())
    pen = Pen()
    pen.pages = [page]
    lines = min(paragraph.lines, max(int(room.height() // paragraph.pitch), 1))
    pen.write(paragraph, room.x(), room.y(), 0, lines)
