"""Opens a data file in the order that keeps it safe: look, refuse or check, back up, migrate."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from crm_desktop.core.errors import DamagedFile, FileProblem, NotFound, NotOurFile, ReadOnlyFile
from crm_desktop.storage.migrations.late import migrate
from crm_desktop.storage.schema import SCHEMA_VERSION
from crm_desktop.storage.seed import seed
from crm_desktop.storage.sqlite.backup import backup, sync_folder
from crm_desktop.storage.sqlite.engine import check_sqlite_version, make_engine
from crm_desktop.storage.sqlite.examination import Header, check_sound, examine
from crm_desktop.storage.sqlite.faults import storage_faults


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
    saved: Path | None = None
    try:
        path = path.resolve()  # SQLite keeps its log beside the file itself, not beside a link to it
        is_new = not path.exists() or path.stat().st_size == 0
        if is_new and not create:
            raise NotFound("file_missing", path=str(path))
        _check_writable(path)
        if is_new:
            _create(path, now or _now, user_name, currency)
        header = examine(path)
    except PermissionError as error:
        raise ReadOnlyFile("folder_read_only", path=str(path.parent)) from error
    except OSError as error:
        raise FileProblem("file_not_opened", path=str(path), reason=error.strerror or "") from error
    check_sound(path)
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


def _create(path: Path, now: Callable[[], int], user_name: str, currency: str) -> None:
    """Make the file under another name and put it in place whole: a kill leaves no half-made data file."""
    _remove_beside(path)  # a log left over from a file that is gone would be taken for the new one's
    temporary = path.with_name(f".{path.name}.{os.getpid()}-{time.monotonic_ns()}.new")
    try:
        engine = make_engine(temporary, writing=True, guarded=False)
        with storage_faults(), engine.connect() as connection, connection.begin():
            migrate(connection)
            seed(connection, at=now(), user_name=user_name, currency=currency)
        _put_in_place(temporary, path)
    finally:
        _remove(temporary)


def _put_in_place(temporary: Path, path: Path) -> None:
    if path.exists() and path.stat().st_size == 0:
        path.unlink()
    try:
        os.link(temporary, path)
    except FileExistsError:
        return  # another process made it in the same moment: that one is used
    except OSError:
        temporary.rename(path)  # the file system knows no links
    sync_folder(path.parent)


def _remove(path: Path) -> None:
    path.unlink(missing_ok=True)
    _remove_beside(path)


def _remove_beside(path: Path) -> None:
    for suffix in ("-wal", "-shm", "-journal"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)


def _migrate_older(path: Path, header: Header) -> Path:
    saved = _backup_name(path, header.user_version)
    backup(path, saved)
    engine = make_engine(path, writing=True, guarded=False)
    with storage_faults(), engine.connect() as connection, connection.begin():
        migrate(connection)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise DamagedFile("file_damaged", path=str(path), detail=f"links of {broken[0]}")
    return saved


def _backup_name(path: Path, version: int) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    return path.with_name(f"{path.stem}-before-upgrade-{version}-{stamp}{path.suffix}")
