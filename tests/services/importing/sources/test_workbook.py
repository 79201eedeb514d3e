"""Workbooks, read by a process of their own."""

from __future__ import annotations

import sys
import zipfile
from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.values.amounts.numbers import CurrencyAmount
from crm_desktop.services.importing.sources.opening import SourceOptions, open_source
from crm_desktop.services.importing.sources.workbook import WorkbookSource
from tests.support import ROOT, require_linux


def write(path: Path, sheets: dict[str, list[list[object]]], top: int = 0, left: int = 0) -> Path:
    with xlsxwriter.Workbook(path) as workbook:
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        for name, rows in sheets.items():
            sheet = workbook.add_worksheet(name)
            for place, row in enumerate(rows):
                for column, cell in enumerate(row):
                    if isinstance(cell, datetime):
                        sheet.write_datetime(top + place, left + column, cell, day)
                    else:
                        sheet.write(top + place, left + column, cell)
    return path


ROWS: list[list[object]] = [
    ["name", "created_at", "phone", "amount", "active"],
    ["王小明", datetime(2026, 11, 23), 912345678, 480000.5, True],
    ["Anna", datetime(2026, 11, 23, 10, 30), "+886 2 1234", 12, False],
]
READ = [
    ["王小明", "2026-11-23", 912345678, 480000.5, "TRUE"],
    ["Anna", "2026-11-23 10:30:00", "+886 2 1234", 12, "FALSE"],
]


def rows_of(source: WorkbookSource) -> list[list[object]]:
    return [list(row) for chunk in source.chunks() for row in chunk.rows]


def test_headings_below_a_title_are_found_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    above: list[list[object]] = [["Fair 2026"], []]
    source = WorkbookSource(write(tmp_path / "a.xlsx", {"Leads": [*above, *ROWS]}))
    assert (source.header_row, source.headers) == (3, ROWS[0])
    assert [*source.sample(2).numbers] == [4, 5]
    assert rows_of(source) == READ
    assert [*next(source.chunks()).numbers][:2] == [4, 5]


def test_cells_keep_their_kind(tmp_path: Path) -> None:
    source = WorkbookSource(write(tmp_path / "a.xlsx", {"Leads": ROWS}))
    assert source.headers == ROWS[0]
    assert source.sample(1).rows == READ[:1]
    assert rows_of(source) == READ
    assert rows_of(source) == READ  # again, by another process


def test_a_table_that_does_not_begin_at_the_first_cell(tmp_path: Path) -> None:
    with WorkbookSource(write(tmp_path / "a.xlsx", {"Leads": ROWS}, top=4, left=2)) as source:
        (chunk,) = source.chunks()
    assert list(chunk.numbers) == [6, 7]
    assert [list(row)[-5:] for row in chunk.rows] == READ


