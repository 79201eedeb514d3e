"""What the values of a row say about each other, counted over its rows."""

from __future__ import annotations

from collections import Counter

from crm_desktop.services.importing.completing import join_names, note_lost_noughts, note_wrong_tax_numbers
from crm_desktop.services.importing.notes import NOUGHT_LOST, TAX_NUMBER_LOOKS_WRONG, Note, Notes


def test_names_are_made_of_their_parts() -> None:
    columns: dict[str, list[str | int | None]] = {
        "family_name": ["王", None],
        "given_name": ["小明", None],
        "name": [None, "Anna"],
    }
    join_names(columns)
    assert columns["name"] == ["王小明", "Anna"]


def test_numbers_that_lost_a_nought_are_named() -> None:
    notes: Notes = Counter()
    note_lost_noughts({"tax_number": ["4595257", "04595257"], "phone": ["912345678"]}, "TWD", notes)
    assert notes == {
        Note(NOUGHT_LOST, "tax_number", "4595257"): 1,
        Note(NOUGHT_LOST, "phone", "912345678"): 1,
    }


def test_tax_numbers_whose_check_digit_does_not_fit_are_counted() -> None:
    notes: Notes = Counter()
    numbers: list[str | int | None] = ["04595257", "04595258", None, "DE136695977", "unknown", "00501502"]
    note_wrong_tax_numbers({"tax_number": numbers}, "TWD", notes)
    assert notes == {Note(TAX_NUMBER_LOOKS_WRONG, "tax_number"): 3}
    elsewhere: Notes = Counter()
    note_wrong_tax_numbers({"tax_number": numbers}, "EUR", elsewhere)
    assert elsewhere == {Note(TAX_NUMBER_LOOKS_WRONG, "tax_number"): 1}
    note_wrong_tax_numbers({}, "TWD", notes)
