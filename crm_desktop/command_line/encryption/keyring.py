"""The system's keyring, where a person has it remember a password.

A late import: few files are encrypted, and looking for a keyring takes a tenth of a second.
"""

from __future__ import annotations

import contextlib
from pathlib import Path

from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.files.data_files import salt_of

_SERVICE = "CRM Desktop"


def password_of(path: Path) -> Secret | None:
    """What the keyring remembers for a file; None where it does not, or where there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        found = keyring.get_password(_SERVICE, _name(path))
    except KeyringError:
        return None
    return None if found is None else Secret(found)


def remember(path: Path, password: Secret) -> None:
    """Let the keyring remember the password of an encrypted file; raises RuleBroken where there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(_SERVICE, _name(path), password.reveal())
    except KeyringError as error:
        raise RuleBroken("keyring_missing") from error


def forget(path: Path) -> None:
    """Let the keyring forget it; nothing where it does not know it."""
    import keyring
    from keyring.errors import KeyringError

    with contextlib.suppress(KeyringError):
        keyring.delete_password(_SERVICE, _name(path))


def _name(path: Path) -> str:
    """The salt of a file: it is that of its copies, and another one after each change of the password."""
    return salt_of(path).hex()
