"""A copy is made before a file is imported, and before many records are changed at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields

from crm_desktop.core.commands import Command
from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.errors import DamagedFile, FileProblem
from crm_desktop.core.queries import ListQuery, Matching, Records
from crm_desktop.services.calendar_files.command import ImportCalendar
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.importing.command import ImportFile

#: Changes of more records than this are worth a copy.
MANY = 1_000


class CopyBeforeLarge:
    """Called by the workspace before each command that writes, in the writing thread.

    A copy that cannot be written (no room, say) keeps nobody from work; `made` is told of one that was.
    """

    def __init__(self, keeper: CopyKeeper, made: Callable[[Copy], None] | None = None) -> None:
        self._keeper = keeper
        self._made = made

    def __call__(self, command: Command) -> None:
        """Make the copy where the command is large; raises DamagedFile."""
        reason = self._reason(command)
        if reason is None or self._keeper.workspace.file.copier.newest_journal() == 0:
            return
        about = command.path.name if isinstance(command, ImportFile | ImportCalendar) else ""
        try:
            copy = self._keeper.make_before(reason, about)
        except DamagedFile:
            raise
        except (FileProblem, OSError):
            return
        if copy is not None and self._made is not None:
            self._made(copy)

    def _reason(self, command: Command) -> Reason | None:
        if isinstance(command, ImportFile | ImportCalendar):
            return Reason.IMPORT
        return Reason.BULK if extent(command, self._count) > MANY else None

    def _count(self, query: ListQuery) -> int:
        reader = self._keeper.workspace.reader()
        try:
            return reader.count(query)
        finally:
            reader.close()


def extent(command: Command, count: Callable[[ListQuery], int]) -> int:
    """How many records a command names: by a list of them, or by a query that `count` answers."""
    most = 0
    for field in fields(command):
        value = getattr(command, field.name)
        if isinstance(value, Matching):
            most = max(most, count(value.query))
        elif isinstance(value, Records):
            most = max(most, len(value.ids))
        elif isinstance(value, tuple):
            most = max(most, len(value))
    return most
