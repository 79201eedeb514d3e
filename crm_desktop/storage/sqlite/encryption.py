"""Writes a data file with another key, or with none, and lets it take the place of the former one."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from crm_desktop.core.encryption.held_keys import hold_key
from crm_desktop.core.encryption.key import Key
from crm_desktop.core.errors import Cancelled, FileBusy, StorageFull, UserError
from crm_desktop.core.files.data_files import is_open_here
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.files.private import sync_folder
from crm_desktop.storage.sqlite.backup import counts_of, verify
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.faults import FAULTS, translate
from crm_desktop.storage.sqlite.keying import key_for, specification_of

#: Steps of SQLite's machine between two looks at how far it is: some milliseconds.
_STEPS = 50_000
#: Bytes written at a time over what is thrown away.
_BLOCK = 1 << 20


def change_key(path: Path, key: Key | None, step: Callable[[int, int], None]) -> None:
    """Encrypt a file with a key, or write it in plain where that is None; nobody may have it open.

    What is made is checked row count by row count and page by page before it takes the place of the former
    file, in one moment: a kill leaves the one or the other, whole. `step` is told bytes done and their
    number, and may raise to give up. Raises FileBusy, StorageFull, PasswordNeeded, DamagedFile.
    """
    if is_open_here(path):
        raise FileBusy("restore_in_use", path=str(path))
    was_plain = key_for(path) is None
    if key is not None:
        hold_key(key)
    try:
        connection = connect_to(path)
        try:
            _be_alone(connection, path)
            _replace(connection, path, key, step)
        finally:
            connection.close()
    except FAULTS as error:
        raise translate(error) or StorageFull("file_not_written", path=str(path), reason="") from error
    remove_former(path, was_plain=was_plain)


def _be_alone(connection: Any, path: Path) -> None:
    """Keep everybody out until the connection is closed, and bring all of the log into the file."""
    connection.execute("PRAGMA busy_timeout=0")
    connection.execute("PRAGMA locking_mode=EXCLUSIVE")
    try:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
        # In memory: a journal on the disk would stay as long as the connection keeps others out.
        (mode,) = connection.execute("PRAGMA journal_mode=MEMORY").fetchone()
        connection.execute("BEGIN EXCLUSIVE")
        connection.execute("COMMIT")
    except FAULTS as error:
        if isinstance(translate(error), FileBusy):
            raise FileBusy("restore_in_use", path=str(path)) from error
        raise
    if mode != "memory":
        raise FileBusy("restore_in_use", path=str(path))


def _replace(connection: Any, path: Path, key: Key | None, step: Callable[[int, int], None]) -> None:
    with PendingFile(path, may_replace=True, is_data_file=True) as pending:
        _export(connection, pending.path, key, path.stat().st_size, step)
        verify(path, pending.path, counts_of(connection))
        if os.name == "nt":
            connection.close()  # what is open cannot be replaced there
        _keep_former(path)
        pending.place()


def _export(
    connection: Any, target: Path, key: Key | None, size: int, step: Callable[[int, int], None]
) -> None:
    """Carry everything over; like VACUUM it keeps numbers, triggers and the pages of the search index."""
    stopped: list[UserError] = []

    def look() -> int:
        try:
            step(min(target.stat().st_size, size), size)
        except UserError as error:
            stopped.append(error)
        return len(stopped)

    step(0, size)
    connection.execute("ATTACH ? AS target KEY ?", (str(target), specification_of(key)))
    connection.set_progress_handler(look, _STEPS)
    try:
        connection.execute("PRAGMA target.journal_mode=OFF")
        connection.execute("SELECT sqlcipher_export('target')").fetchone()
        for setting in ("application_id", "user_version"):
            (value,) = connection.execute(f"PRAGMA main.{setting}").fetchone()
            connection.execute(f"PRAGMA target.{setting} = {int(value)}")
    except FAULTS as error:
        if stopped:
            raise stopped[0] from error
        if isinstance(translate(error), Cancelled):
            raise Cancelled from error
        raise
    finally:
        connection.set_progress_handler(None, 0)
    connection.execute("DETACH target")


def _former(path: Path) -> Path:
    return path.with_name(f".{path.name}.former")


def _keep_former(path: Path) -> None:
    """Give the former file a second name, by which it can be wiped when it has no other any more."""
    former = _former(path)
    former.unlink(missing_ok=True)
    try:
        os.link(path, former)
    except OSError:
        return  # a file system without links: what is replaced is gone, as far as that system forgets it


def remove_former(path: Path, *, was_plain: bool = True) -> None:
    """Throw away what a change of the key, killed ones too, has left of the former file.

    What was readable is written over before, unless it still bears a name of its own. Nothing can be
    promised of that where the disk keeps former contents (flash memory, file systems that copy on write).
    """
    former = _former(path)
    try:
        if not former.exists():
            return
        if was_plain and former.stat().st_nlink == 1:
            _write_over(former)
        former.unlink()
        sync_folder(path.parent)
    except OSError:
        return  # the next opening tries again


def _write_over(path: Path) -> None:
    left = path.stat().st_size
    with path.open("r+b", buffering=0) as file:
        while left > 0:
            left -= file.write(bytes(min(left, _BLOCK)))
        os.fsync(file.fileno())
