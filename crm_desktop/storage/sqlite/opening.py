"""Opens a data file in the order that keeps it safe: look, refuse or check, back up, migrate."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from crm_desktop.core.errors import (
    Conflict,
    DamagedFile,
    FileProblem,
    LostFile,
    NotFound,
    NotOurFile,
    ReadOnlyFile,
    StorageFull,
    TargetExists,
)
from crm_desktop.core.files.data_files import beside, hold, salt_of
from crm_desktop.core.files.leftovers import remove_leftovers
from crm_desktop.core.files.pending import PendingFile
from crm_desktop.core.files.private import make_private
from crm_desktop.core.files.temporary import remove_left_folders
from crm_desktop.core.records.catalogue import BUILT_IN, Catalogue
from crm_desktop.storage.data_file import DataFile
from crm_desktop.storage.forms import Forms
from crm_desktop.storage.migrations.late import find_all_words as write_all_words
from crm_desktop.storage.migrations.late import find_words_again
from crm_desktop.storage.schema import SCHEMA_VERSION, schema_for
from crm_desktop.storage.seed import seed, settle_office
from crm_desktop.storage.sqlite.backup import OpenCopier, backup
from crm_desktop.storage.sqlite.encryption import remove_former
from crm_desktop.storage.sqlite.engine import check_sqlite_version, make_engine
from crm_desktop.storage.sqlite.examination import Header, check_sound, examine, has_log
from crm_desktop.storage.sqlite.faults import storage_faults
from crm_desktop.storage.sqlite.foreign_parts import check_parts
from crm_desktop.storage.sqlite.form import bring_to_newest, complete
from crm_desktop.storage.sqlite.opening_to_read import open_to_read

#: Files of an older number were made readable to whoever the umask let.
_FIRST_PRIVATE_VERSION = 2


def open_file(
    path: Path,
    *,
    create: bool = True,
    anew: bool = False,
    user_name: str = "",
    currency: str = "USD",
    now: Callable[[], int] | None = None,
    catalogue: Catalogue = BUILT_IN,
) -> DataFile:
    """Open or make a data file that holds the kinds of the catalogue; it gets what it lacks of them.

    A file is made where nothing is, if `create`; where one has been (it is empty, or its log is left), only
    if the person said to begin `anew`. What is left of the former one is kept aside then.

    A file that is there, and cannot be written, is opened to be read (`opening_to_read.py`).

    Raises NotOurFile, NewerFile, DamagedFile, LostFile, ReadOnlyFile (nothing in the file is changed then),
    StorageFull, FileBusy, and NotFound when it does not exist and `create` is false.
    """
    check_sqlite_version()
    path = path.resolve()  # SQLite keeps its log beside the file itself, not beside a link to it
    try:
        return _open_to_write(path, create, anew, user_name, currency, now or _now, catalogue)
    except (ReadOnlyFile, StorageFull) as error:
        return open_to_read(path, catalogue, error)


def _open_to_write(
    path: Path,
    create: bool,
    anew: bool,
    user_name: str,
    currency: str,
    now: Callable[[], int],
    catalogue: Catalogue,
) -> DataFile:
    saved: Path | None = None
    try:
        _check_writable(path)
        remove_leftovers(path.parent)
        remove_left_folders()
        is_new = not path.exists() or path.stat().st_size == 0
        if is_new:
            logs = _left_logs(path)
            _check_making(path, create, anew, logs)
            _create(path, now, user_name, currency, logs)
        header = examine(path)
    except PermissionError as error:
        raise ReadOnlyFile("folder_read_only", path=str(path.parent)) from error
    except OSError as error:
        raise FileProblem("file_not_opened", path=str(path), reason=error.strerror or "") from error
    check_sound(path)
    check_parts(path)
    if header.user_version < SCHEMA_VERSION:
        saved = _migrate_older(path, header)
    schema = schema_for(catalogue)
    if catalogue is not BUILT_IN:
        complete(path, schema)
    forms = Forms(schema)
    writing = make_engine(path, writing=True, schema=schema, forms=forms)
    reading = make_engine(path, writing=False, schema=schema, forms=forms)
    found, salt = path.stat(), salt_of(path)
    with storage_faults():
        copier = OpenCopier(path)
    hold(path, salt)
    remove_former(path)
    return DataFile(path, forms, writing, reading, copier, saved, is_new, (found.st_dev, found.st_ino))


def _check_making(path: Path, create: bool, anew: bool, logs: Sequence[_Log]) -> None:
    """Raise where no file may be made: an empty one or a log say that there has been one."""
    if anew:
        return
    if path.exists():
        raise LostFile("data_file_empty", path=str(path))
    if logs:
        raise LostFile("file_lost_log_left", path=str(path), log=logs[0].path.name)
    if not create:
        raise NotFound("file_missing", path=str(path))


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


@dataclass(frozen=True)
class _Log:
    """A log without its file; known by its identity, as another process may make a new one meanwhile."""

    path: Path
    identity: int


def _left_logs(path: Path) -> list[_Log]:
    """Logs with something in them that belong to no file any more."""
    found = [beside(path, suffix) for suffix in ("-wal", "-journal")]
    return [_Log(each, each.stat().st_ino) for each in found if each.exists() and each.stat().st_size]


def _keep_aside(log: _Log) -> None:
    """Give a log another name: it would be taken for the new file's, and may be all that is left of the
    old one.
    """
    number = 1
    while (kept := log.path.with_name(f"{log.path.name}.kept-{number}")).exists():
        number += 1
    if log.path.exists() and log.path.stat().st_ino == log.identity:
        log.path.rename(kept)


def _create(path: Path, now: Callable[[], int], user_name: str, currency: str, logs: Sequence[_Log]) -> None:
    """Make the file under another name and put it in place whole: a kill leaves no half-made data file."""
    for log in logs:
        _keep_aside(log)
    try:
        with PendingFile(path, may_replace=path.exists(), is_data_file=True) as pending:
            engine = make_engine(pending.path, writing=True, guarded=False)
            with storage_faults(), engine.connect() as connection, connection.begin():
                bring_to_newest(connection)
                seed(connection, at=now(), user_name=user_name, currency=currency)
                settle_office(connection, currency)
            _check_whole(pending.path, path)
            pending.place()
    except (TargetExists, Conflict):
        if not path.exists() or path.stat().st_size == 0:
            raise
        # another process made it in the same moment: that one is used


def _check_whole(made: Path, path: Path) -> None:
    """Raise StorageFull unless everything stands in the file itself.

    The last connection folds the log into the file when it closes, and says nothing where the disk is full.
    """
    if has_log(made):
        raise StorageFull("no_room_for_file", path=str(path))
    examine(made)
    check_sound(made)


def _migrate_older(path: Path, header: Header) -> Path:
    saved = _backup_name(path, header.user_version)
    backup(path, saved)
    engine = make_engine(path, writing=True, guarded=False)
    with storage_faults(), engine.connect() as connection, connection.begin():
        bring_to_newest(connection)
        find_words_again(connection, header.user_version)
        broken = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if broken is not None:
            raise DamagedFile("file_damaged", path=str(path), detail=f"links of {broken[0]}")
    if header.user_version < _FIRST_PRIVATE_VERSION:
        make_private(path)
    return saved


def _backup_name(path: Path, version: int) -> Path:
    stamp = time.strftime("%Y%m%d-%H%M%S")
    return path.with_name(f"{path.stem}-before-upgrade-{version}-{stamp}{path.suffix}")


def find_all_words(path: Path) -> None:
    """Write the words by which records are found into a file whose index of words is empty."""
    engine = make_engine(path, writing=True, guarded=False)
    with storage_faults(), engine.connect() as connection, connection.begin():
        write_all_words(connection)
