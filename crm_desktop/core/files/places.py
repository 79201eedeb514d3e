"""Where the program keeps what is its own on this computer; the same for the window and the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from crm_desktop.core.files.private import private_folder

_PROGRAM = "CRM Desktop"


def program_folder() -> Path:
    """The program's own folder, where Qt would put it too (AppLocalDataLocation); it need not be there."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA", "")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / _PROGRAM
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / _PROGRAM
    base = os.environ.get("XDG_DATA_HOME", "")
    return (Path(base) if Path(base).is_absolute() else Path.home() / ".local" / "share") / _PROGRAM


def backups_folder() -> Path:
    """Where the program's own copies of data files lie; made when missing, closed to others."""
    return private_folder(program_folder() / "backups")
