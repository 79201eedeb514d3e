"""A quote as it is kept in the file from its issue on: text that gives back the same document."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import date
from decimal import Decimal
from typing import Any

from crm_desktop.core.quotes.document import Party, QuoteDocument, QuoteLine, Sums, Tax, TextBlock

#: Raised when documents of before could be misread; readers know all lower ones.
FORM = 1


def frozen(document: QuoteDocument) -> str:
    """The document as text, its logo apart: that is kept once for all quotes that bear it."""
    told = asdict(replace(document, logo=b""))
    del told["logo"]
    return json.dumps({"form": FORM, **told}, default=_told, ensure_ascii=False, sort_keys=True)


def thawed(text: str, logo: bytes = b"") -> QuoteDocument:
    """The document of a text that `frozen` wrote."""
    told: dict[str, Any] = json.loads(text)
    form = told.pop("form")
    if form > FORM:
        raise ValueError(f"a quote of form {form}")
    return QuoteDocument(
        **{
            **told,
            "office": _party(told["office"]),
            "customer": _party(told["customer"]),
            "in_charge": _party(told["in_charge"]),
            "lines": tuple(_line(each) for each in told["lines"]),
            "sums": _sums(told["sums"]),
            "texts": tuple(TextBlock(**each) for each in told["texts"]),
            "issued": _day(told["issued"]),
            "valid_until": _day(told["valid_until"]),
            "logo": logo,
        }
    )


def _told(value: object) -> str:
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value))


def _party(told: Mapping[str, Any]) -> Party:
    return Party(told["name"], tuple(told["lines"]), told["tax_number"])


def _line(told: Mapping[str, Any]) -> QuoteLine:
    figures = ("amount", "quantity", "unit_price", "discount_percent", "discount_amount")
    return QuoteLine(**{**told, **{name: _figure(told[name]) for name in figures}})


def _sums(told: Mapping[str, Any]) -> Sums:
    taxes = tuple(
        Tax(Decimal(each["percent"]), Decimal(each["amount"]), each["name"]) for each in told["taxes"]
    )
    return Sums(Decimal(told["net"]), Decimal(told["total"]), taxes, told["tax_included"])


def _figure(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
