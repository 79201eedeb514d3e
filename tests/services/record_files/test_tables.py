"""Tables as CSV and as workbooks: what is a number stays one, what looks like a formula becomes none."""

from __future__ import annotations

import csv
from datetime import date, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from crm_desktop.core.errors import FileProblem
from crm_desktop.core.values.spreadsheet_text import unguard_formula
from crm_desktop.services.record_files.tables import CellForm, TableColumn, write_csv, write_workbook

TEXT = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12)
COLUMNS = (
    TableColumn("Name"),
    TableColumn("Amount", CellForm.NUMBER),
    TableColumn("Day", CellForm.DAY),
    TableColumn("Made", CellForm.MOMENT),
)
ROWS = [
    ["=HYPERLINK(1)", "-12.50", "2026-03-01", "2026-03-01 16:40:05"],
    ["+886 2 5550 1234", "1200 EUR", "", "1899-01-01 00:00:00"],
    ["04595257", "1" * 20, "1900-01-05", ""],
    ["@x\n\t鋸子", "nan", "2100-12-31", "soon"],
]


def read(path: Path) -> list[list[object]]:
    sheet = CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0)
    return [list(row) for row in sheet.to_python(skip_empty_area=False)]


def test_a_workbook_has_types_and_no_formulas(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    assert write_workbook(path, COLUMNS, iter(ROWS), "A/B: [x]") == 4
    head, *rows = read(path)
    assert head == ["Name", "Amount", "Day", "Made"]
    assert rows[0] == ["=HYPERLINK(1)", -12.5, date(2026, 3, 1), datetime(2026, 3, 1, 16, 40, 5)]
    assert rows[1] == ["+886 2 5550 1234", "1200 EUR", "", "1899-01-01 00:00:00"]
    assert rows[2] == ["04595257", "1" * 20, "1900-01-05", ""]
    assert rows[3] == ["@x\n\t鋸子", "nan", date(2100, 12, 31), "soon"]


def test_an_empty_table_has_its_head(tmp_path: Path) -> None:
    assert write_workbook(tmp_path / "a.xlsx", COLUMNS, [], "") == 0
    assert read(tmp_path / "a.xlsx") == [["Name", "Amount", "Day", "Made"]]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-8", "utf-16", "gb18030", "utf-32"])
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=12), max_size=6
    )
)
def test_a_csv_file_comes_back_as_it_was(tmp_path: Path, encoding: str, texts: list[str]) -> None:
    path = tmp_path / "a.csv"
    write_csv(path, COLUMNS[:1], [[text] for text in texts], encoding)
    with path.open(encoding=encoding, newline="") as file:
        head, *rows = csv.reader(file)
    assert head == ["Name"]
    assert [unguard_formula(row[0]) if row else "" for row in rows] == [
        unguard_formula(text) for text in texts
    ]
    assert all(not row or not row[0].startswith(("=", "@")) for row in rows)


def test_a_letter_that_the_encoding_lacks_is_refused(tmp_path: Path) -> None:
    with pytest.raises(FileProblem, match="encoding_lacks"):
        write_csv(tmp_path / "a.csv", COLUMNS[:1], [["Müller"], ["鋸子"]], "iso8859-1")
