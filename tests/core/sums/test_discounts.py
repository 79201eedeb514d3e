"""How discounts are typed and kept."""

from __future__ import annotations

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.sums.discounts import read_discount


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", ""),
        ("0", ""),
        ("10%", "10%"),
        ("12.50 %", "12.5%"),
        ("１０％", "10%"),
        ("1,500", "1500"),
        ("100%", "100%"),
    ],
)
def test_discounts_are_kept_in_one_spelling(text: str, kept: str) -> None:
    assert str(read_discount(text)) == kept
    assert str(read_discount(kept)) == kept


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("100.01%", "discount_over_whole"),
        ("-5", "discount_not_understood"),
        ("half", "discount_not_understood"),
        ("5%%", "discount_not_understood"),
    ],
)
def test_what_is_no_discount_is_refused(text: str, key: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_discount(text)
    assert (refused.value.key, refused.value.field) == (key, "discount")
