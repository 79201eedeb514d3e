"""Reads a workbook in a process of its own, which may run out of memory or time without harm to ours.

Started by `workbook_source` as a script; imports nothing of ours. Writes one JSON text a line: first
{"sheets": [...], "sheet": name, "rows": n}, then {"first": row number, "rows": [[...]]} in pieces, then
{"end": true}; or {"error": key} at any point. A number whose cell is formatted in a currency is
[number, sign, locale] as the format writes them.
"""

from __future__ import annotations

import json
import re
import sys
import zipfile
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import python_calamine

if sys.platform != "win32":
    import resource

_CELLS_A_PIECE = 24_000
_MOST_ROWS_A_PIECE = 2_000
_MOST_CHARACTERS_A_PIECE = 4_000_000
#: Longer than any field takes; what is beyond is cut off and the value refused later.
_LONGEST_TEXT = 120_000

_MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
#: [$NT$-404], [$€-2], [$USD]: a sign and the locale by which "$" is told from "$".
_IN_BRACKETS = re.compile(r"\[\$([^\]-]*)(?:-([0-9A-Fa-f]+))?\]")
_QUOTED = re.compile(r'"([^"0-9]{1,8})"')
_CELL = re.compile(r"([A-Z]{1,3})([0-9]+)")


def main(arguments: list[str]) -> int:
    """Read path, sheet ("" for the first), within limits of memory (MiB) and processor seconds."""
    path, sheet, memory, seconds = arguments
    limit_resources(int(memory) << 20, int(seconds))
    try:
        _read(path, sheet)
    except python_calamine.PasswordError:
        _say({"error": "file_password_protected"})
    except python_calamine.WorksheetNotFound:
        _say({"error": "sheet_not_found"})
    except MemoryError:
        _say({"error": "file_too_large"})
    except (python_calamine.CalamineError, OSError, ValueError, OverflowError):
        _say({"error": "table_damaged"})
    return 0


def limit_resources(memory_bytes: int, seconds: int) -> None:
    """Cap what this process may take, where the system can: not on Windows, and memory not on macOS."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        if sys.platform != "darwin":
            resource.setrlimit(resource.RLIMIT_AS, (memory_bytes, memory_bytes))


def _read(path: str, sheet_name: str) -> None:
    with Path(path).open("rb") as stream:
        workbook = python_calamine.CalamineWorkbook.from_filelike(stream)
    names = [
        each.name
        for each in workbook.sheets_metadata
        if each.typ == python_calamine.SheetTypeEnum.WorkSheet
        and each.visible == python_calamine.SheetVisibleEnum.Visible
    ]
    if not names:
        _say({"error": "file_empty"})
        return
    sheet = workbook.get_sheet_by_name(sheet_name or names[0])
    _say({"sheets": names, "sheet": sheet.name, "rows": sheet.height})
    first = 1
    rows_a_piece = max(1, min(_MOST_ROWS_A_PIECE, _CELLS_A_PIECE // max(1, sheet.width)))
    rows = sheet.iter_rows()
    # Rows come from the first of the sheet, columns from the first that holds anything.
    left = sheet.start[1] if sheet.start else 0
    currencies = _currency_cells(path, sheet.name)
    merged = _MergedCells(sheet.merged_cell_ranges or (), left)
    while True:
        piece = [[_plain(cell) for cell in row] for row in islice(rows, rows_a_piece)]
        if not piece:
            break
        for number, cells in enumerate(piece, first):
            merged.fill(number, cells)
        if currencies:
            for number, cells in enumerate(piece, first):
                _mark_currencies(cells, currencies.get(number, {}), left)
        for part in _small_enough(piece):
            _say({"first": first, "rows": part})
            first += len(part)
    _say({"end": True})


class _MergedCells:
    """Cells merged over several rows: a text or a day in the first holds for those below it, as one sees it.

    A number does not: an amount would be counted once for every row.
    """

    def __init__(self, ranges: Sequence[tuple[tuple[int, int], tuple[int, int]]], left: int) -> None:
        """Take the ranges as calamine counts, from 0; `left` is the column in which the rows' cells begin."""
        self._begins: dict[int, list[tuple[int, int]]] = {}
        for (top, column), (bottom, _column) in ranges:
            if bottom > top and column >= left:
                self._begins.setdefault(top + 1, []).append((column - left, bottom + 1))
        #: column -> (last row, text)
        self._open: dict[int, tuple[int, str]] = {}

    def fill(self, number: int, cells: list[Any]) -> None:
        """Put what reaches down into a row, by its number from 1."""
        for column, (last, text) in list(self._open.items()):
            if number > last:
                del self._open[column]
            elif column < len(cells) and cells[column] in (None, ""):
                cells[column] = text
        for column, last in self._begins.get(number, ()):
            if column < len(cells) and isinstance(cells[column], str) and cells[column]:
                self._open[column] = (last, cells[column])


