"""Copies and checks of the open file, made on a thread of their own while work goes on."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.copies.damage import ValueDamage
from crm_desktop.core.errors import Cancelled, UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.places import backups_folder
from crm_desktop.qtkit.threads.workers import Job, Workers
from crm_desktop.services.copies.before_large import CopyBeforeLarge
from crm_desktop.services.copies.checking import FileCheck
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.copies.ways_out import WayOut, way_out
from crm_desktop.services.damage import explained
from crm_desktop.services.dispatcher import now_milliseconds
from crm_desktop.services.workspace import Workspace

#: Re-exported for the floor above, which does not see the services.
__all__ = ["Backups", "WayOut"]


class _Desk:
    """What the copying thread works with; what takes long and nobody waits for can be stopped."""

    def __init__(self, keeper: CopyKeeper, check: FileCheck) -> None:
        self.keeper = keeper
        self.check = check

    def interrupt(self) -> None:
        self.check.stop()
        self.keeper.workspace.file.copier.interrupt()

    def close(self) -> None:
        """Nothing is held between two copies."""


class Backups(QObject):
    """Makes verified copies of one file, and looks through it."""

    #: a copy was made (Copy)
    made = Signal(object)
    #: an exception that nobody took in hand
    failed = Signal(object)
    #: values are others than in a copy though no command has changed them (ValueDamage)
    values_changed = Signal(object)

    def __init__(
        self,
        workspace: Workspace,
        known: KnownFiles,
        parent: QObject | None = None,
        *,
        folder: Path | None = None,
        now: Callable[[], int] = now_milliseconds,
    ) -> None:
        super().__init__(parent)
        self._path = workspace.file.path
        self._known = known
        self.keeper = CopyKeeper(workspace, known, folder or backups_folder(), now=now)
        self._check = FileCheck(workspace, known, now=now)
        self._work = Workers(self._make_desk, 1, self)
        #: what is given up when the file is closed: the next opening does it again
        self._quiet: list[Job] = []

    def guard_changes(self) -> None:
        """Make a copy before imports and large changes from now on, and note that of an upgrade."""
        self.keeper.note_migration()
        self.keeper.workspace.before_writing = CopyBeforeLarge(self.keeper, self.made.emit)

    def make(
        self, target: Path, done: Callable[[Copy], None] | None = None, *, may_replace: bool = False
    ) -> None:
        """Write a verified copy; `done` gets it, failures are emitted.

        A file that is there already is replaced only where the person said so.
        """

        def work(desk: _Desk) -> Copy:
            with explained(self._path):
                return desk.keeper.make(target, may_replace=may_replace)

        def finished(copy: Copy) -> None:
            self.made.emit(copy)
            if done is not None:
                done(copy)

        self._work.submit(work, finished, self.failed.emit)

    def make_daily(self) -> bool:
        """Write a copy among the program's own unless one is younger than a day; says whether it will."""
        if not self.keeper.is_daily_due():
            return False

        def work(desk: _Desk) -> Copy | None:
            with explained(self._path):
                return desk.keeper.make_own(Reason.DAILY) if desk.keeper.is_daily_due() else None

        def finished(copy: Copy | None) -> None:
            if copy is not None:
                self.made.emit(copy)

        self._submit_quietly(work, finished, self._failed_quietly)
        return True

    def make_second(self) -> None:
        """Write a copy into the second place where that is there and has none of this day."""

        def work(desk: _Desk) -> Copy | None:
            with explained(self._path):
                return desk.keeper.make_second()

        def finished(copy: Copy | None) -> None:
            if copy is not None:
                self.made.emit(copy)

        self._submit_quietly(work, finished, self._failed_quietly)

    def make_now(self) -> None:
        """Write a copy among the program's own because a person asks for it."""

        def work(desk: _Desk) -> Copy:
            with explained(self._path):
                return desk.keeper.make_own(Reason.HAND)

        self._work.submit(work, self.made.emit, self.failed.emit)

    def newest(self) -> Copy | None:
        """The newest copy of this file that is still there."""
        return self._known.newest_copy(self._path)

    # Looking through the file ----------------------------------------------------------------------------

    def check(self, done: Callable[[list[str]], None], failed: Callable[[UserError], None]) -> None:
        """Check the whole file; `done` gets what is wrong, nothing when it is sound.

        Changed values are told by `values_changed` instead.
        """

        def finished(found: tuple[list[str], ValueDamage | None]) -> None:
            problems, damage = found
            if damage is not None:
                self.values_changed.emit(damage)
            else:
                done(problems)

        def on_failed(error: Exception) -> None:
            if isinstance(error, UserError):
                failed(error)
            else:
                self.failed.emit(error)

        self._work.submit(_found, finished, on_failed)

    def check_quietly(self, damaged: Callable[[UserError], None]) -> None:
        """Check the whole file while nobody waits; `damaged` is called where it is unsound.

        Changed values are told by `values_changed`: what is written elsewhere is not built on them.
        """
        self._check_quietly(_look, damaged)

    def _check_quietly(
        self, look: Callable[[_Desk], ValueDamage | None], damaged: Callable[[UserError], None]
    ) -> None:

        def finished(damage: ValueDamage | None) -> None:
            if damage is not None:
                self.values_changed.emit(damage)

        def on_failed(error: Exception) -> None:
            if isinstance(error, UserError) and not isinstance(error, Cancelled):
                damaged(error)
            else:
                self._failed_quietly(error)

        self._submit_quietly(look, finished, on_failed)

    def check_if_due(self, damaged: Callable[[UserError], None]) -> None:
        """Check as `check_quietly` does unless the file was found sound within a day."""
        if self._check.is_due():
            self._check_quietly(_look_if_due, damaged)

    def leave_values(self, done: Callable[[], None]) -> None:
        """Take changed values as they are from now on: a new copy holds them."""

        def work(desk: _Desk) -> Copy:
            with explained(self._path):
                copy = desk.keeper.make_own(Reason.HAND)
            desk.check.leave()
            return copy

        def finished(copy: Copy) -> None:
            self.made.emit(copy)
            done()

        self._work.submit(work, finished, self.failed.emit)

    def way_out(self, error: UserError, done: Callable[[WayOut], None]) -> None:
        """Find what can be offered where the file turned out to be damaged or gone."""

        def work(_desk: _Desk) -> WayOut:
            return way_out(error, self._path, self._known)

        self._work.submit(work, done, self.failed.emit)

    def close(self) -> None:
        """Finish the copies that somebody asked for, give up the others."""
        for job in self._quiet:
            job.cancel()
        self._work.stop()

    def _submit_quietly(
        self,
        work: Callable[[_Desk], object],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None:
        def on_done(answer: object) -> None:
            self._quiet.remove(job)
            done(answer)

        def on_failed(error: Exception) -> None:
            self._quiet.remove(job)
            failed(error)

        job = self._work.submit(work, on_done, on_failed)
        self._quiet.append(job)

    def _failed_quietly(self, error: Exception) -> None:
        if not isinstance(error, Cancelled):
            self.failed.emit(error)

    def _make_desk(self) -> _Desk:
        return _Desk(self.keeper, self._check)


def _found(desk: _Desk) -> tuple[list[str], ValueDamage | None]:
    return desk.check.problems(), desk.check.damage


def _look(desk: _Desk) -> ValueDamage | None:
    return desk.check.look()


def _look_if_due(desk: _Desk) -> ValueDamage | None:
    # A check that was asked for meanwhile may have been done while this one waited for its turn.
    return desk.check.look() if desk.check.is_due() else None
