"""Which key opens a file, and whether one does: SQLCipher is told it before anything is read."""

from __future__ import annotations

from enum import Enum
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from crm_desktop.core.encryption.held_keys import held_key
from crm_desktop.core.encryption.key import Key
from crm_desktop.core.errors import PasswordNeeded
from crm_desktop.core.files.data_files import salt_of
from crm_desktop.storage.sqlite.faults import is_foreign

#: The key of a file that is not encrypted, in SQLCipher's notation.
NO_KEY = ""


class Unknown(Enum):
    """Stands for a key that is yet to be found."""

    KEY = "key"


def key_for(path: Path) -> Key | None:
    """The key of a file, None of one that is not encrypted; raises PasswordNeeded."""
    salt = salt_of(path)
    if not salt:
        return None
    key = held_key(salt)
    if key is None:
        raise PasswordNeeded("password_needed", path=str(path))
    return key


def tell_key(connection: Any, key: Key | None) -> None:
    """Let a new connection know its key; before any other statement.

    By `executescript`, since the driver keeps the texts of what is run by `execute`.
    """
    if key is not None:
        # What is wrong is said by errors; SQLCipher would write it on the terminal besides.
        connection.executescript(f'PRAGMA cipher_log_level=NONE; PRAGMA key = "{key.specification}";')


def specification_of(key: Key | None) -> str:
    """A key as ATTACH is given it."""
    return NO_KEY if key is None else key.specification


def opens(key: Key, path: Path) -> bool:
    """Whether a key fits the first page of a file that nobody has open here."""
    address = path.absolute().as_uri() + "?mode=ro&immutable=1"
    connection = driver.connect(address, uri=True, isolation_level=None)
    try:
        tell_key(connection, key)
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except driver.DatabaseError as error:
        # Any other fault lies behind the first page, which the key has opened.
        return not is_foreign(error)
    finally:
        connection.close()
    return True
