"""Where data files lie, and what they are called."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QStandardPaths

from crm_desktop.core.files.data_files import is_same_file
from crm_desktop.core.files.places import program_folder
from crm_desktop.core.files.private import private_folder
from crm_desktop.core.files.temporary import LOOK, beginning

SUFFIX = ".crm"
_OFFICE = f"office{SUFFIX}"
_DEMO = "demo-"


def local_folder() -> Path:
    """The program's own folder on this computer, made when missing, closed to others."""
    return private_folder(program_folder())


def preferences_file() -> Path:
    """Where this person's preferences are kept."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return private_folder(Path(place)) / "preferences.ini"


def documents_folder() -> Path:
    """Where a person keeps documents; the first place that file dialogs show."""
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def default_file() -> Path:
    """The file that a first start opens."""
    return local_folder() / _OFFICE


def demo_file(language: str) -> Path:
    """The file with made-up data in a language."""
    return local_folder() / f"{_DEMO}{language}{SUFFIX}"


def is_demo(path: Path) -> bool:
    """Whether a file is one of those with made-up data; a copy of it elsewhere is the person's own."""
    return (
        path.name.startswith(_DEMO) and path.suffix == SUFFIX and is_same_file(path.parent, program_folder())
    )


def is_looked_into(path: Path) -> bool:
    """Whether a file is a copy that is shown for looking only."""
    return path.parent.name.startswith(beginning(LOOK))


def free_name(folder: Path, name: str) -> Path:
    """A path in a folder that does not exist yet: the name itself, or numbered."""
    wanted = folder / name
    number = 2
    while wanted.exists():
        wanted = folder / f"{Path(name).stem} {number}{Path(name).suffix}"
        number += 1
    return wanted
