"""What people type and spreadsheets hold -> the Python form of a field's value, or a reason why not."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import field as dataclass_field
from datetime import UTC, date, datetime, tzinfo
from decimal import Decimal

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.values.addresses.contact_ways import split_addresses
from crm_desktop.core.values.amounts.money import decimals
from crm_desktop.core.values.amounts.numbers import (
    CurrencyAmount,
    TooLarge,
    currency_code,
    is_bare_number,
    parse_integer,
    parse_money,
    parse_number,
    parse_percent,
)
from crm_desktop.core.values.spoken.plain_words import says_no, says_nothing, says_yes
from crm_desktop.core.values.spreadsheet_text import is_shortened, unguard_formula, without_digit_guard
from crm_desktop.core.values.stored import clean_text, encode
from crm_desktop.core.values.time.dates import (
    DateOrder,
    OrderUnknown,
    OutOfRange,
    YearUnknown,
    is_zero_date,
    parse_day,
    parse_moment,
)
from crm_desktop.core.words.synonyms.headings import choice_code
from crm_desktop.frozen import frozen

#: What a reader of files hands over. Yes and no arrive as text.
Cell = str | int | float | date | datetime | None

#: Checks an e-mail address that the plain pattern does not know; returns how it is kept.
EmailCheck = Callable[[str], str]

#: Texts may well say "N/A", and a dash in a box to tick is a no.
_TAKEN_AS_WRITTEN = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.TAGS, FieldType.BOOLEAN)
_TAG_MARKS = re.compile("[,;\uff0c\uff1b\u3001|\n]+| ::: ")
#: Fields that hold numbers of which no digit may be lost, though they are texts.
_NUMBER_FIELDS = frozenset({"tax_number", "external_id"})
_DATES = (FieldType.DATE, FieldType.INSTANT)


class Damaged(ValueError):
    """A number of which a spreadsheet has lost the last digits."""


_SHOWN = 100
#: As many decimals as a decimal number is kept with.
_KEPT_DECIMALS = 6


@frozen
class ReadingOptions:
    """How a file or a person writes values."""

    #: the currency of amounts that name none, and the meaning of signs that several share
    home_currency: str
    zone: tzinfo = UTC
    date_order: DateOrder = DateOrder.YEAR_FIRST
    decimal_mark: str = "."
    #: per cents are written as 0.3 for 30 %
    percent_fractions: bool = False
    #: looks closer at unusual e-mail addresses; without it the plain rule of `core.values.stored` decides
    check_email: EmailCheck | None = None


@frozen
class Money:
    """An amount and the currency that was written with it, "" when none was.

    `is_bare`: the cell holds a number alone, which a unit in its heading may scale.
    """

    amount: Decimal
    currency: str = ""
    is_bare: bool = dataclass_field(default=False, compare=False)


Parser = Callable[[Cell], object]


def parser_for(field: Field, reading: ReadingOptions) -> Parser:
    """A function from a cell to the Python form of the field's value.

    Empty cells give None, and so do words for nothing, such as "N/A", except in texts. Money gives `Money`;
    references give clean text, for the caller to look up.
    The function raises RuleBroken naming the field, never anything else.
    """
    parse = _PARSERS[field.type]
    key = _NOT_UNDERSTOOD.get(field.type, "value_not_understood")
    knows_nothing = field.type not in _TAKEN_AS_WRITTEN

    def guarded(cell: Cell) -> object:
        value = unguard_formula(cell) if isinstance(cell, str) else cell
        if value is None or (isinstance(value, str) and not value.strip()):
            return None
        if knows_nothing and isinstance(value, str) and says_nothing(value):
            return None
        if field.type in _DATES and (is_zero_date(value) if isinstance(value, str) else value == 0):
            return None
        try:
            return parse(field, value, reading)
        except OutOfRange as error:
            raise RuleBroken("date_out_of_range", field=field.name, value=_shown(cell)) from error
        except YearUnknown as error:
            raise RuleBroken("date_without_year", field=field.name, value=_shown(cell)) from error
        except Damaged as error:
            raise RuleBroken("number_damaged", field=field.name, value=_shown(cell)) from error
        except OrderUnknown as error:
            raise RuleBroken("date_order_unknown", field=field.name, value=_shown(cell)) from error
        except TooLarge as error:
            raise RuleBroken("number_too_large", field=field.name, value=_shown(cell)) from error
        except (ValueError, OverflowError, ArithmeticError) as error:
            raise RuleBroken(key, field=field.name, value=_shown(cell)) from error

    return guarded


def parse_field(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    """One value; see `parser_for`."""
    return parser_for(field, reading)(cell)


def cell_text(cell: Cell) -> str:
    """A cell as a spreadsheet shows it: whole numbers without a point, days without a time."""
    if cell is None:
        return ""
    if isinstance(cell, CurrencyAmount):
        return f"{cell.currency} {cell_text(float(cell))}"
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < 1e15 else f"{cell:.15g}"
    if isinstance(cell, datetime):
        text = cell.isoformat(sep=" ", timespec="seconds")
        return text.removesuffix(" 00:00:00")
    return cell.isoformat() if isinstance(cell, date) else str(cell)


def _shown(cell: Cell) -> str:
    text = clean_text(cell_text(cell))
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def _fitting(field: Field, text: str) -> str:
    if len(text) > field.max_length:
        raise RuleBroken("text_too_long", field=field.name, limit=field.max_length, length=len(text))
    return text


def _text(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    text = clean_text(cell_text(cell))
    if field.name in _NUMBER_FIELDS:
        text = _undamaged(text)
    return _fitting(field, text) or None


def _undamaged(text: str) -> str:
    if is_shortened(text):
        raise Damaged(text)
    return without_digit_guard(text)


def _long_text(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    return _fitting(field, clean_text(cell_text(cell), many_lines=True)) or None


def _email(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    text = clean_text(cell_text(cell))
    addresses = split_addresses(text)
    text = addresses[0] if len(addresses) == 1 else text
    if reading.check_email is not None and not PLAIN_EMAIL.fullmatch(text):
        text = reading.check_email(text)
    return encode(field, text)


def _phone(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    text = _undamaged(unicodedata.normalize("NFKC", clean_text(cell_text(cell))))
    if sum(character.isdigit() for character in text) < 3:
        raise ValueError(text)
    # As it was typed, the word for the extension too: search knows them all.
    return _fitting(field, text.strip())


def _url(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    text = clean_text(cell_text(cell))
    if " " in text or ("." not in text and ":" not in text):
        raise ValueError(text)
    return _fitting(field, text)


def _tags(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    # Google marks the groups that it makes itself, such as "* myContacts".
    parts = map(clean_text, _TAG_MARKS.split(cell_text(cell)))
    return tuple(dict.fromkeys(part for part in parts if part and not part.startswith("* "))) or None


def _boolean(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    text = cell_text(cell)
    if says_yes(text):
        return True
    if says_no(text):
        return False
    if says_nothing(text):
        return None
    raise ValueError(text)


def _choice(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    code = choice_code(field, clean_text(cell_text(cell)))
    if code is None:
        raise ValueError(cell)
    return code


def _choices(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    codes = [
        choice_code(field, clean_text(part)) for part in _TAG_MARKS.split(cell_text(cell)) if part.strip()
    ]
    if None in codes:
        raise ValueError(cell)
    return tuple(code for code in codes if code is not None)


def _money(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    amount, currency = parse_money(cell, reading.decimal_mark, reading.home_currency)
    if isinstance(cell, float):
        # A calculated cell holds 333.333333333; a spreadsheet shows, and means, the rounded amount.
        amount = round(amount, decimals(currency or reading.home_currency))
    return Money(amount, currency, is_bare=not isinstance(cell, str) or is_bare_number(cell))


def _decimal(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    number = parse_number(cell, reading.decimal_mark)
    # A calculated cell holds 0.30000000000000004; more than is kept was not meant.
    return round(number, _KEPT_DECIMALS) if isinstance(cell, float) else number


def _currency(field: Field, cell: Cell, reading: ReadingOptions) -> object:
    return currency_code(cell_text(cell), reading.home_currency) or reading.home_currency or None


_PARSERS: Mapping[FieldType, Callable[[Field, Cell, ReadingOptions], object]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _long_text,
    FieldType.EMAIL: _email,
    FieldType.PHONE: _phone,
    FieldType.URL: _url,
    FieldType.NAMES: _text,
    FieldType.TAGS: _tags,
    FieldType.INTEGER: lambda field, cell, reading: parse_integer(cell, reading.decimal_mark),
    FieldType.DECIMAL: _decimal,
    FieldType.PERCENT: lambda field, cell, reading: parse_percent(
        cell, reading.decimal_mark, fractions=reading.percent_fractions
    ),
    FieldType.MONEY: _money,
    FieldType.CURRENCY: _currency,
    FieldType.DATE: lambda field, cell, reading: parse_day(cell, reading.date_order, reading.zone),
    FieldType.INSTANT: lambda field, cell, reading: parse_moment(cell, reading.date_order, reading.zone),
    FieldType.BOOLEAN: _boolean,
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: _choices,
    FieldType.REFERENCE: _text,
}

_NOT_UNDERSTOOD: Mapping[FieldType, str] = {
    FieldType.EMAIL: "email_not_understood",
    FieldType.PHONE: "phone_not_understood",
    FieldType.URL: "url_not_understood",
    FieldType.INTEGER: "number_not_understood",
    FieldType.DECIMAL: "decimal_not_understood",
    FieldType.PERCENT: "percent_not_understood",
    FieldType.MONEY: "amount_not_understood",
    FieldType.CURRENCY: "currency_not_understood",
    FieldType.DATE: "date_not_understood",
    FieldType.INSTANT: "date_not_understood",
    FieldType.BOOLEAN: "boolean_not_understood",
    FieldType.CHOICE: "choice_unknown",
    FieldType.CHOICES: "choice_unknown",
}

#: Addresses that need no closer look: plain letters, a dotted host name, a top-level domain of letters.
PLAIN_EMAIL = re.compile(
    r"(?=[^@]{1,64}@)[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*"
    r"@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,24}"
)
