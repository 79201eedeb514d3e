"""The command that takes records back from a copy."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen


@frozen
class TakeBackRecords(Command):
    """Bring records back as a copy holds them, with what means nothing without them and the links to them.

    Deleted ones get their numbers again; those that are there get the values that they had.
    """

    copy: Path
    kind: Kind
    ids: tuple[int, ...]
