"""Reports on pages: heads repeated, numbers counted, text that can be found, charts in the room there is."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPicture
from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.paper.drawing import pdf_of, picture_of
from crm_desktop.qtkit.paper.pages import Drawing
from crm_desktop.qtkit.paper.report import (
    ReportChart,
    ReportContent,
    ReportPart,
    ReportTable,
    ReportTile,
    compose_report,
    fitted,
)
from crm_desktop.qtkit.paper.style import BOTTOM, LEFT, PAGE_WIDTH, RIGHT, TOP
from crm_desktop.qtkit.paper.typesetting import Hand, width_of

pytestmark = pytest.mark.usefixtures("qapp")


def content(*parts: ReportPart, language: str = "en") -> ReportContent:
    return ReportContent(
        language, "Monthly report", "Monthly report · 2026-03-01", "{page} of {pages}", parts
    )


def texts(made: ReportContent) -> list[str]:
    pdf = pdf_of(compose_report(made), made.title, "test")
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


def square(width: float, height: float) -> ReportChart:
    """A chart that is one red box."""
    picture = QPicture()
    painter = QPainter(picture)
    painter.fillRect(QRectF(0, 0, width, height), QColor(Qt.GlobalColor.red))
    painter.end()
    return ReportChart("Square", picture, width, height)


def test_a_long_table_has_its_head_on_every_page_and_its_sum_at_the_end() -> None:
    rows = [[f"Row {number}", str(number)] for number in range(90)]
    table = ReportTable("Figures", ["Name", "Count"], [*rows, ["All", "4005"]], frozenset({1}), 1)
    pages = texts(content(ReportPart("Channels", "last month", tables=[table], notes=["Only a note."])))
    assert len(pages) == 3
    assert all("Name" in page and "Count" in page for page in pages)
    assert "1 of 3" in pages[0]
    assert "3 of 3" in pages[2]
    assert "4005" in pages[2]
    assert "Only a note." in pages[2]
    found = [row[0] for row in rows if any(f"{row[0]}\n" in page or f"{row[0]} " in page for page in pages)]
    assert len(found) == 90, "no row is lost between pages"


def test_each_report_begins_on_a_page_of_its_own() -> None:
    tiles = [ReportTile("Won", "12", "▲ 3", 1), ReportTile("Lost", "4", "▼ 1", -1)]
    pages = texts(
        content(ReportPart("Channels", tiles=tiles), ReportPart("漏斗與步驟", "上個月"), language="zh_TW")
    )
    assert len(pages) == 2
    assert "12" in pages[0]
    assert "漏斗與步驟" in pages[1]


def test_a_chart_fills_the_width_and_never_leaves_the_page() -> None:
    wide, high = square(1400, 300), square(400, 3000)
    pages = compose_report(content(ReportPart("x", charts=[wide, high])))
    drawings = [item for page in pages for item in page.items if isinstance(item, Drawing)]
    assert drawings[0].rect.width() == pytest.approx(RIGHT - LEFT)
    assert all(each.rect.top() >= TOP and each.rect.bottom() <= BOTTOM for each in drawings)
    image = picture_of(pages[0], 794)
    scale = 794 / PAGE_WIDTH
    rect = drawings[0].rect
    inside = image.pixelColor(int(rect.center().x() * scale), int(rect.center().y() * scale))
    assert inside == QColor(Qt.GlobalColor.red)
    below = image.pixelColor(int(rect.center().x() * scale), int((rect.bottom() + 4) * scale))
    assert below == QColor(Qt.GlobalColor.white), "a recording is as large on paper as on a screen"


def test_many_columns_share_the_width() -> None:
    headings = [f"A rather long heading {number}" for number in range(16)]
    table = ReportTable("", headings, [["很長的名稱" * 5] * 16], frozenset(range(1, 16)))
    (page,) = compose_report(content(ReportPart("x", tables=[table])))
    assert page.items
    assert "…" in fitted("A text that is far too long for its place", Hand("en"), 60)
    assert width_of(fitted("A text that is far too long for its place", Hand("en"), 60), Hand("en")) <= 60


def test_nothing_to_show_is_one_page_with_its_title(qapp: QApplication) -> None:
    (page,) = texts(content(ReportPart("Empty", notes=["Nothing was recorded."])))
    assert "Empty" in page
    assert "Nothing was recorded." in page
