"""What a file says of itself and whether it is sound; looking at it changes nothing in it."""

from __future__ import annotations

import os
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from crm_desktop.core.encryption.key import Key
from crm_desktop.core.errors import DamagedFile, FileBusy, NewerFile, NotOurFile, UserError
from crm_desktop.core.files.data_files import FIRST_PAGE, looks_encrypted
from crm_desktop.storage.schema import SCHEMA_VERSION
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.faults import FAULTS, translate
from crm_desktop.storage.sqlite.keying import Unknown, key_for

#: "CRMd", written into every file of ours so that other programs' files are told apart.
APPLICATION_ID = 0x43524D64

_MAGIC = b"SQLite format 3\x00"
_HEADER_SIZE = 100


@dataclass(frozen=True)
class Header:
    """The two numbers by which a file is known."""

    application_id: int
    user_version: int

    @property
    def is_newest(self) -> bool:
        """Whether the file has the form that this program writes."""
        return self.user_version == SCHEMA_VERSION


def examine(path: Path) -> Header:
    """Read the header of a file that is not empty; raises NotOurFile, DamagedFile, NewerFile.

    A file that is encrypted, or not ours: nothing tells which before its password does (PasswordNeeded).
    """
    with path.open("rb") as file:
        raw = file.read(FIRST_PAGE)
        size = file.seek(0, os.SEEK_END)
    if has_log(path):
        header = _header_with_log(raw, path)
    elif looks_encrypted(raw):
        header = _header_through_sqlite(path)  # only the key makes it readable
    else:
        header = _header_of(raw, path)
        if _is_truncated(raw, size):
            raise _damaged(path, "truncated")
    if header.application_id != APPLICATION_ID:
        raise NotOurFile("file_not_ours", path=str(path))
    if header.user_version > SCHEMA_VERSION:
        raise NewerFile("file_newer", path=str(path), found=header.user_version, known=SCHEMA_VERSION)
    return header


def _header_with_log(raw: bytes, path: Path) -> Header:
    """The newest header stands in the log; that in the file may be torn where power failed meanwhile."""
    try:
        return _header_through_sqlite(path)
    except DamagedFile:
        if not looks_encrypted(raw):
            _header_of(raw, path)  # another program's file, with a log beside it
        raise


def _header_of(raw: bytes, path: Path) -> Header:
    is_ours = raw[68:72] == APPLICATION_ID.to_bytes(4, "big")
    if not raw.startswith(_MAGIC):
        raise _damaged(path, "header") if is_ours else NotOurFile("file_not_ours", path=str(path))
    if len(raw) < _HEADER_SIZE:
        raise _damaged(path, "header")
    user_version, application_id = struct.unpack(">I4xI", raw[60:72])
    return Header(application_id, user_version)


def _damaged(path: Path, detail: str) -> DamagedFile:
    return DamagedFile("file_damaged", path=str(path), detail=detail)


def _is_truncated(raw: bytes, size: int) -> bool:
    """Whether fewer bytes are there than the header counts (sqlite.org/fileformat2.html, 1.3)."""
    page = int.from_bytes(raw[16:18], "big")
    page_size = 65536 if page == 1 else page
    pages = int.from_bytes(raw[28:32], "big")
    is_count_valid = raw[24:28] == raw[92:96]
    return is_count_valid and page_size >= 512 and size < pages * page_size


