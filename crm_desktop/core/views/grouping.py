"""Groups of a list: by which field its records are put together, days by their months, quarters or years."""

from __future__ import annotations

from datetime import date, tzinfo
from enum import StrEnum

from crm_desktop.core.pivots import MONTHLY_TYPES, only, telling_fields
from crm_desktop.core.queries import Filter, Operator, Stored
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.values.time.periods import DayRange, month_of, quarter_of, year_of
from crm_desktop.core.views.resolving import stored_bounds
from crm_desktop.frozen import frozen

#: Types of numbers whose sum says something; a sum of odds or of scores does not.
_SUMMED = frozenset({FieldType.MONEY, FieldType.DECIMAL})


class Period(StrEnum):
    """By what days are put together."""

    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@frozen
class Grouping:
    """The field by which a list is grouped; the period counts for days and moments alone."""

    field: str
    period: Period = Period.MONTH

    def as_json(self) -> list[str]:
        """A form for preferences and views."""
        return [self.field, str(self.period)]


def grouping_from_json(saved: object, record: RecordType) -> Grouping | None:
    """What `as_json` gave; None for anything else, and for a field that cannot group (any more)."""
    if not isinstance(saved, list) or len(saved) != 2 or saved[1] not in [*Period]:
        return None
    name, period = saved
    known = [each.name for each in grouping_fields(record)]
    return Grouping(str(name), Period(period)) if name in known else None


def grouping_fields(record: RecordType) -> tuple[Field, ...]:
    """The fields by which a list can be grouped: not what every record is called by itself."""
    return tuple(
        field
        for field in telling_fields(record)
        if not field.is_beside and field.name not in {record.title_field, "number"}
    )


def summed_fields(record: RecordType) -> tuple[Field, ...]:
    """The fields that have a subtotal."""
    return tuple(field for field in record.fields if field.type in _SUMMED and not field.internal)


def is_of_days(field: Field) -> bool:
    """Whether a field's groups are stretches of days."""
    return field.type in MONTHLY_TYPES


def key_of_month(month: str, period: Period) -> str:
    """The group of a month ("2026-03"): "2026-03", "2026-Q1" or "2026"."""
    if period is Period.MONTH:
        return month
    year, number = month.split("-")
    return year if period is Period.YEAR else f"{year}-Q{(int(number) + 2) // 3}"


def days_of_group(key: str) -> DayRange:
    """The days of a group of days."""
    year, _, rest = key.partition("-")
    if not rest:
        return year_of(date(int(year), 1, 1))
    if rest.startswith("Q"):
        return quarter_of(date(int(year), 3 * int(rest[1:]), 1))
    return month_of(date(int(year), int(rest), 1))


def filter_of_group(field: Field, key: Stored, zone: tzinfo | None) -> Filter:
    """What leaves the records of one group; None is the group of those without a value."""
    if key is None or not is_of_days(field):
        return only(field.name, key)
    days = days_of_group(str(key))
    return Filter(field.name, Operator.BETWEEN, stored_bounds(field, days.start, days.end, zone))
