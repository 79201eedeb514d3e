"""Rows of text as a table file, CSV or workbook, written block by block; no cell becomes a formula.

Late import: the library that writes workbooks is loaded by whoever exports one.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from crm_desktop.core.errors import FileProblem
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.values.spreadsheet_text import guard_formula
from crm_desktop.frozen import frozen
from crm_desktop.services.record_files.encodings import WITH_MARK

#: A workbook has no more rows, nor cells with more letters.
MOST_ROWS, _MOST_LETTERS = 1_048_576, 32_767
#: Widths are measured over so many rows, and lie between these, in letters.
_MEASURED, _NARROWEST, _WIDEST = 200, 8, 60
_TOLD_EVERY = 1_000
#: Whole numbers beyond this are no longer exact in a spreadsheet.
_EXACT = 10**15
_EPOCH = date(1899, 12, 30)


class CellForm(StrEnum):
    """What the cells of a column are for a spreadsheet; whatever does not look so stays text."""

    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    MOMENT = "moment"


@frozen
class TableColumn:
    """A column of a table file: its heading, and what its cells are."""

    heading: str
    form: CellForm = CellForm.TEXT


_FORMS = {
    FieldType.MONEY: CellForm.NUMBER,
    FieldType.DECIMAL: CellForm.NUMBER,
    FieldType.INTEGER: CellForm.NUMBER,
    FieldType.PERCENT: CellForm.NUMBER,
    FieldType.DATE: CellForm.DAY,
    FieldType.INSTANT: CellForm.MOMENT,
}


def form_of(field: Field) -> CellForm:
    """What the values of a field are for a spreadsheet."""
    return _FORMS.get(field.type, CellForm.TEXT)


def write_csv(
    path: Path,
    columns: Sequence[TableColumn],
    rows: Iterable[Sequence[str]],
    encoding: str = WITH_MARK,
    progress: Progress | None = None,
    *,
    with_marks: bool = False,
) -> int:
    """Write a CSV file; returns the number of rows.

    Where the encoding lacks a letter a question mark stands for it, `with_marks`; else FileProblem is raised.
    """
    count = 0
    try:
        with path.open("w", encoding=encoding, newline="", errors="replace" if with_marks else None) as file:
            writer = csv.writer(file)
            writer.writerow([guard_formula(column.heading) for column in columns])
            for count, row in enumerate(rows, start=1):
                if progress is not None and count % _TOLD_EVERY == 0:
                    progress.step(count, 0)
                writer.writerow([guard_formula(text) for text in row])
    except UnicodeEncodeError as error:
        letter = error.object[error.start : error.start + 1]
        raise FileProblem("encoding_lacks", encoding=encoding, letter=letter) from None
    return count


def write_workbook(
    path: Path,
    columns: Sequence[TableColumn],
    rows: Iterable[Sequence[str]],
    name: str,
    progress: Progress | None = None,
) -> int:
    """Write a workbook with one sheet; returns the number of rows.

    Numbers, days and moments are such; the head stays in sight and can be filtered by. Raises FileProblem
    where there are more rows than a workbook has.
    """
    import xlsxwriter

    options = {"constant_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(str(path), options) as book:
        sheet = book.add_worksheet(_sheet_name(name))
        ahead, rest = _looked_at(rows)
        for number, width in enumerate(_widths(columns, ahead)):
            sheet.set_column(number, number, width)
        head = book.add_format({"bold": True, "bottom": 1})
        sheet.write_row(0, 0, [column.heading for column in columns], head)
        sheet.freeze_panes(1, 0)
        writers = [_writer(sheet, book, column.form) for column in columns]
        count = 0
        for part in (ahead, rest):
            for row in part:
                count += 1
                if count >= MOST_ROWS:
                    raise FileProblem("too_many_rows_for_workbook", most=MOST_ROWS - 1)
                if progress is not None and count % _TOLD_EVERY == 0:
                    progress.step(count, 0)
                for number, text in enumerate(row):
                    if text:
                        writers[number](count, number, text)
        sheet.autofilter(0, 0, max(count, 1), max(len(columns) - 1, 0))
    return count


def _looked_at(rows: Iterable[Sequence[str]]) -> tuple[list[Sequence[str]], Iterable[Sequence[str]]]:
    iterator = iter(rows)
    ahead: list[Sequence[str]] = []
    for row in iterator:
        ahead.append(row)
        if len(ahead) == _MEASURED:
            break
    return ahead, iterator


def _widths(columns: Sequence[TableColumn], rows: Sequence[Sequence[str]]) -> list[int]:
    widths = []
    for number, column in enumerate(columns):
        texts = (column.heading + "   ", *(row[number] for row in rows))
        widest = max(_letters(text) for text in texts)
        widths.append(min(max(widest + 1, _NARROWEST), _WIDEST))
    return widths


def _letters(text: str) -> int:
    """The width in letters; East Asian ones count as two."""
    return sum(2 if ord(letter) >= 0x1100 else 1 for letter in text[: _WIDEST + 1])


def _writer(sheet: Any, book: Any, form: CellForm) -> Callable[[int, int, str], object]:
    write_string = sheet.write_string
    if form is CellForm.TEXT:

        def text_cell(row: int, column: int, text: str) -> None:
            write_string(row, column, text[:_MOST_LETTERS])

        return text_cell
    looks = {CellForm.NUMBER: "General", CellForm.DAY: "yyyy-mm-dd", CellForm.MOMENT: "yyyy-mm-dd hh:mm"}
    dressed, write_number, read = (
        book.add_format({"num_format": looks[form]}),
        sheet.write_number,
        _READERS[form],
    )

    def cell(row: int, column: int, text: str) -> None:
        value = read(text)
        if value is None:
            write_string(row, column, text[:_MOST_LETTERS])
        else:
            write_number(row, column, value, dressed)

    return cell


def _number(text: str) -> float | None:
    """A number whose digits a spreadsheet keeps; None for all else, as for an amount with its currency."""
    try:
        value = float(text)
    except ValueError:
        return None
    is_plain = text.isascii() and not text[-1:].isspace() and "_" not in text and text.lower() == text
    return value if is_plain and abs(value) < _EXACT else None


def _day(text: str) -> float | None:
    """A day as spreadsheets count them: since 1899-12-30, from 1900-03-01 on."""
    try:
        days = (date.fromisoformat(text) - _EPOCH).days
    except ValueError:
        return None
    return float(days) if days > 60 else None


def _moment(text: str) -> float | None:
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return None
    days = _day(moment.date().isoformat())
    seconds = moment.hour * 3600 + moment.minute * 60 + moment.second
    return None if days is None else days + seconds / 86_400


_READERS: dict[CellForm, Callable[[str], float | None]] = {
    CellForm.NUMBER: _number,
    CellForm.DAY: _day,
    CellForm.MOMENT: _moment,
}


def _sheet_name(name: str) -> str:
    plain = "".join(" " if letter in "[]:*?/\\" else letter for letter in name).strip(" '")
    return plain[:31] or "1"
