"""Files and folders that nobody but their owner can read, whatever the umask of the process."""

from __future__ import annotations

import os
from pathlib import Path

#: Read and written by the owner alone.
FILE_MODE = 0o600
#: The same of a folder.
FOLDER_MODE = 0o700


def private_folder(path: Path) -> Path:
    """Make a folder of the program's own, or shut one that others could look into; raises OSError.

    Those above it that are missing are closed to others too.
    """
    for missing in reversed([each for each in (path, *path.parents) if not each.exists()]):
        missing.mkdir(mode=FOLDER_MODE, exist_ok=True)
    make_private(path, FOLDER_MODE)
    return path


def create_private(path: Path) -> int:
    """Make a file that was not there, following no link; returns its descriptor. Raises OSError."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, FILE_MODE)
    if hasattr(os, "fchmod"):
        os.fchmod(descriptor, FILE_MODE)  # a folder's inherited rights may have given more
    return descriptor


def make_private(path: Path, mode: int = FILE_MODE) -> None:
    """Take all rights from others where the file is ours and its system knows rights."""
    if os.name == "nt":
        return  # rights come from the folder there: a person's own folders are closed to others
    try:
        # mode bits alone: what else stands in them (set-group) is none of our business
        if path.stat().st_mode & 0o777 != mode:
            path.chmod(mode)
    except OSError:
        return  # somebody else's, or a file system without rights


def sync_folder(folder: Path) -> None:
    """Make sure that a renamed file keeps its name after a power cut."""
    if os.name == "nt":
        return  # Windows has no handle on a folder that could be synced
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
