"""Shows a copy in a window and process of its own: what is done there cannot touch the file that is open."""

from __future__ import annotations

import shutil
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

import crm_desktop
from crm_desktop.core.files.temporary import LOOK, temporary_folder

#: The option by which the program is told to show a copy for looking only.
OPTION = "--look"
#: How often a place is tried to be removed, and how long after each try, in seconds.
_TRIES, _BETWEEN = 20, 0.05


def look_inside(copy: Path, language: str) -> subprocess.Popen[bytes]:
    """Begin a program that shows a copy; it opens a temporary one, so that the copy stays as it is."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program.append(str(Path(crm_desktop.__file__).parents[1] / "main.py"))
    return subprocess.Popen([*program, OPTION, str(copy), "--lang", language])


def place_to_look(copy: Path, application: QCoreApplication) -> Path:
    """Where the program that was begun puts its temporary one; the place goes when the program ends."""
    folder = temporary_folder(LOOK)
    application.aboutToQuit.connect(partial(remove_place, folder))
    return folder / copy.name


def remove_place(folder: Path) -> None:
    """Remove the place with all that is in it.

    A thread that still opens the copy may put a file there in the middle of it, so this is tried again for a
    second.
    """
    for _ in range(_TRIES):
        shutil.rmtree(folder, ignore_errors=True)
        if not folder.exists():
            return
        time.sleep(_BETWEEN)
