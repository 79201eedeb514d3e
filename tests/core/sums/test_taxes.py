"""How taxes are typed and kept."""

from __future__ import annotations

import pytest

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.sums.taxes import read_taxes, told_taxes


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("", ""),
        ("5", "5%"),
        (" 5.0 % ", "5%"),
        ("５％", "5%"),
        ("0", "0%"),
        ("100", "100%"),
        ("GST 5 + QST 9.9750%", "GST 5% + QST 9.975%"),
        ("5%、9.975%", "5% + 9.975%"),
        ("營業稅5%", "營業稅 5%"),
    ],
)
def test_taxes_are_kept_in_one_spelling(text: str, kept: str) -> None:
    taxes = read_taxes(text)
    assert told_taxes(taxes) == kept
    assert read_taxes(kept) == taxes


@pytest.mark.parametrize(
    "text", ["-5", "101", "100.5", "much", "5+5", "1+2+3+4+5+6", "5%%", "1e3", "x" * 31 + " 5"]
)
def test_what_is_no_tax_is_refused(text: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        read_taxes(text)
    assert (refused.value.key, refused.value.field) == ("tax_not_understood", "taxes")
