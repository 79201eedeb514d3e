"""Copies of kept files for other programs to show: private, only to be read, gone when the program ends."""

from __future__ import annotations

import os
import shutil
import stat
import tempfile
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from crm_desktop.core.files.leftovers import is_running

_BEGINNING = "crm-file-"


def private_folder() -> Path:
    """A new folder that nobody else may look into; it goes when the program ends."""
    folder = Path(tempfile.mkdtemp(prefix=f"{_BEGINNING}{os.getpid()}-"))
    application = QCoreApplication.instance()
    if application is not None:
        application.aboutToQuit.connect(partial(remove_folder, folder))
    return folder


def only_to_be_read(path: Path) -> None:
    """Let nobody change a copy: what is typed into it would be lost with it."""
    path.chmod(stat.S_IRUSR)


def remove_folder(folder: Path) -> None:
    """Remove a folder of copies; what another program has open stays for the next start."""
    with suppress(OSError):
        for each in folder.iterdir():
            each.chmod(stat.S_IRUSR | stat.S_IWUSR)  # Windows removes nothing that is only to be read
    shutil.rmtree(folder, ignore_errors=True)


def remove_left_copies() -> None:
    """Remove what programs left that were killed, or whose copies were open to the end."""
    with suppress(OSError):
        for folder in Path(tempfile.gettempdir()).glob(f"{_BEGINNING}*-*"):
            number = folder.name.removeprefix(_BEGINNING).partition("-")[0]
            if number.isdecimal() and not is_running(int(number)) and not folder.is_symlink():
                remove_folder(folder)
