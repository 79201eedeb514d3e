"""Puts a paper together: head, table, sums, terms, and the foot of each page once their number is known."""

from __future__ import annotations

from crm_desktop.qtkit.paper.closing import draw_sums, draw_terms, sums_height
from crm_desktop.qtkit.paper.content import PaperContent
from crm_desktop.qtkit.paper.heads import draw_head
from crm_desktop.qtkit.paper.pages import Lines, Page, Pen
from crm_desktop.qtkit.paper.style import FOOTER, LEFT, LINE, QUIET, RIGHT, style_of
from crm_desktop.qtkit.paper.table import Table
from crm_desktop.qtkit.paper.typesetting import Hand, Paragraph


def compose(content: PaperContent) -> list[Page]:
    """The pages of a paper. Needs a font database (QGuiApplication), but not the main thread."""
    style = style_of(content.layout, content.colour)
    pen = Pen()
    draw_head(pen, content, style)
    after = sums_height(content)
    if content.rows:
        Table(pen, content, style).draw(after)
    if pen.room < after:
        pen.turn()
    draw_sums(pen, content, style)
    draw_terms(pen, content)
    for number, page in enumerate(pen.pages, 1):
        _foot(page, content, number, len(pen.pages))
    return pen.pages


def _foot(page: Page, content: PaperContent, number: int, pages: int) -> None:
    hand = Hand(content.language, 12, colour=QUIET)
    counted = content.page.replace("{page}", str(number)).replace("{pages}", str(pages))
    half = (RIGHT - LEFT) / 2
    pen = Pen()
    pen.pages = [page]
    pen.box(LEFT, FOOTER, RIGHT - LEFT, 1, LINE)
    page.items.append(Lines(Paragraph(content.footer, hand, half), LEFT, FOOTER + 10, 0, 1))
    page.items.append(
        Lines(Paragraph(counted, hand, half, to_the_right=True), LEFT + half, FOOTER + 10, 0, 1)
    )
