"""Resolves pyproject.toml anew and writes both lock files: versions, and hashes for every platform served."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Report = dict[str, dict[str, Any]]
"""What pip would install, by normalised name."""

ROOT = Path(__file__).resolve().parent.parent
RUNTIME_LOCK = ROOT / "requirements.lock"
DEVELOPMENT_LOCK = ROOT / "requirements-dev.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
GLIBC_TAGS = ("manylinux_2_17", "manylinux_2_28", "manylinux_2_34", "manylinux_2_39")
PLATFORMS = (
    *(tuple(f"{tag}_{machine}" for tag in GLIBC_TAGS) for machine in ("x86_64", "aarch64")),
    ("macosx_13_0_x86_64",),
    ("macosx_13_0_arm64",),
    ("macosx_15_0_x86_64",),
    ("macosx_15_0_arm64",),
    ("win_amd64",),
    ("win_arm64",),
)


class CurrentPip:
    """The newest pip, in an environment of its own: it tells versions and hashes without downloading."""

    def __init__(self, folder: Path) -> None:
        """Make the environment inside the folder."""
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        self._python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        subprocess.run([self._python, "-m", "pip", "install", "--quiet", "--upgrade", "pip"], check=True)

    def resolve(self, requirements: Iterable[str]) -> dict[str, str]:
        """Versions of the requirements and of all that they need, fit for the lowest Python served."""
        report = self._report(PYTHONS[0], [], requirements)
        return {name: entry["metadata"]["version"] for name, entry in sorted(report.items())}

    def hashes(self, versions: Mapping[str, str]) -> dict[str, set[str]]:
        """SHA-256 of every wheel that one of the Pythons on one of the platforms would take."""
        found: dict[str, set[str]] = {name: set() for name in versions}
        for python in PYTHONS:
            for platform in PLATFORMS:
                print(f"Python {python}, {platform[-1]}", flush=True)
                options = ["--no-deps", *(f"--platform={tag}" for tag in platform)]
                for name, entry in self._report(python, options, pins(versions)).items():
                    found[name].add(entry["download_info"]["archive_info"]["hashes"]["sha256"])
        return found

    def _report(self, python: str, options: Iterable[str], wanted: Iterable[str]) -> Report:
        with tempfile.TemporaryDirectory() as scratch:
            report = Path(scratch) / "report.json"
            command = [str(self._python), "-m", "pip", "install", "--quiet", "--dry-run"]
            command += [
                "--ignore-installed",
                "--only-binary=:all:",
                "--implementation=cp",
                f"--python-version={python}",
            ]
            command += [f"--report={report}", f"--target={scratch}", *options, *wanted]
            subprocess.run(command, check=True)
            entries = json.loads(report.read_text(encoding="utf-8"))["install"]
        return {re.sub(r"[-_.]+", "-", entry["metadata"]["name"]).lower(): entry for entry in entries}


def pins(versions: Mapping[str, str]) -> list[str]:
    """`name==version` for each."""
    return [f"{name}=={version}" for name, version in versions.items()]


def lock_text(versions: Mapping[str, str], hashes: Mapping[str, Iterable[str]], first_line: str = "") -> str:
    """A lock file's text, in the form that `pip install --require-hashes -r` reads."""
    title = f"# Written by `python3 dev.py lock`: the wheels for CPython {PYTHONS[0]} to {PYTHONS[-1]}"
    lines = [f"{title} on Linux, macOS and Windows.", *filter(None, [first_line])]
    for name, version in versions.items():
        allowed = [f"    --hash=sha256:{digest}" for digest in sorted(hashes[name])]
        lines.append(" \\\n".join([f"{name}=={version}", *allowed]))
    return "\n".join(lines) + "\n"


def write_locks() -> None:
    """Write requirements.lock, and requirements-dev.lock which includes it."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as scratch:
        pip = CurrentPip(Path(scratch) / "venv")
        runtime = pip.resolve(project["project"]["dependencies"])
        everything = pip.resolve([*pins(runtime), *project["dependency-groups"]["dev"]])
        hashes = pip.hashes(everything)
    development = {name: version for name, version in everything.items() if name not in runtime}
    RUNTIME_LOCK.write_text(lock_text(runtime, hashes), encoding="utf-8", newline="\n")
    text = lock_text(development, hashes, first_line=f"-r {RUNTIME_LOCK.name}")
    DEVELOPMENT_LOCK.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write_locks()
