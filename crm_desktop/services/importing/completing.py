"""What the values of a row say about each other: a name from its parts, and numbers that lost a nought."""

from __future__ import annotations

from crm_desktop.core.queries import Stored
from crm_desktop.core.values.addresses.phones import home_country
from crm_desktop.core.values.names.people import join_name
from crm_desktop.core.values.tax_numbers import is_taiwanese
from crm_desktop.services.importing.notes import NOUGHT_LOST, TAX_NUMBER_LOOKS_WRONG, Note, Notes
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
