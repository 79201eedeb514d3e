"""Bringing back what was deleted, at any later time."""

from __future__ import annotations

from crm_desktop.core.commands import Command
from crm_desktop.core.records.kinds import Kind
from crm_desktop.frozen import frozen

#: The setting of the file for how many days back the bin shows what was deleted, and its usual value.
BIN_DAYS = "bin_days"
USUAL_BIN_DAYS = 90


@frozen
class RestoreRecords(Command):
    """Bring deleted records of a kind back, with what went with them and the links that were emptied.

    Raises NotFound for one that was never deleted, Conflict for one that is there.
    """

    kind: Kind
    ids: tuple[int, ...]
