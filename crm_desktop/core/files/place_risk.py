"""Whether a place is safe for a file that is written all the time: a network or synchronised one is not."""

from __future__ import annotations

import ctypes
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path, PurePath

#: File systems on which SQLite's locks cannot be trusted.
_NETWORK_SYSTEMS = frozenset(
    {"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs", "webdav", "davfs", "fuse.sshfs"}
    | {"fuse.davfs2", "fuse.rclone", "fuse.gvfsd-fuse", "ncpfs", "afs", "ceph", "glusterfs", "9p"}
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
#: Where OneDrive says on Windows which folders are its own, under whatever names.
_SYNCED_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
#: Where Dropbox keeps the list of its folders: below the home, on Windows below these.
_DROPBOX_VARIABLES = ("APPDATA", "LOCALAPPDATA")
_REMOTE_DRIVE = 4  # DRIVE_REMOTE of the Windows API
_MOUNTED_AT = re.compile(r"^.* on (?P<place>/.*) \((?P<system>\w+)", re.MULTILINE)


class Risk(StrEnum):
    """Why a place is not safe for a data file."""

    NONE = ""
    NETWORK = "network"
    SYNCED = "synced"


def risk_of(path: Path) -> Risk:
    """Whether a file's place is on a network or in a folder that is synchronised."""
    path = path.absolute()
    if is_synced(path) or any(path.is_relative_to(folder) for folder in _folders_of_programs()):
        return Risk.SYNCED
    return Risk.NETWORK if _is_on_network(path) else Risk.NONE


def is_synced(path: PurePath) -> bool:
    """Whether one of the folders above is that of a synchronising program, by its name."""
    return any(part.casefold().startswith(_SYNCED_FOLDERS) for part in path.parent.parts)


def _folders_of_programs() -> Iterator[Path]:
    """The folders that synchronising programs name as their own."""
    yield from (Path(os.environ[name]) for name in _SYNCED_VARIABLES if os.environ.get(name))
    bases = [Path(os.environ[name]) / "Dropbox" for name in _DROPBOX_VARIABLES if os.environ.get(name)]
    for base in (Path.home() / ".dropbox", *bases):
        try:
            accounts = json.loads((base / "info.json").read_bytes())
            yield from (Path(account["path"]) for account in accounts.values())
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            continue


def _is_on_network(path: Path) -> bool:
    if sys.platform == "win32":
        return str(path).startswith("\\\\") or (
            ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _REMOTE_DRIVE
        )
    return file_system_of(path.resolve(), _mounts()) in _NETWORK_SYSTEMS


def file_system_of(path: Path, mounts: Iterable[tuple[str, str]]) -> str:
    """The file system on which a path lies, of the mounted ones as (place, name); "" where none is known."""
    found = [(place, system) for place, system in mounts if path.is_relative_to(place)]
    return max(found, key=lambda each: len(each[0]))[1].casefold() if found else ""


def _mounts() -> Iterator[tuple[str, str]]:
    try:
        if sys.platform == "darwin":
            listed = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=True).stdout
            yield from ((each["place"], each["system"]) for each in _MOUNTED_AT.finditer(listed))
            return
        for line in Path("/proc/self/mounts").read_text("utf-8", "replace").splitlines():
            _, place, system, *_ = line.split(" ")
            # Spaces and the like stand in octal digits there.
            yield re.sub(r"\\(\d{3})", lambda digits: chr(int(digits[1], 8)), place), system
    except (OSError, ValueError, subprocess.SubprocessError):
        return
