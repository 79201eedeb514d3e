"""Keeps text from becoming a formula in a spreadsheet, and takes that protection off again.

Following OWASP's advice on CSV injection: text that begins with one of = + - @, tab or carriage return gets
an apostrophe before it, but numbers and phone numbers, which are harmless, stay as they are.
"""

from __future__ import annotations

import re

_GUARD = "'"
_DANGEROUS = ("=", "+", "-", "@", "\t", "\r")
_HARMLESS = re.compile(r"[+-]?[\d(][\d ().,/\-]*(?: ?ext\.? ?\d+)?%?", re.ASCII)


def guard_formula(text: str) -> str:
    """The text as it may stand in a CSV file."""
    if text.lstrip(_GUARD).startswith(_DANGEROUS) and not _HARMLESS.fullmatch(text):
        return _GUARD + text
    return text


def unguard_formula(text: str) -> str:
    """The text as it was before `guard_formula`."""
    if text.startswith(_GUARD) and text.lstrip(_GUARD).startswith(_DANGEROUS):
        return text[1:]
    return text
