"""The copies of the open file for the restore screen: listed, compared with now, taken back from."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.bridge.copies.looking import look_inside
from crm_desktop.core.changes import Outcome
from crm_desktop.core.copies.commands import TakeBackRecords
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.errors import DamagedFile, NotOurFile, UserError
from crm_desktop.qtkit.threads.workers import Workers
from crm_desktop.services.copies.comparing import Comparison, Named, compare
from crm_desktop.services.copies.restoring import restore_as

#: Re-exported for the floor above, which does not see the services.
__all__ = ["Comparison", "CopySession", "Named"]


class _Shelf:
    """The copies as the comparing thread's resource; each comparison opens what it needs."""

    def interrupt(self) -> None:
        """A comparison takes a second or two at most, and its answer is dropped."""

    def close(self) -> None:
        """Nothing is held between two comparisons."""


class CopySession(QObject):
    """Reads on a thread of its own; what is written goes through the gateway."""

    #: a copy turned out to be damaged, or to be none (Copy)
    faulty = Signal(object)
    #: what a person can mend (UserError)
    refused = Signal(object)

    def __init__(self, gateway: Gateway, backups: Backups, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gateway = gateway
        self._backups = backups
        self._shelf = Workers(_Shelf, 1, self)
        self._looks: list[subprocess.Popen[bytes]] = []

    def copies(self) -> list[Copy]:
        """All that are still there, the newest first."""
        return self._backups.keeper.copies()

    def compare(self, copy: Copy, done: Callable[[Comparison], None]) -> None:
        """Compare a copy with the file as it is now; an earlier comparison is given up for it."""
        work = partial(_compare, copy.path, self._gateway)
        failed = partial(self._failed, copy)
        self._shelf.submit(work, done, failed, owner=self, replaces="compare")

    def restore_as(
        self, copy: Copy, target: Path, done: Callable[[Path], None], *, may_replace: bool
    ) -> None:
        """Write a copy as a file of its own; `done` gets its path."""

        def work(_shelf: _Shelf) -> Path:
            restore_as(copy.path, target, may_replace=may_replace)
            return target

        self._shelf.submit(work, done, partial(self._failed, copy), owner=self)

    def take_back(self, copy: Copy, named: Named, done: Callable[[Outcome], None], origin: QObject) -> None:
        """Bring one record back as the copy holds it."""
        command = TakeBackRecords(copy.path, named.kind, (named.id,))
        self._gateway.run(command, origin=origin, done=done, failed=self.refused.emit, owner=self)

    def look_inside(self, copy: Copy, language: str) -> None:
        """Show a copy in a window of its own, for looking only."""
        self._looks = [each for each in self._looks if each.poll() is None]
        self._looks.append(look_inside(copy.path, language))

    def close(self) -> None:
        """End the thread; windows that show copies stay."""
        self._shelf.stop()

    def _failed(self, copy: Copy, error: Exception) -> None:
        if not isinstance(error, UserError):
            self._gateway.defect.emit(error)
            return
        if isinstance(error, DamagedFile | NotOurFile) and error.params.get("path") == str(copy.path):
            faulty = replace(copy, fault=str(error.params.get("detail") or error.key))
            self._backups.keeper.remember(faulty)
            self.faulty.emit(faulty)
        self.refused.emit(error)


def _compare(copy: Path, gateway: Gateway, _shelf: _Shelf) -> Comparison:
    return compare(copy, gateway.path, gateway.catalogue)
