"""Copies of the data file that can be trusted: written whole, reopened, checked, then put in place."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from crm_desktop.core.errors import (
    Conflict,
    DamagedFile,
    NotFound,
    NotOurFile,
    ReadOnlyFile,
    StorageFull,
)
from crm_desktop.storage.sqlite.faults import translate


def backup(source: Path, target: Path) -> int:
    """Write a verified copy of a data file, also of one in use; returns its size in bytes.

    Raises Conflict when the target is a data file in use, NotFound when its folder is missing, else
    FileProblem errors; a target that existed is replaced only by a good copy.
    """
    if target.is_dir():
        raise NotOurFile("path_is_folder", path=str(target))
    if not target.parent.is_dir():
        raise NotFound("folder_missing", path=str(target.parent))
    if _is_in_use(source, target):
        raise Conflict("backup_target_in_use", path=str(target))
    temporary = _temporary_beside(target)
    try:
        counts = _copy(source, temporary)
        _verify(source, temporary, counts)
        _sync(temporary)
        temporary.replace(target)
        sync_folder(target.parent)
    except driver.Error as error:
        raise translate(error) or StorageFull("backup_failed", path=str(target)) from error
    except OSError as error:
        raise StorageFull("backup_failed", path=str(target), reason=error.strerror or "") from error
    finally:
        temporary.unlink(missing_ok=True)
    return target.stat().st_size


def _is_in_use(source: Path, target: Path) -> bool:
    """Whether the target is the source itself, or has a log that would be mixed up with the copy."""
    return target.with_name(target.name + "-wal").exists() or (target.exists() and target.samefile(source))


def _temporary_beside(target: Path) -> Path:
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise ReadOnlyFile("folder_read_only", path=str(target.parent)) from error
    os.close(handle)
    return Path(name)


def _copy(source: Path, temporary: Path) -> dict[str, int] | None:
    """Copy in one snapshot; returns the source's row counts, None when somebody wrote to it meanwhile."""
    connection = driver.connect(str(source), isolation_level=None, timeout=5)
    try:
        before = connection.execute("PRAGMA data_version").fetchone()
        connection.execute("VACUUM INTO ?", (str(temporary),))
        counts = _counts(connection)
        return counts if connection.execute("PRAGMA data_version").fetchone() == before else None
    finally:
        connection.close()


def _counts(connection: Any) -> dict[str, int]:
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT LIKE 'search%'"
    ).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}


def _verify(source: Path, temporary: Path, counts: dict[str, int] | None) -> None:
    copy = driver.connect(str(temporary), isolation_level=None)
    try:
        problems = copy.execute("PRAGMA integrity_check").fetchall()
        if problems != [("ok",)]:
            raise DamagedFile("file_damaged", path=str(source), detail=str(problems[0][0]))
        if counts is not None and _counts(copy) != counts:
            raise DamagedFile("file_damaged", path=str(source), detail="rows are missing in the copy")
    finally:
        copy.close()


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Make sure that a renamed file keeps its name after a power cut."""
    if os.name == "nt":
        return  # Windows has no handle on a folder that could be synced
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
