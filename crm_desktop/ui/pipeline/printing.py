"""The board as it is printed; a late import, because few sessions print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.board.cards import BoardWords
from crm_desktop.bridge.board.reading import BoardContent
from crm_desktop.bridge.lists.conditions import ConditionTerms
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.pipeline.filters import PipelineFilters

if TYPE_CHECKING:
    from crm_desktop.bridge.papers.printable import Printable


def board_on_paper(
    context: PageContext, filters: PipelineFilters, content: BoardContent, words: BoardWords
) -> Printable:
    """The columns that are shown, with what narrows them said above."""
    from crm_desktop.bridge.papers.boards import printable_board

    days = filters.filters.closed_days
    heads = [words.column(key, column, days) for key, column in content.items()]
    chosen = filters.filters
    whose = (filters.owner, filters.channel)
    chips = (filters.pipeline, filters.columns, *whose, filters.closing, filters.closed)
    told = [chip.accessibleName() for chip in chips if not chip.isHidden()]
    if chosen.where is not None:
        told.append(ConditionTerms(context, Kind.OPPORTUNITY).sentence(chosen.where))
    if chosen.text:
        told.append(context.words.quoted(chosen.text))
    about = [" · ".join(told), words.open_count(content)]
    name = filters.title.accessibleName()
    return printable_board(name, about, heads, content, words, context.formats)
