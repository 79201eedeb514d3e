"""The days in sight as they are printed; a late import, because few sessions print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.lists.calendar import Calendar
from crm_desktop.qtkit.calendar.blocks import Block
from crm_desktop.ui.calendar.blocks_of import counts_of, heads_of
from crm_desktop.ui.calendar.head import CalendarHead

if TYPE_CHECKING:
    from crm_desktop.bridge.papers.printable import Printable


def days_on_paper(
    context: PageContext,
    head: CalendarHead,
    days: tuple[date, int, int],
    blocks: Sequence[Block],
    calendar: Calendar | None,
) -> Printable:
    """What stands on the page: `days` are the first, how many, and the month (0 for a day or a week)."""
    from crm_desktop.bridge.papers.calendars import DaysShown, printable_calendar

    first, count, month = days
    heads = heads_of(first, min(count, 7), context, bool(month))
    counts = {} if calendar is None else counts_of(calendar)
    whose = " · ".join(each for each in (head.whose.accessibleName(), head.narrowing.sentence()) if each)
    shown = DaysShown(head.title.text(), whose, first, count, heads, blocks, counts, month)
    name = QCoreApplication.translate("CalendarPage", "Calendar")
    return printable_calendar(name, shown, context.formats)
