"""Ways out of the reports: charts, tables and papers, to files and to the clipboard."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from python_calamine import CalamineWorkbook

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.qtkit.widgets.file_dialog import FileDialog
from crm_desktop.ui.reports.figures.view import FigureReportView
from tests.ui.context_of_tests import open_context
from tests.ui.reports.figures.test_view import office, shown

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    with open_context(qapp, tmp_path) as made:
        yield made


def test_a_report_is_written_as_paper_and_workbook(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    office(qtbot, context)
    page, view = shown(qtbot, context)
    assert view.can_export
    with qtbot.waitSignal(page.message, timeout=20_000):
        page.exporter.write(tmp_path / "roi.pdf")
    text = "\n".join(each.extract_text() for each in PdfReader(tmp_path / "roi.pdf").pages)
    for said in ("Input and output", "Paid search", "Spend", "1,000", "Leads created", "Page 1 of"):
        assert said in text
    with qtbot.waitSignal(page.message):
        page.exporter.write(tmp_path / "roi.xlsx")
    book = CalamineWorkbook.from_path(str(tmp_path / "roi.xlsx"))
    rows = book.get_sheet_by_index(0).to_python()
    assert [rows[0][0], rows[1][0]] == ["Channel", "Paid search"]
    assert 500.0 in rows[1]
    page.exporter.entries["copy"].trigger()
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[1].split("\t")[0] == "Paid search"


def test_each_chart_and_table_has_ways_out_of_its_own(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    office(qtbot, context)
    page, view = shown(qtbot, context)
    asked: list[tuple[str, bytes, str]] = []
    view.file_wanted.connect(lambda suffix, make, name: asked.append((suffix, make(), name)))
    for card in view.pictures:
        card.menu.take("svg")
        card.menu.take("png")
        card.menu.take("copy")
        image = QGuiApplication.clipboard().image()
        assert isinstance(image, QImage)
        assert image.width() > 400
    (sheet,) = view.sheets
    sheet.menu.take("csv")
    sheet.menu.take("xlsx")
    sheet.menu.take("copy")
    assert "Paid search" in QGuiApplication.clipboard().text()
    kinds = [(suffix, content[:4]) for suffix, content, _name in asked]
    assert kinds == [
        *[("svg", b"<?xm"), ("png", b"\x89PNG")] * 2,
        ("csv", b"\xef\xbb\xbfC"),
        ("xlsx", b"PK\x03\x04"),
    ]
    assert len({content for suffix, content, _name in asked if suffix == "svg"}) == 2
    dialogs = page.findChildren(FileDialog)
    assert len(dialogs) == len(asked), "each asks where to"
    with qtbot.waitSignal(page.message):
        dialogs[-1].fileSelected.emit(str(tmp_path / "table.xlsx"))
    assert CalamineWorkbook.from_filelike(io.BytesIO((tmp_path / "table.xlsx").read_bytes())).sheet_names
    for dialog in dialogs:
        dialog.reject()


def test_curves_and_fields_are_pictures_too(qtbot: QtBot, context: PageContext) -> None:
    office(qtbot, context)
    page, _view = shown(qtbot, context)
    page.show_report("cohorts")
    view = page.report
    assert isinstance(view, FigureReportView)
    qtbot.waitUntil(lambda: bool(view.sheets) and view.pictures[1].chart is not None)
    content = view.pictures[1].content("svg", "Months", [])
    assert content is not None
    assert b"30 days" in content()


def test_the_report_of_a_month_is_one_click(qtbot: QtBot, context: PageContext, tmp_path: Path) -> None:
    page, _view = shown(qtbot, context)
    assert not page.exporter.csv.isEnabled()
    assert page.exporter.entries["month"].isEnabled()
    page.exporter.write_month(tmp_path / "month.pdf", may_replace=False)
    qtbot.waitUntil(lambda: (tmp_path / "month.pdf").exists(), timeout=20_000)
    pages = [each.extract_text() for each in PdfReader(tmp_path / "month.pdf").pages]
    assert "Speed and stages" in pages[0]
    assert f"Page {len(pages)} of {len(pages)}" in pages[-1]
