"""What a printed quote says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from crm_desktop.core.quotes.document import QuoteLine, Sums, Tax
from crm_desktop.core.quotes.sheet import Sheet, figure, plain, sheet_of
from tests.core.quotes.papers import QUOTE


def sheet(**changes: object) -> Sheet:
    return sheet_of(replace(QUOTE, **changes), str)  # type: ignore[arg-type]


def test_facts_name_number_version_what_it_replaces_and_its_days() -> None:
    assert sheet().facts == (
        ("No.", "Q2026-0112"),
        ("Version", "2"),
        ("Replaces", "Q2026-0112"),
        ("Date", "2026-11-21"),
        ("Valid until", "2026-12-21"),
    )


def test_a_draft_says_so_and_has_no_number() -> None:
    draft = sheet(number="", version=1, replaces="", issued=None, valid_until=date(2027, 1, 2))
    assert draft.facts == (("No.", "Draft"), ("Valid until", "2027-01-02"))
    assert draft.footer == "Quote · draft"


def test_rows_hold_the_figures_of_the_lines() -> None:
    headings = [column.heading for column in sheet().columns]
    assert headings == ["Quantity", "Unit", "Unit price", "Discount", "Amount (NT$)"]
    assert sheet().rows[0].cells == ("2", "台", "480,000", "5%", "912,000")
    assert sheet().rows[1].cells == ("2", "組", "65,000", "", "130,000")


def test_columns_that_no_line_needs_are_left_out() -> None:
    only = sheet(lines=(QuoteLine("Flat", Decimal(5)),))
    assert [column.heading for column in only.columns] == ["Amount (NT$)"]


def test_sums_stand_as_they_were_reckoned() -> None:
    assert sheet().sums == (("Subtotal without tax", "1,103,740"), ("Tax 5%", "55,187"))
    assert sheet().total == ("Total with tax", "NT$ 1,158,927")


def test_without_tax_there_is_the_total_alone() -> None:
    alone = sheet(sums=Sums(Decimal(10), Decimal(10)), currency="EUR")
    assert (alone.sums, alone.total) == ((), ("Total", "€ 10.00"))


def test_tax_in_the_prices_is_named_so() -> None:
    included = sheet(sums=Sums(Decimal(100), Decimal(105), (Tax(Decimal("5.50"), Decimal(5)),), True))
    assert included.sums[1][0] == "Tax 5.5%, included"


def test_a_unit_price_may_be_finer_than_a_cent() -> None:
    line = QuoteLine("Screw", Decimal("1.25"), "", Decimal("1000.5"), "", Decimal("0.00125"))
    row = sheet(lines=(line,), currency="USD").rows[0]
    assert row.cells == ("1,000.5", "0.00125", "1.25")


@pytest.mark.parametrize(
    ("number", "places", "text"),
    [
        (Decimal("1E+3"), None, "1,000"),
        (Decimal("-1234.5"), 2, "−1,234.50"),
        (Decimal("0.10"), None, "0.1"),
        (Decimal("9007199254740992"), 0, "9,007,199,254,740,992"),
    ],
)
def test_figures_have_commas_and_no_exponent(number: Decimal, places: int | None, text: str) -> None:
    assert figure(number, places) == text


def test_text_loses_steering_signs_and_keeps_what_only_looks_odd() -> None:
    assert plain("a\x00b\x1b[31m\tc\r\nd\n") == "ab[31m c\nd"
    assert plain("<img src=x> =1+1 😀 שלום") == "<img src=x> =1+1 😀 שלום"


def test_words_are_those_of_the_translation() -> None:
    assert sheet_of(QUOTE, lambda text: f"[{text}]").title == "[Quote]"


def test_a_customer_in_mainland_china_reads_the_sign_of_the_yuan() -> None:
    """Others might take it for the yen."""
    for language, sign in (("zh_CN", "¥"), ("zh_TW", "CNY"), ("en", "CNY")):
        sheet = sheet_of(replace(QUOTE, currency="CNY", language=language), str)
        assert sheet.total[1] == f"{sign} 1,158,927.00"
        assert sheet.columns[-1].heading.endswith(f"({sign})")
