"""Moving ranges of days as filters: what a chosen filter means today."""

from __future__ import annotations

from datetime import date, tzinfo

from crm_desktop.core.queries import Filter, Operator, Stored
from crm_desktop.core.records.fields import Field, FieldType, RecordType
from crm_desktop.core.values.time.local_zone import day_end, day_start
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.day_ranges import days_of_range
from crm_desktop.frozen import frozen


@frozen
class Days:
    """What moving ranges are seen from: today, the zone of its days, the first day of a week (0: Monday), and
    the first month of the office's fiscal year (1: January).
    """

    today: date
    zone: tzinfo | None = None
    first_weekday: int = 0
    fiscal_month: int = 1


def resolve(chosen: ChosenFilter, record: RecordType, days: Days) -> Filter:
    """The filter with the days that it means today."""
    if not chosen.day_range:
        return Filter(chosen.field, chosen.operator, chosen.values)
    meant = days_of_range(chosen.day_range, days.today, days.first_weekday, days.fiscal_month)
    ends = stored_bounds(record.field(chosen.field), meant.start, meant.end, days.zone)
    return Filter(chosen.field, Operator.BETWEEN, ends)


def stored_bounds(
    field: Field, first: date | None, last: date | None, zone: tzinfo | None
) -> tuple[Stored, Stored]:
    """The stored values between which a range of days lies; moments take whole local days."""
    if field.type is FieldType.DATE:
        return (first.isoformat() if first else None, last.isoformat() if last else None)
    return (day_start(first, zone) if first else None, day_end(last, zone) if last else None)
