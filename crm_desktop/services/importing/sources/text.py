"""Rows of a text file with delimiters: CSV, semicolons, tabs or bars, in any encoding."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import BinaryIO

from crm_desktop.core.errors import ImportProblem, UserError
from crm_desktop.services.importing.sources.base import (
    CHUNK_ROWS,
    MOST_COLUMNS,
    Chunk,
    TableSource,
    even_rows,
    first_of,
)
from crm_desktop.services.importing.sources.dialects import find_delimiter, headings_of
from crm_desktop.services.importing.sources.encodings import check_encoding, detect_encoding

#: Characters in one line of the file; beyond it the file is no table.
LONGEST_LINE = 1_000_000
_SAMPLE_LINES = 300
#: Wide rows make a chunk by less: so many characters are held at a time, looked at after so many rows.
_CHUNK_CHARACTERS = 2_000_000
_PIECE = 50
#: Bytes that could not be decoded arrive as these (Python's "surrogateescape").
_UNDECODED = re.compile("[\udc80-\udcff]")


class TextSource(TableSource):
    """A delimited text file; what is not given is found out."""

    def __init__(
        self,
        path: Path,
        *,
        encoding: str = "",
        delimiter: str = "",
        header_row: int | None = None,
        preferred_encoding: str = "",
    ) -> None:
        super().__init__(path)
        self._is_sample_cut = False
        try:
            self.total_bytes = path.stat().st_size
            if self.total_bytes == 0:
                raise ImportProblem("file_empty", file=path.name)
            self.encoding = (
                check_encoding(encoding) if encoding else detect_encoding(path, preferred_encoding)
            )
            lines, self._skipped_lines, stated = self._first_lines()
        except OSError as error:
            raise _unreadable(path, error) from error
        except UnicodeError as error:  # not a byte, but the file: wide text without its mark
            raise ImportProblem("bytes_not_in_encoding", encoding=encoding) from error
        self.delimiter = delimiter or stated or find_delimiter(lines)
        top = self._first_rows(lines)
        head = self._find_header(top, 1 + self._skipped_lines, header_row)
        width = max(map(len, top)) if head is None else len(top[head])
        if width > MOST_COLUMNS:
            raise ImportProblem("too_many_columns", count=width, limit=MOST_COLUMNS)
        self.headers = [""] * width if head is None else headings_of(top, head)
        self._top = top if head is None else top[head + 1 :]

    def sample(self, count: int) -> Chunk:
        """At most so many of the first rows below the headings."""
        first = 1 + max(self.header_row, self._skipped_lines)
        return first_of(even_rows(self._top, first, len(self.headers), 0, {}), count)

    def chunks(self) -> Iterator[Chunk]:
        """All rows; a byte that the encoding does not know breaks its row, not the file."""
        done = 0
        try:
            for chunk, read in self._read("strict", 0):
                done = read
                yield chunk
            return
        except UnicodeDecodeError:
            pass  # read on from there with the strange bytes marked
        try:
            for chunk, _read in self._read("surrogateescape", done):
                yield chunk
        except UnicodeDecodeError as error:
            raise ImportProblem("bytes_not_in_encoding", encoding=self.encoding) from error

    def close(self) -> None:
        """Nothing is held open between reads."""

    def _open(self, errors: str) -> tuple[BinaryIO, io.TextIOWrapper]:
        binary = self.path.open("rb", buffering=1 << 20)
        return binary, io.TextIOWrapper(binary, encoding=self.encoding, errors=errors, newline="")

    def _read(self, errors: str, skip: int) -> Iterator[tuple[Chunk, int]]:
        """Chunks with the number of records read so far, the first `skip` records left out."""
        try:
            binary, stream = self._open(errors)
        except OSError as error:
            raise _unreadable(self.path, error) from error
        with stream:
            lines = _Lines(stream)
            reader = csv.reader(lines, delimiter=self.delimiter)
            first = 1 + self._skipped_lines
            for _line in range(self._skipped_lines):
                next(lines, None)
            above = self.header_row - self._skipped_lines if self.header_row else 0
            done = sum(1 for _row in islice(reader, max(above, skip)))
            while True:
                rows, broken = self._next_rows(reader, lines, errors, first + done)
                if not rows:
                    return
                number, done = first + done, done + len(rows)
                yield even_rows(rows, number, len(self.headers), binary.tell(), broken), done

    def _next_rows(
        self, reader: Iterator[list[str]], lines: _Lines, errors: str, first: int
    ) -> tuple[list[list[str]], dict[int, UserError]]:
        broken: dict[int, UserError] = {}
        rows: list[list[str]] = []
        enough = lines.characters + _CHUNK_CHARACTERS
        try:
            while not lines.is_at_end and len(rows) < CHUNK_ROWS and lines.characters < enough:
                # extend keeps what was read before an error, which tells where the error is.
                rows.extend(islice(reader, _PIECE))
        except csv.Error as error:
            raise ImportProblem("quote_not_closed", line=first + len(rows)) from error
        if rows and lines.is_at_end and lines.ends_in_quotes(rows[-1]):
            broken[len(rows) - 1] = UserError("quote_not_closed", line=first + len(rows) - 1)
        if errors != "strict":
            for place, row in enumerate(rows):
                if any(_UNDECODED.search(cell) for cell in row if not cell.isascii()):
                    broken[place] = UserError("bytes_not_in_encoding", encoding=self.encoding)
        return rows, broken

    def _first_lines(self) -> tuple[list[str], int, str]:
        """Some lines to judge by, how many lines stand before the table, and the delimiter these state."""
        _binary, stream = self._open("replace")
        with stream:
            lines = self._some(_Lines(stream))
        if lines and lines[0].lower().startswith("sep=") and len(lines[0].strip()) == 5:
            return lines[1:], 1, lines[0].strip()[4]
        return lines, 0, ""

    def _some(self, stream: _Lines) -> list[str]:
        lines = []
        for line in stream:
            lines.append(line)
            if len(lines) == _SAMPLE_LINES or stream.characters >= _CHUNK_CHARACTERS:
                self._is_sample_cut = True
                break
        return lines

    def _first_rows(self, lines: list[str]) -> list[list[str]]:
        rows: list[list[str]] = []
        try:
            rows.extend(csv.reader(lines, delimiter=self.delimiter))
        except csv.Error as error:
            if not rows:
                raise ImportProblem("quote_not_closed", line=1) from error
        # The last row may be cut off in the middle of a quoted cell.
        return rows[:-1] if self._is_sample_cut and len(rows) > 1 else rows


class _Lines:
    """The lines of a stream with their line ends, refusing endless ones.

    Counts them and their characters, and keeps the last.
    """

    def __init__(self, stream: io.TextIOWrapper) -> None:
        self._read = partial(stream.readline, LONGEST_LINE)
        self.count = self.characters = 0
        self.is_at_end = False
        self._last = ""

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._read()
        if not line:
            self.is_at_end = True
            raise StopIteration
        if len(line) >= LONGEST_LINE:
            raise ImportProblem("line_too_long", line=self.count + 1)
        self.count += 1
        self.characters += len(line)
        self._last = line
        return line

    def ends_in_quotes(self, last_row: Sequence[str]) -> bool:
        """Whether the last cell was never closed: it swallowed a line end, and no mark closes the line."""
        return bool(last_row) and "\n" in last_row[-1] and not self._last.rstrip("\r\n").endswith('"')


def _unreadable(path: Path, error: OSError) -> ImportProblem:
    return ImportProblem("file_unreadable", file=path.name, reason=error.strerror or "")
