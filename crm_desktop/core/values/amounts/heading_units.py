"""The unit stated for all amounts of a column, 預算(萬) or Budget (k USD), or above a table: 單位：千元."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from crm_desktop.core.values.amounts.numbers import currency_code
from crm_desktop.frozen import frozen

_BRACKETS = re.compile(r"[(\[【](?P<unit>[^)\]】]{1,30})[)\]】]")
_STATED = re.compile(
    r"(?:單位|单位|\bunits?|幣別|币种)\s*:\s*(?P<unit>[^\s,;)\]】]{1,20}(?: (?:[a-z]{1,9}|元))?)",
    re.IGNORECASE,
)
_WORDS_BEFORE = re.compile(r"^(?:單位|单位|unit|in|currency|幣別|币种)\s*[::]?\s*")
_SCALES: tuple[tuple[str, int], ...] = (
    ("百萬", 1_000_000),
    ("百万", 1_000_000),
    ("千萬", 10_000_000),
    ("千万", 10_000_000),
    ("十萬", 100_000),
    ("十万", 100_000),
    ("萬", 10_000),
    ("万", 10_000),
    ("億", 100_000_000),
    ("亿", 100_000_000),
    ("仟", 1_000),
    ("千", 1_000),
    ("thousands", 1_000),
    ("thousand", 1_000),
    ("'000", 1_000),
    ("000s", 1_000),
    ("millions", 1_000_000),
    ("million", 1_000_000),
    ("mio", 1_000_000),
    ("tsd", 1_000),
    ("k", 1_000),
    ("m", 1_000_000),
)


@frozen
class Unit:
    """What an amount without words of its own is multiplied by, and its currency ("" where none is named).

    `text` is how the heading writes it.
    """

    scale: Decimal = Decimal(1)
    currency: str = ""
    text: str = ""


def heading_unit(heading: str, home_currency: str) -> Unit:
    """The unit in the brackets of a heading; `Unit()` where there is none."""
    for found in _BRACKETS.finditer(unicodedata.normalize("NFKC", heading)):
        unit = _unit(found["unit"], home_currency)
        if unit is not None:
            return unit
    return Unit()


def stated_unit(texts: Iterable[str]) -> str:
    """What texts above a table say of the unit of its amounts; "" where they say none."""
    for text in texts:
        for found in _STATED.finditer(unicodedata.normalize("NFKC", text)):
            if _unit(found["unit"], "") not in (None, Unit(text=found["unit"])):
                return found["unit"]
    return ""


def table_unit(stated: str, home_currency: str) -> Unit:
    """The unit that `stated_unit` has found."""
    return (_unit(stated, home_currency) if stated else None) or Unit()


def _unit(text: str, home_currency: str) -> Unit | None:
    words = _WORDS_BEFORE.sub("", text.casefold().strip()).strip()
    scale = 1
    for word, factor in _SCALES:
        if word in words and _is_alone(word, words):
            scale, words = factor, words.replace(word, " ", 1).strip()
            break
    words = words.removeprefix("of ").replace(" ", "")
    if len(words) > 1:
        words = words.removesuffix("元")  # 新台幣千元
    currency = ""
    if words:
        try:
            currency = currency_code(words, home_currency)
        except ValueError:
            return None
    return Unit(Decimal(scale), currency, text.strip())


def _is_alone(word: str, words: str) -> bool:
    """Whether a Latin abbreviation stands for itself: the k of "k USD", not that of "NOK" or "RMB"."""
    if not word.isascii() or len(word) > 1:
        return True
    place = words.index(word)
    neighbours = words[place - 1 : place] + words[place + 1 : place + 2]
    return not any(each.isascii() and each.isalpha() for each in neighbours) or words == word
