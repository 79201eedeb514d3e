"""What rows say beside their cells: a name from its parts, numbers that lost a nought, values told of all."""

from __future__ import annotations

from collections.abc import Mapping

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.values.addresses.phones import home_country
from crm_desktop.core.values.columns import column_parser
from crm_desktop.core.values.names.people import join_name
from crm_desktop.core.values.parsing import Money, parser_for
from crm_desktop.core.values.tax_numbers import is_taiwanese
from crm_desktop.services.importing.notes import NOUGHT_LOST, TAX_NUMBER_LOOKS_WRONG, Note, Notes
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.reading.parsed import Errors, RowError
from crm_desktop.services.tax_numbers import looks_wrong

Columns = dict[str, list[Stored]]
#: Taiwanese mobile numbers begin with 09 and have ten digits, tax numbers have eight.
_MOBILE_DIGITS, _TAX_DIGITS = 10, 8
_HOME = "TWD"


def join_names(columns: Columns) -> None:
    """Where only family and given name are filled, the name is made of them."""
    family, given = columns.get("family_name"), columns.get("given_name")
    if family is None and given is None:
        return
    count = len(family or given or ())
    names = columns.get("name") or [None] * count
    columns["name"] = [
        name or _joined(family_name, given_name)
        for name, family_name, given_name in zip(
            names, family or [None] * count, given or [None] * count, strict=True
        )
    ]


def _joined(family: Stored, given: Stored) -> str | None:
    return join_name(str(family or ""), str(given or "")) or None


def note_lost_noughts(columns: Columns, home_currency: str, notes: Notes) -> None:
    """Say which numbers a spreadsheet has likely taken for figures: 4595257 for the tax number 04595257."""
    for value in columns.get("tax_number", ()):
        text = str(value or "")
        if len(text) == _TAX_DIGITS - 1 and is_taiwanese(f"0{text}"):
            notes[Note(NOUGHT_LOST, "tax_number", text)] += 1
    if home_currency != _HOME:
        return
    for name in ("phone", "mobile"):
        for value in columns.get(name, ()):
            text = str(value or "")
            if len(text) == _MOBILE_DIGITS - 1 and text[0] == "9" and text.isdigit():
                notes[Note(NOUGHT_LOST, name, text)] += 1


def note_wrong_tax_numbers(columns: Columns, home_currency: str, notes: Notes) -> None:
    """Say how many tax numbers have a check digit that does not fit."""
    home = home_country(home_currency)
    wrong = sum(looks_wrong(str(value), home) for value in columns.get("tax_number", ()) if value)
    if wrong:
        notes[Note(TAX_NUMBER_LOOKS_WRONG, "tax_number")] += wrong


def check_filled(record: RecordType, columns: Mapping[str, list[Stored]], count: int, errors: Errors) -> None:
    """Refuse rows that fill none of the fields of which their kind needs one."""
    needed = record.needs_one_of
    present = [columns[name] for name in needed if name in columns]
    if not needed or any(None not in values for values in present):
        return
    filled = [any(row) for row in zip(*present, strict=True)] if present else [False] * count
    for place, is_filled in enumerate(filled):
        if not is_filled and place not in errors:
            errors[place] = [RowError("", RuleBroken("needs_one_of", fields=list(needed)))]


def constant_value(field: Field, plan: ImportPlan) -> Stored | Money:
    """A constant's stored value (money stays as written until the row's currency is known)."""
    text = plan.constants[field.name]
    target = plan.value_map.get((field.name, text))
    if target is not None:
        return target
    value = parser_for(field, plan.reading)(text)
    if isinstance(value, Money):
        return value
    stored, refusals = column_parser(field, plan.reading)([text])
    if refusals:
        raise refusals[0][1]
    return stored[0]
