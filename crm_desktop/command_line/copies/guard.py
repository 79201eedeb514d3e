"""What happens before the command line writes: the file is looked through once a day."""

from __future__ import annotations

from crm_desktop.core.commands import Command
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.services.copies.checking import FileCheck
from crm_desktop.services.workspace import Workspace


class WriteGuard:
    """Called by the workspace before each command that writes."""

    def __init__(self, workspace: Workspace, known: KnownFiles) -> None:
        self._check = FileCheck(workspace, known)
        self._is_checked = workspace.file.is_new

    def __call__(self, _command: Command) -> None:
        """Raise DamagedFile rather than let anything be built on damage."""
        if not self._is_checked and self._check.is_due():
            self._check.require_sound()
        self._is_checked = True
