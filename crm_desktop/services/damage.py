"""Tells what an unexpected error means when it is the data file's: damaged, gone, or a defect of ours."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError

from crm_desktop.core.errors import (
    DamagedFile,
    FileProblem,
    LostFile,
    ReadOnlyFile,
    StorageFull,
    UserError,
)
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.sqlite.examination import readable_rows
from crm_desktop.storage.sqlite.faults import translate
from crm_desktop.storage.sqlite.soundness import check_file

#: What a person asks about first when a file is damaged.
_ASKED_ABOUT = (Kind.LEAD, Kind.ACCOUNT, Kind.CONTACT, Kind.OPPORTUNITY, Kind.ACTIVITY)

#: What SQLite says of a full disk as well, where it was about to sync or to make its log.
_OF_A_FULL_DISK_TOO = ("disk_error", "file_not_opened")
#: With less than this, in bytes, SQLite cannot make the index of its log.
_ROOM = 65_536


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Raise what a person can act on, with the file's path, where the file is at fault; else the defect.

    Damage shows itself in many ways: SQLite finds it, or hands out rows that no program has written. So an
    error that nobody understands is followed by a check of the file.
    """
    try:
        yield
    except UserError as error:
        if isinstance(error, ReadOnlyFile) and not path.exists():
            raise LostFile("file_gone_meanwhile", path=str(path)) from error
        if isinstance(error, FileProblem):
            error.params.setdefault("path", str(path))
        if error.key in _OF_A_FULL_DISK_TOO and is_full(path.parent):
            raise StorageFull("disk_full", path=str(path)) from error
        raise
    except (OSError, AssertionError):
        raise
    except Exception as error:
        meaning = _meaning(error, path)
        if meaning is None:
            raise
        raise meaning from error


def _meaning(error: Exception, path: Path) -> UserError | None:
    # That a text cannot be decoded may have other grounds than damage: the check tells.
    cause = (error.orig or error) if isinstance(error, DBAPIError) else error
    meaning = None if isinstance(cause, UnicodeDecodeError) else translate(cause)
    if not path.exists():
        return LostFile("file_gone_meanwhile", path=str(path))
    if meaning is not None:
        if meaning.key in _OF_A_FULL_DISK_TOO and is_full(path.parent):
            meaning = StorageFull("disk_full")
        meaning.params.setdefault("path", str(path))
        return meaning
    try:
        problems = check_file(path)
    except FileProblem as problem:
        return problem
    return DamagedFile("file_damaged", path=str(path), detail=problems[0]) if problems else None


def is_full(folder: Path) -> bool:
    """Whether nothing more fits on a disk; False where that cannot be told."""
    try:
        return shutil.disk_usage(folder).free < _ROOM
    except OSError:
        return False


def still_readable(path: Path) -> Mapping[str, int]:
    """How many records of each main kind can still be read in a damaged file."""
    return readable_rows(path, _ASKED_ABOUT)
