"""Where the command line has passwords from: a file, the system's keyring, the person at the terminal."""

from __future__ import annotations

import getpass
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from crm_desktop.command_line.encryption import keyring
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import PasswordNeeded, RuleBroken, WrongPassword
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.encryption.unlocking import unlock

T = TypeVar("T")

#: Names a file that holds the password, in its first line. There is no argument for a password itself: those
#: of a running program can be read by everybody on the computer, and the shell remembers them.
PASSWORD_FILE = "CRM_PASSWORD_FILE"
#: Seconds to wait after the first wrong password, the second one, and so on; after the last it is over.
_PAUSES = (1.0, 2.0)


def with_passwords(work: Callable[[], T], words: Wording) -> T:
    """Do something; where a file needs its password find it, and begin anew: nothing was written by then."""
    while True:
        try:
            return work()
        except PasswordNeeded as needed:
            _find_key(needed, words)


def password_from(path: Path) -> Secret:
    """The password in the first line of a file; raises RuleBroken."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            return Secret(file.readline().rstrip("\r\n"))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise RuleBroken("password_file_unreadable", path=str(path), reason=reason) from error


def ask_new(path: Path, words: Wording) -> Secret:
    """A new password, typed twice; raises RuleBroken, PasswordNeeded where nobody is there to type."""
    if not sys.stdin.isatty():
        raise PasswordNeeded("password_needed", path=str(path))
    first = _typed(words.on_command_line("password_new", path=path))
    if first != _typed(words.on_command_line("password_again")):
        raise RuleBroken("password_repeated")
    return first


def _find_key(needed: PasswordNeeded, words: Wording) -> None:
    path, known = Path(str(needed.params["path"])), KnownFiles()
    told = os.environ.get(PASSWORD_FILE, "")
    if told:
        unlock(path, password_from(Path(told)), known)
        return
    remembered = keyring.password_of(path)
    if remembered is not None:
        try:
            unlock(path, remembered, known)
        except WrongPassword:
            pass  # remembered by somebody else for this salt: the person knows better
        else:
            return
    if not sys.stdin.isatty():
        raise needed
    _ask(path, known, words)


def _ask(path: Path, known: KnownFiles, words: Wording) -> None:
    for pause in (*_PAUSES, 0.0):
        try:
            unlock(path, _typed(words.on_command_line("password_of", path=path)), known)
        except WrongPassword as error:
            if not pause:
                raise
            print(words.error(error), file=sys.stderr)
            time.sleep(pause)
        else:
            return


def _typed(prompt: str) -> Secret:
    try:
        return Secret(getpass.getpass(prompt))
    except EOFError:
        return Secret("")
