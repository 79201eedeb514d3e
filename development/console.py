"""What is said to the person at the terminal, and programs run to their end."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


class SetupRefused(Exception):
    """Set-up cannot go on; the message says what to do."""


def say(text: str) -> None:
    """Print progress at once, in order with the output of the programs that are called."""
    print(text, file=sys.stderr, flush=True)


def call(command: Sequence[str | Path], cwd: Path | None = ROOT) -> int:
    """Run a program to its end and give back its exit code; Ctrl+C ends it, not with a traceback of ours."""
    try:
        return subprocess.call([str(part) for part in command], cwd=cwd)
    except KeyboardInterrupt:
        return 130
