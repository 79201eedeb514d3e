"""What is printed, looked at first: other sheets, page after page, a PDF, a printer; long work is stopped."""

from __future__ import annotations

from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.papers.drawing import Target
from crm_desktop.bridge.papers.printable import Printable
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.navigation.page import Page
from crm_desktop.ui.papers.print_preview import PrintPreview
from tests.ui.records_of_tests import make, make_leads, open_page, run


def given(page: Page) -> Printable:
    """What a page gives to be printed."""
    given: list[Printable] = []
    page.prepare_printing(given.append)
    return given[0]


def previewed(qtbot: QtBot, context: PageContext, printable: Printable, owner: QWidget) -> PrintPreview:
    preview = PrintPreview(context, printable, owner)
    preview.show()
    qtbot.waitUntil(lambda: not preview.sheet.image.isNull())
    return preview


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def test_a_table_is_looked_at_turned_and_saved(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    make_leads(qtbot, context)
    page = open_page(qtbot, context)
    preview = previewed(qtbot, context, given(page), page)
    assert preview.paper.is_landscape
    assert preview.sheet.image.width() > preview.sheet.image.height()
    preview.lie_box.setCurrentIndex(0)
    preview.lie_box.activated.emit(0)
    qtbot.waitUntil(lambda: preview.sheet.image.width() < preview.sheet.image.height())
    said: list[str] = []
    preview.said.connect(said.append)
    path = tmp_path / "leads.pdf"
    preview.write(Target(path))
    qtbot.waitUntil(lambda: bool(said))
    assert "王小明" in text_of(path)
    assert "David Chen" in text_of(path)


def test_pages_are_turned_by_keys(qtbot: QtBot, context: PageContext) -> None:
    for number in range(60):
        make(qtbot, context, Kind.LEAD, name=f"Lead {number}")
    page = open_page(qtbot, context)
    preview = previewed(qtbot, context, given(page), page)
    assert preview.page_box.maximum() > 1
    assert not preview.back.isEnabled()
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert preview.page_box.value() == 2
    qtbot.waitUntil(lambda: preview.sheet.accessibleName().startswith("Page 2"))
    preview.back.click()
    assert preview.page_box.value() == 1
    preview.close()


def test_what_is_selected_is_printed_alone(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    make_leads(qtbot, context)
    page = open_page(qtbot, context)
    page.table.selectRow(0)
    QTest.keyClick(page.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    count = page.table.selection_state().count
    assert count == 2
    preview = previewed(qtbot, context, given(page), page)
    path = tmp_path / "two.pdf"
    preview.write(Target(path))
    qtbot.waitUntil(path.exists)
    assert "2 record" in text_of(path)


def test_a_record_is_printed_with_its_fields_ways_and_story(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    lead = make(qtbot, context, Kind.LEAD, name="王小明", company="宏遠精密", email="w@example.com")
    make(qtbot, context, Kind.CONTACT_POINT, lead=lead, sort="phone", value="+886 912 345 678")
    make(qtbot, context, Kind.ACTIVITY, lead=lead, kind="note", subject="展會上談過")
    run(qtbot, context, EditRecords(Records(Kind.LEAD, (lead,)), {"status": "contacted"}))
    page = open_page(qtbot, context)
    page.open_record(lead)
    qtbot.waitUntil(lambda: page.record_actions.whole == lead)
    qtbot.waitUntil(lambda: given(page).name == "王小明")
    preview = previewed(qtbot, context, given(page), page)
    assert preview.windowTitle() == "Print: 王小明"
    path = tmp_path / "record.pdf"
    preview.write(Target(path))
    qtbot.waitUntil(path.exists)
    text = text_of(path)
    for wanted in ("宏遠精密", "w@example.com", "+886 912 345 678", "展會上談過", "Contacted"):
        assert wanted in text


def test_pages_go_onto_a_printer(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    make_leads(qtbot, context)
    page = open_page(qtbot, context)
    preview = previewed(qtbot, context, given(page), page)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    said: list[str] = []
    preview.said.connect(said.append)
    preview.print_on(printer)
    qtbot.waitUntil(lambda: bool(said))
    assert "1 page" in said[0]
    (sheet,) = PdfReader(tmp_path / "printed.pdf").pages
    assert sheet.mediabox.width > sheet.mediabox.height


def test_setting_is_stopped_when_the_window_is_closed(qtbot: QtBot, context: PageContext) -> None:
    make_leads(qtbot, context)
    page = open_page(qtbot, context)
    preview = PrintPreview(context, given(page), page)
    progress = preview._progress
    preview.reject()
    assert progress.is_cancelled
