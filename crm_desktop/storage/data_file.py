"""An open store of records: where it lies, its tables, and an engine for writing and one for reading."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from sqlalchemy import Engine

from crm_desktop.core.errors import UserError
from crm_desktop.core.files.data_files import let_go
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.frozen import frozen
from crm_desktop.storage.forms import Forms


@frozen
class WrittenCopy:
    """A copy that was written: its size in bytes, the rows of each table, the newest journal record in it."""

    size: int
    counts: Mapping[str, int]
    journal: int


class Copier(Protocol):
    """What copies the file that is open, also when its path leads to it no more."""

    def copy(self, target: Path, *, may_replace: bool = False) -> WrittenCopy:
        """Write a verified copy, by one thread at a time; raises as `core.files.pending` does, Cancelled."""

    def newest_journal(self) -> int:
        """The newest journal record of the file, 0 before the first."""

    def interrupt(self) -> None:
        """Stop the copy that is being made, from any thread."""

    def close(self) -> None:
        """Let go of the file."""


@dataclass(frozen=True)
class DataFile:
    """An open data file: its place, an engine for writing and one for reading, and what copies it."""

    path: Path
    forms: Forms
    writing: Engine
    reading: Engine
    copier: Copier
    #: where the copy lies that was made before an older file was migrated
    migration_backup: Path | None = None
    #: whether the file was made just now
    is_new: bool = False
    #: device and number of the file that was opened, whatever lies at its path later
    identity: tuple[int, int] | None = None
    #: why it can only be read, where nothing can be written at its place
    not_written: UserError | None = None

    def is_in_place(self) -> bool:
        """Whether the path still leads to the file that is open.

        A file that was removed or replaced can be written to as before, but nobody finds it again.
        """
        try:
            found = self.path.stat()
        except OSError:
            return False
        return found.st_size > 0 and self.identity in (None, (found.st_dev, found.st_ino))

    @property
    def catalogue(self) -> Catalogue:
        """The kinds of records that the file holds, with the fields that its office had when last looked."""
        return self.forms.newest.catalogue

    def close(self) -> None:
        """Give up the engines; their connections are the owners' to close."""
        self.copier.close()
        self.writing.dispose()
        self.reading.dispose()
        let_go(self.path)
