"""Puts a copy in the place of its file, or beside it; what lay there is kept."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path

from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.errors import FileProblem, NotFound
from crm_desktop.core.files.data_files import salt_of
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.leftovers import pending_name
from crm_desktop.core.files.pending import discard
from crm_desktop.core.progress import Progress
from crm_desktop.storage.sqlite.backup import backup
from crm_desktop.storage.sqlite.encryption import change_key
from crm_desktop.storage.sqlite.examination import examine
from crm_desktop.storage.sqlite.keying import key_for
from crm_desktop.storage.sqlite.setting_aside import change_places, numbers_given, take_numbers

#: Between the name of a file and the moment at which a copy took its place.
_KEPT = "-before-restore-"


def restore_newest(copies: Sequence[Path], target: Path) -> Path:
    """Put the first good one of `copies` (the newest first) in place; returns which one it was.

    A copy that is damaged itself gives way to the next. What lies at `target` stays unless it is empty; the
    copies stay in any case. Raises the last one's error, NotFound where there is none.
    """
    is_empty = target.is_file() and target.stat().st_size == 0
    problem: FileProblem | NotFound = NotFound("file_missing", path=str(target))
    for copy in copies:
        try:
            restore_as(copy, target, may_replace=is_empty)
        except (FileProblem, NotFound) as error:
            problem = error
        else:
            return copy
    raise problem


def restore_as(copy: Path, target: Path, *, may_replace: bool = False) -> None:
    """Write a copy as a file to work in, verified once more; raises as `backup` does and NotOurFile."""
    try:
        examine(copy)
    except OSError:
        raise NotFound("file_missing", path=str(copy)) from None
    backup(copy, target, may_replace=may_replace)


def restore_in_place(copy: Path, path: Path, known: KnownFiles) -> Path | None:
    """Put a copy in the place of its file, which nobody may have open; returns where that is kept.

    The file is renamed with its log and stays whole, damaged or not, and is remembered among its copies. The
    numbers that it has given are given to no other record. Raises FileBusy while somebody uses the file, and
    as `restore_as` does; then all is as it was. None is kept where nothing was there.
    """
    # Written first: what can go wrong with a copy goes wrong before the file is touched.
    waiting = path.with_name(pending_name())
    restore_as(copy, waiting)
    try:
        _keep_encrypted(waiting, path)
    except BaseException:
        discard(waiting)
        raise
    return put_in_place(waiting, path, known, about=copy.name)


def _keep_encrypted(waiting: Path, path: Path) -> None:
    """A copy from before the file was encrypted must not make it readable again."""
    if salt_of(path) and not salt_of(waiting):
        change_key(waiting, key_for(path), Progress().step)


def put_in_place(waiting: Path, path: Path, known: KnownFiles, *, about: str) -> Path | None:
    """Put a sound file where another one lies, which is kept and remembered; see `restore_in_place`."""
    try:
        take_numbers(waiting, numbers_given(path))
        name = _free_name(path)
        kept = name if change_places(path, waiting, name) else None
    finally:
        discard(waiting)
    file = known.about(path)
    if kept is not None and file is not None:
        size = kept.stat().st_size
        moment = time.time_ns() // 1_000_000
        known.copied(path, file.id, Copy(kept.absolute(), moment, Reason.RESTORING, about, size))
    return kept


def _free_name(path: Path) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    for more in ("", *(f"-{number}" for number in range(2, 1000))):
        name = path.with_name(f"{path.stem}{_KEPT}{stamp}{more}{path.suffix}")
        if not name.exists():
            return name
    raise AssertionError("a thousand files of one second")
