"""What lines come to: the figures of the road from lead to order, and what holds for any lines."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.sums.discounts import Discount, read_discount
from crm_desktop.core.sums.rounding import sum_decimals
from crm_desktop.core.sums.taxes import Tax, read_taxes
from crm_desktop.core.sums.totals import Line, line_amount, totals

D = Decimal


def _line(price: str, *, quantity: str = "1", discount: str = "", taxes: str = "") -> Line:
    return Line(D(quantity), D(price), read_discount(discount), read_taxes(taxes))


def _shown(lines: list[Line], currency: str, *, tax_included: bool = False) -> tuple[str, ...]:
    made = totals(lines, currency, tax_included=tax_included)
    return str(made.net), str(made.tax), str(made.gross)


def test_tax_is_reckoned_on_the_sum_of_its_lines() -> None:
    lines = [_line(price, taxes="19%") for price in ("98.50", "66.00", "33.50")]
    assert _shown(lines, "EUR") == ("198.00", "37.62", "235.62")
    assert _shown([_line("130", taxes="5%")] * 3, "TWD") == ("390", "20", "410")


def test_tax_included_is_taken_out_of_the_price() -> None:
    made = totals([_line("999", taxes="5")], "TWD", tax_included=True)
    assert [str(each) for each in (made.net, made.tax, made.gross, made.subtotal)] == [
        "951",
        "48",
        "999",
        "999",
    ]
    (tax,) = made.taxes
    assert (str(tax.net), str(tax.amount)) == ("951", "48")


def test_a_line_may_bear_several_taxes() -> None:
    made = totals([_line("260", taxes="GST 5% + QST 9.975%")], "CAD")
    assert [(str(each.tax), str(each.amount)) for each in made.taxes] == [
        ("GST 5%", "13.00"),
        ("QST 9.975%", "25.94"),
    ]
    assert str(made.gross) == "298.94"
    back = totals([_line("298.94", taxes="GST 5% + QST 9.975%")], "CAD", tax_included=True)
    assert [str(each.amount) for each in back.taxes] == ["13.00", "25.94"]
    assert str(back.net) == "260.00"


def test_each_rate_has_its_own_sum() -> None:
    lines = [_line("100", taxes="7"), _line("50.05", taxes="19"), _line("9.95", taxes="7"), _line("3")]
    made = totals(lines, "EUR")
    assert [(str(each.tax), str(each.net), str(each.amount)) for each in made.taxes] == [
        ("7%", "109.95", "7.70"),
        ("19%", "50.05", "9.51"),
    ]
    assert str(made.gross) == "180.21"


def test_lines_are_rounded_before_they_are_added() -> None:
    hours = [_line("25", quantity=each) for each in ("0.117", "0.283", "1.333", "0.583")]
    made = totals(hours, "EUR")
    assert [str(line_amount(each, "EUR")) for each in hours] == ["2.93", "7.08", "33.33", "14.58"]
    assert str(made.subtotal) == "57.92"


def test_discounts_and_deductions() -> None:
    lines = [_line("19.99", quantity="3", discount="10%"), _line("-5", taxes="0")]
    assert [str(line_amount(each, "USD")) for each in lines] == ["53.97", "-5.00"]
    made = totals(lines, "USD")
    assert str(made.gross) == "48.97"
    assert totals([_line("5", quantity="-1")], "USD").gross == -5
    assert line_amount(_line("100", quantity="2", discount="30.5"), "USD") == D("169.50")
    assert line_amount(_line("100", quantity="-2", discount="30.5"), "USD") == D("-169.50")


def test_what_a_currency_cannot_pay_is_refused() -> None:
    for line in (_line("1250.5"), _line("1250", discount="0.5")):
        with pytest.raises(RuleBroken) as refused:
            line_amount(line, "JPY")
        assert refused.value.key == "too_many_decimals"
        assert refused.value.params["currency"] == "JPY"
    assert line_amount(_line("1250.0"), "JPY") == 1250


def test_a_unit_price_in_twd_may_have_cents_but_its_line_has_none() -> None:
    assert str(line_amount(_line("12.5", quantity="3"), "TWD")) == "38"


def test_a_hundred_small_lines_are_exact() -> None:
    assert str(totals([_line("0.10")] * 100, "EUR").gross) == "10.00"


def test_no_line_comes_to_nothing() -> None:
    assert _shown([], "EUR") == ("0.00", "0.00", "0.00")


@pytest.mark.parametrize("line", [_line("100", discount="100.01"), _line("100", quantity="0", discount="1")])
def test_a_discount_is_never_more_than_its_line(line: Line) -> None:
    with pytest.raises(RuleBroken) as refused:
        line_amount(line, "EUR")
    assert (refused.value.key, refused.value.field) == ("discount_over_whole", "discount")
    with pytest.raises(RuleBroken):
        line_amount(Line(D(1), D(1), Discount(D(101))), "EUR")
    assert line_amount(_line("100", discount="100"), "EUR") == 0


def test_absurd_numbers_are_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        line_amount(_line("9" * 16, quantity="9" * 12), "TWD")
    assert refused.value.key == "number_too_large"
    most = _line("9007199254740992")
    assert line_amount(most, "JPY") == 2**53
    with pytest.raises(RuleBroken):
        totals([most, _line("1")], "JPY")
    with pytest.raises(RuleBroken):
        totals([_line("9007199254740992", taxes="5")], "JPY")
    with pytest.raises(RuleBroken):
        line_amount(most, "TWD")


currencies = st.sampled_from(("TWD", "USD", "KWD"))
rates = st.sampled_from(("5", "9.975", "19", "7", "0"))


@st.composite
def lines_of(draw: st.DrawFn, currency: str) -> list[Line]:
    """Some lines that can be paid in a currency."""
    one = st.builds(
        Line,
        quantity=st.decimals(-1000, 1000, places=3),
        unit_price=st.decimals(0, 1_000_000, places=sum_decimals(currency)),
        discount=st.builds(Discount, st.decimals(0, 100, places=2)),
        taxes=st.lists(rates, unique=True, max_size=2).map(
            lambda told: tuple(Tax(D(rate)) for rate in sorted(told))
        ),
    )
    return draw(st.lists(one, max_size=8))


@given(st.data(), currencies, st.booleans())
def test_parts_add_up_and_their_order_does_not_matter(
    data: st.DataObject, currency: str, inside: bool
) -> None:
    lines = data.draw(lines_of(currency))
    made = totals(lines, currency, tax_included=inside)
    assert made.subtotal == sum(line_amount(each, currency) for each in lines)
    assert made.tax == sum(each.amount for each in made.taxes)
    assert made.net + made.tax == made.gross
    assert made.subtotal == (made.gross if inside else made.net)
    turned = totals(data.draw(st.permutations(lines)), currency, tax_included=inside)
    assert (turned.net, turned.gross, turned.taxes) == (made.net, made.gross, made.taxes)


@given(st.data(), currencies)
def test_a_deduction_takes_back_what_the_line_adds(data: st.DataObject, currency: str) -> None:
    lines = data.draw(lines_of(currency))
    back = [Line(-each.quantity, each.unit_price, each.discount, each.taxes) for each in lines]
    assert totals(lines, currency).gross == -totals(back, currency).gross
    assert totals(lines + back, currency).gross == 0


@given(currencies, st.integers(-(10**9), 10**9), rates)
def test_tax_on_top_and_included_agree_within_one_unit(currency: str, units: int, rate: str) -> None:
    unit = D(1).scaleb(-sum_decimals(currency))
    price = units * unit
    on_top = totals([Line(D(1), price, taxes=(Tax(D(rate)),))], currency)
    inside = totals([Line(D(1), on_top.gross, taxes=(Tax(D(rate)),))], currency, tax_included=True)
    assert abs(inside.net - price) <= unit
    assert abs(inside.tax - on_top.tax) <= unit
