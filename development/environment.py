"""The virtual environment: made once, held to the locked versions, and trusted only when whole."""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from development.console import ROOT, SetupRefused, call, say

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

VENV = ROOT / ".venv"
UNFINISHED = VENV / "setup-unfinished"
RUNTIME_LOCK = ROOT / "requirements.lock"
DEVELOPMENT_LOCK = ROOT / "requirements-dev.lock"


def venv_program(name: str) -> Path:
    """Path of a program inside the virtual environment, on this platform."""
    return VENV / "Scripts" / f"{name}.exe" if os.name == "nt" else VENV / "bin" / name


def locks_of(development: bool) -> list[Path]:
    """The lock files that make up the run-time set, or the development set that includes it."""
    return [RUNTIME_LOCK, DEVELOPMENT_LOCK] if development else [RUNTIME_LOCK]


def stamp_of(development: bool) -> Path:
    """The file that says which locked set the virtual environment holds."""
    return VENV / f"locked-{'development' if development else 'runtime'}"


def digest_of(development: bool) -> str:
    """Fingerprint of the locked set: changes exactly when a lock file does."""
    return hashlib.sha256(b"\0".join(lock.read_bytes() for lock in locks_of(development))).hexdigest()


def is_ready(development: bool) -> bool:
    """Whether the virtual environment wholly holds the locked set; reads two small files, starts nothing."""
    stamp = stamp_of(development)
    if UNFINISHED.exists() or not venv_program("python").exists() or not stamp.exists():
        return False
    return stamp.read_text() == digest_of(development)


def ensure_environment(development: bool) -> None:
    """Make or mend the virtual environment so that it holds exactly the locked versions.

    A file marks the work as unfinished from the first step to the last: where it is found again, that set-up
    was interrupted, and the environment is made anew instead of being trusted.
    """
    if is_ready(development):
        return
    with one_setup_at_a_time() as claim:
        if not is_ready(development):
            set_up(development, claim)


@contextmanager
def one_setup_at_a_time() -> Iterator[int]:
    """Wait until no other set-up of this folder is running; the system ends the claim of one that died.

    Gives the claim's file descriptor: a program that inherits it keeps the claim even if this one is killed.
    """
    name = hashlib.sha256(f"{Path.home()}:{ROOT}".encode()).hexdigest()[:16]
    with (Path(tempfile.gettempdir()) / f"crm-desktop-setup-{name}.lock").open("ab") as claim:
        while not has_claimed(claim.fileno()):
            time.sleep(0.2)
        yield claim.fileno()


def has_claimed(descriptor: int) -> bool:
    """Try to lock the open file for this process alone."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def set_up(development: bool, claim: int) -> None:
    """Install the locked set, into a new environment where there is none that can be trusted."""
    is_broken = UNFINISHED.exists() or (VENV.exists() and not venv_program("python").exists())
    is_new = is_broken or not VENV.exists()
    VENV.mkdir(exist_ok=True)
    UNFINISHED.touch()
    if is_broken:
        say("The last set-up did not finish; starting it afresh.")
        empty_environment()
    if is_new:
        say("Making the virtual environment .venv ...")
        create_venv(VENV)
    say("Installing the locked packages ...")
    install(DEVELOPMENT_LOCK if development else RUNTIME_LOCK, claim)
    for held in {False, development}:
        stamp_of(held).write_text(digest_of(held))
    UNFINISHED.unlink()


def empty_environment() -> None:
    """Delete everything in .venv but the mark that says it is not whole."""
    try:
        for child in VENV.iterdir():
            if child.is_dir() and not child.is_symlink():
                shutil.rmtree(child)
            elif child != UNFINISHED:
                child.unlink()
    except OSError as error:
        raise SetupRefused(f"The folder .venv could not be emptied ({error}); please delete it.") from error


def install(lock: Path, claim: int) -> None:
    """Install what a lock file holds, and nothing else."""
    pip = pip_command(VENV, venv_program("python"))
    # --no-deps: the lock is the whole truth, so nothing outside it can slip in.
    options = "--quiet --disable-pip-version-check --require-hashes --no-deps --only-binary=:all:"
    kept_open = () if sys.platform == "win32" else (claim,)
    command = [*pip, "install", *options.split(), "-r", str(lock)]
    if subprocess.run(command, cwd=ROOT, pass_fds=kept_open, check=False).returncode:
        raise SetupRefused("The packages could not be installed; what pip said is above.")


def has_pip() -> bool:
    """Whether this Python brings pip itself, as against only being able to bootstrap it (ensurepip)."""
    return importlib.util.find_spec("pip") is not None


def create_venv(folder: Path) -> None:
    """Create a virtual environment, without a pip of its own where this Python's pip can serve it.

    Debian takes ensurepip out of its Python: there a plain `python -m venv` fails without one more package.
    """
    if not has_pip() and importlib.util.find_spec("ensurepip") is None:
        raise SetupRefused("This Python has no pip. On Debian and Ubuntu: sudo apt-get install python3-pip")
    arguments = ["--without-pip"] if has_pip() else []
    subprocess.run([sys.executable, "-m", "venv", *arguments, str(folder)], check=True)


def pip_command(folder: Path, python: Path) -> list[str]:
    """The pip that installs into an environment: its own, else this Python's."""
    own = [*folder.glob("lib/python*/site-packages/pip"), *folder.glob("Lib/site-packages/pip")]
    if own or not has_pip():
        return [str(python), "-m", "pip"]
    return [sys.executable, "-m", "pip", "--python", str(python)]


def call_python(*arguments: str | Path, cwd: Path | None = ROOT) -> int:
    """Run the environment's Python."""
    return call([venv_program("python"), *arguments], cwd=cwd)
