"""Several e-mail addresses or phone numbers in one cell, as address books write them, one by one."""

from __future__ import annotations

import re
import unicodedata

#: " ::: " is how Google divides the values of one cell.
_BETWEEN_ADDRESSES = re.compile(r"\s*:::\s*|[;,|/\s\u3001]+")
#: A name with something in angle brackets behind it. It begins where a name can: from each character anew, a
#: long text without brackets would take the square of its length.
_NAMED = re.compile(r"(?:^|(?<=[<>;,]))[^<>;,]*<([^<>]*)>")
_BETWEEN_PHONES = re.compile(r"\s*:::\s*|[;|\n\u3001]|\s*[/,]\s*(?=[+(]?\d)|\s+(?:or|或)\s+")
#: Fewer digits are an extension, or the last digits of a second number: 2345-6789/90.
_DIGITS_OF_A_PHONE = 6
_MOBILE = re.compile(r"09\d{8}|(?:00)?8869\d{8}|(?:(?:00)?86)?1[3-9]\d{9}")
_MAILTO = "mailto:"


def split_addresses(text: str) -> list[str]:
    """The e-mail addresses in a text, and what else stands there, each once, in their order.

    "Bea <bea@x.example>; mailto:b2@x.example" -> bea@x.example, b2@x.example.
    """
    plain = unicodedata.normalize("NFKC", text)
    plain = _NAMED.sub(_without_name, plain)
    parts = (part for part in _BETWEEN_ADDRESSES.split(plain) if part)
    bare = [part[len(_MAILTO) :] if part.casefold().startswith(_MAILTO) else part for part in parts]
    if not any("@" in part for part in bare):
        return [text]
    return list(dict.fromkeys(part.strip("<>\"'.") for part in bare))


def _without_name(found: re.Match[str]) -> str:
    """The address in the brackets alone; what is none stays as it was."""
    inside = found[1].strip()
    is_address = "@" in inside.strip("@") and not any(map(str.isspace, inside))
    return f" {inside} " if is_address else found[0]


def split_phones(text: str) -> list[str]:
    """The phone numbers in a text, each once; the whole text where its parts are none of their own."""
    plain = unicodedata.normalize("NFKC", text).strip()
    parts = [part.strip() for part in _BETWEEN_PHONES.split(plain) if part and part.strip()]
    if any(sum(map(str.isdigit, part)) < _DIGITS_OF_A_PHONE for part in parts):
        return [plain]
    return list(dict.fromkeys(parts)) or [plain]


def is_mobile(phone: str) -> bool:
    """Whether a number is a mobile phone's in Taiwan or on the mainland, where that can be told."""
    return _MOBILE.fullmatch("".join(filter(str.isdecimal, phone))) is not None
