"""Copies of the data file that can be trusted: written whole, reopened, checked, then put in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2 as driver

from crm_desktop.core.errors import DamagedFile, StorageFull
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.storage.sqlite.faults import translate


def backup(source: Path, target: Path, *, may_replace: bool = False) -> int:
    """Write a verified copy of a data file, also of one in use; returns its size in bytes.

    Raises as `core.files.pending.check_target` does (Conflict when the target is a data file in use), else
    FileProblem errors; a target that existed is replaced only where `may_replace`, and by a good copy alone.
    """
    with PendingFile(target, may_replace=may_replace, protected=(source,), is_data_file=True) as pending:
        try:
            counts = _copy(source, pending.path)
            _verify(source, pending.path, counts)
        except driver.Error as error:
            raise translate(error) or StorageFull("backup_failed", path=str(target)) from error
        pending.place()
    return target.stat().st_size


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
