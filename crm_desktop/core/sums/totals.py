"""Lines and what they come to: each line, the tax of each rate, and the totals of what is shown.

line = quantity × unit price − discount, rounded half up to the currency's decimals. A tax is reckoned once,
on the sum of the lines that bear it, never line by line. Totals add what is shown. See docs/formulas.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.sums.discounts import NO_DISCOUNT, Discount
from crm_desktop.core.sums.rounding import EXACT, payable, rounded, sum_decimals
from crm_desktop.core.sums.taxes import Tax
from crm_desktop.core.values.amounts.money import LARGEST_MINOR, decimals
from crm_desktop.frozen import frozen


@frozen
class Line:
    """What is sold at which price; a quantity below nought is a deduction."""

    quantity: Decimal
    unit_price: Decimal
    discount: Discount = NO_DISCOUNT
    taxes: tuple[Tax, ...] = ()


@frozen
class TaxTotal:
    """One tax over all lines that bear it."""

    tax: Tax
    #: the sum of its lines without tax
    net: Decimal
    amount: Decimal


@frozen
class Totals:
    """What lines come to; `net` + `tax` = `gross`, and `tax` is the sum of `taxes`."""

    currency: str
    #: the sum of the lines as they are shown; with tax where prices include it
    subtotal: Decimal
    #: by rate, then name
    taxes: tuple[TaxTotal, ...]
    net: Decimal
    tax: Decimal
    gross: Decimal


def line_amount(line: Line, currency: str) -> Decimal:
    """What one line comes to, rounded half up to the currency's decimals.

    Raises RuleBroken for a price or discount that the currency cannot pay, for a discount that is more than
    the line, and for an amount beyond what the file holds.
    """
    price = payable(line.unit_price, currency, "unit_price")
    full = EXACT.multiply(line.quantity, price)
    amount = rounded(EXACT.subtract(full, _deduction(line.discount, full, currency)), currency)
    return _within(amount, currency, "quantity")


def totals(lines: Iterable[Line], currency: str, *, tax_included: bool = False) -> Totals:
    """What lines come to in their currency; prices are without tax unless `tax_included`.

    Raises RuleBroken as `line_amount` does, and where a total is beyond what the file holds.
    """
    by_taxes: dict[tuple[Tax, ...], Decimal] = {}
    for line in lines:
        by_taxes[line.taxes] = EXACT.add(by_taxes.get(line.taxes, Decimal(0)), line_amount(line, currency))
    return totals_of_sums(by_taxes, currency, tax_included=tax_included)


def totals_of_sums(
    by_taxes: Mapping[tuple[Tax, ...], Decimal], currency: str, *, tax_included: bool = False
) -> Totals:
    """The totals of lines of which is known what those with the same taxes come to together."""
    subtotal = _within(_sum(by_taxes.values(), currency), currency, "amount")
    every_tax = sorted({tax for taxes in by_taxes for tax in taxes}, key=lambda tax: (tax.rate, tax.name))
    found = tuple(_tax_total(tax, by_taxes, currency, tax_included) for tax in every_tax)
    tax = _sum((each.amount for each in found), currency)
    net = EXACT.subtract(subtotal, tax) if tax_included else subtotal
    gross = _within(EXACT.add(net, tax), currency, "amount")
    return Totals(currency, subtotal, found, net, tax, gross)


def _tax_total(
    tax: Tax, by_taxes: Mapping[tuple[Tax, ...], Decimal], currency: str, tax_included: bool
) -> TaxTotal:
    """The tax on the sum of its lines; the fraction is exact, so that it is rounded once alone."""
    base = Fraction(0)
    for taxes, amount in by_taxes.items():
        if tax in taxes:
            all_rates = sum((Fraction(each.rate) for each in taxes), Fraction(0))
            base += Fraction(amount) * 100 / (100 + all_rates) if tax_included else Fraction(amount)
    amount = rounded(base * Fraction(tax.rate) / 100, currency)
    return TaxTotal(tax, rounded(base, currency), amount)


def _deduction(discount: Discount, full: Decimal, currency: str) -> Decimal:
    if discount.is_percent:
        if not 0 <= discount.value <= 100:
            raise RuleBroken("discount_over_whole", field="discount", value=str(discount))
        return EXACT.divide(EXACT.multiply(full, discount.value), Decimal(100))
    amount = payable(discount.value, currency, "discount")
    if amount > abs(full):
        raise RuleBroken("discount_over_whole", field="discount", value=str(discount))
    # Off a deduction it makes the deduction smaller.
    return amount if full >= 0 else -amount


def _sum(amounts: Iterable[Decimal], currency: str) -> Decimal:
    total = Decimal(0).scaleb(-sum_decimals(currency))
    for amount in amounts:
        total = EXACT.add(total, amount)
    return total


def _within(amount: Decimal, currency: str, field: str) -> Decimal:
    if abs(amount).scaleb(decimals(currency), EXACT) > LARGEST_MINOR:
        raise RuleBroken("number_too_large", field=field, value=str(amount))
    return amount
