"""What every source of rows to import offers, whatever the file's format."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from pathlib import Path
from types import TracebackType
from typing import Self

from crm_desktop.core.errors import ImportProblem, UserError
from crm_desktop.core.values.amounts.heading_units import stated_unit
from crm_desktop.core.values.parsing import Cell
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.notes import Notes
from crm_desktop.services.importing.sources.dialects import TOP_ROWS, find_header

#: Rows that a source hands over at a time.
CHUNK_ROWS = 2_000
#: Columns beyond this are not a table of records.
MOST_COLUMNS = 2_000


@frozen
class Chunk:
    """Some rows of equal width; `numbers` are the rows as a spreadsheet counts them, the first being 1.

    `broken` names the rows (by place in this chunk) that could not be read whole, and why.
    """

    numbers: Sequence[int]
    rows: Sequence[Sequence[Cell]]
    done_bytes: int
    broken: Mapping[int, UserError] = field(default_factory=dict)


class TableSource(ABC):
    """A table in a file: its headings, some rows to look at, and all rows in chunks."""

    def __init__(self, path: Path) -> None:
        self.path = path
        #: the headings in order; empty texts where the file has none
        self.headers: Sequence[str] = ()
        #: the row of headings as a spreadsheet counts, the first being 1; 0 where there is none
        self.header_row = 0
        #: the first rows that hold anything, by the same count: the headings may stand in any of them
        self.top_rows: Sequence[int] = ()
        #: the unit of all amounts, as the rows above the headings state it
        self.unit = ""
        #: of texts, their encoding and the mark between their cells
        self.encoding = self.delimiter = ""
        #: of workbooks, their sheets and the one that is read
        self.sheets: Sequence[str] = ()
        self.sheet = ""
        #: what of the file is in no row, by how often
        self.notes: Notes = Counter()
        #: what `Chunk.done_bytes` grows to
        self.total_bytes = 0

    def _find_header(self, rows: Sequence[Sequence[str]], first: int, stated: int | None) -> int | None:
        """Settle the headings, of which a person may have said where they are; returns their place in `rows`.

        `first` is the number of the first of the rows. Raises ImportProblem where the row stated is empty.
        """
        filled = [place for place, row in enumerate(rows) if any(cell.strip() for cell in row)]
        if not filled:
            raise ImportProblem("file_empty", file=self.path.name)
        self.top_rows = [first + place for place in filled[:TOP_ROWS]]
        place = find_header(rows) if stated is None else stated - first
        if stated == 0:
            place = None
        elif stated is not None and place not in filled:
            raise ImportProblem("no_headings_in_row", row=stated)
        self.header_row = 0 if place is None else first + place
        self.unit = stated_unit(" ".join(row) for row in rows[: place or 0])
        return place

    @abstractmethod
    def sample(self, count: int) -> Chunk:
        """At most so many of the first rows below the headings."""

    @abstractmethod
    def chunks(self) -> Iterator[Chunk]:
        """All rows below the headings, empty ones left out; may be called again to start anew.

        Raises ImportProblem where the file cannot be read further.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the file; leaving a `with` block does it too."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def first_of(chunk: Chunk, count: int) -> Chunk:
    """At most so many of the first rows of a chunk."""
    broken = {place: error for place, error in chunk.broken.items() if place < count}
    return Chunk(chunk.numbers[:count], chunk.rows[:count], chunk.done_bytes, broken)


def even_rows(
    rows: Sequence[Sequence[Cell]],
    first_number: int,
    width: int,
    done_bytes: int,
    broken: Mapping[int, UserError],
) -> Chunk:
    """Rows as read -> a chunk: empty rows dropped, short ones filled, too long ones marked as broken."""
    if not broken and set(map(len, rows)) == {width} and all(map(any, rows)):
        return Chunk(range(first_number, first_number + len(rows)), rows, done_bytes)
    numbers: list[int] = []
    kept: list[Sequence[Cell]] = []
    marked: dict[int, UserError] = {}
    for place, row in enumerate(rows):
        if not any(cell not in (None, "") for cell in row):
            continue
        if place in broken:
            marked[len(kept)] = broken[place]
        if len(row) > width:
            extra = [cell for cell in row[width:] if cell not in (None, "")]
            if extra:
                marked.setdefault(len(kept), UserError("row_too_long", expected=width, found=len(row)))
                kept.append(row)
                numbers.append(first_number + place)
                continue
            row = row[:width]
        kept.append(row if len(row) == width else [*row, *[""] * (width - len(row))])
        numbers.append(first_number + place)
    return Chunk(numbers, kept, done_bytes, marked)
