"""Copies and checks of the open file, made on a thread of their own while work goes on."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.errors import UserError
from crm_desktop.qtkit.threads.workers import Workers
from crm_desktop.services.workspace import Workspace

_LAST = "backup/last"
#: How many of the program's own daily copies are kept.
KEPT_COPIES = 7
_DAILY = timedelta(hours=20)


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

    def __init__(self, workspace: Workspace, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = workspace.file.path
        self._preferences = preferences
        self._workspace = workspace
        self._copier = Workers(self._make_copier, 1, self)

    def make(
        self, target: Path, done: Callable[[int], None] | None = None, *, may_replace: bool = False
    ) -> None:
        """Write a verified copy; `done` gets its size in bytes, failures are emitted.

        A file that is there already is replaced only where the person said so.
        """

        def work(copier: _Copier) -> int:
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

    def make_daily(self, folder: Path) -> bool:
        """Write a copy into a folder unless the newest is younger than a day; says whether it will."""
        last = newest_backup(self._preferences, self._path)
        if last is not None and time.time() - last[1] / 1000 < _DAILY.total_seconds():
            return False
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / f"{self._path.stem}-{time.strftime('%Y-%m-%d')}{self._path.suffix}"

        def thin_out(_size: int) -> None:
            copies = sorted(folder.glob(f"{self._path.stem}-????-??-??{self._path.suffix}"))
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
        known = self._preferences.get(_LAST)
        kept = dict(known) if isinstance(known, dict) else {}
        kept[str(self._path)] = [str(target), time.time_ns() // 1_000_000]
        self._preferences.put(_LAST, kept)
        self.made.emit(target)


def newest_backup(preferences: Preferences, path: Path) -> tuple[Path, int] | None:
    """The newest copy that was made of a file and is still there, with its time in milliseconds."""
    known = preferences.get(_LAST)
    entry = known.get(str(path)) if isinstance(known, dict) else None
    if not isinstance(entry, list) or len(entry) != 2 or not Path(str(entry[0])).is_file():
        return None
    return Path(str(entry[0])), int(entry[1])


def _check(copier: _Copier) -> list[str]:
    return copier.workspace.check()
