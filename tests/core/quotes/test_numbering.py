"""Numbers of quotes: told apart, counted by the year, without gaps."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.quotes.numbering import FIRST_PATTERN, number_pattern

DAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (FIRST_PATTERN, "Q2026-0007"),
        ("{year}/{seq}", "2026/7"),
        ("報價-{yy}{month}-{seq:03}", "報價-2611-007"),
        ("{seq:02}-{year}", "07-2026"),
    ],
)
def test_patterns_are_filled(pattern: str, expected: str) -> None:
    assert number_pattern(pattern).number(DAY, 7) == expected


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "Q-1",
        "Q{seq}",
        "Q{year}",
        "{year}{seq}",
        "{year}-{seq}{month}",
        "{year}-1{seq}",
        "{year}-{seq}-{seq}",
        "{year}{yy}-{seq}",
        "{year:04}-{seq}",
        "{year}-{seq:4}",
        "{year}-{seq.__class__}",
        "{year}-{seq}-{other}",
        "{year}:{seq}",
        "{year}\n{seq}",
        "x" * 40 + "{year}-{seq}",
    ],
)
def test_patterns_that_would_not_tell_quotes_apart_are_refused(pattern: str) -> None:
    with pytest.raises(RuleBroken) as caught:
        number_pattern(pattern)
    assert caught.value.key == "number_pattern_wrong"


def test_the_next_number_follows_the_highest_of_its_year() -> None:
    pattern = number_pattern(FIRST_PATTERN)
    given_before = ["Q2026-0002", "Q2025-0900", "Q2026-0010", "by hand", "Q2026-0009", "xQ2026-0099"]
    assert pattern.next(DAY, given_before) == "Q2026-0011"
    assert pattern.next(date(2027, 1, 1), given_before) == "Q2027-0001"


def test_numbers_go_on_beyond_the_width() -> None:
    assert number_pattern(FIRST_PATTERN).next(DAY, ["Q2026-9999"]) == "Q2026-10000"


def test_the_count_goes_on_through_the_months() -> None:
    assert number_pattern("{year}{month}-{seq}").next(DAY, ["202601-4", "202603-5"]) == "202611-6"


@given(st.integers(1, 10**9), st.dates(date(1970, 1, 1)))
def test_a_number_gives_back_its_place(sequence: int, day: date) -> None:
    for text in (FIRST_PATTERN, "{seq}-{yy}", "a.b{month}+{year}/{seq:09}"):
        pattern = number_pattern(text)
        assert pattern.sequence_of(pattern.number(day, sequence), day.year) == sequence
