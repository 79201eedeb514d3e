"""Where a table begins: titles, exports' remarks and names of groups above the row of headings."""

from __future__ import annotations

import pytest

from crm_desktop.services.importing.sources.dialects import TOP_ROWS, find_header, headings_of

HEADINGS = ["編號", "姓名", "公司名稱", "電話", "來源", "備註"]
DATA = ["F1", "王小明", "大同", "02-2345-0001", "展會", ""]
PLAIN = ["Widget", "Colour", "Weight"]


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ([HEADINGS, DATA], 0),
        ([[], HEADINGS, DATA], 1),
        ([["2026 台北展 名單"], [], HEADINGS, DATA], 2),
        ([["客戶名單"], ["匯出日期", "2026-11-01"], HEADINGS, DATA, DATA], 2),
        ([["基本資料", "", "", "聯絡方式", "", ""], HEADINGS, DATA, DATA], 1),
        ([["基本資料", "", "公司", "聯絡方式", "來源", ""], HEADINGS, DATA, DATA], 1),
        # Words of a row of data may be headings elsewhere.
        ([["姓名", "", "公司名稱", "電話", "來源"], ["王小明", "客戶", "大同", "", "網站"], DATA], 0),
        ([["A list of the fair"], ["姓名", "電話"], ["王小明", "02-2345-0001"]], 1),
        ([DATA, DATA], None),
        ([["Anna", "anna@example.com"], ["Ben", "ben@example.com"]], None),
        ([["name", ""], ["Anna", "x"], ["Ben", "y"]], 0),
        ([["name"], ["Anna"], ["Ben"]], 0),
        ([PLAIN, ["A", "red", "3"], ["B", "blue", "4"]], 0),
        ([["title"], PLAIN, ["A", "red", "3"], ["B", "blue", "4"]], 1),
        ([HEADINGS], 0),
        ([[], ["", " "]], None),
        # A first row of words stays the headings, whatever a row below it is called.
        ([["name", "type", "of"], ["電話", "電子郵件", "x"]], 0),
        # Headings far below are not looked for: what stands above is data then.
        ([*[DATA] * TOP_ROWS, HEADINGS], None),
    ],
)
def test_the_row_of_headings_is_found(rows: list[list[str]], place: int | None) -> None:
    assert find_header(rows) == place


def test_headings_below_a_merged_cell_are_joined_by_those_beside_it() -> None:
    rows = [
        ["公司", "聯絡方式", "", "備註"],
        ["", "電話", "信箱", ""],
        ["大同", "02-2345-0001", "a@b.example", ""],
    ]
    assert find_header(rows) == 1
    assert headings_of(rows, 1) == ["公司", "電話", "信箱", "備註"]
    assert headings_of([["客戶名單", ""], ["", "電話"]], 1) == ["", "電話"]
