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
class AllOf:
    """Every part has to hold; nothing is asked where there is none."""

    parts: tuple[Condition, ...]


@frozen
class AnyOf:
    """One part has to hold at least."""

    parts: tuple[Condition, ...]


@frozen
class Not:
    """The part must not hold; where it cannot be told, because a value is missing, it does not."""

    part: Condition


@frozen
class Through:
    """The record that a reference points at has to be so."""

    field: str
    part: Condition


@frozen
class Having:
    """There has to be a record of a kind that points here through a field, and that is so."""

    kind: Kind
    field: str
    part: Condition


#: What records can be narrowed by, filters joined by and, or, not, also through links.
Condition = Filter | AllOf | AnyOf | Not | Through | Having


def both(first: Condition | None, second: Condition | None) -> Condition | None:
    """What asks for two conditions, of which either may be none."""
    if first is None or second is None:
        return first if second is None else second
    return AllOf((first, second))


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
    #: what narrows the list beside its filters
    where: Condition | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing narrows the list."""
        return not self.text.strip() and not self.is_filtered

    @property
    def is_filtered(self) -> bool:
        """Whether anything but words narrows the list."""
        return bool(self.filters) or self.where is not None


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
