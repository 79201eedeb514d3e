"""The board on paper: its columns with their sums, and every card that is on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtGui import QColor

from crm_desktop.bridge.board.cards import BoardWords
from crm_desktop.bridge.board.reading import BoardContent as ReadBoard
from crm_desktop.bridge.papers.printable import A4, Compose, PaperSize, Printable, footer_of, page_words
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.board.data import BoardColumn, Card
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.paper.board import BoardContent, PaperCard, PaperColumn, compose_board
from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.services.reads.reader import View


def printable_board(
    name: str,
    about: Sequence[str],
    heads: Sequence[BoardColumn],
    content: ReadBoard,
    words: BoardWords,
    formats: Formats,
) -> Printable:
    """The board as it was read; its cards are read when it is set."""
    footer, page = footer_of(name, formats), page_words()
    colours = {head.key: _colour(head) for head in heads}

    def read(view: View, progress: Progress) -> Compose:
        columns = []
        for number, head in enumerate(heads):
            progress.step(number, len(heads))
            ids = content[head.key].ids
            cards = words.cards(view.rows(Kind.OPPORTUNITY, ids))
            columns.append(_column(head, [cards[id_] for id_ in ids if id_ in cards], colours, formats))
        board = BoardContent(formats.language, name, about, columns, footer, page)

        def compose(size: PaperSize, _progress: Progress) -> list[Page]:
            return compose_board(board, size)

        return compose

    return Printable(name, read, A4.turned(landscape=True))


def _column(
    head: BoardColumn, cards: Sequence[Card], colours: Mapping[int, QColor], formats: Formats
) -> PaperColumn:
    lines = [line for line in (*head.line_left.rsplit(" · ", 1), head.line_right) if line]
    told = [PaperCard(each.title, each.subtitle, each.left, each.right, each.right_is_bad) for each in cards]
    return PaperColumn(head.title, formats.number(head.count), lines, colours[head.key], told)


def _colour(head: BoardColumn) -> QColor:
    """Papers are light, whichever theme the window has."""
    if isinstance(head.colour, QColor):
        return head.colour
    themes = Themes()
    themes.set_choice("light")
    return themes.current.series_colour(head.colour)
