"""A file on its way: written beside its place, private and whole, and put there only where it may be."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

from crm_desktop.core.errors import (
    Conflict,
    FileProblem,
    NotFound,
    NotOurFile,
    ReadOnlyFile,
    StorageFull,
    TargetExists,
)
from crm_desktop.core.files.data_files import COMPANIONS, belongs_to_a_data_file, beside, is_same_file
from crm_desktop.core.files.leftovers import pending_name, remove
from crm_desktop.core.files.private import create_private, sync_folder

_FULL = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
#: What a file says that may not be replaced where its folder may be written: Windows says EACCES of one that
#: another program has open.
_HELD = frozenset({errno.EACCES, errno.EPERM, errno.EBUSY})


def check_target(
    target: Path, *, may_replace: bool = False, protected: Sequence[Path] = (), is_data_file: bool = False
) -> None:
    """Raise what speaks against writing a file there; changes nothing.

    `protected` data files, their logs and locks are never written over, nor is any other database unless
    what is written is one itself (`is_data_file`). Anything else that is there is replaced only where the
    person said so (`may_replace`). Raises NotFound, NotOurFile, FileProblem, Conflict, TargetExists.
    """
    with _said(target):
        found = _mode(target)
        if not target.parent.is_dir():
            raise NotFound("folder_missing", path=str(target.parent))
        if found is not None and stat.S_ISDIR(found):
            raise NotOurFile("path_is_folder", path=str(target))
        if found is not None and stat.S_ISLNK(found):
            raise FileProblem("target_is_link", path=str(target))
        if found is not None and not stat.S_ISREG(found):
            raise FileProblem("target_not_a_file", path=str(target))
        _check_data_files(target, protected, is_data_file)
        if found is not None and not may_replace:
            raise TargetExists("target_exists", path=str(target))


def _check_data_files(target: Path, protected: Sequence[Path], is_data_file: bool) -> None:
    if not is_data_file:
        if belongs_to_a_data_file(target, protected):
            raise FileProblem("target_is_data_file", path=str(target))
        return
    if any(is_same_file(target, each) for each in protected) or _is_in_use(target):
        raise Conflict("backup_target_in_use", path=str(target))
    # A copy may take the place of an older copy, but never that of somebody's log or lock.
    parts = [beside(each, suffix) for each in protected for suffix in COMPANIONS]
    is_part = any(target.name.casefold().endswith(suffix) for suffix in COMPANIONS)
    if any(is_same_file(target, each) for each in parts) or (is_part and belongs_to_a_data_file(target)):
        raise FileProblem("target_is_data_file", path=str(target))


def _is_in_use(target: Path) -> bool:
    """Whether a log lies there, which would be mixed up with what is put beside it.

    An empty one is nobody's where the file itself is missing.
    """
    logs = [log for suffix in ("-wal", "-journal") if (log := beside(target, suffix)).exists()]
    return any(target.exists() or log.stat().st_size for log in logs)


def _mode(path: Path) -> int | None:
    try:
        return path.lstat().st_mode
    except FileNotFoundError:
        return None


class PendingFile:
    """Lies beside its target under a random name until `place`; `discard` leaves nothing of it.

    Made with the same arguments as `check_target`, and raising the same, before anything is written. Used as
    a context manager it is discarded at the end unless it was placed.
    """

    def __init__(
        self,
        target: Path,
        *,
        may_replace: bool = False,
        protected: Sequence[Path] = (),
        is_data_file: bool = False,
    ) -> None:
        self.target = target
        self._may_replace = may_replace
        self._protected = tuple(protected)
        self._is_data_file = is_data_file
        self._check()
        #: where the content goes meanwhile; its name is short, as the target's may be the longest there is
        self.path = target.with_name(pending_name())
        with _said(target):
            os.close(create_private(self.path))

    def __enter__(self) -> PendingFile:
        return self

    def __exit__(self, *_: object) -> None:
        self.discard()

    def write(self, content: bytes) -> None:
        """Make this the whole content; raises StorageFull, ReadOnlyFile or FileProblem."""
        with _said(self.target):
            self.path.write_bytes(content)

    def place(self) -> None:
        """Put the whole file in its place for good; raises as the making does, and then discards it."""
        try:
            with _said(self.target):
                with self.path.open("rb+") as file:
                    os.fsync(file.fileno())
                self._check()  # what lies there may have changed while this was written
                is_new = not self.target.exists()
                if self._may_replace:
                    self._replace()
                else:
                    put_where_nothing_is(self.path, self.target)
                try:
                    sync_folder(self.target.parent)
                except OSError:
                    if is_new:  # nobody may find what was said to have failed
                        remove(self.target)
                    raise
        except FileExistsError:
            raise TargetExists("target_exists", path=str(self.target)) from None
        finally:
            self.discard()

    def _replace(self) -> None:
        try:
            self.path.replace(self.target)
        except OSError as error:
            if error.errno in _HELD and self.target.exists():  # the folder took the new file before
                raise FileProblem("target_held", path=str(self.target)) from error
            raise

    def discard(self) -> None:
        """Leave nothing behind."""
        discard(self.path)

    def _check(self) -> None:
        check_target(
            self.target,
            may_replace=self._may_replace,
            protected=self._protected,
            is_data_file=self._is_data_file,
        )


def discard(path: Path) -> None:
    """Remove a file on its way and its logs; what a broken disk keeps is removed by the next start."""
    for each in (path, *(beside(path, suffix) for suffix in COMPANIONS)):
        remove(each)


def write_file(
    target: Path, content: bytes, *, may_replace: bool = False, protected: Sequence[Path] = ()
) -> None:
    """Write a whole file, or leave all as it is; raises as PendingFile does."""
    with PendingFile(target, may_replace=may_replace, protected=protected) as pending:
        pending.write(content)
        pending.place()


def put_where_nothing_is(path: Path, target: Path) -> None:
    """Give a file its name unless something bears it, also in the same moment; raises FileExistsError."""
    if os.name == "nt":
        path.rename(target)  # refuses there where the name is taken
        return
    try:
        os.link(path, target, follow_symlinks=False)
    except FileExistsError:
        raise
    except OSError:
        # The file system knows no links: an empty file takes the name first, which only one can do.
        os.close(create_private(target))
        try:
            path.replace(target)
        except OSError:
            target.unlink()
            raise
        return
    with suppress(OSError):  # the file has its name, whatever becomes of the former one
        path.unlink()


@contextmanager
def _said(target: Path) -> Iterator[None]:
    """What the system refuses is the person's to mend."""
    try:
        yield
    except FileExistsError:
        raise
    except OSError as error:
        raise meaning_of(error, target) from error


def meaning_of(error: OSError, target: Path) -> FileProblem:
    """What a fault of the system means for a file that was to be written."""
    if error.errno in _FULL:
        return StorageFull("no_room_for_file", path=str(target))
    if error.errno in _CLOSED:
        return ReadOnlyFile("folder_read_only", path=str(target.parent))
    return FileProblem("file_not_written", path=str(target), reason=error.strerror or "")
