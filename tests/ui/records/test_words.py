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


def test_what_was_converted_has_no_cents_where_sums_of_the_currency_have_none() -> None:
    converted = ConvertedSum("TWD", Fraction(841_907_650), is_converted=True)
    converted.lacking["TRY"] = Lacking(1, Fraction(3_150))
    assert said(converted).startswith("sum NT$ 8,419,077 + ")
    assert "31.50 (" in said(converted)
    assert said(ConvertedSum("EUR", Fraction(12_345), is_converted=True)).startswith("sum € 123.45")
