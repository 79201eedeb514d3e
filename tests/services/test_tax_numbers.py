"""Tax numbers whose check digit speaks against them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.services.tax_numbers import looks_wrong


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("00501503", "00501502"),  # divisible by ten
        ("00501508", "00501509"),  # by five alone: given since April 2023
        ("10458575", "10458576"),  # a 7 in the seventh place counts as 0 or 1
        ("91110000600037341L", "91110000600037341X"),
        ("DE136695976", "DE136695977"),
        ("DE 136 695 976", "DE 136 695 977"),
        ("ATU57194903", "ATU57194904"),
        ("FR 61 954 506 077", "FR 61 954 506 078"),
        ("IT00743110157", "IT00743110158"),
        ("０４５９５２５７", "０４５９５２５８"),
    ],
)
def test_one_digit_tells(right: str, wrong: str) -> None:
    assert (looks_wrong(right, "TW"), looks_wrong(wrong, "TW")) == (False, True)


@pytest.mark.parametrize(
    "text", ["", "12345", "unknown", "US-12-3456789", "x" * 20_000, "1" * 20_000, "１" * 60]
)
def test_numbers_of_unknown_form_are_taken_as_they_are(text: str) -> None:
    assert not looks_wrong(text, "TW")


def test_eight_digits_are_taiwanese_in_taiwan_only() -> None:
    assert looks_wrong("00501502", "TW")
    assert not looks_wrong("00501502", "DE")
    assert not looks_wrong("00501502", "")


@given(st.text(max_size=60), st.sampled_from(["TW", "CN", ""]))
def test_any_text_has_an_answer(text: str, home: str) -> None:
    assert looks_wrong(text, home) in (True, False)
