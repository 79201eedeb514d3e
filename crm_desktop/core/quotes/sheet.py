"""What a printed quote says, in the customer's language: figures, days and words ready to be drawn."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from crm_desktop.core.quotes.document import Party, QuoteDocument, QuoteLine, Tax
from crm_desktop.core.sums.rounding import sum_decimals
from crm_desktop.core.words.sentences import Translate
from crm_desktop.core.words.subjects.quotes import QUOTE
from crm_desktop.frozen import frozen

_SIGNS: Mapping[str, str] = {"TWD": "NT$", "USD": "US$", "EUR": "€", "GBP": "£", "HKD": "HK$"}
_SIGNS_BY_LANGUAGE: Mapping[str, Mapping[str, str]] = {"zh_CN": {"CNY": "¥"}}
_MINUS = "−"


@frozen
class SheetParty:
    """A name and the lines below it, under a word that says what they are here."""

    label: str
    name: str
    lines: tuple[str, ...]


@frozen
class SheetRow:
    """A line of the table: what it is, something about it, and the cells of the columns beside it."""

    title: str
    note: str
    cells: tuple[str, ...]


@frozen
class SheetColumn:
    """A column beside the description."""

    heading: str
    is_figure: bool


@frozen
class Sheet:
    """The whole page or pages in text; drawing needs to know nothing more."""

    title: str
    facts: tuple[tuple[str, str], ...]
    sender: SheetParty
    receiver: SheetParty
    in_charge: SheetParty
    intro: str
    item_heading: str
    columns: tuple[SheetColumn, ...]
    rows: tuple[SheetRow, ...]
    sums: tuple[tuple[str, str], ...]
    total: tuple[str, str]
    texts: tuple[tuple[str, str], ...]
    signatures: tuple[str, ...]
    footer: str
    page: str
    language: str
    layout: str
    colour: str
    logo: bytes


def sheet_of(document: QuoteDocument, translate: Translate) -> Sheet:
    """The document in words; `translate` speaks the document's language, not that of the window."""
    return _SheetMaker(document, translate).sheet()