def has_log(path: Path) -> bool:
    """Whether a write-ahead log lies beside the file: somebody uses it, or did not close it."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _connect_to_read(path: Path, key: Key | Unknown | None = Unknown.KEY) -> Any:
    # Read-only in the file system's sense too: closing must not fold the log into a damaged file.
    # Without a log "immutable" leaves no empty one behind.
    return connect_to(path, read_only=True, immutable=not has_log(path), key=key)


def _header_through_sqlite(path: Path) -> Header:
    try:
        connection = _connect_to_read(path)
        try:
            (application_id,) = connection.execute("PRAGMA application_id").fetchone()
            (user_version,) = connection.execute("PRAGMA user_version").fetchone()
        finally:
            connection.close()
    except FAULTS as error:
        raise meaning_of(error, path) from error
    return Header(application_id, user_version)


def meaning_of(error: BaseException, path: Path) -> UserError:
    """What a driver's fault means in a file that is known to be ours."""
    meaning = translate(error)
    if meaning is None or isinstance(meaning, NotOurFile):
        return _damaged(path, str(error))
    meaning.params.setdefault("path", str(path))
    return meaning


def check_sound(path: Path) -> None:
    """Raise DamagedFile when the file cannot be read, or was not closed cleanly and has suffered by it.

    A file that was closed cleanly, or that another process uses just now, is not read through.
    """
    if not has_log(path) or not check_log(path):
        try:
            check_readable(path)
        except FAULTS as error:
            raise meaning_of(error, path) from error


def check_log(path: Path) -> bool:
    """Raise DamagedFile when a file is not whole together with its log, which stays beside it.

    False, and nothing is looked at, where somebody uses the file.
    """
    try:
        reader = _read_unclean(path)
        if reader is None:
            return False
        try:
            (verdict,) = reader.execute("PRAGMA quick_check(1)").fetchone()
        finally:
            reader.close()
    except FAULTS as error:
        raise meaning_of(error, path) from error
    if verdict != "ok":
        raise _damaged(path, verdict)
    return True


def check_whole(path: Path) -> None:
    """Raise DamagedFile where a file that nobody uses is not whole: every page of it, not every index."""
    try:
        connection = connect_to(path, immutable=True)
        try:
            (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        finally:
            connection.close()
    except FAULTS as error:
        raise meaning_of(error, path) from error
    if verdict != "ok":
        raise _damaged(path, verdict)


def check_readable(path: Path) -> None:
    """Raise the driver's error where not even the schema can be read; changes nothing."""
    # Without a log everything stands in the file; "immutable" leaves no empty log behind.
    connection = connect_to(path, immutable=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    finally:
        connection.close()


def _read_unclean(path: Path) -> Any | None:
    """A reading connection on a file that nobody else uses; None when somebody does.

    Only an exclusive lock tells, and only a writing connection gets one. It gives its place to a reading
    one before it closes: as the last connection it would fold the log into a file that may be damaged.
    """
    key = key_for(path)  # before: to look into a file that is open loses its locks
    # What cannot be read at all is found by one that leaves the log alone.
    first = _connect_to_read(path, key)
    try:
        first.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    finally:
        first.close()
    probe = connect_to(path, key=key)
    try:
        probe.execute("PRAGMA busy_timeout=0")
        probe.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        probe.execute("PRAGMA locking_mode=EXCLUSIVE")
        try:
            probe.execute("BEGIN IMMEDIATE")
        except driver.OperationalError as error:
            if isinstance(translate(error), FileBusy):
                return None
            raise
        probe.execute("ROLLBACK")
        probe.execute("PRAGMA locking_mode=NORMAL")
        probe.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        reader = _connect_to_read(path, key)
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return reader
    finally:
        probe.close()


def read_in_part(connection: Any) -> None:
    """Let a connection that only reads look into a file that is shorter than it says, or partly unknown."""
    connection.execute("PRAGMA writable_schema=ON")


def readable_rows(path: Path, tables: Sequence[str]) -> dict[str, int]:
    """How many whole rows of each table can be read, up to the first that cannot; changes nothing."""
    counts = dict.fromkeys(tables, 0)
    for table in tables:
        try:
            connection = _connect_to_read(path)
            try:
                read_in_part(connection)
                for _ in connection.execute(f'SELECT * FROM "{table}" NOT INDEXED'):
                    counts[table] += 1
            finally:
                connection.close()
        except FAULTS:
            continue
    return counts
