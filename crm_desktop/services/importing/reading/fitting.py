"""Whether a column's values can be what its heading seems to say."""

from __future__ import annotations

from collections.abc import Sequence

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.values.addresses.contact_ways import split_addresses
from crm_desktop.core.values.parsing import Cell, ReadingOptions, cell_text, parser_for
from crm_desktop.core.values.time.dates import DateOrder

#: With fewer values nothing is told: a single odd one is a mistake in its row.
_FEW = 2
_MOST_LOOKED_AT = 60
#: Reasons that speak of a value and not of its column.
_ONLY_THE_VALUE = frozenset(
    {
        "date_order_unknown",
        "date_without_year",
        "date_out_of_range",
        "number_damaged",
        "number_too_large",
        "text_too_long",
        "percent_out_of_range",
    }
)
_CHECKED = frozenset(
    {
        FieldType.DATE,
        FieldType.INSTANT,
        FieldType.MONEY,
        FieldType.INTEGER,
        FieldType.DECIMAL,
        FieldType.PERCENT,
        FieldType.BOOLEAN,
        FieldType.CHOICE,
        FieldType.CHOICES,
        FieldType.EMAIL,
        FieldType.PHONE,
    }
)
_READINGS = tuple(
    ReadingOptions("USD", date_order=order, decimal_mark=mark, percent_fractions=True)
    for order, mark in (
        (DateOrder.DAY_FIRST, "."),
        (DateOrder.MONTH_FIRST, ","),
        (DateOrder.REPUBLIC, "."),
    )
)


def fits(field: Field, cells: Sequence[Cell]) -> bool:
    """Whether enough of the values can be read as the field asks: half of them; of choices a single one."""
    different = list(dict.fromkeys(cells))[:_MOST_LOOKED_AT]
    if field.type not in _CHECKED or len(different) < _FEW:
        return True
    good = sum(1 for cell in different if any(_reads(field, cell, reading) for reading in _READINGS))
    return good > 0 if field.choices else 2 * good >= len(different)


def _reads(field: Field, cell: Cell, reading: ReadingOptions) -> bool:
    if field.type is FieldType.EMAIL and any("@" in part for part in split_addresses(cell_text(cell))):
        return True
    try:
        parser_for(field, reading)(cell)
    except RuleBroken as error:
        return error.key in _ONLY_THE_VALUE
    return True
