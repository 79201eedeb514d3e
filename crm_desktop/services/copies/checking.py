"""Looks through the open file for damage: after each opening, once a day, and when a person asks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from crm_desktop.core.copies.copy import DAY_OF_A_COPY
from crm_desktop.core.copies.damage import ValueDamage
from crm_desktop.core.errors import DamagedFile
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.services.copies.value_damage import ValueLook, as_lines
from crm_desktop.services.damage import explained
from crm_desktop.services.dispatcher import now_milliseconds
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite import soundness

#: What is looked at, in this order: the file alone, then its values beside those of an earlier copy.
STAGES = (*soundness.STAGES, "values")

_Look = TypeVar("_Look", soundness.SoundnessCheck, ValueLook)


class FileCheck:
    """The checks of one open file, one at a time; `stop` may be called from any thread."""

    def __init__(
        self, workspace: Workspace, known: KnownFiles, *, now: Callable[[], int] = now_milliseconds
    ) -> None:
        self._workspace = workspace
        self._known = known
        self._now = now
        self._running: soundness.SoundnessCheck | ValueLook | None = None
        self._is_stopped = False
        #: values that no command has changed and that are others than in a copy, as found last
        self.damage: ValueDamage | None = None

    def is_due(self) -> bool:
        """Whether the file has not been found sound for a day."""
        known = self._known.about(self._workspace.file.path)
        return known is None or not 0 <= self._now() - known.checked < DAY_OF_A_COPY

    def problems(self) -> list[str]:
        """What is wrong with the file, nothing where it is sound; see `findings`."""
        return [problem for found in self.findings().values() for problem in found]

    def findings(self) -> dict[str, list[str]]:
        """What is wrong by what was looked at (`STAGES`); that a file is sound is remembered.

        Values are left out where there is no copy to compare them with. Raises Cancelled after `stop`, and
        FileProblem where the file cannot even be looked at.
        """
        path = self._workspace.file.path
        self._is_stopped, self.damage = False, None
        with explained(path):
            findings = self._run(self._workspace.soundness_check()).findings()
            if not any(findings.values()):
                look = self._run(ValueLook(path, self._known, self._workspace.catalogue))
                self.damage = look.damage()
                if look.has_compared:
                    findings["values"] = [] if self.damage is None else as_lines(self.damage)
        self._running = None
        if not any(findings.values()):
            self._known.checked(path, self._workspace.file_id, self._now())
        return findings

    def look(self) -> ValueDamage | None:
        """Values that nobody has changed and are others; raises DamagedFile where the file is unsound."""
        problems = self.problems()
        if problems and self.damage is None:
            raise DamagedFile("file_damaged", path=str(self._workspace.file.path), detail=problems[0])
        return self.damage

    def require_sound(self) -> None:
        """Raise DamagedFile where something is wrong."""
        damage = self.look()
        if damage is not None:
            path = str(self._workspace.file.path)
            count = len(damage.values) + damage.history
            raise DamagedFile("values_changed", path=path, count=count, detail=as_lines(damage)[0])

    def leave(self) -> None:
        """Take the file as it is from now on; a copy of it was made."""
        self._known.checked(self._workspace.file.path, self._workspace.file_id, self._now())

    def stop(self) -> None:
        """Give up the check that runs."""
        self._is_stopped = True
        running = self._running
        if running is not None:
            running.stop()

    def _run(self, look: _Look) -> _Look:
        """Let `stop` reach what is done next."""
        self._running = look
        if self._is_stopped:
            look.stop()
        return look
