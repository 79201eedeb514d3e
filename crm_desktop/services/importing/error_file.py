"""Writes the rows that were not taken into a file that can be mended and imported again."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.parsing import cell_text
from crm_desktop.core.spreadsheet_text import guard_formula
from crm_desktop.services.importing.rows import FailedRow, Say


class ErrorFile:
    """A CSV file (UTF-8 with mark, for spreadsheets) of failed rows; it comes to be with the first of them.

    All columns of the source, then the reason. Leaving the `with` block by an error removes the file again.
    """

    def __init__(self, path: Path, headers: Sequence[str], reason_heading: str, say: Say) -> None:
        self._path = path
        self._headers = [header or column_letters(place) for place, header in enumerate(headers)]
        self._reason_heading = reason_heading
        self._say = say
        self._stream: io.TextIOWrapper | None = None
        self.count = 0

    def __enter__(self) -> ErrorFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is not None:
            self._stream.close()
            if kind is not None:
                self._path.unlink(missing_ok=True)

    def write(self, rows: Sequence[FailedRow]) -> None:
        """Add rows; raises ImportProblem where the file cannot be written."""
        if not rows:
            return
        try:
            if self._stream is None:
                self._stream = self._path.open("w", encoding="utf-8-sig", errors="replace", newline="")
                csv.writer(self._stream).writerow([*map(guard_formula, self._headers), self._reason_heading])
            csv.writer(self._stream).writerows(self._line(row) for row in rows)
        except OSError as error:
            raise ImportProblem(
                "error_file_not_written", file=self._path.name, reason=error.strerror or ""
            ) from error
        self.count += len(rows)

    def _line(self, row: FailedRow) -> list[str]:
        """The cells under their headings, then the reason; cells beyond the headings stand after it."""
        width = len(self._headers)
        cells = [guard_formula(cell_text(cell)) for cell in row.cells]
        cells += [""] * (width - len(cells))
        reasons = dict.fromkeys(self._say(each.error) for each in row.errors)
        return [*cells[:width], guard_formula(" ".join(reasons)), *cells[width:]]


def column_letters(place: int) -> str:
    """A column's name in a spreadsheet: 0 -> A, 26 -> AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
