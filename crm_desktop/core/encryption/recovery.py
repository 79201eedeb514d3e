"""The recovery key: a file's key written so that a person can print it and type it again."""

from __future__ import annotations

import hashlib

from crm_desktop.core.encryption.key import Key
from crm_desktop.core.encryption.secret import Secret

#: Crockford's base 32 (crockford.com/base32.html): no letter that is taken for a digit.
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TAKEN_FOR = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None, "\t": None, "\n": None})
_KEY_BITS = 256
_CHECK_BITS = 24
_LENGTH = (_KEY_BITS + _CHECK_BITS) // 5
_GROUP = 4


def recovery_code(key: Key) -> str:
    """The key as fourteen groups of four characters; the last five characters guard against slips."""
    number = int.from_bytes(key.raw + _check(key.raw), "big")
    characters = [_ALPHABET[number >> shift & 31] for shift in range(5 * (_LENGTH - 1), -1, -5)]
    groups = ("".join(characters[start : start + _GROUP]) for start in range(0, _LENGTH, _GROUP))
    return "-".join(groups)


def key_of_code(typed: Secret, salt: bytes) -> Key | None:
    """The key of a recovery code for a file with this salt; None where the text is no such code."""
    text = typed.reveal().upper().translate(_TAKEN_FOR)
    if len(text) != _LENGTH or any(character not in _ALPHABET for character in text):
        return None
    number = 0
    for character in text:
        number = number << 5 | _ALPHABET.index(character)
    whole = number.to_bytes((_KEY_BITS + _CHECK_BITS) // 8, "big")
    raw, check = whole[: _KEY_BITS // 8], whole[_KEY_BITS // 8 :]
    return Key(salt, raw) if check == _check(raw) else None


def _check(raw: bytes) -> bytes:
    return hashlib.sha256(b"recovery" + raw).digest()[: _CHECK_BITS // 8]
