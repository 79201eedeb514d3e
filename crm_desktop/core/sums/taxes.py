"""The taxes of a line: rates with names, and the text by which they are typed and kept."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

from crm_desktop.core.errors import RuleBroken
from crm_desktop.frozen import frozen

#: "5", "5 %", "GST 5%"; several are joined by "+" or ",".
_ONE = re.compile(r"(?P<name>[^\d%.-]*?)\s*(?P<rate>\d{1,3}(?:\.\d{1,4})?)\s*%?")
_BETWEEN = re.compile(r"\s*[+,;、]\s*")
MOST_TAXES = 5
_LONGEST_NAME = 30


@frozen
class Tax:
    """A tax at a rate in percent; the name, such as "GST", is empty where there is but one sort of tax."""

    rate: Decimal
    name: str = ""

    def __str__(self) -> str:
        return f"{self.name} {plain(self.rate)}%".strip()


def plain(number: Decimal) -> str:
    """A number without exponent and without trailing noughts: "5", "9.975"."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def read_taxes(text: str, field: str = "taxes") -> tuple[Tax, ...]:
    """The taxes that a text names: "5%", "GST 5% + QST 9.975%"; none for an empty text.

    Raises RuleBroken for what is no rate from 0 to 100 %, for more than `MOST_TAXES` and for one told twice.
    """
    written = unicodedata.normalize("NFKC", text).strip()
    if not written:
        return ()
    taxes = []
    for part in _BETWEEN.split(written):
        found = _ONE.fullmatch(part)
        if found is None or len(found["name"]) > _LONGEST_NAME or Decimal(found["rate"]) > 100:
            raise RuleBroken("tax_not_understood", field=field, value=text[:100])
        taxes.append(Tax(Decimal(plain(Decimal(found["rate"]))), found["name"].strip()))
    if len(taxes) > MOST_TAXES or len(set(taxes)) != len(taxes):
        raise RuleBroken("tax_not_understood", field=field, value=text[:100])
    return tuple(taxes)


def told_taxes(taxes: tuple[Tax, ...]) -> str:
    """The text that `read_taxes` reads as these taxes."""
    return " + ".join(str(tax) for tax in taxes)
