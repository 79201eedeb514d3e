"""Tells a data file, its log and its lock from all other files: by content, by name and by identity."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from crm_desktop.core.encryption.key import SALT_SIZE
from crm_desktop.core.files.log import first_page_in_log
from crm_desktop.frozen import frozen

#: What lies beside a data file and belongs to it: SQLite's logs, and the claim of the window.
COMPANIONS = ("-wal", "-shm", "-journal", ".lock")

#: How the names of our data files end.
SUFFIX = ".crm"

_DATABASE = b"SQLite format 3\x00"
#: First bytes of the companions, which a hard link may show under any name.
_PARTS = (
    b"\x37\x7f\x06\x82",  # write-ahead log
    b"\x37\x7f\x06\x83",  # the same, with checksums of the other byte order
    b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7",  # rollback journal
    (3_007_000).to_bytes(4, sys.byteorder),  # index of the write-ahead log
)


#: An encrypted file has no magic: its first page is noise, as long as this at least.
FIRST_PAGE = 4096
#: Of 4,096 random bytes all 256 values occur, each about 16 times; so much is granted to chance (of as many
#: files as there are atoms in a drop of water none falls outside).
_FEWEST_VALUES = 230
_MOST_OF_ONE = 64
#: What is compressed looks like noise too, but for its beginning.
_COMPRESSED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!", b"\x28\xb5\x2f\xfd")
_NOT_ENCRYPTED = (*_COMPRESSED, b"%PDF", b"\xff\xd8\xff", b"\x89PNG", b"GIF8", b"RIFF", b"OggS", b"ID3")


@frozen
class _Opened:
    path: Path
    #: the first bytes of an encrypted file; none where it is not encrypted
    salt: bytes
    #: whether nothing can be written at its place, not even SQLite's log
    is_only_read: bool


#: What SQLite has open in this process. On POSIX systems a process that opens a file once more and closes it
#: loses its locks on it, SQLite's too: nobody may look into these or their logs.
_open: list[_Opened] = []


def hold(path: Path, salt: bytes = b"", *, is_only_read: bool = False) -> None:
    """Say that SQLite opens a data file, encrypted with this salt or not; once for each opening."""
    _open.append(_Opened(path, salt, is_only_read))


def let_go(path: Path) -> None:
    """Say that an opening has ended; nothing where it had ended before."""
    opened = next((each for each in _open if each.path == path), None)
    if opened is not None:
        _open.remove(opened)


def is_open_here(path: Path) -> bool:
    """Whether a path leads to a data file that this process has open, or to its log or lock."""
    return _is_part_of(path, [each.path for each in _open])


def is_only_read(path: Path) -> bool:
    """Whether a file is open here that can only be read."""
    return any(opened.is_only_read and is_same_file(path, opened.path) for opened in tuple(_open))


def salt_of(path: Path) -> bytes:
    """The salt of a file that is encrypted, by all appearances; none of one that is not, or not there."""
    for opened in tuple(_open):
        if is_same_file(path, opened.path):
            return opened.salt
    start = _start(path, FIRST_PAGE)
    if not start.startswith(_DATABASE):
        # A power cut may have left anything in its place; what is meant to stand there is in the log then.
        start = first_page_in_log(beside(path, "-wal")) or start
    return start[:SALT_SIZE] if looks_encrypted(start) else b""


def looks_encrypted(first_page: bytes) -> bool:
    """Whether the beginning of a file is noise, as that of an encrypted file is."""
    if len(first_page) < FIRST_PAGE or first_page.startswith((_DATABASE, *_NOT_ENCRYPTED)):
        return False
    counts = Counter(first_page[:FIRST_PAGE])
    return len(counts) >= _FEWEST_VALUES and max(counts.values()) <= _MOST_OF_ONE


def beside(path: Path, suffix: str) -> Path:
    """A companion of a data file."""
    return path.with_name(path.name + suffix)


def is_database(path: Path) -> bool:
    """Whether a file is a database by its beginning, encrypted ones too; False where it cannot be read."""
    start = _start(path, FIRST_PAGE)
    return start.startswith(_DATABASE) or (path.suffix.casefold() == SUFFIX and looks_encrypted(start))


def belongs_to_a_data_file(path: Path, protected: Sequence[Path] = ()) -> bool:
    """Whether a path is a database or a part of one, or the same file as one of the protected or theirs.

    `protected` are named because they need not look like databases: one that is encrypted, empty or about to
    be made. The same file is told by its identity, so that links and other letters change nothing.
    """
    if is_open_here(path) or _is_part_of(path, protected):
        return True
    return _start(path).startswith(_PARTS) or is_database(path) or _is_companion_by_name(path)


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


def _start(path: Path, size: int = len(_DATABASE)) -> bytes:
    try:
        # A pipe would wait for a writer, and a device is no file.
        if not path.is_file():
            return b""
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0))
        try:
            return os.read(descriptor, size)
        finally:
            os.close(descriptor)
    except OSError:
        return b""
