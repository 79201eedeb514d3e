"""What a person wants done to the password of a file that is open: it is closed for that and opened again."""

from __future__ import annotations

from pathlib import Path

from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.progress import Progress
from crm_desktop.frozen import frozen
from crm_desktop.services.encryption.passwords import (
    SHORTEST,
    PasswordSet,
    check_new,
    remove_password,
    set_password,
)

__all__ = ["SHORTEST", "PasswordChange", "PasswordSet", "check_new"]


@frozen
class PasswordChange:
    """The new password; None to remove the one that the file has."""

    new: Secret | None

    def carry_out(self, path: Path, known: KnownFiles, progress: Progress) -> PasswordSet:
        """Do it, in any thread; the file must not be open. Raises as `services.encryption.passwords` does."""
        if self.new is None:
            remove_password(path, progress)
            return PasswordSet()
        return set_password(path, self.new, known, progress)
