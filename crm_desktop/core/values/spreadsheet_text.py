"""Keeps text from becoming a formula in a spreadsheet, takes such protection off again, and sees its damage.

Following OWASP's advice on CSV injection: text that begins with one of = + - @, in East Asia's wide
form too, a tab or a line's end gets an apostrophe before it; but numbers and phone numbers, which
are harmless, stay as they are.
"""

from __future__ import annotations

import re

_GUARD = "'"
_DANGEROUS = (*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20")
#: How people and programs keep a spreadsheet from turning 04595257 into 4595257.
_TEXT_FORMULA = re.compile(r'="(?P<text>(?:[^"]|"")*)"')
_GUARDED_DIGITS = re.compile(r"'(?=[\d+(]*\d)")
#: A long number that a spreadsheet has shown in short, its last digits lost: 8.86933E+11.
_SHORTENED = re.compile(r"\d(?:[.,]\d+)?E\+\d{1,3}", re.IGNORECASE)
_HARMLESS = re.compile(r"[+-]?[\d(][\d ().,/\-]*(?: ?ext\.? ?\d+)?%?", re.ASCII)


def guard_formula(text: str) -> str:
    """The text as it may stand in a CSV file."""
    if text.lstrip(_GUARD).startswith(_DANGEROUS) and not _HARMLESS.fullmatch(text):
        return _GUARD + text
    return text


def guarded_once(text: str) -> str:
    """A cell of a file as it may stand in another one: what protects it already is kept and not doubled."""
    return text if unguard_formula(text) != text else guard_formula(text)


def unguard_formula(text: str) -> str:
    """The text as it was before `guard_formula`, or before it was kept as text by ="…" or an apostrophe."""
    found = _TEXT_FORMULA.fullmatch(text.strip())
    if found:
        return found["text"].replace('""', '"')
    return without_formula_guard(text)


def without_formula_guard(text: str) -> str:
    """Exactly the text that `guard_formula` was given; other protections stay."""
    is_guarded = text.startswith(_GUARD) and text.lstrip(_GUARD).startswith(_DANGEROUS)
    return text[1:] if is_guarded else text


def without_digit_guard(text: str) -> str:
    """Digits without the apostrophe that keeps a spreadsheet from counting them."""
    return _GUARDED_DIGITS.sub("", text, count=1) if text.startswith(_GUARD) else text


def is_shortened(text: str) -> bool:
    """Whether a spreadsheet has replaced the last digits of a long number by an exponent."""
    return _SHORTENED.fullmatch(text.strip()) is not None
