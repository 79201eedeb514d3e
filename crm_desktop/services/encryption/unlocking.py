"""Finds the key that a password, or a recovery key, comes to."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.encryption.held_keys import held_key, hold_key
from crm_desktop.core.encryption.key import Key
from crm_desktop.core.encryption.recovery import key_of_code, recovery_code
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import DamagedFile, WrongPassword
from crm_desktop.core.files.data_files import is_open_here, salt_of
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.storage.sqlite.keying import opens


def is_encrypted(path: Path) -> bool:
    """Whether a file needs a password, by all appearances."""
    return bool(salt_of(path))


def unlock(path: Path, typed: Secret, known: KnownFiles) -> None:
    """Hold the key of a file from now on, for the file and its copies; takes a good part of a second.

    Raises WrongPassword, which says so where the newest copy opens instead: the password was changed since,
    or the file's first bytes are damaged, of which its key is made. DamagedFile where the password is right,
    as a copy of the file shows, and the rest of its first page is not.
    """
    salt = salt_of(path)
    if not salt:
        return
    key = _key(typed, salt)
    if fits(key, path):
        hold_key(key)
        return
    if any(salt_of(each.path) == salt and opens(key, each.path) for each in known.copies(path)):
        hold_key(key)
        raise DamagedFile("file_damaged", path=str(path), detail="first page")
    newest = known.newest_copy(path)
    if newest is not None and _opens_copy(typed, newest.path, salt):
        raise WrongPassword("password_of_backup", path=str(newest.path))
    raise WrongPassword("password_wrong")


def _opens_copy(typed: Secret, copy: Path, salt: bytes) -> bool:
    """Whether a password is that of a copy which begins with another salt."""
    other = salt_of(copy)
    return bool(other) and other != salt and opens(_key(typed, other), copy)


def fits(key: Key, path: Path) -> bool:
    """Whether a key is that of a file, of one that is open too."""
    return held_key(key.salt) == key if is_open_here(path) else opens(key, path)


def recovery_code_of(path: Path) -> str:
    """What opens a file, and its copies, when the password is lost; the file has to be unlocked."""
    key = held_key(salt_of(path))
    assert key is not None
    return recovery_code(key)


def _key(typed: Secret, salt: bytes) -> Key:
    return key_of_code(typed, salt) or Key.of_password(typed, salt)
