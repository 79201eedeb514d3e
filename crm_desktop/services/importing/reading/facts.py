"""What there is to say about a plan: which columns fill which field, and how dates and numbers are read."""

from __future__ import annotations

from crm_desktop.core.records.fields import NUMBER_TYPES, FieldType
from crm_desktop.core.values.amounts.heading_units import Unit, heading_unit
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.services.importing.notes import Note
from crm_desktop.services.importing.plan import ImportPlan, column_letters
from crm_desktop.services.importing.reading.readings import DATE_TYPES

#: What is said of the order of dates; years in front go without saying.
_ORDERS = {
    DateOrder.DAY_FIRST: "dates_dmy",
    DateOrder.MONTH_FIRST: "dates_mdy",
    DateOrder.REPUBLIC: "dates_roc",
}


def columns_of_fields(plan: ImportPlan) -> dict[str, list[str]]:
    """The headings of the columns that fill each field, in the record's order."""
    places = {name: [place] for name, place in plan.columns.items()}
    for name, more in plan.further.items():
        places.setdefault(name, []).extend(more)
    for place in plan.flags:
        places.setdefault("status", []).append(place)
    fields = [each.name for each in plan.record.fields if each.name in places]
    return {name: [title(plan, place) for place in places[name]] for name in fields}


def title(plan: ImportPlan, place: int) -> str:
    """A column's heading, or its letter where the file has none."""
    return plan.heading(place) or column_letters(place)


def reading_facts(plan: ImportPlan) -> list[tuple[Note, int]]:
    """How dates and numbers are read where the file holds any, and units that headings state."""
    types = {plan.record.field(name).type for name in plan.columns}
    facts = []
    if types & set(DATE_TYPES) and plan.reading.date_order is not DateOrder.YEAR_FIRST:
        facts.append((Note(_ORDERS[plan.reading.date_order]), 0))
    if types & set(NUMBER_TYPES):
        facts.append((Note("decimal_comma" if plan.reading.decimal_mark == "," else "decimal_point"), 0))
    for name, place in plan.columns.items():
        if plan.record.field(name).type is FieldType.MONEY:
            by_heading = heading_unit(plan.heading(place), plan.reading.home_currency) != Unit()
            if by_heading or plan.unit_of(place) != Unit():
                source = plan.heading(place) if by_heading else plan.unit
                facts.append((Note("unit_of_heading", name, source), 0))
    return facts
