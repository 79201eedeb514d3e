"""Gives a data file that nobody uses another name, with its log, so that another may take its place."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from crm_desktop.core.errors import DamagedFile, FileBusy
from crm_desktop.core.files.data_files import beside, is_open_here
from crm_desktop.core.files.pending import meaning_of
from crm_desktop.core.files.private import sync_folder
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.examination import check_log, has_log, read_in_part
from crm_desktop.storage.sqlite.faults import FAULTS, storage_faults, translate


def change_places(path: Path, waiting: Path, kept: Path) -> bool:
    """Put a waiting file where another lies, which nobody may have open and which is kept with its log.

    False where nothing is there. A log that can be folded into the file is; one of a damaged file is kept
    under the new name. Raises FileBusy while any program has the file open, StorageFull and FileProblem of a
    disk that fails; then all is as it was. A kill in between leaves one of the two files at the place.
    """
    if is_open_here(path):
        raise FileBusy("restore_in_use", path=str(path))
    is_there = path.exists()
    if is_there:
        _require_unused(path)
    try:
        _name(path, kept)
        waiting.replace(path)
    except OSError as error:
        with suppress(OSError):
            _name(kept, path)
            kept.unlink(missing_ok=True)
        raise meaning_of(error, path) from error
    with suppress(OSError):
        beside(path, "-shm").unlink(missing_ok=True)
        sync_folder(path.parent)
    return is_there


def _name(path: Path, name: Path) -> None:
    """Give a file a second name, another one where the system knows no second, and its log the new one.

    Also a log that is left without its file: it would be taken for that of the next one.
    """
    if path.exists() and not name.exists():
        try:
            if os.name == "nt":
                raise OSError
            os.link(path, name, follow_symlinks=False)
        except OSError:
            path.rename(name)
    for suffix in ("-wal", "-journal"):
        if beside(path, suffix).exists():
            beside(path, suffix).rename(beside(name, suffix))


def _require_unused(path: Path) -> None:
    """Only an exclusive lock tells that no other connection is there.

    To close the last connection folds the log; into a damaged file it must not be.
    """
    if has_log(path):
        try:
            is_unused = check_log(path)
        except DamagedFile:
            return
        if not is_unused:
            raise FileBusy("restore_in_use", path=str(path))
    try:
        connection = connect_to(path)
        try:
            connection.execute("PRAGMA busy_timeout=0")
            connection.execute("PRAGMA locking_mode=EXCLUSIVE")
            connection.execute("BEGIN IMMEDIATE")
            connection.execute("ROLLBACK")
        finally:
            connection.close()
    except FAULTS as error:
        if isinstance(translate(error), FileBusy):
            raise FileBusy("restore_in_use", path=str(path)) from error
        # Damaged beyond opening: nobody can have it open for work.


def numbers_given(path: Path) -> Mapping[str, int]:
    """The last numbers that a file has given to records and journal records; none where it cannot be read."""
    if not path.exists():
        return {}
    try:
        connection = connect_to(path, read_only=True, immutable=not has_log(path))
        try:
            read_in_part(connection)
            rows = connection.execute("SELECT name, seq FROM sqlite_sequence WHERE typeof(seq) = 'integer'")
            return {str(name): int(last) for name, last in rows.fetchall()}
        finally:
            connection.close()
    except FAULTS:
        return {}


def take_numbers(path: Path, numbers: Mapping[str, int]) -> None:
    """Let a file go on after these numbers: a number that named a record once names no other, and versions
    of the restored file are never those of the former one.
    """
    with storage_faults():
        connection = connect_to(path)
        try:
            _raise_numbers(connection, numbers)
        finally:
            connection.close()


def _raise_numbers(connection: Any, numbers: Mapping[str, int]) -> None:
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
