"""New data files for tests: made once a run by the program itself, then copied to where a test wants one."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import closing
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlcipher3.dbapi2 as driver

from crm_desktop.services.own_name import own_name
from crm_desktop.storage.sqlite.opening import open_file


def put_new_file(
    path: Path,
    *,
    currency: str = "USD",
    user_name: str | None = None,
    now: Callable[[], int] | None = None,
) -> Path:
    """Put at a path what `open_file` makes there, in a small part of the time; all have the same file id.

    The clock is looked at once, as by `open_file`.
    """
    name = own_name("Me") if user_name is None else user_name
    made = _made(currency, name, None if now is None else now())
    _put(path, made)
    return path


def put_copy(source: Path, path: Path) -> Path:
    """Put at a path what stands in a file that nobody has open, as another file: with an id of its own."""
    _put(path, source.read_bytes())
    with closing(driver.connect(str(path))) as connection, connection:
        connection.execute("UPDATE data_file SET id = ?", (secrets.token_hex(16),))
    return path


def _put(path: Path, content: bytes) -> None:
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(content)


@cache
def _made(currency: str, user_name: str, at: int | None) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "office.crm"
        now = None if at is None else lambda: at
        open_file(path, currency=currency, user_name=user_name, now=now).close()
        return path.read_bytes()
