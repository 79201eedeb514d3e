"""The head of the first page: who offers, what it is, for whom, and who answers questions."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor

from crm_desktop.qtkit.paper.content import PaperContent, PartyContent
from crm_desktop.qtkit.paper.logo import Logo
from crm_desktop.qtkit.paper.pages import Pen
from crm_desktop.qtkit.paper.style import INK, LEFT, PAGE_WIDTH, QUIET, RIGHT, TOP, WHITE, Style
from crm_desktop.qtkit.paper.typesetting import Hand, Paragraph, width_of

_LOGO_WIDTH, _LOGO_HEIGHT = 150.0, 52.0
#: How far the white tile reaches beyond a logo that would be lost on the band's colour.
_TILE = 6.0
#: The title and the facts have the right third at most.
_FACTS_WIDTH = 236.0


def draw_head(pen: Pen, content: PaperContent, style: Style) -> None:
    """All that stands above the table."""
    if style.layout.has_band:
        _band(pen, content, style)
    else:
        bottom = _sender(pen, content, TOP, INK, QUIET, WHITE)
        facts = _title_and_facts(pen, content, style)
        pen.y = max(bottom, facts) + 30
    _parties(pen, content)
    if content.intro:
        intro = Paragraph(content.intro, Hand(content.language), RIGHT - LEFT)
        write_through(pen, intro, LEFT)
        pen.y += 20


def write_through(pen: Pen, paragraph: Paragraph, x: float) -> None:
    """A paragraph over as many pages as it needs."""
    first = 0
    while first < paragraph.lines:
        fitting = min(int(pen.room // paragraph.pitch), paragraph.lines - first)
        if fitting > 0:
            pen.write(paragraph, x, pen.y, first, fitting)
            pen.y += fitting * paragraph.pitch
            first += fitting
        if first < paragraph.lines:
            pen.turn()


def _band(pen: Pen, content: PaperContent, style: Style) -> None:
    """The office and the title on a ground of colour, the facts below it on the right."""
    before = len(pen.pages[-1].items)
    bottom = _sender(pen, content, 40, style.on_colour, style.on_colour, style.colour)
    title = Paragraph(
        content.title, Hand(content.language, 30, True, style.on_colour), 260, to_the_right=True
    )
    pen.write(title, RIGHT - 260, 40)
    bottom = max(bottom, 40 + title.height) + 26
    pen.box(0, 0, PAGE_WIDTH, bottom, style.colour)
    items = pen.pages[-1].items
    items.insert(before, items.pop())  # the ground lies below what is written on it
    pen.y = bottom + 22
    _fact_columns(pen, content)
    pen.y += 22


def _fact_columns(pen: Pen, content: PaperContent) -> None:
    """The facts beside each other, each under its word."""
    width = (RIGHT - LEFT) / max(len(content.facts), 4)
    tallest = 0.0
    for place, (label, value) in enumerate(content.facts):
        x = LEFT + place * width
        head = Paragraph(label, Hand(content.language, 12, colour=QUIET), width - 8)
        body = Paragraph(value, Hand(content.language, 13, True), width - 8)
        pen.write(head, x, pen.y)
        pen.write(body, x, pen.y + head.height)
        tallest = max(tallest, head.height + body.height)
    pen.y += tallest


def _sender(
    pen: Pen, content: PaperContent, top: float, name: QColor, lines: QColor, ground: QColor
) -> float:
    """Logo, name and address; returns where they end."""
    x, bottom = LEFT, top
    logo = Logo(content.logo)
    size = logo.size_within(_LOGO_WIDTH, _LOGO_HEIGHT)
    if not size.isEmpty():
        place = QRectF(LEFT, top, size.width(), size.height())
        if logo.presence_on(ground) < logo.presence_on(WHITE):
            tile = place.adjusted(-_TILE, -_TILE, _TILE, _TILE)
            pen.box(tile.x(), tile.y(), tile.width(), tile.height(), WHITE, _TILE)
        pen.put(logo, place)
        x, bottom = LEFT + size.width() + 14, top + size.height()
    width = RIGHT - _FACTS_WIDTH - 20 - x
    y = top
    for text, hand in (
        (content.sender.name, Hand(content.language, 16, True, name)),
        *((line, Hand(content.language, 12, colour=lines)) for line in content.sender.lines),
    ):
        paragraph = Paragraph(text, hand, width)
        pen.write(paragraph, x, y)
        y += paragraph.height
    return max(bottom, y)


def _title_and_facts(pen: Pen, content: PaperContent, style: Style) -> float:
    x, y = RIGHT - _FACTS_WIDTH, TOP
    title = Paragraph(
        content.title, Hand(content.language, 28, True, style.accent), _FACTS_WIDTH, to_the_right=True
    )
    pen.write(title, x, y - 6)
    y += title.height
    for label, value in content.facts:
        value_hand = Hand(content.language, 13, True)
        label_hand = Hand(content.language, 13, colour=QUIET)
        told = Paragraph(value, value_hand, _FACTS_WIDTH - 90, to_the_right=True)
        taken = min(width_of(value, value_hand), _FACTS_WIDTH - 90)
        named = Paragraph(label, label_hand, _FACTS_WIDTH - taken - 8, to_the_right=True)
        pen.write(told, x + 90, y)
        pen.write(named, x, y)
        y += max(told.height, named.height)
    return y


def _parties(pen: Pen, content: PaperContent) -> None:
    has_contact = bool(content.in_charge.name or content.in_charge.lines)
    width = (RIGHT - LEFT) * (0.6 if has_contact else 1) - 12
    left = _party(pen, content, content.receiver, LEFT, width, to_the_right=False)
    right = pen.y
    if has_contact:
        start = LEFT + width + 24
        right = _party(pen, content, content.in_charge, start, RIGHT - start, to_the_right=True)
    pen.y = max(left, right) + 22


def _party(
    pen: Pen, content: PaperContent, party: PartyContent, x: float, width: float, *, to_the_right: bool
) -> float:
    language = content.language
    parts = [
        (party.label, Hand(language, 12, colour=QUIET)),
        (party.name, Hand(language, 13 if to_the_right else 15, True)),
        *((line, Hand(language)) for line in party.lines),
    ]
    y = pen.y
    for text, hand in parts:
        paragraph = Paragraph(text, hand, width, to_the_right=to_the_right)
        pen.write(paragraph, x, y)
        y += paragraph.height
    return y
