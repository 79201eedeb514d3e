"""Looks through the open file for damage: after each opening, once a day, and when a person asks."""

from __future__ import annotations

from collections.abc import Callable

from crm_desktop.core.copies.copy import DAY_OF_A_COPY
from crm_desktop.core.errors import DamagedFile
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.services.damage import explained
from crm_desktop.services.dispatcher import now_milliseconds
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.soundness import STAGES, SoundnessCheck

#: Re-exported for those above, which do not see the storage.
__all__ = ["STAGES", "FileCheck"]


class FileCheck:
    """The checks of one open file, one at a time; `stop` may be called from any thread."""

    def __init__(
        self, workspace: Workspace, known: KnownFiles, *, now: Callable[[], int] = now_milliseconds
    ) -> None:
        self._workspace = workspace
        self._known = known
        self._now = now
        self._running: SoundnessCheck | None = None

    def is_due(self) -> bool:
        """Whether the file has not been found sound for a day."""
        known = self._known.about(self._workspace.file.path)
        return known is None or not 0 <= self._now() - known.checked < DAY_OF_A_COPY

    def problems(self) -> list[str]:
        """What is wrong with the file, nothing where it is sound; see `findings`."""
        return [problem for found in self.findings().values() for problem in found]

    def findings(self) -> dict[str, list[str]]:
        """What is wrong by what was looked at (`soundness.STAGES`); that a file is sound is remembered.

        Raises Cancelled after `stop`, and FileProblem where the file cannot even be looked at.
        """
        path = self._workspace.file.path
        self._running = check = self._workspace.soundness_check()
        try:
            with explained(path):
                findings = check.findings()
        finally:
            self._running = None
        if not any(findings.values()):
            self._known.checked(path, self._workspace.file_id, self._now())
        return findings

    def require_sound(self) -> None:
        """Raise DamagedFile where something is wrong."""
        problems = self.problems()
        if problems:
            raise DamagedFile("file_damaged", path=str(self._workspace.file.path), detail=problems[0])

    def stop(self) -> None:
        """Give up the check that runs."""
        running = self._running
        if running is not None:
            running.stop()
