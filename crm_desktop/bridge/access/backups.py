"""Copies and checks of the open file, made on a thread of their own while work goes on."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.core.errors import UserError
from crm_desktop.core.files.known import Copy, KnownFiles, place_key
from crm_desktop.core.files.private import private_folder
from crm_desktop.qtkit.threads.workers import Workers
from crm_desktop.services.damage import explained
from crm_desktop.services.workspace import Workspace

#: How many of the program's own daily copies are kept.
KEPT_COPIES = 7
_DAILY = timedelta(hours=20)
#: Characters of the file's name in those of its daily copies; a name has 255 bytes at most.
_LONGEST_STEM = 50


class _Copier:
    """The open office as the copying thread's resource; its methods open connections of their own."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    def interrupt(self) -> None:
        """A copy is short and always finished."""

    def close(self) -> None:
        """Nothing is held between two copies."""


class Backups(QObject):
    """Makes verified copies of one file and remembers the newest."""

    #: a copy was made: its path
    made = Signal(Path)
    #: an exception that nobody took in hand
    failed = Signal(object)

    def __init__(self, workspace: Workspace, known: KnownFiles, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = workspace.file.path
        self._known = known
        self._workspace = workspace
        self._copier = Workers(self._make_copier, 1, self)

    def make(
        self, target: Path, done: Callable[[int], None] | None = None, *, may_replace: bool = False
    ) -> None:
        """Write a verified copy; `done` gets its size in bytes, failures are emitted.

        A file that is there already is replaced only where the person said so.
        """

        def work(copier: _Copier) -> int:
            with explained(copier.workspace.file.path):
                return copier.workspace.backup(target, may_replace=may_replace)

        def finished(size: int) -> None:
            self._remember(target)
            if done is not None:
                done(size)

        self._copier.submit(work, finished, self.failed.emit)

    def check(self, done: Callable[[list[str]], None], failed: Callable[[UserError], None]) -> None:
        """Check the whole file; `done` gets what is wrong, nothing when it is sound."""

        def on_failed(error: Exception) -> None:
            if isinstance(error, UserError):
                failed(error)
            else:
                self.failed.emit(error)

        self._copier.submit(_check, done, on_failed)

    def newest(self) -> Copy | None:
        """The newest copy of this file that is still there."""
        return self._known.newest_copy(self._path)

    def make_daily(self, folder: Path) -> bool:
        """Write a copy into a folder unless the newest is younger than a day; says whether it will.

        Its name tells this file from every other one of the same name, and from a copy of it elsewhere: none
        of them writes over, or throws away, what belongs to another.
        """
        last = self.newest()
        if last is not None and time.time() - last.at / 1000 < _DAILY.total_seconds():
            return False
        private_folder(folder)
        stem, suffix = self._path.stem[:_LONGEST_STEM], self._path.suffix
        beginning = f"{stem}-{place_key(self._path, self._workspace.file_id)[:8]}-"
        target = folder / f"{beginning}{time.strftime('%Y-%m-%d')}{suffix}"

        def thin_out(_size: int) -> None:
            name = re.compile(re.escape(beginning) + r"\d{4}-\d\d-\d\d" + re.escape(suffix))
            copies = sorted(each for each in folder.iterdir() if name.fullmatch(each.name))
            for old in copies[:-KEPT_COPIES]:
                old.unlink(missing_ok=True)

        self.make(target, thin_out, may_replace=True)
        return True

    def close(self) -> None:
        """Finish what is being copied."""
        self._copier.stop()

    def _make_copier(self) -> _Copier:
        return _Copier(self._workspace)

    def _remember(self, target: Path) -> None:
        copy = Copy(target.absolute(), time.time_ns() // 1_000_000)
        self._known.copied(self._path, self._workspace.file_id, copy)
        self.made.emit(target)


def _check(copier: _Copier) -> list[str]:
    with explained(copier.workspace.file.path):
        return copier.workspace.check()
