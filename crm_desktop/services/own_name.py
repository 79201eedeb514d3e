"""The name under which the person at this computer becomes the first user of a new file."""

from __future__ import annotations

import getpass

try:
    import pwd
except ImportError:  # Windows keeps its accounts elsewhere
    pwd = None  # type: ignore[assignment]  # a module's name may stand for none

#: Accounts that belong to the computer and name nobody.
_NOBODY = frozenset({"", "root", "admin", "administrator", "system", "user", "nobody", "daemon"})

#: What a first user is called of whom no name is known, in the languages of the program.
NAMELESS = frozenset({"Me", "我"})


def own_name(fallback: str) -> str:
    """The full name that the account bears, else the account's name; `fallback` for root and the like."""
    try:
        account = getpass.getuser()
    except (OSError, KeyError, ImportError):
        return fallback
    if account.casefold() in _NOBODY:
        return fallback
    return _full_name(account) or account


def _full_name(account: str) -> str:
    if pwd is None:
        return ""
    try:
        entry = pwd.getpwnam(account)
    except KeyError:
        return ""
    return entry.pw_gecos.partition(",")[0].strip()
