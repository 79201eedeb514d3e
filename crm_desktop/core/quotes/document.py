"""A quote as it was issued: parties, lines, sums and texts, frozen, so that it is the same a year later."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from crm_desktop.frozen import frozen


@frozen
class Party:
    """Who offers, who is offered to, or who answers questions: a name and what stands below it."""

    name: str = ""
    lines: tuple[str, ...] = ()
    tax_number: str = ""


@frozen
class QuoteLine:
    """One line as it was offered; the amount is what was reckoned then, and is not reckoned again."""

    title: str
    amount: Decimal
    note: str = ""
    quantity: Decimal | None = None
    unit: str = ""
    unit_price: Decimal | None = None
    discount_percent: Decimal | None = None
    discount_amount: Decimal | None = None


@frozen
class Tax:
    """The tax of one rate, in percent, on the sum of its lines; with a name where there are several sorts."""

    percent: Decimal
    amount: Decimal
    name: str = ""


@frozen
class Sums:
    """What the lines come to."""

    net: Decimal
    total: Decimal
    taxes: tuple[Tax, ...] = ()
    tax_included: bool = False


@frozen
class TextBlock:
    """Terms under a heading of their own: payment, delivery, warranty, bank."""

    heading: str
    text: str


@frozen
class QuoteDocument:
    """All that the printed quote says. A draft has neither number nor day of issue."""

    office: Party
    customer: Party
    lines: tuple[QuoteLine, ...]
    sums: Sums
    currency: str
    language: str
    number: str = ""
    version: int = 1
    replaces: str = ""
    issued: date | None = None
    valid_until: date | None = None
    in_charge: Party = Party()
    intro: str = ""
    texts: tuple[TextBlock, ...] = ()
    bank: str = ""
    logo: bytes = b""
    layout: str = "band"
    colour: str = "#0f5ea8"
