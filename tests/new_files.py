"""New data files for tests: made once a run by the program itself, then copied to where a test wants one."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

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
    path.touch(mode=0o600, exist_ok=False)
    path.write_bytes(made)
    return path


@cache
def _made(currency: str, user_name: str, at: int | None) -> bytes:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "office.crm"
        now = None if at is None else lambda: at
        open_file(path, currency=currency, user_name=user_name, now=now).close()
        return path.read_bytes()
