"""Gives a file a password, another one or none; its copies follow a file that was readable before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.encryption.key import Key
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import Cancelled, FileProblem, RuleBroken
from crm_desktop.core.files.data_files import salt_of
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.progress import Progress
from crm_desktop.frozen import frozen
from crm_desktop.storage.sqlite.encryption import change_key

#: Characters; guessing takes a quarter of a second each, so that length is what counts.
SHORTEST = 8


@frozen
class PasswordSet:
    """What a new password did: how many copies are encrypted now, and which are still readable by anybody."""

    encrypted: int = 0
    readable: tuple[Path, ...] = ()


def check_new(password: Secret) -> None:
    """Raise RuleBroken where a password is too short."""
    if len(password) < SHORTEST:
        raise RuleBroken("password_short", shortest=SHORTEST)


def set_password(path: Path, password: Secret, known: KnownFiles, progress: Progress) -> PasswordSet:
    """Encrypt a file with a password, which nobody may have open, and those of its copies that are readable.

    Copies of an earlier password keep that one. A copy that cannot be written is told, and stays; when the
    file itself is done nothing is given up any more. Raises as `change_key` does, RuleBroken.
    """
    check_new(password)
    key = Key.of_password(password)
    copies = _readable(known.copies(path))
    whole = path.stat().st_size + sum(each.path.stat().st_size for each in copies)
    change_key(path, key, lambda done, _size: progress.step(done, whole))
    done, left = path.stat().st_size, []
    for copy in copies:
        try:
            change_key(copy.path, key, _told(progress, done, whole))
        except (FileProblem, OSError):
            left.append(copy.path)
        else:
            done += copy.path.stat().st_size
    return PasswordSet(len(copies) - len(left), tuple(left))


def remove_password(path: Path, progress: Progress) -> None:
    """Write a file so that everybody can read it; its copies keep their password."""
    change_key(path, None, progress.step)


def _readable(copies: Sequence[Copy]) -> list[Copy]:
    return [each for each in copies if not salt_of(each.path)]


def _told(progress: Progress, before: int, whole: int) -> Callable[[int, int], None]:
    def step(done: int, _size: int) -> None:
        try:
            progress.step(min(before + done, whole), whole)
        except Cancelled:
            return  # the file is encrypted already: readable copies beside it would be a surprise

    return step
