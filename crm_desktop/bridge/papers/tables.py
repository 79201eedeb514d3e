"""Tables of the window on paper: as shown, with what narrows them said above."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt

from crm_desktop.bridge.lists.group_headings import GroupHeadings
from crm_desktop.bridge.lists.saved import BLOCK, TableShown
from crm_desktop.bridge.papers.printable import A4, Compose, PaperSize, Printable, footer_of, page_words
from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.progress import Progress
from crm_desktop.qtkit.paper.listing import ListingColumn, ListingContent, compose_listing
from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.services.reads.groups import grouped_ids, read_groups
from crm_desktop.services.reads.reader import View

#: More rows are no paper any more: some three thousand pages.
MOST_ROWS = 100_000
#: A table with more columns lies on its side.
_UPRIGHT = 5


def printable_table(
    name: str, about: Sequence[str], shown: TableShown, formats: Formats, groups: GroupHeadings | None = None
) -> Printable:
    """A table; `about` are the lines below its name, `groups` name those that its rows stand in."""
    headings = [
        ListingColumn(column.title(), bool(column.alignment & Qt.AlignmentFlag.AlignRight))
        for column in shown.columns
    ]
    footer, page = footer_of(name, formats), page_words()

    def read(view: View, progress: Progress) -> Compose:
        rows, count = _rows(view, shown, groups, formats, progress)
        lines = [*about, _counted(count, formats)]
        content = ListingContent(formats.language, name, lines, headings, rows, footer, page)

        def compose(size: PaperSize, step: Progress) -> list[Page]:
            return compose_listing(content, size, step.step)

        return compose

    size = A4.turned(landscape=len(headings) > _UPRIGHT)
    return Printable(name, read, size)


def _rows(
    view: View, shown: TableShown, headings: GroupHeadings | None, formats: Formats, progress: Progress
) -> tuple[list[list[str]], int]:
    """The rows, groups under their headings, and how many records there are."""
    grouping = shown.grouping
    if grouping is None or headings is None:
        rows = _texts(view, shown, shown.ids(view), progress)
        return rows, len(rows)
    groups = read_groups(view, shown.query, grouping, shown.order, formats.zone)
    ids = grouped_ids(view, shown.query, grouping, groups, shown.order, formats.zone)
    _check(sum(len(each) for each in ids.values()))
    rows, count = [], 0
    for group in groups:
        within = _texts(view, shown, ids[group.key], progress)
        rows += [[f"{headings.name(group)} · {formats.number(len(within))}"], *within]
        count += len(within)
    return rows, count


def _texts(view: View, shown: TableShown, ids: Sequence[int], progress: Progress) -> list[list[str]]:
    _check(len(ids))
    texts = []
    for start in range(0, len(ids), BLOCK):
        progress.step(start, len(ids))
        block = ids[start : start + BLOCK]
        found = view.rows(shown.kind, block)
        texts += [[column.cell(found[id_]).text for column in shown.columns] for id_ in block if id_ in found]
    return texts


def _check(count: int) -> None:
    if count > MOST_ROWS:
        raise RuleBroken("too_many_rows_for_paper", most=MOST_ROWS, count=count)


def _counted(count: int, formats: Formats) -> str:
    said = QCoreApplication.translate("TablePaper", "%n record(s)", "", count)
    return said.replace(str(count), formats.number(count))
