"""Reports as tables for other programs, and the writing of exported files."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from crm_desktop.core.files.pending import check_target, write_file
from crm_desktop.core.values.spreadsheet_text import guard_formula
from crm_desktop.services.exporting.workbook import workbook_of
from crm_desktop.services.reads.reader import Reads


def rows_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Rows as a file, in UTF-8 with a byte order mark, by which spreadsheets know the encoding."""
    text = io.StringIO()
    csv.writer(text).writerows([guard_formula(each) for each in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


#: What makes the rows of a table file: plain numbers, shares as fractions, amounts in whole units.
Rows = Callable[[], Sequence[Sequence[str]]]


def table_file(suffix: str, rows: Rows, name: str) -> bytes:
    """A table file by its suffix; `name` is what its sheet is called. KeyError for another kind of file."""
    makers: dict[str, Callable[[], bytes]] = {
        "csv": lambda: rows_csv(rows()),
        "xlsx": lambda: workbook_of(rows(), name),
    }
    return makers[suffix]()


def rows_text(rows: Iterable[Sequence[str]]) -> str:
    """Rows for the clipboard, as a spreadsheet takes them: tabs between cells."""
    return "\n".join("\t".join(" ".join(guard_formula(each).split()) for each in row) for row in rows)


def write_export(
    _reads: Reads,
    path: Path,
    content: Callable[[], bytes],
    *,
    may_replace: bool = False,
    protected: Sequence[Path] = (),
) -> Path:
    """Make and write a file on a reader's thread; raises UserError when it cannot be written."""
    check_target(path, may_replace=may_replace, protected=protected)
    write_file(path, content(), may_replace=may_replace, protected=protected)
    return path
