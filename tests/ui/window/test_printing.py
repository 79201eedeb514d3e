"""Print and Save as PDF in the File menu: there for what can be printed, written while work goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.bridge.papers.printable import Printable
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.papers.print_preview import PrintPreview
from crm_desktop.ui.reports.page import ReportsPage
from crm_desktop.ui.window.printing import Printing
from tests.ui.window.stage import Stage


@pytest.fixture
def stage(qtbot: QtBot, context: PageContext, tmp_path: Path) -> Iterator[Stage]:
    stage = Stage(qtbot, context, tmp_path)
    yield stage
    stage.close()


@pytest.fixture
def printing(stage: Stage) -> Printing:
    made = Printing(stage.context, stage.window)
    stage.window.add_doings(made.doings())
    return made


@pytest.mark.usefixtures("printing")
def test_the_entries_are_there_for_pages_that_can_be_printed(stage: Stage) -> None:
    for key, can in (("duplicates", False), ("leads", True), ("calendar", True), ("history", False)):
        stage.window.show_page(key)
        assert stage.window.menus.action("print").isEnabled() is can
        assert stage.window.menus.action("save_pdf").isEnabled() is can
    assert stage.window.menus.action("print").shortcut().toString() == "Ctrl+P"


@pytest.mark.usefixtures("printing")
def test_the_preview_opens_over_the_window(stage: Stage) -> None:
    stage.window.show_page("accounts")
    stage.trigger("print")
    preview = stage.window.findChild(PrintPreview)
    assert preview is not None
    stage.qtbot.waitUntil(lambda: preview.composed is not None)
    preview.reject()


@pytest.mark.parametrize("key", ["leads", "pipeline", "calendar", "reports"])
def test_each_page_is_written_as_a_pdf(stage: Stage, printing: Printing, key: str, tmp_path: Path) -> None:
    stage.make(Kind.LEAD, name="王小明")
    stage.window.show_page(key)
    stage.settle()
    page = stage.window.pages.current
    assert page is not None
    if isinstance(page, ReportsPage):
        shown = page
        stage.qtbot.waitUntil(lambda: shown.report.can_export, timeout=60_000)
    given: list[Printable] = []
    page.prepare_printing(given.append)
    stage.qtbot.waitUntil(lambda: bool(given), timeout=60_000)
    path = tmp_path / f"{key}.pdf"
    printing.write(given[0], Target(path))
    stage.qtbot.waitUntil(path.exists, timeout=60_000)
    stage.qtbot.waitUntil(lambda: any("Saved as" in text for text in stage.status_texts()), timeout=60_000)
    assert len(PdfReader(path).pages) >= 1


def test_what_is_there_is_not_written_over_unasked(stage: Stage, printing: Printing, tmp_path: Path) -> None:
    path = tmp_path / "there.pdf"
    path.write_text("mine")
    given: list[Printable] = []
    stage.window.show_page("leads")
    assert stage.window.pages.current is not None
    stage.window.pages.current.prepare_printing(given.append)
    printing.write(given[0], Target(path))
    stage.qtbot.waitUntil(lambda: any("already" in text for text in stage.status_texts()))
    assert path.read_text() == "mine"
