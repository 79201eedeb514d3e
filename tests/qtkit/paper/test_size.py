"""Sheets: how large, which way they lie, and that PDFs and pictures are as large as they say."""

from __future__ import annotations

import io

import pytest
from pypdf import PdfReader

from crm_desktop.qtkit.paper.drawing import pdf_of, picture_of
from crm_desktop.qtkit.paper.pages import Page
from crm_desktop.qtkit.paper.size import A4, SHEETS, PaperSize

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("landscape", [False, True])
def test_a_pdf_has_the_size_of_its_sheet(name: str, landscape: bool) -> None:
    size = PaperSize(name, landscape)
    assert (size.width > size.height) == landscape
    page = PdfReader(io.BytesIO(pdf_of([Page()], "t", "t", size))).pages[0]
    assert float(page.mediabox.width) == pytest.approx(size.width * 0.75, abs=1)
    assert float(page.mediabox.height) == pytest.approx(size.height * 0.75, abs=1)
    assert size.left < size.right < size.width
    assert size.top < size.bottom < size.foot < size.height


def test_a_sheet_without_a_name_has_its_own_size() -> None:
    envelope = PaperSize("DL", True, own=(110.0, 220.0))
    page = PdfReader(io.BytesIO(pdf_of([Page()], "t", "t", envelope))).pages[0]
    assert (
        round(float(page.mediabox.width) / 72 * 25.4),
        round(float(page.mediabox.height) / 72 * 25.4),
    ) == (
        220,
        110,
    )


def test_a_picture_has_the_proportions_of_its_sheet() -> None:
    lying = A4.turned(landscape=True)
    image = picture_of(Page(), 600, 1.0, lying)
    assert image.height() == pytest.approx(600 * 210 / 297, abs=1)
