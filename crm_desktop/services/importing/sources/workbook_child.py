"""Reads a workbook in a process of its own, which may run out of memory or time without harm to ours.

Started by `workbook_source` as a script; imports nothing of ours. Writes one JSON text a line: first
{"sheets": [...], "sheet": name, "rows": n}, then {"first": row number, "rows": [[...]]} in pieces, then
{"end": true}; or {"error": key} at any point.
"""

from __future__ import annotations

import json
import sys
from datetime import date, datetime, time, timedelta
from itertools import islice
from pathlib import Path
from typing import Any

import python_calamine

if sys.platform != "win32":
    import resource

_CELLS_A_PIECE = 24_000
_MOST_ROWS_A_PIECE = 2_000
_MOST_CHARACTERS_A_PIECE = 4_000_000
#: Longer than any field takes; what is beyond is cut off and the value refused later.
_LONGEST_TEXT = 120_000


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
    while True:
        piece = [[_plain(cell) for cell in row] for row in islice(rows, rows_a_piece)]
        if not piece:
            break
        for part in _small_enough(piece):
            _say({"first": first, "rows": part})
            first += len(part)
    _say({"end": True})


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


def _say(message: dict[str, Any]) -> None:
    sys.stdout.write(json.dumps(message, separators=(",", ":")))
    sys.stdout.write("\n")
    sys.stdout.flush()


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
