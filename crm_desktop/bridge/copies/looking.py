"""Shows a copy in a window and process of its own: what is done there cannot touch the file that is open."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import crm_desktop

#: The option by which the program is told to show a copy for looking only.
OPTION = "--look"


def look_inside(copy: Path, language: str) -> subprocess.Popen[bytes]:
    """Begin a program that shows a copy; it opens a temporary one, so that the copy stays as it is."""
    program = [sys.executable]
    if not getattr(sys, "frozen", False):
        program.append(str(Path(crm_desktop.__file__).parents[1] / "main.py"))
    return subprocess.Popen([*program, OPTION, str(copy), "--lang", language])
