"""An environment is trusted only when whole, and made by one set-up at a time."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from development import environment
from tests.support import ROOT

MAKER = getattr(sys, "_base_executable", sys.executable)
"""The Python that people call `dev.py` with, and that has pip; the tests' own may have none."""


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is a repository to the set-up, with locks that ask for nothing."""
    shutil.copytree(ROOT / "development", tmp_path / "development")
    (tmp_path / "requirements.lock").write_text("# nothing\n")
    (tmp_path / "requirements-dev.lock").write_text("-r requirements.lock\n")
    folders = {
        "VENV": tmp_path / ".venv",
        "UNFINISHED": tmp_path / ".venv" / "setup-unfinished",
        "RUNTIME_LOCK": tmp_path / "requirements.lock",
        "DEVELOPMENT_LOCK": tmp_path / "requirements-dev.lock",
    }
    for name, path in folders.items():
        monkeypatch.setattr(environment, name, path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def start_setup(clone: Path, development: bool = False) -> subprocess.Popen[str]:
    """Begin to make the clone's environment, in the way of `dev.py`."""
    code = f"from development.environment import ensure_environment as e; e(development={development})"
    return subprocess.Popen([MAKER, "-c", code], cwd=clone, stderr=subprocess.PIPE, text=True)


def set_up(clone: Path, development: bool = False, exit_code: int = 0) -> str:
    """Make the clone's environment; gives what is said meanwhile."""
    process = start_setup(clone, development)
    said = process.communicate()[1]
    assert process.returncode == exit_code, said
    return said


def venv_python_runs() -> bool:
    """Whether the environment's Python starts."""
    return subprocess.run([environment.venv_program("python"), "-c", "pass"], check=False).returncode == 0


def test_the_environment_is_made_once(clone: Path) -> None:
    set_up(clone)
    assert venv_python_runs()
    assert environment.is_ready(development=False)
    assert not environment.is_ready(development=True)
    made = environment.stamp_of(False).stat().st_mtime_ns
    set_up(clone)
    assert environment.stamp_of(False).stat().st_mtime_ns == made


def test_the_development_set_includes_the_runtime_set(clone: Path) -> None:
    set_up(clone, development=True)
    assert environment.is_ready(development=False)
    assert environment.is_ready(development=True)


def test_a_changed_lock_is_installed(clone: Path) -> None:
    set_up(clone, development=True)
    (clone / "requirements.lock").write_text("# still nothing\n")
    assert not environment.is_ready(development=False)
    assert not environment.is_ready(development=True)
    set_up(clone, development=True)
    assert environment.is_ready(development=True)


def test_an_interrupted_setup_starts_afresh(clone: Path) -> None:
    set_up(clone)
    half = clone / ".venv" / "half-unpacked"
    half.touch()
    environment.UNFINISHED.touch()
    assert not environment.is_ready(development=False)
    assert "did not finish" in set_up(clone)
    assert not half.exists()
    assert venv_python_runs()


def test_an_environment_whose_python_is_gone_is_made_anew(clone: Path) -> None:
    set_up(clone)
    environment.venv_program("python").unlink()
    set_up(clone)
    assert venv_python_runs()


def test_a_failed_install_is_refused_and_not_trusted(clone: Path) -> None:
    (clone / "requirements.lock").write_text("pytest\n")  # neither version nor hash
    assert "SetupRefused" in set_up(clone, exit_code=1)
    assert not environment.is_ready(development=False)
    (clone / "requirements.lock").write_text("# mended\n")
    set_up(clone)
    assert environment.is_ready(development=False)


def test_two_setups_at_once_make_one_environment(clone: Path) -> None:
    both = [start_setup(clone) for _ in range(2)]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sorted("Making the virtual environment" in text for text in said) == [False, True]
    assert environment.is_ready(development=False)
