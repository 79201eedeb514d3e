"""Units in headings."""

from __future__ import annotations

from decimal import Decimal

import pytest

from crm_desktop.core.values.amounts.heading_units import heading_unit


@pytest.mark.parametrize(
    ("heading", "scale", "currency"),
    [
        ("預算(萬)", 10_000, ""),
        ("金額（千元）", 1_000, "TWD"),
        ("營業額(新台幣千元)", 1_000, "TWD"),
        ("金額(單位:萬元)", 10_000, "TWD"),
        ("预算（百万）", 1_000_000, ""),
        ("Budget (k USD)", 1_000, "USD"),
        ("Value (k€)", 1_000, "EUR"),
        ("Amount (in thousands)", 1_000, ""),
        ("Amount [NOK]", 1, "NOK"),
        ("Amount (RMB)", 1, "CNY"),
        ("Amount (net)", 1, ""),
        ("Probability (%)", 1, ""),
        ("Amount", 1, ""),
    ],
)
def test_units_of_headings(heading: str, scale: int, currency: str) -> None:
    unit = heading_unit(heading, "TWD")
    assert (unit.scale, unit.currency) == (Decimal(scale), currency)
