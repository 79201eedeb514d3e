"""What stands below the table: the sums, the terms in two columns, the places to sign."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.qtkit.paper.content import PaperContent
from crm_desktop.qtkit.paper.heads import write_through
from crm_desktop.qtkit.paper.pages import Pen
from crm_desktop.qtkit.paper.style import BOTTOM, INK, LEFT, QUIET, RIGHT, SIGNATURE_LINE, TOP, Style
from crm_desktop.qtkit.paper.typesetting import Hand, Paragraph, width_of

_LEAST_SUMS_WIDTH = 280.0
#: Between the longest word of the sums and the longest figure.
_BETWEEN = 24.0
_PADDING = 8.0
_PART_HEIGHT, _TOTAL_HEIGHT = 26.0, 40.0
_GAP = 20.0
#: With room to sign; where only so the paper ends on this page, the less.
_SIGNATURES_HEIGHT, _LEAST_SIGNATURES_HEIGHT = 92.0, 72.0
_BELOW_SIGNATURE = 28.0


def sums_height(content: PaperContent) -> float:
    """What the sums take, with the space above them."""
    return _GAP + len(content.sums) * _PART_HEIGHT + _TOTAL_HEIGHT


def draw_sums(pen: Pen, content: PaperContent, style: Style) -> None:
    """The sums on the right; the caller has seen to it that they have room."""
    language = content.language
    quiet, normal = Hand(language, colour=QUIET), Hand(language)
    strong = Hand(language, 16, True, INK if not style.layout.has_band else style.on_colour)
    width = _sums_width(content, normal, strong)
    pen.y += _GAP
    for label, value in content.sums:
        _sum_line(pen, label, value, quiet, normal, _PART_HEIGHT, width)
    ground = style.colour if style.layout.has_band else style.tint
    if not style.layout.has_band and not style.layout.has_filled_head:
        pen.box(RIGHT - width, pen.y + _TOTAL_HEIGHT - 1.6, width, 1.6, style.accent)
    else:
        pen.box(RIGHT - width, pen.y, width, _TOTAL_HEIGHT, ground)
    pen.box(RIGHT - width, pen.y, width, 1.6, style.accent)
    _sum_line(pen, *content.total, strong, strong, _TOTAL_HEIGHT, width)


def _sums_width(content: PaperContent, normal: Hand, strong: Hand) -> float:
    """So wide that no figure reaches into its word."""
    told = [(content.total, strong), *((each, normal) for each in content.sums)]
    labels = max(width_of(label, hand) for (label, _), hand in told)
    values = max(width_of(value, hand) for (_, value), hand in told)
    return min(max(labels + _BETWEEN + values + 2 * _PADDING, _LEAST_SUMS_WIDTH), RIGHT - LEFT)


def _sum_line(pen: Pen, label: str, value: str, left: Hand, right: Hand, height: float, room: float) -> None:
    width = room - 2 * _PADDING
    x = RIGHT - room + _PADDING
    y = pen.y + (height - left.pitch) / 2
    pen.write(Paragraph(label, left, width - width_of(value, right) - _PADDING), x, y, 0, 1)
    pen.write(Paragraph(value, right, width, to_the_right=True), x, y, 0, 1)
    pen.y += height


def draw_terms(pen: Pen, content: PaperContent) -> None:
    """Terms and places to sign, together where a page holds them."""
    width = (RIGHT - LEFT) / 2 - 20
    blocks = [_block(content, heading, text, width) for heading, text in content.texts]
    left, right = _halves(blocks)
    height = max(_height(left), _height(right))
    signing = _LEAST_SIGNATURES_HEIGHT if content.signatures else 0.0
    if height + signing + _GAP <= BOTTOM - TOP:
        if height + signing + _GAP > pen.room:
            pen.turn()
        pen.y += _GAP if blocks else 0.0
        _column(pen, left, LEFT)
        _column(pen, right, LEFT + (RIGHT - LEFT) / 2 + 10)
        pen.y += height
    else:
        pen.y += _GAP
        for heading, text in content.texts:
            _long_block(pen, content, heading, text)
    _signatures(pen, content)


def _block(content: PaperContent, heading: str, text: str, width: float) -> list[Paragraph]:
    language = content.language
    below = Paragraph(text, Hand(language), width)
    return [Paragraph(heading, Hand(language, 13, True), width), below] if heading else [below]


def _halves(blocks: Sequence[list[Paragraph]]) -> tuple[list[list[Paragraph]], list[list[Paragraph]]]:
    """The blocks in their order, parted where the columns come out most alike."""
    best = min(
        range(len(blocks) + 1), key=lambda cut: (max(_height(blocks[:cut]), _height(blocks[cut:])), -cut)
    )
    return list(blocks[:best]), list(blocks[best:])


def _height(blocks: Sequence[list[Paragraph]]) -> float:
    return sum(sum(part.height for part in block) for block in blocks) + _GAP * max(len(blocks) - 1, 0)


def _column(pen: Pen, blocks: Sequence[list[Paragraph]], x: float) -> None:
    y = pen.y
    for block in blocks:
        for part in block:
            pen.write(part, x, y)
            y += part.height
        y += _GAP


def _long_block(pen: Pen, content: PaperContent, heading: str, text: str) -> None:
    """Over the whole width and over pages; a heading has two lines of its text with it."""
    parts = _block(content, heading, text, RIGHT - LEFT)
    if pen.room < sum(part.height for part in parts[:-1]) + 2 * parts[-1].pitch:
        pen.turn()
    for part in parts:
        write_through(pen, part, LEFT)
    pen.y += _GAP


def _signatures(pen: Pen, content: PaperContent) -> None:
    if not content.signatures:
        return
    if pen.room < _LEAST_SIGNATURES_HEIGHT:
        pen.turn()
    width = 300.0
    y = min(pen.y + _SIGNATURES_HEIGHT + 20, BOTTOM - _BELOW_SIGNATURE)
    for text, x in zip(content.signatures, (LEFT, RIGHT - width), strict=False):
        pen.box(x, y, width, 1, SIGNATURE_LINE)
        pen.write(Paragraph(text, Hand(content.language, 12, colour=QUIET), width), x, y + 8, 0, 1)
    pen.y = y + _BELOW_SIGNATURE
