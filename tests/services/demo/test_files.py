"""The made-up office keeps files that are what their names say."""

from __future__ import annotations

import io

import pypdf

from crm_desktop.services.demo.files import drawing_of, picture_of_a_hall
from tests.services.attachments.files import content
from tests.services.demo.test_filling import Offices, offices
from tests.services.workspaces import query

__all__ = ["offices"]


def test_the_drawing_is_a_pdf_of_one_page_with_its_words() -> None:
    reader = pypdf.PdfReader(io.BytesIO(drawing_of("PL-1", ("7.5 kW",))), strict=True)
    assert len(reader.pages) == 1
    assert reader.pages[0].extract_text().split("\n") == ["PL-1", "7.5 kW"]


def test_the_picture_is_a_small_png() -> None:
    picture = picture_of_a_hall()
    assert picture.startswith(b"\x89PNG")
    assert len(picture) < 10_000


def test_the_office_has_them_once_however_many_records_bear_them(offices: Offices) -> None:
    path = offices.file("zh_TW")
    found = query(path, "SELECT name, count(*) FROM attachment GROUP BY digest ORDER BY count(*)")
    assert found == [("訪談記錄.txt", 2), ("機台圖面.pdf", 4), ("現場照片.png", 5)]
    assert query(path, "SELECT count(*) FROM content") == [(3,)]
    (notes,) = query(path, "SELECT min(id) FROM attachment WHERE name = '訪談記錄.txt'")
    with offices.open("zh_TW") as workspace:
        assert content(workspace, notes[0]).decode().startswith("三月訪談")