def plain(text: str) -> str:
    """Text for paper: without signs that steer a terminal or a reader, and with one sort of line end."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return "".join(sign for sign in lines if sign == "\n" or (sign >= " " and sign != "\x7f")).strip("\n")


def figure(number: Decimal, places: int | None = None) -> str:
    """A number with commas between thousands; without a number of places as many as it needs."""
    text = f"{number.normalize():,f}" if places is None else f"{number:,.{places}f}"
    return text.replace("-", _MINUS)


class _SheetMaker:
    def __init__(self, document: QuoteDocument, translate: Translate) -> None:
        self._document = document
        self._translate = translate
        self._places = sum_decimals(document.currency)
        signs = {**_SIGNS, **_SIGNS_BY_LANGUAGE.get(document.language, {})}
        self._sign = signs.get(document.currency, document.currency)

    def sheet(self) -> Sheet:
        document = self._document
        columns = self._columns()
        sums, total = self._sums()
        return Sheet(
            title=self._word("title"),
            facts=self._facts(),
            sender=self._party("", document.office),
            receiver=self._party(self._word("to"), document.customer),
            in_charge=self._party(self._word("in_charge"), document.in_charge),
            intro=plain(document.intro),
            item_heading=self._word("item"),
            columns=tuple(SheetColumn(self._heading(key), key != "unit") for key in columns),
            rows=tuple(self._row(line, columns) for line in document.lines),
            sums=sums,
            total=total,
            texts=self._texts(),
            signatures=(self._word("signed_by_us"), self._word("signed_by_them")),
            footer=self._footer(),
            page=self._word("page"),
            language=document.language,
            layout=document.layout,
            colour=document.colour,
            logo=document.logo,
        )

    def _texts(self) -> tuple[tuple[str, str], ...]:
        document = self._document
        texts = [(each.heading, each.text) for each in document.texts]
        texts.append((self._word("bank"), document.bank))
        return tuple((plain(heading), plain(text)) for heading, text in texts if text.strip())

    def _word(self, key: str) -> str:
        return self._translate(QUOTE[key])

    def _heading(self, key: str) -> str:
        return self._word(key).replace("{currency}", self._sign)

    def _party(self, label: str, party: Party) -> SheetParty:
        lines = [line for each in party.lines for line in plain(each).split("\n") if line.strip()]
        if party.tax_number:
            lines.append(f"{self._word('tax_number')} {plain(party.tax_number)}")
        return SheetParty(label, plain(party.name).replace("\n", " "), tuple(lines))

    def _facts(self) -> tuple[tuple[str, str], ...]:
        document = self._document
        number = document.number or self._word("draft")
        facts = [(self._word("number"), number)]
        if document.version > 1:
            facts.append((self._word("version"), str(document.version)))
        if document.replaces:
            facts.append((self._word("replaces"), document.replaces))
        days = (("issued", document.issued), ("valid_until", document.valid_until))
        facts += [(self._word(key), _day(day)) for key, day in days if day is not None]
        return tuple((label, plain(value)) for label, value in facts)

    def _columns(self) -> tuple[str, ...]:
        """The columns that some line needs; the amount is always there."""
        lines = self._document.lines
        needed = {
            "quantity": any(line.quantity is not None for line in lines),
            "unit": any(line.unit for line in lines),
            "unit_price": any(line.unit_price is not None for line in lines),
            "discount": any(_has_discount(line) for line in lines),
            "amount": True,
        }
        return tuple(key for key, is_needed in needed.items() if is_needed)

    def _row(self, line: QuoteLine, columns: tuple[str, ...]) -> SheetRow:
        cells = {
            "quantity": "" if line.quantity is None else figure(line.quantity),
            "unit": plain(line.unit).replace("\n", " "),
            "unit_price": "" if line.unit_price is None else self._price(line.unit_price),
            "discount": self._discount(line),
            "amount": self._money(line.amount),
        }
        return SheetRow(plain(line.title), plain(line.note), tuple(cells[key] for key in columns))

    def _discount(self, line: QuoteLine) -> str:
        if line.discount_percent:
            return f"{figure(line.discount_percent)}%"
        return self._money(line.discount_amount) if line.discount_amount else ""

    def _sums(self) -> tuple[tuple[tuple[str, str], ...], tuple[str, str]]:
        sums = self._document.sums
        key = "tax_included" if sums.tax_included else "tax"
        taxes = [(self._tax(key, tax), self._money(tax.amount)) for tax in sums.taxes]
        parts = ((self._word("net"), self._money(sums.net)), *taxes) if taxes else ()
        total = self._word("total" if taxes else "total_untaxed")
        return parts, (total, f"{self._sign} {self._money(sums.total)}")

    def _tax(self, key: str, tax: Tax) -> str:
        """The tax with its rate; a name such as GST takes the place of the usual word."""
        named = f"{plain(tax.name)} {{percent}}%" if tax.name else self._word(key)
        return named.replace("{percent}", figure(tax.percent))

    def _money(self, amount: Decimal) -> str:
        return figure(amount, self._places)

    def _price(self, price: Decimal) -> str:
        """A unit price may be finer than the currency's smallest coin."""
        exact = price.normalize().as_tuple().exponent
        return figure(price, max(self._places, -exact if isinstance(exact, int) else 0))

    def _footer(self) -> str:
        document = self._document
        if not document.number:
            return self._word("footer_draft")
        text = self._word("footer").replace("{number}", plain(document.number))
        return text.replace("{version}", str(document.version))


def _has_discount(line: QuoteLine) -> bool:
    return bool(line.discount_percent or line.discount_amount)


def _day(day: date) -> str:
    return day.isoformat()