def test_the_sheet_that_is_chosen(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", {"One": [["name"], ["A"]], "Two": [["name"], ["B"]]})
    with open_source(path, SourceOptions(sheet="Two")) as source:
        assert isinstance(source, WorkbookSource)
        assert source.sheets == ["One", "Two"]
        assert rows_of(source) == [["B"]]
    with pytest.raises(ImportProblem) as refused:
        open_source(path, SourceOptions(sheet="Three"))
    assert refused.value.key == "sheet_not_found"


def test_many_rows_arrive_in_pieces_and_whole(tmp_path: Path) -> None:
    rows: list[list[object]] = [["name", "amount"], *([f"n{place}", place] for place in range(5_001))]
    source = WorkbookSource(write(tmp_path / "a.xlsx", {"S": rows}))
    chunks = list(source.chunks())
    assert len(chunks) > 1
    assert [row[1] for chunk in chunks for row in chunk.rows] == list(range(5_001))
    assert [number for chunk in chunks for number in chunk.numbers] == list(range(2, 5_003))
    assert chunks[-1].done_bytes == source.total_bytes


def test_stopping_early_ends_the_process(tmp_path: Path) -> None:
    rows: list[list[object]] = [["name"]]
    rows += [[f"n{place}"] for place in range(9_000)]
    source = WorkbookSource(write(tmp_path / "a.xlsx", {"S": rows}))
    process = source._waiting._process  # type: ignore[union-attr]
    chunks = source.chunks()
    next(chunks)
    assert process.poll() is None
    chunks.close()  # type: ignore[attr-defined]
    assert process.poll() is not None


def test_a_workbook_by_another_name_is_still_one(tmp_path: Path) -> None:
    path = write(tmp_path / "a.xlsx", {"S": [["name"], ["A"]]}).rename(tmp_path / "a.csv")
    with open_source(path) as source:
        assert isinstance(source, WorkbookSource)


def test_an_empty_sheet(tmp_path: Path) -> None:
    with pytest.raises(ImportProblem) as refused:
        WorkbookSource(write(tmp_path / "a.xlsx", {"S": []}))
    assert refused.value.key == "file_empty"


def test_a_table_of_libreoffice(tmp_path: Path) -> None:
    office = "urn:oasis:names:tc:opendocument:xmlns"
    rows = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for text in row
        )
        + "</table:table-row>"
        for row in (["name", "email"], ["王小明", "wang@example.com"])
    )
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr(
            "META-INF/manifest.xml",
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>',
        )
        archive.writestr(
            "content.xml",
            f'<office:document-content xmlns:office="{office}:office:1.0" xmlns:table="{office}:table:1.0"'
            f' xmlns:text="{office}:text:1.0"><office:body><office:spreadsheet><table:table table:name="S">'
            f"{rows}</table:table></office:spreadsheet></office:body></office:document-content>",
        )
    with open_source(path) as source:
        assert isinstance(source, WorkbookSource)
        assert source.headers == ["name", "email"]
        assert rows_of(source) == [["王小明", "wang@example.com"]]


def test_a_packaged_program_starts_itself_to_read_a_workbook(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has no script files: its own entry has to know what it is started for."""
    require_linux()  # a shell script stands for the packaged program
    path = write(tmp_path / "fair.xlsx", {"Leads": [["name", "王小明"]]})
    program = tmp_path / "crm-desktop"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{ROOT / "main.py"}" "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(program))
    with WorkbookSource(path, header_row=1) as source:
        assert source.headers == ["name", "王小明"]


def test_a_text_merged_over_several_rows_holds_for_each_and_an_amount_for_the_first(tmp_path: Path) -> None:
    path = tmp_path / "merged.xlsx"
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Leads")
        sheet.merge_range(1, 2, 1, 4, "A list")
        sheet.write_row(2, 2, ["company", "name", "amount"])
        sheet.merge_range(3, 2, 5, 2, "Fjord")
        sheet.merge_range(3, 4, 4, 4, 1500)
        for row, name in enumerate(["Ida", "Jon", "Kai", "Lea"], 3):
            sheet.write(row, 3, name)
    source = WorkbookSource(path)
    assert source.headers == ["company", "name", "amount"]
    assert rows_of(source) == [
        ["Fjord", "Ida", 1500],
        ["Fjord", "Jon", ""],
        ["Fjord", "Kai", ""],
        ["", "Lea", ""],
    ]


@pytest.mark.parametrize("left", [0, 2])
def test_the_currency_of_a_number_format_stays_with_its_number(tmp_path: Path, left: int) -> None:
    path = tmp_path / "money.xlsx"
    signed = ("[$$-409]#,##0.00", "[$NT$-404]#,##0", "[$¥-411]#,##0", "[$€-2] #,##0.00")
    formats = (*signed, '"$"#,##0', '0" pcs"', "0.0")
    with xlsxwriter.Workbook(path) as workbook:
        sheet = workbook.add_worksheet("Leads")
        sheet.write_row(0, left, ["Name", "Amount", "Number"])
        for row, code in enumerate(formats, 1):
            sheet.write(row, left, f"n{row}")
            sheet.write(row, left + 1, 700.5, workbook.add_format({"num_format": code}))
            sheet.write(row, left + 2, 1.5)
    amounts = [row[1] for row in rows_of(WorkbookSource(path))]
    found = [each.currency if isinstance(each, CurrencyAmount) else "" for each in amounts]
    assert found == ["USD", "TWD", "JPY", "EUR", "", "", ""]
    assert all(isinstance(each, float) and float(each) == 700.5 for each in amounts)
