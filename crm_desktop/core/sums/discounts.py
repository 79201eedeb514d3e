"""The discount of a line: a percentage or an amount, and the text by which it is typed and kept."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.sums.taxes import plain
from crm_desktop.frozen import frozen

_SHAPE = re.compile(r"(?P<number>\d{1,16}(?:\.\d{1,4})?)\s*(?P<percent>%?)")


@frozen
class Discount:
    """What a line is cheaper by: so many percent of it, or an amount in its currency."""

    value: Decimal = Decimal(0)
    is_percent: bool = True

    def __str__(self) -> str:
        if not self.value:
            return ""
        return plain(self.value) + ("%" if self.is_percent else "")


NO_DISCOUNT = Discount()


def read_discount(text: str, field: str = "discount") -> Discount:
    """The discount that a text names: "10%" or "500"; none for an empty text.

    Raises RuleBroken for what is no number, below nought, or over 100 %.
    """
    written = unicodedata.normalize("NFKC", text).replace(",", "").strip()
    if not written:
        return NO_DISCOUNT
    found = _SHAPE.fullmatch(written)
    if found is None:
        raise RuleBroken("discount_not_understood", field=field, value=text[:100])
    discount = Discount(Decimal(found["number"]), found["percent"] == "%")
    if discount.is_percent and discount.value > 100:
        raise RuleBroken("discount_over_whole", field=field, value=text[:100])
    return discount
