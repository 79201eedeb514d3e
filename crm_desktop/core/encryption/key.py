"""The key of an encrypted data file, which a password and the file's own salt come to."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import NoReturn

from crm_desktop.core.encryption.secret import Secret

#: Bytes at the beginning of an encrypted file that make its key differ from any other of the same password.
SALT_SIZE = 16
#: As SQLCipher 4 derives keys by itself, so that its own tools open our files with the password.
_ROUNDS = 256_000
_KEY_SIZE = 32


class Key:
    """A key with the salt by which the files are known that it opens: a file and all copies of it.

    Deriving it takes a good part of a second on purpose; with it a file opens at once.
    """

    __slots__ = ("_raw", "salt")

    def __init__(self, salt: bytes, raw: bytes) -> None:
        assert len(salt) == SALT_SIZE
        assert len(raw) == _KEY_SIZE
        self.salt = salt
        self._raw = bytearray(raw)

    @classmethod
    def of_password(cls, password: Secret, salt: bytes | None = None) -> Key:
        """Derive the key of a password, by PBKDF2 with SHA-512; with a new salt where none is given."""
        salt = salt or secrets.token_bytes(SALT_SIZE)
        return cls(salt, hashlib.pbkdf2_hmac("sha512", password.encoded, salt, _ROUNDS, _KEY_SIZE))

    def __repr__(self) -> str:
        return "<Key>"

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Key) and other.salt == self.salt and hmac.compare_digest(other._raw, self._raw)
        )

    def __hash__(self) -> int:
        return hash(self.salt)

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key leaves the process nowhere")

    @property
    def raw(self) -> bytes:
        """The key itself, for the recovery sheet."""
        return bytes(self._raw)

    @property
    def specification(self) -> str:
        """Key and salt in SQLCipher's notation for keys that need no deriving (PRAGMA key, ATTACH)."""
        return f"x'{self._raw.hex()}{self.salt.hex()}'"
