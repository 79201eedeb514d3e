"""Where the bytes of a file to be kept come from; a path may lead to anything, and to something else soon."""

from __future__ import annotations

import os
import stat
from abc import ABC, abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from crm_desktop.core.attachments import LARGEST, LARGEST_SAID, GivenFile
from crm_desktop.core.errors import FileProblem
from crm_desktop.core.files.data_files import is_open_here
from crm_desktop.core.values.file_names import clean_file_name

_PIECE = 256 * 1024
_HOW = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


class CannotKeep(FileProblem):
    """A file that is not taken in; others are."""


class Source(ABC):
    """A content that can be read more than once."""

    def __init__(self, name: str, size: int) -> None:
        self.name = name
        #: its length in bytes, as it was when somebody looked first
        self.size = size
        if size > LARGEST:
            raise CannotKeep("attachment_too_large", name=name, most=LARGEST_SAID)

    @abstractmethod
    def pieces(self) -> Iterator[bytes]:
        """All of it from its beginning; raises CannotKeep."""


class _Bytes(Source):
    """A content in memory."""

    def __init__(self, name: str, content: bytes) -> None:
        super().__init__(name, len(content))
        self._content = content

    def pieces(self) -> Iterator[bytes]:
        """The content as one piece."""
        yield self._content


class _File(Source):
    """A file on the disk."""

    def __init__(self, name: str, path: Path) -> None:
        self._path = path
        with _opened(name, path) as descriptor:
            size = os.fstat(descriptor).st_size
        super().__init__(name, size)

    def pieces(self) -> Iterator[bytes]:
        """The file in pieces, one more byte than it had where it has grown."""
        left = self.size + 1
        with _opened(self.name, self._path) as descriptor:
            while left and (piece := _read(self.name, descriptor, min(left, _PIECE))):
                left -= len(piece)
                yield piece


def source_of(given: GivenFile) -> Source:
    """What a file that a person gives holds; raises CannotKeep for what cannot be kept."""
    name = clean_file_name(given.name)
    return _Bytes(name, given.content) if given.path is None else _File(name, given.path)


@contextmanager
def _opened(name: str, path: Path) -> Iterator[int]:
    """An open file that is one; a pipe would wait for a writer, and a device never ends."""
    # Whoever closes a descriptor of the open data file loses SQLite's locks on it: so this comes first.
    if is_open_here(path):
        raise CannotKeep("attachment_is_data_file", name=name)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            raise CannotKeep("attachment_no_file", name=name)
        descriptor = os.open(path, _HOW)
    except (OSError, ValueError) as error:
        raise _unreadable(name, error) from error
    try:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise CannotKeep("attachment_no_file", name=name)
        yield descriptor
    finally:
        os.close(descriptor)


def _read(name: str, descriptor: int, size: int) -> bytes:
    try:
        return os.read(descriptor, size)
    except OSError as error:
        raise _unreadable(name, error) from error


def _unreadable(name: str, error: OSError | ValueError) -> CannotKeep:
    reason = error.strerror if isinstance(error, OSError) else ""
    return CannotKeep("file_unreadable", file=name, reason=reason or str(error))
