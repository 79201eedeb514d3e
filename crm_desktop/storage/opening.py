"""Opens a data file in the order that keeps it safe: look, refuse or check, back up, migrate."""

from __future__ import annotations

import os
import struct
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import sqlcipher3.dbapi2 as driver
from sqlalchemy import Engine

from crm_desktop.core.errors import DamagedFile, NewerFile, NotFound, NotOurFile, ReadOnlyFile, UserError
from crm_desktop.storage.backup import backup
from crm_desktop.storage.engine import check_sqlite_version, make_engine
from crm_desktop.storage.faults import storage_faults, translate
from crm_desktop.storage.schema import APPLICATION_ID, SCHEMA_VERSION
from crm_desktop.storage.seed import seed

_MAGIC = b"SQLite format 3\x00"


@dataclass(frozen=True)
class DataFile:
    """An open data file: its place and an engine for writing and one for reading."""

    path: Path
    writing: Engine
    reading: Engine
    #: where the copy lies that was made before an older file was migrated
    migration_backup: Path | None = None
    #: whether the file was made just now
    is_new: bool = False

    def close(self) -> None:
        """Give up the engines; their connections are the owners' to close."""
        self.writing.dispose()
        self.reading.dispose()


@dataclass(frozen=True)
class _Header:
    application_id: int
    user_version: int


def open_file(
    path: Path,
    *,
    create: bool = True,
    user_name: str = "",
    currency: str = "USD",
    now: Callable[[], int] | None = None,
) -> DataFile:
    """Open or make a data file.

    Raises NotOurFile, NewerFile, DamagedFile, ReadOnlyFile (nothing in the file is changed then),
    StorageFull, FileBusy, and NotFound when it does not exist and `create` is false.
    """
    check_sqlite_version()
    path = Path(os.path.abspath(path))
    is_new = not path.exists() or path.stat().st_size == 0
    if is_new and not create:
        raise NotFound("file_missing", path=str(path))
    _check_writable(path)
    saved: Path | None = None
    if is_new:
        _create(path, now or _now, user_name, currency)
    else:
        header = _examine(path)
        _check_integrity(path)
        if header.user_version < SCHEMA_VERSION:
            saved = _migrate_older(path, header)
    return DataFile(path, make_engine(path, writing=True), make_engine(path, writing=False), saved, is_new)


def _now() -> int:
    return time.time_ns() // 1_000_000


def _check_writable(path: Path) -> None:
    folder = path.parent
    if path.is_dir():
        raise NotOurFile("path_is_folder", path=str(path))
    if not folder.is_dir():
        raise NotFound("folder_missing", path=str(folder))
    if path.exists() and not (os.access(path, os.W_OK) and _can_append(path)):
        raise ReadOnlyFile("file_read_only", path=str(path))
    if not os.access(folder, os.W_OK):
        raise ReadOnlyFile("folder_read_only", path=str(folder))


def _can_append(path: Path) -> bool:
    try:
        with path.open("r+b"):
            return True
    except OSError:
        return False


def _examine(path: Path) -> _Header:
    """The file's own words about itself; raises before SQLite itself has touched anything."""
    with path.open("rb") as file:
        raw = file.read(100)
        size = file.seek(0, os.SEEK_END)
    if not raw.startswith(_MAGIC):
        raise NotOurFile("file_not_ours", path=str(path))
    if len(raw) < 100:
        raise DamagedFile("file_damaged", path=str(path), detail="header")
    user_version, application_id = struct.unpack(">I4xI", raw[60:72])
    header = _Header(application_id, user_version)
    if _has_log(path):
        # The newest header may still stand in the write-ahead log.
        header = _header_through_sqlite(path)
    elif _is_truncated(raw, size):
        raise DamagedFile("file_damaged", path=str(path), detail="truncated")
    if header.application_id != APPLICATION_ID:
        raise NotOurFile("file_not_ours", path=str(path))
    if header.user_version > SCHEMA_VERSION:
        raise NewerFile("file_newer", path=str(path), found=header.user_version, known=SCHEMA_VERSION)
    return header


