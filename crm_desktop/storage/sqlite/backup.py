"""Copies of the data file that can be trusted: written whole, reopened, checked, then put in place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from crm_desktop.core.errors import DamagedFile, StorageFull
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.storage.data_file import WrittenCopy
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.faults import FAULTS, translate


def backup(source: Path, target: Path, *, may_replace: bool = False) -> WrittenCopy:
    """Write a verified copy of a data file, also of one in use.

    Raises as `core.files.pending.check_target` does (Conflict when the target is a data file in use), else
    FileProblem errors; a target that existed is replaced only where `may_replace`, and by a good copy alone.
    """
    try:
        connection = connect_to(source)
    except FAULTS as error:
        raise translate(error) or StorageFull("backup_failed", path=str(target)) from error
    try:
        return _write(connection, source, target, may_replace)
    finally:
        connection.close()


class OpenCopier:
    """Copies the file that is open, wherever its path leads by now: it was opened with it and stays so.

    Used by one thread at a time, but for `interrupt`.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = connect_to(path)
        try:
            # Only now it has a hold on the log too.
            self._connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            self._connection.close()
            raise

    def copy(self, target: Path, *, may_replace: bool = False) -> WrittenCopy:
        """See `backup`; what was removed or replaced at the file's place changes nothing."""
        return _write(self._connection, self._path, target, may_replace)

    def newest_journal(self) -> int:
        """The newest journal record of the file, 0 before the first."""
        return _newest_journal(self._connection)

    def interrupt(self) -> None:
        """Stop the copy that is being made, which then raises Cancelled; from any thread."""
        self._connection.interrupt()

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _write(connection: Any, source: Path, target: Path, may_replace: bool) -> WrittenCopy:
    with PendingFile(target, may_replace=may_replace, protected=(source,), is_data_file=True) as pending:
        try:
            counts = _copy(connection, pending.path)
            found, journal = verify(source, pending.path, counts)
        except FAULTS as error:
            raise translate(error) or StorageFull("backup_failed", path=str(target)) from error
        pending.place()
    return WrittenCopy(target.stat().st_size, found, journal)


def _copy(connection: Any, temporary: Path) -> dict[str, int] | None:
    """Copy in one snapshot; returns the source's row counts, None when somebody wrote to it meanwhile."""
    before = connection.execute("PRAGMA data_version").fetchone()
    connection.execute("VACUUM INTO ?", (str(temporary),))
    counts = counts_of(connection)
    return counts if connection.execute("PRAGMA data_version").fetchone() == before else None


def counts_of(connection: Any) -> dict[str, int]:
    """The rows of each table, but for the search index."""
    names = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' "
        "AND name NOT LIKE 'search%'"
    ).fetchall()
    return {name: connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for (name,) in names}


def _newest_journal(connection: Any) -> int:
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()[0])


def verify(source: Path, temporary: Path, counts: dict[str, int] | None) -> tuple[dict[str, int], int]:
    """What the copy holds, by table, and its newest journal record; `counts` have to be in it if known."""
    copy = connect_to(temporary)
    try:
        problems = copy.execute("PRAGMA integrity_check").fetchall()
        if problems != [("ok",)]:
            raise DamagedFile("file_damaged", path=str(source), detail=str(problems[0][0]))
        found = counts_of(copy)
        if counts is not None and found != counts:
            raise DamagedFile("file_damaged", path=str(source), detail="rows are missing in the copy")
        return found, _newest_journal(copy)
    finally:
        copy.close()
