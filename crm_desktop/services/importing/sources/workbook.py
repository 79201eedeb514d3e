"""Rows of a sheet of an XLSX, XLS or ODS workbook, read by a process of its own."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.values.amounts.currencies import SHARED_SIGNS
from crm_desktop.core.values.amounts.numbers import CurrencyAmount, currency_code
from crm_desktop.core.values.parsing import Cell, cell_text
from crm_desktop.services.importing.sources.base import MOST_COLUMNS, Chunk, TableSource, even_rows, first_of
from crm_desktop.services.importing.sources.dialects import headings_of
from crm_desktop.services.importing.sources.workbook_limits import MEMORY_MIB, SECONDS, check_workbook

#: The currency of a locale, by the number that number formats write: it tells "$" from "$".
_CURRENCY_OF_LOCALE = {
    "404": "TWD",
    "409": "USD",
    "411": "JPY",
    "412": "KRW",
    "804": "CNY",
    "809": "GBP",
    "C04": "HKD",
    "C09": "AUD",
    "1004": "SGD",
    "1009": "CAD",
    "1404": "MOP",
    "1409": "NZD",
}
#: One message of the child is never longer.
_LONGEST_MESSAGE = 64 << 20


def child_command() -> list[str]:
    """How the reading process is started; a frozen program has no script files and starts itself anew."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--read-workbook"]
    return [sys.executable, "-I", str(Path(__file__).with_name("workbook_child.py"))]


class WorkbookSource(TableSource):
    """One sheet of a workbook; the first visible one unless another is named."""

    def __init__(self, path: Path, *, sheet: str = "", header_row: int | None = None) -> None:
        super().__init__(path)
        try:
            check_workbook(path)
            # Progress is the share of rows, scaled to the file's size.
            self.total_bytes = max(1, path.stat().st_size)
        except OSError as error:
            raise ImportProblem("file_unreadable", file=path.name, reason=error.strerror or "") from error
        self._waiting: _Reader | None = _Reader(path, sheet)
        try:
            self._look(self._waiting, header_row)
        except BaseException:
            self.close()
            raise

    def _look(self, reader: _Reader, header_row: int | None) -> None:
        self.sheets = reader.sheets
        self.sheet = reader.sheet
        top = [[cell_text(cell) for cell in row] for row in reader.first_rows[:300]]
        head = self._find_header(top, 1, header_row)
        width = len(top[0])
        if width > MOST_COLUMNS:
            raise ImportProblem("too_many_columns", count=width, limit=MOST_COLUMNS)
        self.headers = [""] * width if head is None else headings_of(top, head)
        self._top = reader.first_rows[self.header_row :]

    def sample(self, count: int) -> Chunk:
        """At most so many of the first rows below the headings."""
        return first_of(even_rows(self._top, 1 + self.header_row, len(self.headers), 0, {}), count)

    def chunks(self) -> Iterator[Chunk]:
        """All rows below the headings. Closing the iterator ends the reading process."""
        reader, self._waiting = self._waiting or _Reader(self.path, self.sheet), None
        try:
            yield from self._chunks(reader)
        finally:
            reader.stop()

    def _chunks(self, reader: _Reader) -> Iterator[Chunk]:
        to_skip, seen = self.header_row, 0
        for first, rows in reader.pieces():
            seen += len(rows)
            skipped = min(to_skip, len(rows))
            to_skip -= skipped
            done = self.total_bytes * seen // max(1, reader.row_count)
            place = first + skipped
            chunk = even_rows(rows[skipped:], place, len(self.headers), min(done, self.total_bytes), {})
            if chunk.rows:
                yield chunk

    def close(self) -> None:
        """End the reading process."""
        if self._waiting is not None:
            self._waiting.stop()
            self._waiting = None


class _Reader:
    """The reading process, its first answers, and the pieces that follow."""

    def __init__(self, path: Path, sheet: str) -> None:
        self._path = path
        self._late = False
        self._process = subprocess.Popen(
            [*child_command(), str(path), sheet, str(MEMORY_MIB), str(SECONDS)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        watch = threading.Timer(SECONDS, self._too_late)
        watch.daemon = True
        watch.start()
        try:
            head = self._next()
            self.sheets: list[str] = head["sheets"]
            self.sheet: str = head["sheet"]
            self.row_count: int = head["rows"]
            self._first = self._next()
        except BaseException:
            self.stop()
            raise
        finally:
            watch.cancel()

    @property
    def first_rows(self) -> list[list[Cell]]:
        """The rows of the first piece."""
        rows: list[list[Cell]] = self._first.get("rows", [])
        return rows

    def pieces(self) -> Iterator[tuple[int, list[list[Cell]]]]:
        """(number of the first row, rows) until the sheet ends."""
        message = self._first
        while "end" not in message:
            yield message["first"], message["rows"]
            message = self._next()

    def stop(self) -> None:
        """End the process at once; does nothing when it has ended."""
        self._process.kill()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process.wait()

    def _too_late(self) -> None:
        self._late = True
        self._process.kill()

    def _next(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline(_LONGEST_MESSAGE)
        try:
            message: dict[str, Any] = json.loads(line)
        except ValueError as error:
            # It was killed by a limit, or aborted because memory for the cells was refused.
            key = "file_too_slow" if self._late else "file_too_large"
            raise ImportProblem(key, file=self._path.name) from error
        if "error" in message:
            raise ImportProblem(message["error"], file=self._path.name)
        for row in message["rows"] if "first" in message else ():
            for place, cell in enumerate(row):
                if isinstance(cell, list):
                    row[place] = amount_in_currency(*cell)
        return message


def amount_in_currency(number: float, sign: str, locale: str) -> Cell:
    """A number formatted in a currency; a plain number where the format does not say which one is meant."""
    if sign.casefold() in SHARED_SIGNS:
        code = _CURRENCY_OF_LOCALE.get(locale, "")
    else:
        try:
            code = currency_code(sign)
        except ValueError:  # "pcs", "kg"
            code = ""
    return CurrencyAmount(number, code) if code else number
