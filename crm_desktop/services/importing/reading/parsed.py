"""What comes of rows that were read: their values by the column, and why some cannot be taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field as dataclass_field

from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Stored
from crm_desktop.core.values.parsing import Cell
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.reading.further_ways import FurtherWay

#: Says an error in the person's language; given by the caller.
Say = Callable[[UserError], str]


@frozen
class RowError:
    """Why a row is not taken; `field` is empty where no single field is at fault."""

    field: str
    error: UserError

    def __post_init__(self) -> None:
        # Where it was raised holds all cells of the chunk, and these would hold it: memory for long.
        self.error.__traceback__ = self.error.__cause__ = self.error.__context__ = None


#: The reasons by the place of their row.
Errors = dict[int, list[RowError]]


@frozen
class FailedRow:
    """A row that is not taken, with its cells as they stand in the file."""

    number: int
    cells: Sequence[Cell]
    errors: tuple[RowError, ...]


@frozen
class ParsedChunk:
    """The rows of a chunk that can be taken: for each field its stored values in the order of `numbers`.

    A reference's value is an id where the plan maps it, else the text by which the file names the record.
    `cells` are the rows as they stand in the file, for those that are refused later on. `kept` are lines for
    the notes, `ways` further ways to reach somebody, `people` the names of who takes part, `passed_over` why
    values were left out, by the place of their row.
    """

    numbers: Sequence[int]
    columns: dict[str, list[Stored]]
    cells: Sequence[Sequence[Cell]]
    failed: Sequence[FailedRow]
    done_bytes: int
    kept: Mapping[int, Sequence[str]] = dataclass_field(default_factory=dict)
    ways: Mapping[int, Sequence[FurtherWay]] = dataclass_field(default_factory=dict)
    people: Mapping[int, Sequence[str]] = dataclass_field(default_factory=dict)
    passed_over: Mapping[int, Sequence[RowError]] = dataclass_field(default_factory=dict)

    def without(self, errors: Mapping[int, Sequence[RowError]]) -> ParsedChunk:
        """This chunk with the rows at these places moved to the failed ones."""
        if not errors:
            return self
        kept = [place for place in range(len(self.numbers)) if place not in errors]
        failed = [
            FailedRow(self.numbers[place], self.cells[place], tuple(errors[place]))
            for place in sorted(errors)
        ]
        return ParsedChunk(
            [self.numbers[place] for place in kept],
            {name: [values[place] for place in kept] for name, values in self.columns.items()},
            [self.cells[place] for place in kept],
            sorted((*self.failed, *failed), key=lambda row: row.number),
            self.done_bytes,
            {now: self.kept[before] for now, before in enumerate(kept) if before in self.kept},
            {now: self.ways[before] for now, before in enumerate(kept) if before in self.ways},
            {now: self.people[before] for now, before in enumerate(kept) if before in self.people},
            {now: self.passed_over[before] for now, before in enumerate(kept) if before in self.passed_over},
        )


def cut_to_width(rows: Sequence[Sequence[Cell]], broken: Mapping[int, UserError]) -> Sequence[Sequence[Cell]]:
    """Rows of equal width; only broken ones can be longer."""
    if not broken:
        return rows
    width = min(map(len, rows))
    return [row[:width] for row in rows]
