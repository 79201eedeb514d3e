"""A disk that is watched and fails when it is told to: a small library that is loaded before a program.

It is compiled from `faulty_disk.c` when first needed, on Linux where a C compiler is.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

SOURCE = Path(__file__).with_name("faulty_disk.c")


@cache
def library() -> Path | None:
    """The compiled library; None where there is no compiler or no such way of loading."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if sys.platform != "linux" or compiler is None:
        return None
    folder = Path(tempfile.mkdtemp(prefix="faulty-disk-"))
    target = folder / "faulty_disk.so"
    options = ["-O1", "-Wall", "-Werror", "-shared", "-fPIC"]
    command = [compiler, *options, "-o", str(target), str(SOURCE), "-ldl", "-lpthread"]
    return target if subprocess.run(command, check=False).returncode == 0 else None


def environment(folder: Path, *, trace: Path | None = None, kill: int | None = None) -> dict[str, str]:
    """The surroundings of a program whose files below `folder` lie on the disk.

    With `trace` everything done is written there; `kill` ends the program before its n-th operation.
    """
    found = library()
    assert found is not None
    told = {"LD_PRELOAD": str(found), "DISK_FOLDER": f"{folder.resolve()}/"}
    if trace is not None:
        told["DISK_TRACE"] = str(trace)
    if kill is not None:
        told["DISK_KILL"] = str(kill)
    return {**os.environ, **told}


def fail(sort: str, after: int, error: int, *, keeps: bool) -> None:
    """In a program on such a disk: after so many operations of a sort the next fails, or all from then on.

    The sorts are those of the trace: W write, S sync, T truncate, R rename, L link, U unlink, C create.
    """
    ctypes.CDLL(None).disk_fail(ord(sort), ctypes.c_long(after), error, int(keeps))


def heal() -> bool:
    """Let nothing fail any more; says whether anything has."""
    return bool(ctypes.CDLL(None).disk_heal())


@contextmanager
def quick_folder() -> Iterator[Path]:
    """A folder in memory where there is one: what is tried here does not depend on how slow a disk is."""
    memory = Path("/dev/shm")
    folder = Path(tempfile.mkdtemp(prefix="drill-", dir=memory if memory.is_dir() else None)).resolve()
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
