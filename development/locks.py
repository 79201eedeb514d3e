"""Writes both lock files: what pyproject.toml asks for, resolved by uv for every Python and system served."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path

from development.console import ROOT
from development.environment import DEVELOPMENT_LOCK, RUNTIME_LOCK

LOWEST_PYTHON = "3.11"
TITLE = f"# Written by `python3 dev.py lock`: the wheels for CPython {LOWEST_PYTHON} and newer."


def resolver(folder: Path) -> Path:
    """The newest uv, in an environment of its own."""
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    subprocess.run([programs / "python", "-m", "pip", "install", "--quiet", "--upgrade", "uv"], check=True)
    return programs / "uv"


def resolved(uv: Path, *options: str) -> dict[str, str]:
    """Entry of a lock file by its first line (name, version, where it is needed), with hashes of the wheels.

    Universal: packages that only some systems need are there with their condition.
    """
    command = [str(uv), "pip", "compile", "--quiet", "--universal", f"--python-version={LOWEST_PYTHON}"]
    command += ["--upgrade", "--generate-hashes", "--only-binary=:all:", "--no-annotate", "--no-header"]
    command += ["--no-emit-index-url", "--no-emit-find-links", *options]
    text = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout
    entries = re.split(r"^(?=[\w-]+==)", text, flags=re.MULTILINE)
    return {entry.split("\n", 1)[0].removesuffix(" \\"): entry for entry in entries if "==" in entry}


def write_locks() -> None:
    """Write requirements.lock, and requirements-dev.lock which includes it."""
    with tempfile.TemporaryDirectory() as scratch:
        uv = resolver(Path(scratch) / "venv")
        runtime = resolved(uv, "pyproject.toml")
        held = Path(scratch) / "runtime.txt"
        held.write_text("\n".join(runtime) + "\n", encoding="utf-8")
        everything = resolved(uv, "--group=dev", f"--constraint={held}", "pyproject.toml")
    development = [entry for first, entry in everything.items() if first not in runtime]
    write(RUNTIME_LOCK, [TITLE + "\n", *runtime.values()])
    write(DEVELOPMENT_LOCK, [TITLE + "\n", f"-r {RUNTIME_LOCK.name}\n", *development])


def write(lock: Path, parts: list[str]) -> None:
    """Write a lock file, the same bytes on every system."""
    lock.write_text("".join(parts), encoding="utf-8", newline="\n")
