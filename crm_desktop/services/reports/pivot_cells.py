"""The cells of an own table: which rows and columns have a place, in which order, what is put together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from crm_desktop.core.pivots import MONTHLY_TYPES, Cell
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType

Key = Stored
#: What stands for all keys without a place of their own.
OTHERS = "…"
Cells = dict[Key, dict[Key, Cell]]


def joined(cells: Iterable[Cell]) -> Cell:
    """Several cells as one."""
    found = Cell()
    for cell in cells:
        found.join(cell)
    return found


def totals(cells: Cells, *, by_row: bool) -> dict[Key, int]:
    """How many records there are of each row, or of each column."""
    found: dict[Key, int] = {}
    for row, of_row in cells.items():
        for column, cell in of_row.items():
            key = row if by_row else column
            found[key] = found.get(key, 0) + cell.records
    return found


def places(
    field: Field, counts: Mapping[Key, int], most: int, listed: Sequence[int] | None = None
) -> list[Key]:
    """The keys that have a place: the last months, else those with most records; empty ones come last.

    `listed` are the entries of the list that the field points at, in their order.
    """
    told = [key for key in counts if key is not None]
    if field.type in MONTHLY_TYPES:
        kept = sorted(told, key=str)[-most:]
    else:
        by_count = sorted(told, key=lambda key: (-counts[key], str(key)))[:most]
        order = _order(field, listed)
        kept = by_count if order is None else sorted(by_count, key=lambda key: order.get(key, len(order)))
    return [*kept, *([None] if None in counts else [])]


def _order(field: Field, listed: Sequence[int] | None) -> Mapping[Key, int] | None:
    """The order that choices and entries of a list have of their own; None where there is none."""
    keys: Sequence[Key] | None = None
    if field.type is FieldType.CHOICE:
        keys = field.choices
    elif field.type is FieldType.BOOLEAN:
        keys = (1, 0)
    elif listed is not None:
        keys = listed
    return None if keys is None else {key: place for place, key in enumerate(keys)}


def gathered(cells: Cells, rows: Sequence[Key], columns: Sequence[Key]) -> Cells:
    """The cells with what has no place of its own put together; without columns all of a row is."""
    found: Cells = {}
    known, across = set(rows), set(columns)
    for row, of_row in cells.items():
        line = found.setdefault(row if row in known else OTHERS, {})
        for column, cell in of_row.items():
            line.setdefault(column if column in across else OTHERS, Cell()).join(cell)
    return found
