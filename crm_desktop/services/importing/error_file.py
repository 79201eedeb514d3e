"""Writes the rows that were not taken into a file that can be mended and imported again."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from crm_desktop.core.errors import ImportProblem, UserError
from crm_desktop.core.files.pending import PendingFile, check_target
from crm_desktop.core.values.parsing import cell_text
from crm_desktop.core.values.spreadsheet_text import guard_formula, guarded_once
from crm_desktop.services.importing.kept_reading import place_of_kept
from crm_desktop.services.importing.plan import column_letters
from crm_desktop.services.importing.reading.parsed import FailedRow, Say


class ErrorFile:
    """A CSV file (UTF-8 with mark, for spreadsheets) of failed rows; it comes to be with the first of them.

    All columns of the source, then the reason, then one that says in its heading how the source was read
    (`kept_reading`); the cells are divided as in the source. It bears its name when it is whole: until the
    `with` block ends it is written under another one, so that neither an error nor a kill leaves a part of
    it. Without a path rows are counted alone. What is written over (see `core.files.pending`) is settled
    before the first row is read.
    """

    def __init__(
        self,
        path: Path | None,
        headers: Sequence[str],
        reason_heading: str,
        say: Say,
        *,
        may_replace: bool = False,
        protected: Sequence[Path] = (),
        delimiter: str = ",",
        kept: str = "",
    ) -> None:
        self._path = path
        self._may_replace = may_replace
        self._protected = protected
        if path is not None:
            check_target(path, may_replace=may_replace, protected=protected)
        self._pending: PendingFile | None = None
        #: the columns of the source; a former errors file's own are left out, because they are written anew
        self._width = place_of_kept(headers) or len(headers)
        self._source_width = len(headers)
        named = [header or column_letters(place) for place, header in enumerate(headers)]
        self._headers = named[: self._width]
        self._delimiter = delimiter
        self._kept = [kept] if kept else []
        self._reason_heading = reason_heading
        self._say = say
        self._stream: io.TextIOWrapper | None = None
        self.count = 0

    def __enter__(self) -> ErrorFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._stream is None or self._pending is None:
            return
        try:
            with self._said():
                self._stream.close()  # writes what is left, for which there may be no room
            if kind is None:
                self._pending.place()
        except UserError:
            if kind is None:
                raise
        finally:
            self._pending.discard()

    def write(self, rows: Sequence[FailedRow]) -> None:
        """Add rows; raises ImportProblem where the file cannot be written."""
        if not rows:
            return
        if self._path is None:
            self.count += len(rows)
            return
        if self._stream is None:
            self._stream = self._begin(self._path)
        with self._said():
            csv.writer(self._stream, delimiter=self._delimiter).writerows(self._line(row) for row in rows)
        self.count += len(rows)

    def _begin(self, path: Path) -> io.TextIOWrapper:
        self._pending = PendingFile(path, may_replace=self._may_replace, protected=self._protected)
        try:
            with self._said():
                stream = self._pending.path.open("w", encoding="utf-8-sig", errors="replace", newline="")
                headings = [*map(guard_formula, self._headers), self._reason_heading, *self._kept]
                csv.writer(stream, delimiter=self._delimiter).writerow(headings)
                return stream
        except BaseException:
            self._pending.discard()
            raise

    @contextmanager
    def _said(self) -> Iterator[None]:
        """A file that cannot be written is the person's to mend."""
        try:
            yield
        except OSError as error:
            raise ImportProblem(
                "error_file_not_written",
                file="" if self._path is None else self._path.name,
                reason=error.strerror or "",
            ) from error

    def _line(self, row: FailedRow) -> list[str]:
        """The cells under their headings, then the reason; cells beyond the headings stand after it."""
        cells = [guarded_once(cell_text(cell)) for cell in row.cells]
        cells += [""] * (self._source_width - len(cells))
        reasons = dict.fromkeys(self._say(each.error) for each in row.errors)
        own = [guard_formula(" ".join(reasons)), *([""] if self._kept else [])]
        return [*cells[: self._width], *own, *cells[self._source_width :]]


def free_errors_path(path: Path, folder: Path | None = None) -> Path:
    """A new file for the rows of `path` with errors, beside it or in a folder; earlier ones stay."""
    wanted = (folder or path.parent) / f"{path.stem}-errors.csv"
    number = 2
    free = wanted
    while free.exists():
        free = wanted.with_stem(f"{wanted.stem}-{number}")
        number += 1
    return free
