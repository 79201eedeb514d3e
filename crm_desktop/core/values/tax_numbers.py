"""Check sums of tax numbers."""

from __future__ import annotations

_WEIGHTS = (1, 2, 1, 2, 1, 2, 4, 1)


def is_taiwanese(number: str) -> bool:
    """Whether eight digits can be a 統一編號.

    The rule of the Fiscal Information Agency, in force since April 2023: digit sums of the weighted digits,
    divisible by five; a 7 in the seventh place counts as 0 or 1.
    """
    if len(number) != len(_WEIGHTS) or not (number.isascii() and number.isdigit()):
        return False
    weighted = [int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=True)]
    total = sum(product // 10 + product % 10 for product in weighted)
    return total % 5 == 0 or (number[6] == "7" and (total + 1) % 5 == 0)
