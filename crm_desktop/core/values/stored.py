"""Values in their two forms: as Python sees them and as the file holds them, and the rules each must keep.

Python form: str, int, bool, Decimal (money), date, aware datetime, None. Stored form: text, integer or null.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.values.amounts.currencies import CURRENCY_CODES
from crm_desktop.core.values.amounts.money import LARGEST_MINOR, decimals, from_minor, to_minor
from crm_desktop.core.values.tags import LONGEST_TAG, MOST_OF_A_RECORD, Entry, as_told, ids_of, told_in_line

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
#: More digits before the point than any amount that the file holds; decimal arithmetic ends not far beyond.
_MOST_DIGITS = 16
_ONE_MILLISECOND = timedelta(milliseconds=1)
#: Milliseconds in a day of 24 hours.
DAY = 86_400_000
#: What the file's whole numbers hold.
_LARGEST_PARTS = 2**63 - 1
#: As many digits as a number may have on its way into the file.
_EXACT = Context(prec=200)
#: How many parts of one a decimal number is kept in.
MILLIONTHS = 1_000_000
EARLIEST = date(1900, 1, 1)
LATEST = date(2200, 12, 31)

#: Everything invisible that a paste brings along: controls (but tab and line feed), zero-width marks, BOM.
_INVISIBLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_EMAIL_SHAPE = re.compile(
    r"[^\s@,;<>\"()\[\]]{1,64}@(?:[^\s@.,;<>\"()\[\]]{1,63}\.)+[^\s@.,;<>\"()\[\]\d]{2,63}"
)

Value = object


def to_milliseconds(moment: datetime) -> int:
    """An aware moment as milliseconds since 1970 in UTC, exact."""
    return (moment - EPOCH) // _ONE_MILLISECOND


def from_milliseconds(stored: int) -> datetime:
    """Milliseconds since 1970 -> moment in UTC."""
    return EPOCH + timedelta(milliseconds=stored)


def from_millionths(stored: int) -> Decimal:
    """Whole millionths -> the number, without trailing noughts: 2, 0.117."""
    return from_parts(stored, 6)


def from_parts(stored: int, places: int) -> Decimal:
    """Whole parts of 10 to the power of `places` -> the number, without trailing noughts."""
    whole, parts = divmod(abs(stored), 10**places)
    number = Decimal(whole) if not parts else Decimal(f"{whole}.{parts:0{places}d}".rstrip("0"))
    return -number if stored < 0 else number


def clean_text(text: str, *, many_lines: bool = False) -> str:
    """Text as it is kept: NFC, without invisible characters, trimmed; one line unless told otherwise."""
    if text.isascii() and text.isprintable() and (many_lines or "  " not in text):
        return text.strip()
    text = _INVISIBLE.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = unicodedata.normalize("NFC", text)
    # A lone surrogate can be typed on Windows but not written to the file.
    text = text.encode("utf-8", "replace").decode("utf-8")
    if not many_lines:
        text = " ".join(text.split())
    return text.strip()


def encode(field: Field, value: Value, currency: str = "") -> Stored:
    """Python form -> stored form, checked; raises RuleBroken naming the field.

    `currency` is needed for money only. Empty text counts as no value.
    """
    if value is None or value == "":
        return None
    try:
        stored = _ENCODERS[field.type](field, value, currency)
    except (TypeError, ValueError, InvalidOperation, AttributeError) as error:
        raise RuleBroken("value_not_understood", field=field.name, value=str(value)[:100]) from error
    except OverflowError as error:
        raise RuleBroken("number_too_large", field=field.name, value=str(value)[:100]) from error
    return None if stored == "" else stored


def decode(field: Field, stored: Stored, currency: str = "") -> Value:
    """Stored form -> Python form."""
    if stored is None:
        return None
    match field.type:
        case FieldType.MONEY:
            return from_minor(int(stored), currency)
        case FieldType.DECIMAL:
            return from_parts(int(stored), field.places)
        case FieldType.DATE:
            return date.fromisoformat(str(stored))
        case FieldType.INSTANT:
            return from_milliseconds(int(stored))
        case FieldType.BOOLEAN:
            return bool(stored)
        case FieldType.CHOICES:
            return chosen_codes(stored)
        case FieldType.TAGS:
            return ids_of(stored)
        case _:
            return stored


def rescale(minor: int, before: str, after: str) -> int:
    """The same amount in another currency's minor units: 480,000 stays 480,000 when the currency changes."""
    return to_minor(from_minor(minor, before), after)


def _text(field: Field, value: Value, currency: str) -> str:
    if not isinstance(value, str):
        raise TypeError
    text = clean_text(value, many_lines=field.type is FieldType.LONG_TEXT)
    if len(text) > field.max_length:
        raise RuleBroken("text_too_long", field=field.name, limit=field.max_length, length=len(text))
    return text


def _email(field: Field, value: Value, currency: str) -> str:
    text = _text(field, value, currency)
    if text and not _EMAIL_SHAPE.fullmatch(text):
        raise RuleBroken("email_not_understood", field=field.name, value=text)
    return text


def _phone(field: Field, value: Value, currency: str) -> str:
    text = unicodedata.normalize("NFKC", _text(field, value, currency))
    if text and sum(character.isdigit() for character in text) < 3:
        raise RuleBroken("phone_not_understood", field=field.name, value=text)
    return text


def _names(field: Field, value: Value, currency: str) -> str:
    parts = {part for each in str(value).split(",") if (part := clean_text(each))}
    return _text(field, ", ".join(sorted(parts)), currency)


