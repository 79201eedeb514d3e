"""What is said of the sum of a selection: what was converted, and how much lacks a rate."""

from __future__ import annotations

from fractions import Fraction

from crm_desktop.bridge.person.formats import Formats
from crm_desktop.core.rules.currency_rates import ConvertedSum, Lacking
from crm_desktop.ui.records.words import sum_text


def said(total: ConvertedSum) -> str:
    return sum_text(Formats("en"), total).replace("\u00a0", " ")


def test_a_sum_says_what_was_converted_and_what_lacks_a_rate() -> None:
    assert said(ConvertedSum("TWD")) == ""
    assert said(ConvertedSum("TWD", Fraction(123_450))) == "sum NT$ 1,234.50"
    converted = ConvertedSum("TWD", Fraction(100_049, 1000), is_converted=True)
    assert said(converted) == "sum NT$ 1 (converted at the rates of their days)"
    converted.lacking["USD"] = Lacking(2, Fraction(3_100))
    assert said(converted) == ("sum NT$ 1 + US$ 31 (converted at the rates of their days, 2 without a rate)")
