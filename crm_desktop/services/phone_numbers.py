"""The late import of the numbering plans: they are read for the first number that is compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from crm_desktop.core.values.addresses.phones import SHORTEST_PHONE, PhoneNumber

#: Longer texts are no phone numbers; the library refuses them too.
_LONGEST = 100
_EXTENSION_WORD = re.compile("(?:分機|分机|內線|内线|轉|转)[:.]?")
_DIGITS = re.compile(r"\d+")


@lru_cache(maxsize=4_096)
def phone_number(text: str, home: str) -> PhoneNumber | None:
    """The number that a text holds; None for what is none.

    `home` is the country (ISO 3166) where numbers without a country code are called, "" if unknown.
    """
    plain = _EXTENSION_WORD.sub(" ext. ", unicodedata.normalize("NFKC", text[: _LONGEST + 1])).strip()
    if not plain or len(plain) > _LONGEST:
        return None
    abroad = f"+{plain[2:]}" if plain.startswith("00") else plain
    found = _parsed(abroad, home) or _parsed(plain, home) or _unplanned(plain, home)
    return found if found is not None and len(found.national) >= SHORTEST_PHONE else None


def calling_code(home: str) -> str:
    """The digits by which a country (ISO 3166) is called; "" where it is unknown."""
    from phonenumbers import country_code_for_region

    return str(country_code_for_region(home) or "") if home else ""


def _parsed(text: str, home: str) -> PhoneNumber | None:
    """A number that exists by the plan of its country."""
    from phonenumbers import NumberParseException, is_valid_number, national_significant_number, parse

    try:
        number = parse(text, home or None)
    except NumberParseException:
        return None
    if not (is_valid_number(number) or text.startswith("+")):
        return None
    national = national_significant_number(number).lstrip("0")
    return PhoneNumber(national, str(number.country_code or ""), number.extension or "")


def _unplanned(text: str, home: str) -> PhoneNumber | None:
    """A number of an unknown country, or one that its plan does not know: its digits count."""
    from phonenumbers import NumberParseException, parse

    try:
        # The library finds the extension, for which the plan of any country serves.
        number = parse(text, home or "US")
    except NumberParseException:
        return None
    extension = number.extension or ""
    digits = "".join(_DIGITS.findall(text))
    return PhoneNumber(digits.removesuffix(extension).lstrip("0"), "", extension)
