"""Files that a person puts to a record: the command, and how large they may be."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

#: The largest file that is taken in, in bytes, and the same as people say it, in MB.
LARGEST = 100 * 2**20
LARGEST_SAID = 100
#: What one message brings with it: so many files at most, and so many bytes together.
MOST_OF_A_MAIL, MOST_BYTES_OF_A_MAIL = 50, 40_000_000


@frozen
class GivenFile:
    """A file to be kept: one on the disk, or bytes that came otherwise, such as a pasted picture."""

    name: str
    path: Path | None = None
    content: bytes = b""

    @classmethod
    def at(cls, path: Path) -> GivenFile:
        """The file at a path, under its own name."""
        return cls(path.name or path.absolute().name, path)


@frozen
class AttachFiles(Command):
    """Keep files with a record; the outcome's `ids` are those of the attachments.

    A file that cannot be kept does not stop the others: `result` holds (name, UserError) of each. Where none
    can, the first error is raised.
    """

    kind: Kind
    id: int
    files: tuple[GivenFile, ...]
