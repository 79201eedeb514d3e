"""Gives a data file that nobody uses another name, with its log, so that another may take its place."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import sqlcipher3.dbapi2 as driver

from crm_desktop.core.errors import FileBusy
from crm_desktop.core.files.data_files import beside, is_open_here
from crm_desktop.core.files.pending import put_where_nothing_is
from crm_desktop.core.files.private import sync_folder
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.faults import translate


def set_aside(path: Path, kept: Path) -> bool:
    """Rename a file that nobody has open, and the log that belongs to it; False where nothing is there.

    A log that can be folded into the file is; one of a damaged file is kept under the new name. Raises
    FileBusy while any program has the file open.
    """
    if not path.exists():
        return False
    if is_open_here(path):
        raise FileBusy("restore_in_use", path=str(path))
    _require_unused(path)
    for suffix in ("-wal", "-journal"):
        if beside(path, suffix).exists():
            beside(path, suffix).rename(beside(kept, suffix))
    put_where_nothing_is(path, kept)
    beside(path, "-shm").unlink(missing_ok=True)
    sync_folder(path.parent)
    return True


def _require_unused(path: Path) -> None:
    """Only an exclusive lock tells that no other connection is there."""
    try:
        connection = connect_to(path)
        try:
            connection.execute("PRAGMA busy_timeout=0")
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        finally:
            connection.close()
    except driver.Error as error:
        if isinstance(translate(error), FileBusy):
            raise FileBusy("restore_in_use", path=str(path)) from error
        # Damaged beyond opening: nobody can have it open for work.


def numbers_given(path: Path) -> Mapping[str, int]:
    """The last numbers that a file has given to records and journal records; none where it cannot be read."""
    if not path.exists():
        return {}
    try:
        connection = connect_to(path)
        try:
            rows = connection.execute("SELECT name, seq FROM sqlite_sequence WHERE typeof(seq) = 'integer'")
            return {str(name): int(last) for name, last in rows.fetchall()}
        finally:
            connection.close()
    except driver.Error:
        return {}


def take_numbers(path: Path, numbers: Mapping[str, int]) -> None:
    """Let a file go on after these numbers: a number that named a record once names no other, and versions
    of the restored file are never those of the former one.
    """
    connection = connect_to(path)
    try:
        connection.execute("BEGIN IMMEDIATE")
        for name, last in numbers.items():
            connection.execute("UPDATE sqlite_sequence SET seq = max(seq, ?) WHERE name = ?", (last, name))
            connection.execute(
                "INSERT INTO sqlite_sequence (name, seq) SELECT ?1, ?2 WHERE NOT EXISTS "
                "(SELECT 1 FROM sqlite_sequence WHERE name = ?1) AND EXISTS "
                "(SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?1)",
                (name, last),
            )
        connection.execute("COMMIT")
    finally:
        connection.close()
