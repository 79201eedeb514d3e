"""The keys that this process was given, found by the salt with which a file begins.

They are kept for the process and not for each open file: a copy of an encrypted file has its key, so whoever
copies, compares, checks, repairs or restores needs nothing more than the path, and cannot forget the key.
Held in memory only.
"""

from __future__ import annotations

import threading

from crm_desktop.core.encryption.key import Key

_keys: dict[bytes, Key] = {}
_lock = threading.Lock()


def hold_key(key: Key) -> None:
    """Keep a key that was found to be right."""
    with _lock:
        _keys[key.salt] = key


def held_key(salt: bytes) -> Key | None:
    """The key of the files that begin with this salt, if it was told."""
    with _lock:
        return _keys.get(salt)


def forget_keys() -> None:
    """Hold none any more; files that are open stay so."""
    with _lock:
        _keys.clear()
