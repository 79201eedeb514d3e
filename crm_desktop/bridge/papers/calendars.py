"""Days of the calendar on paper: a day, a week or a month, as they are in sight."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from crm_desktop.bridge.papers.printable import A4, Compose, PaperSize, Printable, footer_of, page_words
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.progress import Progress
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.calendar.block_painter import BlockPainter
from crm_desktop.qtkit.calendar.blocks import Block
from crm_desktop.qtkit.calendar.time_view import DayHead
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.paper.calendar import CalendarContent, compose_calendar
from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.services.reads.reader import View


@frozen
class DaysShown:
    """What the page shows; `month` is 0 for a day or a week."""

    title: str
    whose: str
    first: date
    count: int
    heads: Sequence[DayHead]
    blocks: Sequence[Block]
    counts: Mapping[date, int]
    month: int = 0


def printable_calendar(name: str, shown: DaysShown, formats: Formats) -> Printable:
    """The days as they were read; to be made in the main thread, which knows the colours."""
    themes = Themes()
    themes.set_choice("light")
    themes.set_language(formats.language)
    painter = BlockPainter(themes.current)
    content = CalendarContent(
        formats.language,
        shown.title,
        shown.whose,
        shown.first,
        shown.count,
        formats.today(),
        shown.heads,
        shown.blocks,
        {block.key: painter.colours(block) for block in shown.blocks},
        footer_of(name, formats),
        page_words(),
        shown.month,
        shown.counts,
    )

    def compose(size: PaperSize, _progress: Progress) -> list[Page]:
        return compose_calendar(content, size)

    def read(_view: View, _progress: Progress) -> Compose:
        return compose

    return Printable(f"{name} {shown.title}", read, A4.turned(landscape=True))