def _is_truncated(raw: bytes, size: int) -> bool:
    page = int.from_bytes(raw[16:18], "big")
    page_size = 65536 if page == 1 else page
    pages, counter, valid_for = (
        int.from_bytes(raw[28:32], "big"),
        int.from_bytes(raw[24:28], "big"),
        int.from_bytes(raw[92:96], "big"),
    )
    return counter == valid_for and page_size >= 512 and size < pages * page_size


def _has_log(path: Path) -> bool:
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def _header_through_sqlite(path: Path) -> _Header:
    try:
        connection = driver.connect(path.as_uri() + "?mode=ro", uri=True)
        try:
            (application_id,) = connection.execute("PRAGMA application_id").fetchone()
            (user_version,) = connection.execute("PRAGMA user_version").fetchone()
        finally:
            connection.close()
    except driver.Error as error:
        raise _meaning(error, path) from error
    return _Header(application_id, user_version)


def _meaning(error: BaseException, path: Path) -> UserError:
    meaning = translate(error)
    if meaning is None:
        return DamagedFile("file_damaged", path=str(path), detail=str(error))
    meaning.params.setdefault("path", str(path))
    return meaning


def _check_integrity(path: Path) -> None:
    """After a close that was not clean (its log is left over and nobody uses the file): check before use."""
    if not _has_log(path):
        return
    connection = driver.connect(str(path), isolation_level=None, timeout=0)
    try:
        connection.execute("PRAGMA busy_timeout=0")
        connection.execute("PRAGMA locking_mode=EXCLUSIVE")
        try:
            connection.execute("BEGIN IMMEDIATE")
        except driver.OperationalError as error:
            if "locked" in str(error):
                return  # another window or command line uses it: the log is theirs, and alive
            raise
        connection.execute("ROLLBACK")
        (verdict,) = connection.execute("PRAGMA quick_check(1)").fetchone()
        if verdict != "ok":
            raise DamagedFile("file_damaged", path=str(path), detail=verdict)
    except driver.Error as error:
        raise _meaning(error, path) from error
    finally:
        connection.close()


def _create(path: Path, now: Callable[[], int], user_name: str, currency: str) -> None:
    existed = path.exists()
    engine = make_engine(path, writing=True, guarded=False)
    try:
        with storage_faults(), engine.connect() as connection, connection.begin():
            import_module("crm_desktop.storage.migrate").migrate(connection)
            seed(connection, at=now(), user_name=user_name, currency=currency)
    except BaseException:
        engine.dispose()
        if not existed:
            for suffix in ("", "-wal", "-shm"):
                path.with_name(path.name + suffix).unlink(missing_ok=True)
        raise
    engine.dispose()


def _migrate_older(path: Path, header: _Header) -> Path:
    saved = _backup_name(path, header.user_version)
    backup(path, saved)
    engine = make_engine(path, writing=True, guarded=False)
    try:
        with storage_faults(), engine.connect() as connection, connection.begin():
            import_module("crm_desktop.storage.migrate").migrate(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
            if broken is not None:
                raise DamagedFile("file_damaged", path=str(path), detail=f"links of {broken[0]}")
    finally:
        engine.dispose()
    return saved


def _backup_name(path: Path, version: int) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    return path.with_name(f"{path.stem}-before-upgrade-{version}-{stamp}{path.suffix}")


def check_file(path: Path) -> list[str]:
    """The full integrity check of a file: an empty list when it is sound, else what is wrong."""
    _examine(path)
    try:
        connection = driver.connect(str(path), isolation_level=None)
        try:
            connection.execute("PRAGMA busy_timeout=5000")
            problems = [row[0] for row in connection.execute("PRAGMA integrity_check(20)") if row[0] != "ok"]
            problems += [f"{row[0]} {row[1]}" for row in connection.execute("PRAGMA foreign_key_check")]
            return problems
        finally:
            connection.close()
    except driver.Error as error:
        raise _meaning(error, path) from error
