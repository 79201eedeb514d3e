"""What helps where a data file cannot be used: its newest good copy, and what can be read in it still."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from pathlib import Path

from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.errors import (
    DamagedFile,
    FileProblem,
    LostFile,
    NewerFile,
    NotFound,
    NotOurFile,
    PasswordNeeded,
    UserError,
)
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.frozen import frozen
from crm_desktop.services.damage import still_readable
from crm_desktop.storage.sqlite.examination import check_whole, examine


@frozen
class WayOut:
    """The newest copy that is good, and how many records of each main kind the file itself still shows."""

    copy: Copy | None = None
    readable: Mapping[str, int] = field(default_factory=dict)


def way_out(error: UserError, path: Path, known: KnownFiles) -> WayOut:
    """What can be offered for a file that was refused with an error; it may take its time.

    Whole pages that are not ours, or a number that no program of ours has written, are damage too where the
    file is known: then it has copies.
    """
    is_missing = isinstance(error, NotFound) and error.key == "file_missing"
    if not (is_missing or isinstance(error, DamagedFile | LostFile | NotOurFile | NewerFile)):
        return WayOut()
    readable = still_readable(path) if isinstance(error, DamagedFile) else {}
    return WayOut(newest_good(known.copies(path)), readable)


def newest_good(copies: Iterable[Copy]) -> Copy | None:
    """The first of some copies (the newest first) that is whole."""
    return next((each for each in copies if is_good(each.path)), None)


def is_good(path: Path) -> bool:
    """Whether a copy can be put in the place of its file."""
    try:
        examine(path)
        check_whole(path)
    except PasswordNeeded:
        return True  # of another password than the file has now: nobody can tell before it is known
    except (FileProblem, OSError):
        return False
    return True
