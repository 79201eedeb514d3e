"""Amounts rounded to what their currency can pay, half up, by exact arithmetic."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Context, Decimal
from fractions import Fraction

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.values.amounts.money import decimals

#: More digits than a price of 16 and a quantity of 16 make together: no product is rounded on its way.
EXACT = Context(prec=80)
#: Currencies that ISO 4217 gives decimals which nobody pays: unit prices may have them, sums have none.
_SUMS_WITHOUT_DECIMALS = frozenset({"TWD"})


def sum_decimals(currency: str) -> int:
    """How many decimals the sums of a currency have."""
    return 0 if currency in _SUMS_WITHOUT_DECIMALS else decimals(currency)


def rounded(amount: Decimal | Fraction, currency: str) -> Decimal:
    """An amount in the decimals of the currency's sums, half up.

    Below nought it is the mirror image, so that a deduction takes back what the same line would add.
    """
    step = Decimal(1).scaleb(-sum_decimals(currency))
    if isinstance(amount, Decimal):
        return amount.quantize(step, rounding=ROUND_HALF_UP, context=EXACT)
    units = abs(amount) * 10 ** sum_decimals(currency)
    whole = (2 * units.numerator + units.denominator) // (2 * units.denominator)
    return Decimal(whole if amount >= 0 else -whole).scaleb(-sum_decimals(currency), EXACT)


def payable(amount: Decimal, currency: str, field: str) -> Decimal:
    """A price or discount as it is; raises RuleBroken where it has more decimals than its currency."""
    if amount.scaleb(decimals(currency), EXACT) % 1:
        raise RuleBroken("too_many_decimals", field=field, value=str(amount), currency=currency)
    return amount
