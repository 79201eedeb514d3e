"""Several addresses and numbers in one cell."""

from __future__ import annotations

import pytest

from crm_desktop.core.values.addresses.contact_ways import is_mobile, split_addresses, split_phones


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a1@x.example; a2@x.example", ["a1@x.example", "a2@x.example"]),
        ("Bea <bea@x.example>", ["bea@x.example"]),
        ("Bea Holm <bea@x.example>, Cy <mailto:cy@x.example>", ["bea@x.example", "cy@x.example"]),
        ("c\uff20x.example", ["c@x.example"]),
        ("mailto:e@x.example", ["e@x.example"]),
        ("a@x.example ::: b@x.example", ["a@x.example", "b@x.example"]),
        ("a@x.example a@x.example", ["a@x.example"]),
    ],
)
def test_addresses_of_one_cell(text: str, expected: list[str]) -> None:
    assert split_addresses(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("02-2345-6789", ["02-2345-6789"]),
        ("+47 900 11 222 ::: +47 900 11 333", ["+47 900 11 222", "+47 900 11 333"]),
        ("02-2345-6789 / 0912-345-678", ["02-2345-6789", "0912-345-678"]),
        ("02-2345-6789、0912345678", ["02-2345-6789", "0912345678"]),
        ("02-2345-6789/90", ["02-2345-6789/90"]),
        ("(02) 2345 6789 ext. 12", ["(02) 2345 6789 ext. 12"]),
    ],
)
def test_numbers_of_one_cell(text: str, expected: list[str]) -> None:
    assert split_phones(text) == expected


def test_mobile_numbers_are_known_where_they_can_be() -> None:
    assert [is_mobile(text) for text in ("0912-345-678", "+886 912 345 678", "13900139000")] == [True] * 3
    assert [is_mobile(text) for text in ("02-2345-6789", "+47 900 11 222")] == [False] * 2
