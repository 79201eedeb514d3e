"""Turns the database driver's faults into errors that a person can act on."""

from __future__ import annotations

from types import TracebackType

import sqlcipher3.dbapi2 as driver
from sqlalchemy.exc import DBAPIError

from crm_desktop.core.errors import (
    Cancelled,
    Conflict,
    DamagedFile,
    FileBusy,
    NotOurFile,
    ReadOnlyFile,
    StorageFull,
    UserError,
)

_FOREIGN = "file is not a database"

#: What the driver raises over a file. It puts damaged statements of the schema into its messages, and fails
#: itself where these are no text.
FAULTS = (driver.Error, UnicodeDecodeError)

#: Beginnings of SQLite's messages (sqlite3ErrStr) and what they mean for the person.
MEANINGS: tuple[tuple[str, type[UserError], str], ...] = (
    ("database or disk is full", StorageFull, "disk_full"),
    ("disk i/o error", StorageFull, "disk_error"),
    ("attempt to write a readonly database", ReadOnlyFile, "file_read_only"),
    ("unable to open database file", ReadOnlyFile, "file_not_opened"),
    ("database is locked", FileBusy, "file_busy"),
    ("locking protocol", FileBusy, "file_busy"),
    ("database disk image is malformed", DamagedFile, "file_damaged"),
    ("malformed database schema", DamagedFile, "file_damaged"),
    ("could not decode to utf-8", DamagedFile, "file_damaged"),
    (_FOREIGN, NotOurFile, "file_not_ours"),
    ("foreign key constraint failed", Conflict, "links_missing"),
)


def is_foreign(error: BaseException) -> bool:
    """Whether the first page is no database's: a file of another program, or a key that does not fit."""
    return _FOREIGN in str(error).lower()


def translate(error: BaseException) -> UserError | None:
    """The person's error behind a driver's fault; None when it is a defect of the program."""
    if isinstance(error, UnicodeDecodeError):
        return DamagedFile("file_damaged")
    text = str(error).lower()
    if text.startswith("interrupted"):
        return Cancelled()
    for beginning, kind, key in MEANINGS:
        if beginning in text:
            return kind(key)
    return None


class _Faults:
    """A class, because a write of one row would spend a tenth of its time in a generator."""

    __slots__ = ()

    def __enter__(self) -> None:
        """Nothing to do beforehand."""

    def __exit__(
        self, _type: type[BaseException] | None, error: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        if isinstance(error, (DBAPIError, driver.Error)):
            raise_meaning(error)


def storage_faults() -> _Faults:
    """Raise the person's error instead of the driver's; others pass unchanged."""
    return _Faults()


def raise_meaning(error: BaseException) -> None:
    """Raise what a driver's fault means for the person, if it means something."""
    meaning = translate((error.orig or error) if isinstance(error, DBAPIError) else error)
    if meaning is not None:
        raise meaning from error
