"""The commands that take records and values back from a copy."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

#: The label of a mending of which nothing is to be taken back: what is right again is the journal itself.
HISTORY_MENDED = "history_mended"


@frozen
class TakeBackRecords(Command):
    """Bring records back as a copy holds them, with what means nothing without them and the links to them.

    Deleted ones get their numbers again; those that are there get the values that they had.
    """

    copy: Path
    kind: Kind
    ids: tuple[int, ...]


@frozen
class MendValues(Command):
    """Give values back what a copy holds, where no command has changed them since it was made.

    `places` are kind, number and field of each, the field being empty where a whole record is gone, or is
    there that nobody has made. `with_history`: rows of the journal that differ are mended too.
    """

    copy: Path
    places: tuple[tuple[Kind, int, str], ...]
    with_history: bool = True
