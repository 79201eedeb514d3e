"""Scenes of what is printed: the table, the board, the calendar and a record, on sheets before they are."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.calendar.page import CalendarPage
from crm_desktop.ui.navigation.requests import ShowRecord
from crm_desktop.ui.papers.print_preview import PrintPreview
from tests.shots.stage import Stage

Scene = Callable[[Stage], "Iterator[None]"]


def _preview(stage: Stage) -> PrintPreview:
    stage.document.printing.print()
    preview = stage.window.findChild(PrintPreview)
    assert preview is not None
    stage.until(lambda: not preview.sheet.image.isNull(), "the page")
    stage.settle()
    return preview


def _page(key: str, stage: Stage) -> Iterator[None]:
    """The preview of a page as it is."""
    stage.show(key)
    preview = _preview(stage)
    yield
    preview.reject()


def _month(stage: Stage) -> Iterator[None]:
    stage.show("calendar")
    page = stage.window.pages.current
    assert isinstance(page, CalendarPage)
    page.show_mode("month")
    stage.settle()
    preview = _preview(stage)
    yield
    preview.reject()
    page.show_mode("week")


def _record(stage: Stage) -> Iterator[None]:
    stage.show("opportunities", ShowRecord(Kind.OPPORTUNITY, stage.first_id(Kind.OPPORTUNITY)))
    preview = _preview(stage)
    yield
    preview.reject()


PAPERS: dict[str, Scene] = {
    "print-leads": partial(_page, "leads"),
    "print-board": partial(_page, "pipeline"),
    "print-week": partial(_page, "calendar"),
    "print-month": _month,
    "print-record": _record,
}
