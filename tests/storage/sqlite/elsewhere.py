"""Runs a step in a process of its own: as a user without rights, or with a limit on what it may write."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from crm_desktop.core.errors import UserError
from tests.support import not_here

if sys.platform != "win32":
    import resource

#: The version of the kernel's structure of capabilities (linux/capability.h).
_CAPABILITIES_3 = 0x20080522
NOBODY = 65534


def in_a_child(step: Callable[[], object], *, prepare: Callable[[], None] | None = None) -> object:
    """What `step` returns, or the class and key of the UserError that it raises, from a forked process."""
    if not hasattr(os, "fork"):
        not_here("needs a system with fork")
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # newer Pythons warn about threads and fork
        child = os.fork()
    if child == 0:
        answer: object = "nothing"
        try:
            if prepare is not None:
                prepare()
            answer = step()
        except UserError as error:
            answer = [type(error).__name__, error.key]
        except BaseException as error:
            answer = f"{type(error).__name__}: {error}"
        finally:
            os.write(writing, json.dumps(answer).encode())
            os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read()
    os.waitpid(child, 0)
    return json.loads(said)


def without_rights() -> None:
    """Become somebody to whom permissions apply; root does not feel them.

    On Linux root gives up what sets it above permissions and remains the owner: another user might not even
    come as far as the folder, where the root of the file system is closed to others.
    """
    if os.getuid() == 0 and sys.platform == "linux":
        header = struct.pack("Ii", _CAPABILITIES_3, 0)
        if ctypes.CDLL(None, use_errno=True).capset(header, bytes(24)) != 0:
            raise OSError(ctypes.get_errno(), "capabilities could not be given up")
    else:
        as_another_user()


def as_another_user() -> None:
    """Become a user to whom nothing belongs."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setresgid(NOBODY, NOBODY, NOBODY)
        os.setresuid(NOBODY, NOBODY, NOBODY)


def limit_file_size(size: int) -> Callable[[], None]:
    """Let no file grow beyond `size` bytes: a write beyond fails like one on a broken disk."""
    if sys.platform == "win32":
        not_here("needs a system that limits the size of files")

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


@contextmanager
def open_folder() -> Iterator[Path]:
    """A folder that every user can reach; pytest's own are closed to others."""
    folder = Path(tempfile.mkdtemp(prefix="office-"))
    folder.chmod(0o777)
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


@contextmanager
def small_disk(kibibytes: int) -> Iterator[Path]:
    """A file system of its own in memory with so much room; only root may mount one."""
    folder = Path(tempfile.mkdtemp(prefix="disk-"))
    mounting = ["mount", "-t", "tmpfs", "-o", f"size={kibibytes}k", "tmpfs", str(folder)]
    try:
        may_mount = sys.platform == "linux" and shutil.which("mount") is not None
        if not may_mount or subprocess.run(mounting, capture_output=True, check=False).returncode:
            not_here("needs the right to mount a small disk")
        try:
            yield folder
        finally:
            subprocess.run(["umount", str(folder)], check=True)
    finally:
        folder.rmdir()
