"""Copies of kept files for other programs to show: private, only to be read, gone when the program ends."""

from __future__ import annotations

import stat
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.files.temporary import FILE, remove_folder, temporary_folder


def private_folder() -> Path:
    """A new folder that nobody else may look into; it goes when the program ends."""
    folder = temporary_folder(FILE)
    application = QCoreApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(partial(remove_folder, folder))
    return folder


def only_to_be_read(path: Path) -> None:
    """Let nobody change a copy: what is typed into it would be lost with it."""
    path.chmod(stat.S_IRUSR)
