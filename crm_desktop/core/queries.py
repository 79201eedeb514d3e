"""What a list shows: filters, words to look for, and order, as plain values to store and compare."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum

from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

#: A stored value: what SQLite and the journal hold.
Stored = str | int | None


def id_of(row: Mapping[str, Stored]) -> int:
    """The id of a stored row; 0 for one that is not in the file yet."""
    return int(row["id"] or 0)


class Operator(StrEnum):
    """How a filter compares; values are in stored form."""

    ANY_OF = "any_of"
    ALL_OF = "all_of"  # of fields that hold several values
    NONE_OF = "none_of"
    CONTAINS = "contains"
    EMPTY = "empty"
    FILLED = "filled"
    BETWEEN = "between"  # two values, either may be None; both ends included
    WITHIN = "within"  # ways down a tree, each with all that is below it


@frozen
class Filter:
    """One condition on one field."""

    field: str
    operator: Operator
    values: tuple[Stored, ...] = ()


@frozen
class SortKey:
    """One key of an order; empty values always come last when ascending."""

    field: str
    descending: bool = False


@frozen
class ListQuery:
    """Which records of a kind, in which order."""

    kind: Kind
    text: str = ""
    filters: tuple[Filter, ...] = ()
    sort: tuple[SortKey, ...] = ()

    @property
    def is_everything(self) -> bool:
        """Whether nothing narrows the list."""
        return not self.text.strip() and not self.filters


@frozen
class Records:
    """These records, by id."""

    kind: Kind
    ids: tuple[int, ...]


@frozen
class Matching:
    """Everything that a query matches when the command runs, however many that are."""

    query: ListQuery

    @property
    def kind(self) -> Kind:
        """The kind of the records meant."""
        return self.query.kind


Target = Records | Matching
