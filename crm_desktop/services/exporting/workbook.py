"""Rows as a workbook (XLSX): numbers as numbers, all else as text that no spreadsheet takes for a formula.

The library that writes it is a late import: only a person who exports needs it.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence

#: A number as reports write it; longer ones are names of something, and a spreadsheet would round them.
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,13})(?:\.\d{1,6})?")
_LONGEST_NAME = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


def workbook_of(rows: Iterable[Sequence[str]], name: str) -> bytes:
    """One sheet a block of rows, parted by empty rows; the first row of each is its head and stays in sight.

    The first column holds names and is never a number.
    """
    import xlsxwriter

    content = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(content, options) as book:
        strong = book.add_format({"bold": True, "bottom": 1})
        for number, block in enumerate(_blocks(rows), start=1):
            sheet = book.add_worksheet(_sheet_name(name, number))
            for line, row in enumerate(block):
                for column, cell in enumerate(row):
                    if line and column and _NUMBER.fullmatch(cell):
                        sheet.write_number(line, column, float(cell))
                    else:
                        sheet.write_string(line, column, cell, strong if line == 0 else None)
            sheet.freeze_panes(1, 1)
            sheet.autofit()
        if not book.worksheets():
            book.add_worksheet(_sheet_name(name, 1))
    return content.getvalue()


def _blocks(rows: Iterable[Sequence[str]]) -> Iterable[list[Sequence[str]]]:
    block: list[Sequence[str]] = []
    for row in rows:
        if row:
            block.append(row)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _sheet_name(name: str, number: int) -> str:
    """A name that a workbook takes: without its forbidden letters, short, and another one for each sheet."""
    ending = "" if number == 1 else f" {number}"
    plain = _FORBIDDEN.sub(" ", name).strip(" '") or "1"
    return plain[: _LONGEST_NAME - len(ending)] + ending
