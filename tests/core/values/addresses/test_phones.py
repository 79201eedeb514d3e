"""When two phone numbers may be one, and where an office is at home."""

from __future__ import annotations

import pytest

from crm_desktop.core.values.addresses.phones import PhoneNumber, home_country

TAIPEI = PhoneNumber("223456789", "886")


@pytest.mark.parametrize(
    ("other", "is_same"),
    [
        (PhoneNumber("223456789", "886"), True),
        (PhoneNumber("223456789"), True),
        (PhoneNumber("223456789", "81"), False),
        (PhoneNumber("223456780", "886"), False),
        (PhoneNumber("223456789", "886", "12"), True),
    ],
)
def test_numbers_are_one_where_nothing_that_both_tell_differs(other: PhoneNumber, is_same: bool) -> None:
    assert (TAIPEI.is_same(other), other.is_same(TAIPEI)) == (is_same, is_same)


def test_two_extensions_of_one_switchboard_are_two_numbers() -> None:
    desks = [PhoneNumber("223456789", "886", extension) for extension in ("12", "13")]
    assert not desks[0].is_same(desks[1])
    assert desks[0].is_same(PhoneNumber("223456789", "", "12"))


@pytest.mark.parametrize(
    ("currency", "country"), [("TWD", "TW"), ("CNY", "CN"), ("USD", "US"), ("EUR", ""), ("XAF", ""), ("", "")]
)
def test_the_currency_tells_the_country_of_the_office(currency: str, country: str) -> None:
    assert home_country(currency) == country
