"""Before the command line writes: once a day a look through the file, a copy before much is changed."""

from __future__ import annotations

from crm_desktop.core.commands import Command
from crm_desktop.core.copies.commands import MendValues
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.files.places import backups_folder
from crm_desktop.services.copies.before_large import CopyBeforeLarge
from crm_desktop.services.copies.checking import FileCheck
from crm_desktop.services.copies.keeping import CopyKeeper
from crm_desktop.services.workspace import Workspace


class WriteGuard:
    """Called by the workspace before each command that writes."""

    def __init__(self, workspace: Workspace, known: KnownFiles) -> None:
        self._workspace = workspace
        self._check = FileCheck(workspace, known)
        self._is_checked = workspace.file.is_new
        self._copy_before_large = CopyBeforeLarge(CopyKeeper(workspace, known, backups_folder()))

    def __call__(self, command: Command) -> None:
        """Raise DamagedFile rather than let anything be built on damage."""
        if isinstance(command, MendValues):
            return
        if not self._is_checked and self._check.is_due():
            self._check.require_sound()
            while self._workspace.let_go_of_contents():
                pass
        self._is_checked = True
        self._copy_before_large(command)
