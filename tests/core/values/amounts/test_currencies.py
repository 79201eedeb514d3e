"""The currencies are those of ISO 4217, as a library that follows the standard holds them."""

from __future__ import annotations

import pycountry
import pytest

from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.values.amounts.currencies import (
    ACTIVE_CODES,
    CURRENCY_CODES,
    CURRENCY_NAMES,
    SHARED_SIGNS,
    WITHDRAWN_CODES,
)
from crm_desktop.core.values.amounts.numbers import currency_code
from crm_desktop.core.values.stored import encode

#: What list one holds beside currencies in which something can be paid.
FUNDS = set("BOV CHE CHW COU MXV USN XSU XUA".split())
METALS = set("XAG XAU XPD XPT".split())
UNITS_OF_ACCOUNT = set("XAD XBA XBB XBC XBD XDR".split())
NO_CURRENCY = set("XTS XXX".split())


def test_the_active_codes_are_those_of_the_standard() -> None:
    standard = {currency.alpha_3 for currency in pycountry.currencies}
    paid_with = standard - FUNDS - METALS - UNITS_OF_ACCOUNT - NO_CURRENCY
    assert (sorted(paid_with - ACTIVE_CODES), sorted(ACTIVE_CODES - paid_with)) == ([], [])


def test_withdrawn_codes_are_no_longer_in_the_standard() -> None:
    assert [code for code in WITHDRAWN_CODES if pycountry.currencies.get(alpha_3=code)] == []


@pytest.mark.parametrize("code", sorted(CURRENCY_CODES))
def test_a_code_is_understood_alike_typed_and_imported(code: str) -> None:
    assert encode(Field("currency", FieldType.CURRENCY), code.lower()) == code
    assert currency_code(code.lower()) == code


def test_signs_and_names_stand_for_known_currencies() -> None:
    meant = {*CURRENCY_NAMES.values(), *(code for codes in SHARED_SIGNS.values() for code in codes)}
    assert meant <= ACTIVE_CODES
    assert all(name == name.casefold() for name in [*CURRENCY_NAMES, *SHARED_SIGNS])
