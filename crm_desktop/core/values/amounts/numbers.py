"""Numbers, money and per cent as people and spreadsheets write them -> int and Decimal, exactly."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal

from crm_desktop.core.values.amounts.currencies import CURRENCY_CODES, CURRENCY_NAMES, SHARED_SIGNS
from crm_desktop.core.values.spoken.chinese_numbers import find_chinese_number

#: More digits than any amount that can be stored.
_MOST_DIGITS = 30
#: No amount with its currency is longer; a whole paragraph is not searched for one.
_LONGEST_AMOUNT = 80
_MULTIPLIERS = {
    "千": 1_000,
    "k": 1_000,
    "萬": 10_000,
    "万": 10_000,
    "m": 1_000_000,
    "百萬": 1_000_000,
    "百万": 1_000_000,
    "千萬": 10_000_000,
    "千万": 10_000_000,
    "億": 100_000_000,
    "亿": 100_000_000,
}
_MINUS = str.maketrans({"\u2212": "-", "\u2013": "-", "\u2014": "-"})
#: Marks that only ever group digits: spaces of all widths and the Swiss apostrophe.
_GROUP_MARKS = str.maketrans("", "", " \u00a0\u202f\u2009\t'\u2019_")
_AMOUNT = re.compile(r"([^\d+\-.,()]*)([+-]?)([^\d+\-.,()]*)(\d[\d.,]*|[.,]\d+)(-?)([^\d]*)")
#: The dot of "Rs. 500" is not a decimal mark.
_ABBREVIATION_DOT = re.compile(r"(?<=[A-Za-z])\.(?=\d)")
_PLAIN_NUMBER = re.compile(r"[+-]?\d{1,18}(?:\.\d{1,9})?")


class CurrencyAmount(float):
    """A number of a workbook whose cell is formatted in a currency, by its ISO code."""

    currency: str

    def __new__(cls, amount: float, currency: str) -> CurrencyAmount:
        """The number with its currency."""
        made = super().__new__(cls, amount)
        made.currency = currency
        return made

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CurrencyAmount) and (float(self), self.currency) == (
            float(other),
            other.currency,
        )

    def __hash__(self) -> int:
        return hash((float(self), self.currency))


class TooLarge(ValueError):
    """A number that can be understood but is larger than any that is kept."""


def parse_number(cell: object, decimal_mark: str = ".") -> Decimal:
    """A cell -> exact number; raises ValueError. `decimal_mark` ("." or ",") settles what 1,234 means."""
    if isinstance(cell, str):
        amount, words = _split_amount(cell, decimal_mark)
        if any(words):
            raise ValueError(cell)
        return amount
    return _from_number(cell)


def is_bare_number(text: str) -> bool:
    """Whether a text is a number without a word or sign beside it: 15 or 1,500.5, but not 15萬."""
    return not any(character.isalpha() or character in "$€£¥₩" for character in text)


def parse_integer(cell: object, decimal_mark: str = ".") -> int:
    """A cell -> whole number; raises ValueError, also for 1.5."""
    number = parse_number(cell, decimal_mark)
    if number != number.to_integral_value():
        raise ValueError(cell)
    return int(number)


def parse_percent(cell: object, decimal_mark: str = ".", *, fractions: bool = False) -> int:
    """A cell -> whole per cent; with `fractions` the column writes 0.3 for 30 %. Raises ValueError."""
    if isinstance(cell, str):
        text = unicodedata.normalize("NFKC", cell).strip()
        if text.endswith("%"):
            return _whole(parse_number(text[:-1], decimal_mark))
    number = parse_number(cell, decimal_mark)
    if fractions:
        number *= 100
    elif 0 < number < 1:
        # Nothing says whether 0.3 is less than one per cent or thirty.
        raise ValueError(cell)
    return _whole(number)


def parse_money(cell: object, decimal_mark: str = ".", home_currency: str = "") -> tuple[Decimal, str]:
    """A cell -> (amount, currency code or "" when none is written); raises ValueError.

    A sign that several currencies share ($, ¥, 元) means the home currency where that is one of them.
    """
    if not isinstance(cell, str):
        return _from_number(cell), cell.currency if isinstance(cell, CurrencyAmount) else ""
    if _PLAIN_NUMBER.fullmatch(cell) and (decimal_mark == "." or "." not in cell):
        return Decimal(cell), ""
    amount, words = _split_amount(cell, decimal_mark)
    return amount, _one_currency(words, home_currency)


def _one_currency(words: Iterable[str], home_currency: str) -> str:
    """The currency that the words around an amount name; raises ValueError where they name two.

    A sign that several share says nothing more beside the name of one of them: 人民幣 700 元.
    """
    named: set[str] = set()
    shared: list[tuple[str, tuple[str, ...]]] = []
    for word in filter(None, words):
        code = currency_code(word, home_currency)
        sign = unicodedata.normalize("NFKC", word).strip().casefold().rstrip(".")
        if sign in SHARED_SIGNS:
            shared.append((code, SHARED_SIGNS[sign]))
        else:
            named.add(code)
    name = next(iter(named), "")
    codes = named | {code for code, sharing in shared if not name or (sharing and name not in sharing)}
    codes.discard("")
    if len(codes) > 1:
        raise ValueError(words)
    return codes.pop() if codes else ""


def currency_code(text: str, home_currency: str = "") -> str:
    """A currency by ISO code, sign or name -> ISO code, "" where the sign fits any; raises ValueError."""
    word = unicodedata.normalize("NFKC", text).strip().casefold().rstrip(".")
    if word.upper() in CURRENCY_CODES:
        return word.upper()
    if word in CURRENCY_NAMES:
        return CURRENCY_NAMES[word]
    if word in SHARED_SIGNS:
        shared = SHARED_SIGNS[word]
        return home_currency if home_currency in shared or not shared else shared[0]
    raise ValueError(text)


def finds_fractions(samples: Iterable[object]) -> bool:
    """Whether a column of per cents writes 0.3 for 30 %: no number above 1 and one between 0 and 1."""
    numbers = []
    for sample in samples:
        try:
            numbers.append(parse_number(sample))
        except ValueError:
            continue
    return any(0 < number < 1 for number in numbers) and all(0 <= number <= 1 for number in numbers)


def judge_decimal_mark(samples: Iterable[object], default: str = ".") -> tuple[str, str]:
    """The decimal mark that the samples prove, and one that can be read in two ways where none proves any.

    Three digits behind a single mark, as in 3.500, prove nothing: they may be thousands or decimals. Without
    a proof only the default's own mark leaves a doubt; the other one groups digits, as in 480,000.
    """
    votes = {".": 0, ",": 0}
    doubtful = ""
    for sample in samples:
        if not isinstance(sample, str):
            continue
        found = _AMOUNT.search(unicodedata.normalize("NFKC", sample).translate(_GROUP_MARKS))
        if not found:
            continue
        proven = _proven_mark(found[4])
        if proven:
            votes[proven] += 1
        elif not doubtful and default in found[4]:
            doubtful = sample.strip()
    if votes["."] == votes[","]:
        return default, doubtful if not votes["."] else ""
    return ("." if votes["."] > votes[","] else ","), ""


def _proven_mark(digits: str) -> str:
    marks = [character for character in digits if character in ".,"]
    if not marks:
        return ""
    other = {".": ",", ",": "."}
    if len(set(marks)) == 2:
        return marks[-1]
    if len(marks) > 1:
        return other[marks[0]]
    whole, _mark, decimals = digits.partition(marks[0])
    # 0.500 and 1234.500 are no thousands.
    is_decimal = len(decimals) != 3 or len(whole) > 3 or whole.startswith("0") or not whole
    return marks[0] if is_decimal and decimals else ""


def _whole(number: Decimal) -> int:
    return int(number.to_integral_value(rounding=ROUND_HALF_UP))


def _from_number(cell: object) -> Decimal:
    if isinstance(cell, int):
        return Decimal(cell)
    if isinstance(cell, float) and math.isfinite(cell):
        # Spreadsheets keep 15 digits; the rest is noise of the binary form.
        return Decimal(f"{cell:.15g}")
    raise ValueError(cell)


def _split_amount(text: str, decimal_mark: str) -> tuple[Decimal, tuple[str, str, str]]:
    """The number in a text, and the words before and after it that may name a currency."""
    if len(text) > _LONGEST_AMOUNT:
        raise ValueError(text)
    text = unicodedata.normalize("NFKC", text).translate(_MINUS).translate(_GROUP_MARKS)
    text = _ABBREVIATION_DOT.sub("", text)
    negative = text.startswith("(") and text.endswith(")")
    found = _AMOUNT.fullmatch(text[1:-1] if negative else text)
    if not found:
        before, number, after = find_chinese_number(text)
        return number, (before, "", after)
    before, sign, between, digits, trailing_minus, after = found.groups()
    if digits[0] in ".," and (before or between):
        raise ValueError(text)
    amount = Decimal(_ungroup(digits, decimal_mark))
    after, multiplier = _take_multiplier(after)
    amount *= multiplier
    # "480.-" is how the Swiss write a round 480.
    minus = [negative, sign == "-", bool(trailing_minus) and digits[-1] not in ".,"]
    if sum(minus) > 1:
        raise ValueError(text)
    return (-amount if any(minus) else amount), (before, between, after)


def _take_multiplier(after: str) -> tuple[str, int]:
    folded = after.casefold()
    if folded in CURRENCY_NAMES or folded in SHARED_SIGNS or folded.upper() in CURRENCY_CODES:
        return after, 1
    for length in (2, 1):
        multiplier = _MULTIPLIERS.get(folded[:length])
        if multiplier:
            return after[length:], multiplier
    return after, 1


def _ungroup(digits: str, decimal_mark: str) -> str:
    """Digits without group marks and with a point; raises ValueError where the groups make no sense."""
    if len(digits) > _MOST_DIGITS:
        raise TooLarge(digits)
    if "," in digits and "." in digits:
        decimal_mark = "," if digits.rfind(",") > digits.rfind(".") else "."
    group_mark = "," if decimal_mark == "." else "."
    whole, _mark, decimals = digits.partition(decimal_mark)
    if group_mark in decimals or decimal_mark in decimals:
        raise ValueError(digits)
    if group_mark in whole:
        groups = whole.split(group_mark)
        _check_groups(groups)
        whole = "".join(groups)
    return f"{whole or 0}.{decimals}" if decimals else whole or "0"


def _check_groups(groups: list[str]) -> None:
    """1,234,567, 1,0000,0000 (tens of thousands) and 12,34,567 (lakhs) are groups; 1,5 is not."""
    lengths = [len(group) for group in groups]
    first, middle, last = lengths[0], lengths[1:-1], lengths[-1]
    if last == 3 and 1 <= first <= 3 and (set(middle) <= {3} or (set(middle) == {2} and first <= 2)):
        return
    if last == 4 and 1 <= first <= 4 and set(middle) <= {4}:
        return
    raise ValueError(groups)