def _small_enough(rows: list[list[Any]]) -> list[list[list[Any]]]:
    """The rows in parts whose text stays short, so that the reader's memory stays small too."""
    parts: list[list[list[Any]]] = [[]]
    size = 0
    for row in rows:
        size += sum(len(cell) for cell in row if isinstance(cell, str))
        if size > _MOST_CHARACTERS_A_PIECE and parts[-1]:
            parts.append([])
            size = 0
        parts[-1].append(row)
    return parts


def _plain(cell: object) -> str | int | float | None:
    """A cell as JSON knows it: days and times in ISO form, yes and no as spreadsheets show them."""
    if isinstance(cell, str):
        return cell if len(cell) <= _LONGEST_TEXT else cell[:_LONGEST_TEXT]
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        if cell != cell or cell in (float("inf"), float("-inf")):
            return str(cell)
        return int(cell) if cell.is_integer() and abs(cell) < 1e15 else cell
    if isinstance(cell, int):
        return cell
    if isinstance(cell, datetime):
        text = cell.isoformat(sep=" ")
        return text.removesuffix(" 00:00:00")
    if isinstance(cell, (date, time)):
        return cell.isoformat()
    return str(cell) if isinstance(cell, timedelta) else None


# Currencies of number formats ------------------------------------------------------------------------------


def _mark_currencies(cells: list[Any], formats: dict[int, tuple[str, str]], left: int) -> None:
    """Put the currency beside the numbers of a row that are formatted in one."""
    for column, (sign, locale) in formats.items():
        place = column - left
        if 0 <= place < len(cells) and isinstance(cells[place], (int, float)):
            cells[place] = [cells[place], sign, locale]


def _currency_cells(path: str, sheet_name: str) -> dict[int, dict[int, tuple[str, str]]]:
    """Row number -> column -> (sign, locale) of the cells of an XLSX sheet that are formatted in a currency.

    calamine does not tell formats, so the XML is read; where it is not as expected, no currency is told.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            styles = _currency_styles(archive)
            return _cells_of_styles(archive, sheet_name, styles) if styles else {}
    except (zipfile.BadZipFile, KeyError, ValueError, ElementTree.ParseError, OSError):
        return {}


def _currency_styles(archive: zipfile.ZipFile) -> dict[str, tuple[str, str]]:
    """Number of a cell style -> (sign, locale), of the styles with a currency."""
    root = ElementTree.fromstring(archive.read("xl/styles.xml"))
    formats: dict[str, tuple[str, str]] = {}
    for each in root.iter(f"{_MAIN}numFmt"):
        found = _currency_of_format(each.get("formatCode", ""))
        if found is not None:
            formats[each.get("numFmtId", "")] = found
    cell_styles = root.find(f"{_MAIN}cellXfs")
    styles = [] if cell_styles is None else [each.get("numFmtId", "") for each in cell_styles]
    return {str(place): formats[number] for place, number in enumerate(styles) if number in formats}


def _currency_of_format(code: str) -> tuple[str, str] | None:
    found = _IN_BRACKETS.search(code)
    if found and found[1].strip():
        return found[1].strip(), (found[2] or "").upper().lstrip("0")
    # A locale alone, as in [$-409]d/m/yy, says how a date is written.
    quoted = _QUOTED.search(code)
    return (quoted[1].strip(), "") if quoted and quoted[1].strip() else None


def _cells_of_styles(
    archive: zipfile.ZipFile, sheet_name: str, styles: dict[str, tuple[str, str]]
) -> dict[int, dict[int, tuple[str, str]]]:
    cells: dict[int, dict[int, tuple[str, str]]] = {}
    with archive.open(_sheet_path(archive, sheet_name)) as stream:
        for _event, element in ElementTree.iterparse(stream):
            if element.tag == f"{_MAIN}c":
                currency = styles.get(element.get("s", ""))
                place = _CELL.fullmatch(element.get("r", ""))
                if currency is not None and place is not None:
                    cells.setdefault(int(place[2]), {})[_column(place[1])] = currency
            elif element.tag == f"{_MAIN}row":
                element.clear()
    return cells


def _sheet_path(archive: zipfile.ZipFile, sheet_name: str) -> str:
    workbook = ElementTree.fromstring(archive.read("xl/workbook.xml"))
    id_ = next(
        each.get(_RELATION) for each in workbook.iter(f"{_MAIN}sheet") if each.get("name") == sheet_name
    )
    links = ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    target = next(each.get("Target", "") for each in links if each.get("Id") == id_)
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"


def _column(letters: str) -> int:
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message, separators=(",", ":")))
    sys.stdout.write("\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
