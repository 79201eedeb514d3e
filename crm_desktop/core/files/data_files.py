"""Tells a data file, its log and its lock from all other files: by content, by name and by identity."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path

#: What lies beside a data file and belongs to it: SQLite's logs, and the claim of the window.
COMPANIONS = ("-wal", "-shm", "-journal", ".lock")

_DATABASE = b"SQLite format 3\x00"
#: First bytes of the companions, which a hard link may show under any name.
_PARTS = (
    b"\x37\x7f\x06\x82",  # write-ahead log
    b"\x37\x7f\x06\x83",  # the same, with checksums of the other byte order
    b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7",  # rollback journal
    (3_007_000).to_bytes(4, sys.byteorder),  # index of the write-ahead log
)


#: What SQLite has open in this process. On POSIX systems a process that opens a file once more and closes it
#: loses its locks on it, SQLite's too: nobody may look into these or their logs.
_open: list[Path] = []


def hold(path: Path) -> None:
    """Say that SQLite opens a data file; once for each opening."""
    _open.append(path)


def let_go(path: Path) -> None:
    """Say that an opening has ended; nothing where it had ended before."""
    if path in _open:
        _open.remove(path)


def is_open_here(path: Path) -> bool:
    """Whether a path leads to a data file that this process has open, or to its log or lock."""
    return _is_part_of(path, tuple(_open))


def beside(path: Path, suffix: str) -> Path:
    """A companion of a data file."""
    return path.with_name(path.name + suffix)


def is_database(path: Path) -> bool:
    """Whether a file is a database by its first bytes; False where it cannot be read."""
    return _start(path).startswith(_DATABASE)


def belongs_to_a_data_file(path: Path, protected: Sequence[Path] = ()) -> bool:
    """Whether a path is a database or a part of one, or the same file as one of the protected or theirs.

    `protected` are named because they need not look like databases: one that is encrypted, empty or about to
    be made. The same file is told by its identity, so that links and other letters change nothing.
    """
    if is_open_here(path) or _is_part_of(path, protected):
        return True
    return _start(path).startswith((_DATABASE, *_PARTS)) or _is_companion_by_name(path)


def _is_part_of(path: Path, data_files: Sequence[Path]) -> bool:
    return any(
        is_same_file(path, each)
        for data_file in data_files
        for each in (data_file, *(beside(data_file, suffix) for suffix in COMPANIONS))
    )


def is_same_file(path: Path, other: Path) -> bool:
    """Whether two paths lead to one file; where one is not there, whether they would."""
    try:
        return path.samefile(other)
    except OSError:
        pass
    try:
        is_one_folder = path.parent.samefile(other.parent)
    except OSError:
        is_one_folder = path.parent.absolute() == other.parent.absolute()
    return is_one_folder and _plain(path.name) == _plain(other.name)


def _plain(name: str) -> str:
    """A name as file systems that care least about letters compare it."""
    return unicodedata.normalize("NFC", name).casefold()


def _is_companion_by_name(path: Path) -> bool:
    name = path.name
    for suffix in COMPANIONS:
        if name.casefold().endswith(suffix) and len(name) > len(suffix):
            return is_database(path.with_name(name[: -len(suffix)]))
    return False


def _start(path: Path) -> bytes:
    try:
        # A pipe would wait for a writer, and a device is no file.
        if not path.is_file():
            return b""
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            return os.read(descriptor, len(_DATABASE))
        finally:
            os.close(descriptor)
    except OSError:
        return b""
