"""Rows as workbooks, read back by another library: numbers as numbers, text as text, a sheet a block."""

from __future__ import annotations

import io

import pytest
from python_calamine import CalamineWorkbook

from crm_desktop.services.exporting.workbook import workbook_of


def read_back(rows: list[list[str]], name: str = "Figures") -> dict[str, list[list[object]]]:
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook_of(rows, name)))
    return {
        sheet: [list(row) for row in book.get_sheet_by_name(sheet).to_python()] for sheet in book.sheet_names
    }


def test_figures_are_numbers_and_names_stay_text() -> None:
    rows = [["Month", "Spend", "Said"], ["2026", "1200.50", "-0.250000"], ["007", "", "+1.0 pt"]]
    assert read_back(rows) == {
        "Figures": [["Month", "Spend", "Said"], ["2026", 1200.5, -0.25], ["007", "", "+1.0 pt"]]
    }


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "https://example.com"])
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    content = workbook_of([["a", "b"], [text, text]], "x")
    sheet = next(iter(CalamineWorkbook.from_filelike(io.BytesIO(content)).sheet_names))
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    assert book.get_sheet_by_name(sheet).to_python()[1] == [text, text]


def test_long_numbers_and_leading_noughts_are_kept_letter_by_letter() -> None:
    rows = [["a", "b", "c"], ["x", "12345678901234567", "0912345678"]]
    assert read_back(rows)["Figures"][1] == ["x", "12345678901234567", "0912345678"]


def test_blocks_become_sheets_with_names_that_a_workbook_takes() -> None:
    rows = [["a"], ["1"], [], ["b"], ["2"]]
    found = read_back(rows, "Lead → won / [2026]: " + "很長的名稱" * 8)
    assert len(found) == 2
    assert all(len(name) <= 31 for name in found)
    assert read_back([], "'") == {"1": []}
