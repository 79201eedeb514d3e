"""What becomes of each row of an import, told row by row where somebody asks: as in a dry run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum

from crm_desktop.core.values.parsing import Cell
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.matching.choices import MatchBy
from crm_desktop.services.importing.reading.parsed import FailedRow, RowError


class RowState(StrEnum):
    """What becomes of a row."""

    CREATE = "create"
    UPDATE = "update"
    UNCHANGED = "unchanged"
    SKIP = "skip"
    CONFLICT = "conflict"


@frozen
class RowOutcome:
    """One row: its record, by what that was known, the fields that change, or why it is not taken."""

    number: int
    state: RowState
    #: the record that is there; 0 for a new one, or one that stands further up in the file
    id: int = 0
    title: str = ""
    matched_by: MatchBy | None = None
    fields: tuple[str, ...] = ()
    errors: tuple[RowError, ...] = ()
    cells: Sequence[Cell] = ()
    #: why values of the row are left out, or stand in the notes
    passed_over: tuple[RowError, ...] = ()


#: Is told of each row, in no particular order.
Tell = Callable[[RowOutcome], None]


class RowOutcomes:
    """Keeps the rows of each state, up to so many, and counts all."""

    def __init__(self, most: int | None = None) -> None:
        self._most = most
        self._rows: dict[RowState, list[RowOutcome]] = {state: [] for state in RowState}
        self.counts: dict[RowState, int] = dict.fromkeys(RowState, 0)

    def tell(self, row: RowOutcome) -> None:
        """Keep one row."""
        self.counts[row.state] += 1
        rows = self._rows[row.state]
        if self._most is None or len(rows) < self._most:
            rows.append(row)

    def of(self, *states: RowState) -> list[RowOutcome]:
        """The rows of some states, or of all, in the order of the file."""
        found = (row for state in states or RowState for row in self._rows[state])
        return sorted(found, key=_number)

    def __iter__(self) -> Iterator[RowOutcome]:
        return iter(self.of())


def _number(row: RowOutcome) -> int:
    return row.number


def failed(rows: Sequence[FailedRow]) -> Iterator[RowOutcome]:
    """Rows that are not taken."""
    for row in rows:
        yield RowOutcome(row.number, RowState.CONFLICT, errors=row.errors, cells=row.cells)
