"""Tables that people make of records of one kind: rows, columns, and what is counted in each cell."""

from __future__ import annotations

import json
from enum import StrEnum
from fractions import Fraction

from crm_desktop.core.queries import Filter, Operator
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import NUMBER_TYPES, Field, FieldType, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter, filters_from_json
from crm_desktop.frozen import frozen

#: Told by every text, so that a later version knows what it reads.
_FORM = 1
#: Types whose values tell records apart; of days and moments it is their month.
_TELLING = frozenset(
    {
        FieldType.TEXT,
        FieldType.CURRENCY,
        FieldType.DATE,
        FieldType.INSTANT,
        FieldType.BOOLEAN,
        FieldType.CHOICE,
        FieldType.REFERENCE,
    }
)
MONTHLY_TYPES = frozenset({FieldType.DATE, FieldType.INSTANT})


class PivotValue(StrEnum):
    """What a cell tells of its records."""

    COUNT = "count"
    SUM = "sum"
    MEAN = "mean"
    MEDIAN = "median"
    #: of all records, or of their sum where a field is told
    SHARE = "share"


#: Values that need a field.
OF_FIELD = frozenset({PivotValue.SUM, PivotValue.MEAN, PivotValue.MEDIAN})


@frozen
class Pivot:
    """One table. Fields are told by their names; without `columns` there is one column."""

    kind: Kind
    rows: str
    columns: str = ""
    value: PivotValue = PivotValue.COUNT
    field: str = ""
    filters: tuple[ChosenFilter, ...] = ()

    def as_text(self) -> str:
        """The text that the file keeps; the same for the same table."""
        told = {
            "form": _FORM,
            "kind": str(self.kind),
            "rows": self.rows,
            "columns": self.columns,
            "value": str(self.value),
            "field": self.field,
            "filters": [each.as_json() for each in self.filters],
        }
        return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def read_pivot(text: str, catalogue: Catalogue) -> Pivot:
    """What `as_text` gave; ValueError for no table, or one made or narrowed by a field that is gone."""
    told = json.loads(text)
    if not isinstance(told, dict) or told.get("kind") not in catalogue:
        raise ValueError(text[:100])
    record = catalogue[Kind(str(told["kind"]))]
    kept = told.get("filters") or []
    filters = tuple(filters_from_json(record.by_name, kept))
    if not isinstance(kept, list) or len(filters) < len(kept):
        raise ValueError(text[:500])  # of more records than it was made for, under the same name
    pivot = Pivot(
        record.kind,
        str(told.get("rows")),
        str(told.get("columns") or ""),
        PivotValue(str(told.get("value"))),
        str(told.get("field") or ""),
        filters,
    )
    if not is_possible(pivot, record):
        raise ValueError(text[:100])
    return pivot


def is_possible(pivot: Pivot, record: RecordType) -> bool:
    """Whether the fields are there and of a type that can be used so."""
    telling = {field.name for field in telling_fields(record)}
    numbers = {field.name for field in number_fields(record)}
    return (
        pivot.rows in telling
        and pivot.columns in {"", *telling}
        and pivot.field in {"", *numbers}
        and (bool(pivot.field) or pivot.value not in OF_FIELD)
    )


def telling_fields(record: RecordType) -> tuple[Field, ...]:
    """The fields by which records can be told apart, the office's own ones too."""
    return tuple(
        field
        for field in record.fields
        if field.type in _TELLING and not field.internal and not field.is_several
    )


def number_fields(record: RecordType) -> tuple[Field, ...]:
    """The fields that can be summed up."""
    return tuple(field for field in record.fields if field.type in NUMBER_TYPES and not field.internal)


def only(field: str, key: str | int | None) -> Filter:
    """The filter for the records of one key; of months see `storage.statistics.pivots`."""
    return Filter(field, Operator.EMPTY) if key is None else Filter(field, Operator.ANY_OF, (key,))


class Cell:
    """The records of a cell: how many, and their values with how often each is there."""

    __slots__ = ("known", "records", "total", "values")

    def __init__(self) -> None:
        self.records = 0
        self.known = 0
        self.total: int | Fraction = 0
        self.values: dict[int | Fraction, int] = {}

    def add(self, records: int, known: int, total: int | Fraction) -> None:
        """Take in records, of which some have a value."""
        self.records += records
        self.known += known
        self.total += total

    def add_value(self, value: int | Fraction, count: int) -> None:
        """Take in a value that so many records have, which `add` has counted."""
        self.values[value] = self.values.get(value, 0) + count

    def join(self, other: Cell) -> None:
        """Take in another cell."""
        self.add(other.records, other.known, other.total)
        for value, count in other.values.items():
            self.add_value(value, count)

    def figure(self, value: PivotValue, whole: Cell, *, is_of_field: bool) -> int | Fraction | float | None:
        """What the cell tells; None where there is nothing to tell it of."""
        match value:
            case PivotValue.COUNT:
                return self.records
            case PivotValue.SUM:
                return self.total
            case PivotValue.MEAN:
                return Fraction(self.total) / self.known if self.known else None
            case PivotValue.MEDIAN:
                return self._median()
        one, all_ = (self.total, whole.total) if is_of_field else (self.records, whole.records)
        return float(Fraction(one) / all_) if all_ > 0 else None

    def _median(self) -> Fraction | None:
        """The middle value, or the mean of the two in the middle."""
        count = sum(self.values.values())
        if not count:
            return None
        seen, middle = 0, list[int | Fraction]()
        for value in sorted(self.values):
            places = range(seen, seen + self.values[value])
            middle += [value for place in ((count - 1) // 2, count // 2) if place in places]
            seen += self.values[value]
        return Fraction(sum(middle)) / len(middle)
