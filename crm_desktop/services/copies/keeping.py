"""Makes copies of an open file, remembers them, and throws away those that are superfluous."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from crm_desktop.core.copies.copy import DAY_OF_A_COPY, Copy, Reason
from crm_desktop.core.copies.rotation import superfluous
from crm_desktop.core.files.known import KnownFiles, place_key
from crm_desktop.core.files.leftovers import remove_leftovers
from crm_desktop.core.files.private import private_folder
from crm_desktop.services.dispatcher import now_milliseconds
from crm_desktop.services.workspace import Workspace

#: Characters of the file's name in those of its copies; a name has 255 bytes at most.
_LONGEST_STEM = 50


class CopyKeeper:
    """The copies of one open file; any thread may ask for one, they are made one after the other.

    `folder` is where the program's own copies lie.
    """

    def __init__(
        self,
        workspace: Workspace,
        known: KnownFiles,
        folder: Path,
        *,
        now: Callable[[], int] = now_milliseconds,
    ) -> None:
        self.workspace = workspace
        self.known = known
        self.folder = folder
        self._now = now
        self._making = threading.Lock()

    @property
    def path(self) -> Path:
        """The file that is copied."""
        return self.workspace.file.path

    def copies(self) -> list[Copy]:
        """All that are still there, the newest first."""
        return self.known.copies(self.path)

    def is_daily_due(self) -> bool:
        """Whether the file has had no copy for a day, by whatever reason."""
        newest = self.known.newest_copy(self.path)
        return newest is None or not 0 <= self._now() - newest.at < DAY_OF_A_COPY

    def make(
        self, target: Path, reason: Reason = Reason.HAND, *, about: str = "", may_replace: bool = False
    ) -> Copy:
        """Write a verified copy and remember it; raises as `Workspace.backup` does."""
        with self._making:
            written = self.workspace.backup(target, may_replace=may_replace)
            counts = {str(kind): written.counts.get(kind, 0) for kind in self.workspace.catalogue}
            copy = Copy(target.absolute(), self._now(), reason, about, written.size, counts, written.journal)
            self.known.copied(self.path, self.workspace.file_id, copy)
            return copy

    def make_own(self, reason: Reason, about: str = "") -> Copy:
        """Write a copy into the program's folder, and throw away those that have become superfluous.

        Its name tells this file from every other one of the same name, and from a copy of it elsewhere: none
        of them writes over, or throws away, what belongs to another.
        """
        private_folder(self.folder)
        remove_leftovers(self.folder)
        copy = self.make(self._free_name(self.folder), reason, about=about)
        self.thin_out(self.folder)
        return copy

    @property
    def second_place(self) -> Path | None:
        """The folder that gets further copies whenever it is there."""
        about = self.known.about(self.path)
        return None if about is None else about.second_place

    def choose_second_place(self, folder: Path | None) -> None:
        """Keep further copies in a folder from now on, or in none."""
        self.known.copy_also_to(self.path, self.workspace.file_id, folder)

    def make_second(self) -> Copy | None:
        """Write a copy into the second place where that is there and has none of this day."""
        folder = self.second_place
        if folder is None or not folder.is_dir():
            return None
        there = [each for each in self.copies() if each.path.parent == folder.absolute()]
        if there and 0 <= self._now() - there[0].at < DAY_OF_A_COPY:
            return None
        copy = self.make(self._free_name(folder), Reason.SECOND_PLACE)
        self.thin_out(folder)
        return copy

    def make_before(self, reason: Reason, about: str = "") -> Copy | None:
        """Write a copy before much is changed; none where the newest one holds everything already."""
        newest = self.known.newest_copy(self.path)
        if newest is not None and newest.journal == self.workspace.file.copier.newest_journal():
            return None
        return self.make_own(reason, about)

    def replace_all(self, copies: Sequence[Copy], reason: Reason) -> Copy:
        """Make a new copy, then throw these away, those made by hand too; raises as `make_own` does.

        A copy that cannot be deleted stays known.
        """
        made = self.make_own(reason)
        gone = []
        for each in copies:
            with suppress(OSError):
                each.path.unlink(missing_ok=True)
                gone.append(each)
        self.known.forgotten(self.path, gone)
        return made

    def remember(self, copy: Copy) -> None:
        """Keep what was found out about a copy."""
        self.known.copied(self.path, self.workspace.file_id, copy)

    def note_migration(self) -> None:
        """Remember the copy that was made when an older file was brought up to date, if one was."""
        path = self.workspace.file.migration_backup
        if path is not None:
            copy = Copy(path.absolute(), self._now(), Reason.MIGRATION, size=path.stat().st_size)
            self.known.copied(self.path, self.workspace.file_id, copy)

    def thin_out(self, folder: Path) -> None:
        """Throw away what `core.copies.rotation` finds superfluous of the program's own in a folder."""
        own = [each for each in self.copies() if each.path.parent == folder.absolute()]
        gone = superfluous(own, self._now())
        for each in gone:
            each.path.unlink(missing_ok=True)
        if gone:
            self.known.forgotten(self.path, gone)

    def _free_name(self, folder: Path) -> Path:
        stem, suffix = self.path.stem[:_LONGEST_STEM], self.path.suffix
        key = place_key(self.path, self.workspace.file_id)[:8]
        stamp = time.strftime("%Y-%m-%d-%H%M%S", time.localtime(self._now() / 1000))
        names = (f"{stem}-{key}-{stamp}{more}{suffix}" for more in ("", *(f"-{n}" for n in range(2, 1000))))
        return folder / next(name for name in names if not (folder / name).exists())
