"""Phone numbers in the many ways in which people write one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.values.addresses.phones import PhoneNumber
from crm_desktop.services.phone_numbers import phone_number

MOBILE = PhoneNumber("912345678", "886")
DESK = PhoneNumber("223456789", "886", "12")


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("0912-345-678", MOBILE),
        ("+886 912 345 678", MOBILE),
        ("+886 (0)912-345-678", MOBILE),
        ("00886912345678", MOBILE),
        ("886912345678", MOBILE),
        ("０９１２３４５６７８", MOBILE),
        ("(02) 2345-6789 分機 12", DESK),
        ("02-2345-6789#12", DESK),
        ("+886 2 2345 6789 ext. 12", DESK),
        ("02 2345 6789 轉12", DESK),
        ("+86 138 1234 5678", PhoneNumber("13812345678", "86")),
    ],
)
def test_all_spellings_of_a_number_are_one(text: str, number: PhoneNumber) -> None:
    assert phone_number(text, "TW") == number


def test_a_number_from_elsewhere_that_does_not_say_so_has_no_country() -> None:
    """A mainland customer's mobile in an office of Taipei: the number with +86 is the same one."""
    bare = phone_number("13812345678", "TW")
    told = phone_number("+86 138 1234 5678", "TW")
    assert bare is not None
    assert told is not None
    assert (bare.country, bare.is_same(told)) == ("", True)


def test_without_a_home_the_digits_count() -> None:
    bare, told = phone_number("0171 1234567", ""), phone_number("+49 171 1234567", "")
    assert bare is not None
    assert told is not None
    assert bare.is_same(told)


@pytest.mark.parametrize("text", ["", "1234", "x" * 20_000, "1" * 20_000, "+", "00", "''\"(*", "分機"])
def test_what_is_no_number_is_none(text: str) -> None:
    assert phone_number(text, "TW") is None


@given(st.text(max_size=120), st.sampled_from(["TW", "CN", "US", ""]))
def test_any_text_is_a_number_or_none(text: str, home: str) -> None:
    found = phone_number(text, home)
    assert found is None or found.national.isdecimal()
