"""Files on their way bear the number of their process: the next start removes what a dead one left."""

from __future__ import annotations

import ctypes
import hashlib
import os
import platform
import re
import secrets
import shutil
import sys
import time
from contextlib import suppress
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_NAME = re.compile(r"\.([0-9a-f]{8})-(\d+)-[0-9a-f]{12}\.part")
#: Names that say nothing of their process, by former versions of the program.
_FORMER_NAME = re.compile(r"\.[0-9a-f]{24}\.part")
#: So old, in seconds, that whoever wrote one of those has ended.
_FORMER_AGE = 86_400
#: Held for a moment by a window that takes the claim of a dead one (Qt's QLockFile).
_CLAIMING = ".crm.lock.rmlock"
#: What this process could not remove when it should have; tried again with the next leftovers.
_kept: set[Path] = set()
_QUERY_LIMITED_INFORMATION = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION of the Windows API
_STILL_ACTIVE = 259


def pending_name() -> str:
    """A name that no other file has, for one that is written by this process; it is short."""
    return f".{_computer()}-{os.getpid()}-{secrets.token_hex(6)}.part"


def remove(path: Path) -> None:
    """Remove a file of this process, which need not be there; at the latest with the next leftovers."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        _kept.add(path)
    else:
        _kept.discard(path)


def remove_leftovers(folder: Path) -> None:
    """Remove what processes of this computer were writing in a folder when they were killed, folders too, and
    what the disk did not let this one remove.

    What another computer writes there, on a shared drive, is left alone, and what cannot be removed too.
    """
    for path in tuple(_kept):
        remove(path)
    try:
        names = [each.name for each in os.scandir(folder) if ".part" in each.name or _CLAIMING in each.name]
    except OSError:
        return
    for name in names:
        path = folder / name
        with suppress(OSError):
            if name.endswith(_CLAIMING):
                _remove_claiming(path)
            elif name.startswith(".") and _is_left(path):
                _remove_left(path)


def _remove_left(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        path.unlink(missing_ok=True)


def _remove_claiming(path: Path) -> None:
    """Remove it where nobody holds it: its owner has a lock on it, which ended with a killed one's life.

    Windows removes no file that somebody has open.
    """
    if sys.platform == "win32":
        path.unlink(missing_ok=True)
        return
    descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        path.unlink(missing_ok=True)
    finally:
        os.close(descriptor)


def _is_left(path: Path) -> bool:
    """Whether nobody writes a file any more, or the log beside it."""
    if found := _NAME.match(path.name):
        return found[1] == _computer() and not is_running(int(found[2]))
    if not _FORMER_NAME.match(path.name):
        return False
    try:
        return time.time() - path.stat().st_mtime > _FORMER_AGE
    except OSError:
        return False


def _computer() -> str:
    return hashlib.sha256(platform.node().encode("utf-8", "surrogatepass")).hexdigest()[:8]


def is_running(process: int) -> bool:
    """Whether a process of this number runs on this computer; True where that cannot be told."""
    if sys.platform == "win32":
        handle = ctypes.windll.kernel32.OpenProcess(_QUERY_LIMITED_INFORMATION, False, process)
        if not handle:
            return False
        code = ctypes.c_ulong()
        ctypes.windll.kernel32.GetExitCodeProcess(handle, ctypes.byref(code))
        ctypes.windll.kernel32.CloseHandle(handle)
        return code.value == _STILL_ACTIVE
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):
        return True
    return True
