"""Where data files lie, and which places are not safe for them."""

from __future__ import annotations

import ctypes
import sys
from enum import StrEnum
from pathlib import Path, PurePath

from PySide6.QtCore import QStandardPaths, QStorageInfo

from crm_desktop.core.files.data_files import is_same_file
from crm_desktop.core.files.places import program_folder
from crm_desktop.core.files.private import private_folder

SUFFIX = ".crm"
_OFFICE = f"office{SUFFIX}"
_DEMO = "demo-"
#: How the temporary folders begin in which copies are looked into.
LOOKED_INTO = "crm-look-"

#: File systems on which SQLite's locks cannot be trusted.
_NETWORK_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs"}
    | {"fuse.davfs2", "fuse.rclone", "ncpfs", "afs", "ceph", "glusterfs"}
)
#: Beginnings of the names of folders that a program copies elsewhere while they are in use.
_SYNCED_FOLDERS = (
    "onedrive",
    "dropbox",
    "icloud",
    "google drive",
    "googledrive",
    "mobile documents",
    "cloudstorage",
    "nutstore",
    "坚果云",
    "box sync",
    "nextcloud",
    "owncloud",
)
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of the Windows API


class Risk(StrEnum):
    """Why a place is not safe for a file that is written all the time."""

    NONE = ""
    NETWORK = "network"
    SYNCED = "synced"


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
    return path.parent.name.startswith(LOOKED_INTO)


def free_name(folder: Path, name: str) -> Path:
    """A path in a folder that does not exist yet: the name itself, or numbered."""
    wanted = folder / name
    number = 2
    while wanted.exists():
        wanted = folder / f"{Path(name).stem} {number}{Path(name).suffix}"
        number += 1
    return wanted


def risk_of(path: Path) -> Risk:
    """Whether a file's place is on a network or in a folder that is synchronised."""
    if is_synced(path):
        return Risk.SYNCED
    return Risk.NETWORK if _is_on_network(path) else Risk.NONE


def is_synced(path: PurePath) -> bool:
    """Whether one of the folders above is that of a synchronising program, by its name."""
    return any(part.casefold().startswith(_SYNCED_FOLDERS) for part in path.parent.parts)


def _is_on_network(path: Path) -> bool:
    if sys.platform == "win32":
        return str(path).startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE_DRIVE
        )
    storage = QStorageInfo(str(path.parent))
    return bytes(storage.fileSystemType().data()).decode("ascii", "replace").casefold() in _NETWORK_SYSTEMS
