"""Money as whole minor units of a currency: exact, never a float."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

#: Decimals of the currencies that do not have two (ISO 4217, list one).
_DECIMALS = {
    **dict.fromkeys(
        "BIF BYR CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split(),
        0,
    ),
    **dict.fromkeys("BHD IQD JOD KWD LYD OMR TND".split(), 3),
    "CLF": 4,
    "UYW": 4,
}

#: What SQLite's integers hold; amounts beyond are refused.
LARGEST_MINOR = 2**53


def decimals(currency: str) -> int:
    """How many decimals a currency's minor unit has; 2 where nothing else is known."""
    return _DECIMALS.get(currency, 2)


def to_minor(amount: Decimal, currency: str) -> int:
    """Decimal amount -> whole minor units, half up; raises OverflowError beyond `LARGEST_MINOR`."""
    minor = int(amount.scaleb(decimals(currency)).quantize(Decimal(1), rounding=ROUND_HALF_UP))
    if abs(minor) > LARGEST_MINOR:
        raise OverflowError(amount)
    return minor


def from_minor(minor: int, currency: str) -> Decimal:
    """Whole minor units -> decimal amount."""
    return Decimal(minor).scaleb(-decimals(currency))
