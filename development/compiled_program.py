"""The program as Python compiles it, kept beside its source, so that no start waits for the compiler."""

from __future__ import annotations

import subprocess
from importlib.util import cache_from_source
from pathlib import Path

from development.console import ROOT
from development.environment import venv_program

PROGRAM = ROOT / "crm_desktop"


def compile_program(folder: Path = PROGRAM) -> None:
    """Compile what is newer than its compiled form, on all cores; half a second of the first start.

    Python does so by itself at a start, but one file after the other, and not at all where it is told to
    leave no compiled files (PYTHONDONTWRITEBYTECODE): every start took half as long again there.
    """
    if any(is_stale(source) for source in folder.rglob("*.py")):
        # What cannot be compiled or written is no reason not to start: Python itself says what is wrong.
        command: list[str | Path] = [venv_program("python"), "-m", "compileall", "-qq", "-j", "0", folder]
        subprocess.run(command, cwd=ROOT, check=False)


def is_stale(source: Path) -> bool:
    """Whether a source file has no compiled form as new as itself."""
    try:
        return Path(cache_from_source(str(source))).stat().st_mtime < source.stat().st_mtime
    except OSError:
        return True
