"""Half a unit is rounded up, below nought down, by decimals and by fractions alike."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from crm_desktop.core.sums.rounding import rounded


@pytest.mark.parametrize(
    ("amount", "currency", "shown"),
    [
        ("19.5", "TWD", "20"),
        ("19.4999", "TWD", "19"),
        ("-19.5", "TWD", "-20"),
        ("2.925", "EUR", "2.93"),
        ("1.0005", "KWD", "1.001"),
        ("0", "JPY", "0"),
    ],
)
def test_half_a_unit(amount: str, currency: str, shown: str) -> None:
    assert str(rounded(Decimal(amount), currency)) == shown
    assert str(rounded(Fraction(amount), currency)) == shown