def _tags(field: Field, value: Value, currency: str) -> str:
    """Entries by id or by name, or a line of names; the rules put ids in the place of names."""
    if not isinstance(value, str | tuple | list):
        raise TypeError
    entries: list[Entry] = []
    for told in (value,) if isinstance(value, str) else value:
        if isinstance(told, str):
            entries += told_in_line(clean_text(told, many_lines=True))
        elif isinstance(told, int) and not isinstance(told, bool) and told > 0:
            entries.append(told)
        else:
            raise TypeError
    for name in (each for each in entries if isinstance(each, str)):
        if len(name) > LONGEST_TAG:
            raise RuleBroken("text_too_long", field=field.name, limit=LONGEST_TAG, length=len(name))
    if len(set(entries)) > MOST_OF_A_RECORD:
        raise RuleBroken("too_many_tags", field=field.name, limit=MOST_OF_A_RECORD)
    return as_told(entries)


def _currency(field: Field, value: Value, currency: str) -> str:
    text = _text(field, value, currency).upper()
    if text and text not in CURRENCY_CODES:
        raise RuleBroken("currency_not_understood", field=field.name, value=text)
    return text


def _integer(field: Field, value: Value, currency: str) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError
    if abs(value) > 2**53:
        raise OverflowError
    return value


def _decimal(field: Field, value: Value, currency: str) -> int:
    number = value if isinstance(value, Decimal) else Decimal(_integer(field, value, currency))
    if not number.is_finite():
        raise ValueError
    if number.adjusted() > _MOST_DIGITS:
        raise OverflowError
    parts = number.scaleb(field.places, _EXACT)
    if parts != parts.to_integral_value():
        if not field.is_rounded:
            raise RuleBroken("too_fine", field=field.name, value=str(number), places=field.places)
        parts = parts.to_integral_value(ROUND_HALF_UP)
    if abs(parts) > (_LARGEST_PARTS if field.is_rounded else LARGEST_MINOR):
        raise OverflowError
    return int(parts)


def _percent(field: Field, value: Value, currency: str) -> int:
    number = _integer(field, value, currency)
    if not 0 <= number <= 100:
        raise RuleBroken("percent_out_of_range", field=field.name, value=number)
    return number


def _money(field: Field, value: Value, currency: str) -> int:
    amount = value if isinstance(value, Decimal) else Decimal(_integer(field, value, currency))
    if not amount.is_finite():
        raise ValueError
    if amount.adjusted() > _MOST_DIGITS:
        raise OverflowError
    if -int(amount.as_tuple().exponent) > decimals(currency) and amount != round(amount, decimals(currency)):
        raise RuleBroken("too_many_decimals", field=field.name, value=str(amount), currency=currency)
    return to_minor(amount, currency)


def _in_range(field: Field, day: date) -> None:
    if not EARLIEST <= day <= LATEST:
        raise RuleBroken("date_out_of_range", field=field.name, value=day.isoformat())


def _date(field: Field, value: Value, currency: str) -> str:
    if isinstance(value, datetime) or not isinstance(value, date):
        raise TypeError
    _in_range(field, value)
    return value.isoformat()


def _instant(field: Field, value: Value, currency: str) -> int:
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise TypeError
    _in_range(field, value.date())
    return to_milliseconds(value)


def _boolean(field: Field, value: Value, currency: str) -> int:
    if value not in (True, False):
        raise TypeError
    return int(bool(value))


def _choice(field: Field, value: Value, currency: str) -> str:
    if value not in field.choices:
        raise RuleBroken("choice_unknown", field=field.name, value=str(value)[:100])
    return str(value)


def chosen_codes(stored: Stored) -> tuple[str, ...]:
    """The codes of several choices in stored form; none for no value."""
    return tuple(code for code in str(stored or "").split(",") if code)


def stored_code(code: str) -> str:
    """What a stored value holds exactly where the choice of that code is among those chosen."""
    return f",{code},"


def _choices(field: Field, value: Value, currency: str) -> str:
    if not isinstance(value, str | tuple | list):
        raise TypeError
    told = value.split(",") if isinstance(value, str) else map(str, value)
    codes = {code for each in told if (code := each.strip())}
    for code in sorted(codes.difference(field.choices)):
        raise RuleBroken("choice_unknown", field=field.name, value=code[:100])
    ordered = [code for code in field.choices if code in codes]
    return f",{','.join(ordered)}," if ordered else ""


def _reference(field: Field, value: Value, currency: str) -> int:
    number = _integer(field, value, currency)
    if number <= 0:
        raise ValueError
    return number


_ENCODERS: Mapping[FieldType, Callable[[Field, Value, str], Stored]] = {
    FieldType.TEXT: _text,
    FieldType.LONG_TEXT: _text,
    FieldType.URL: _text,
    FieldType.EMAIL: _email,
    FieldType.PHONE: _phone,
    FieldType.NAMES: _names,
    FieldType.TAGS: _tags,
    FieldType.CURRENCY: _currency,
    FieldType.INTEGER: _integer,
    FieldType.DECIMAL: _decimal,
    FieldType.PERCENT: _percent,
    FieldType.MONEY: _money,
    FieldType.DATE: _date,
    FieldType.INSTANT: _instant,
    FieldType.BOOLEAN: _boolean,
    FieldType.CHOICE: _choice,
    FieldType.CHOICES: _choices,
    FieldType.REFERENCE: _reference,
}
