"""An environment is trusted only when whole, and made by one set-up at a time."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from development import environment
from development.console import SetupRefused
from tests.support import ROOT


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is taken for the repository, with locks that ask for nothing."""
    (tmp_path / "requirements.lock").write_text("# nothing\n")
    (tmp_path / "requirements-environment.lock").write_text("-r requirements.lock\n")
    folders = {
        "ROOT": tmp_path,
        "VENV": tmp_path / ".venv",
        "UNFINISHED": tmp_path / ".venv" / "setup-unfinished",
        "RUNTIME_LOCK": tmp_path / "requirements.lock",
        "DEVELOPMENT_LOCK": tmp_path / "requirements-environment.lock",
    }
    for name, path in folders.items():
        monkeypatch.setattr(environment, name, path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def venv_python_runs() -> bool:
    """Whether the environment's Python starts."""
    return subprocess.run([environment.venv_program("python"), "-c", "pass"], check=False).returncode == 0


def test_the_environment_is_made_once(clone: Path) -> None:
    environment.ensure_environment(development=False)
    assert venv_python_runs()
    assert environment.is_ready(development=False)
    assert not environment.is_ready(development=True)
    made = environment.stamp_of(False).stat().st_mtime_ns
    environment.ensure_environment(development=False)
    assert environment.stamp_of(False).stat().st_mtime_ns == made


def test_the_development_set_includes_the_runtime_set(clone: Path) -> None:
    environment.ensure_environment(development=True)
    assert environment.is_ready(development=False)
    assert environment.is_ready(development=True)


def test_a_changed_lock_is_installed(clone: Path) -> None:
    environment.ensure_environment(development=True)
    (clone / "requirements.lock").write_text("# still nothing\n")
    assert not environment.is_ready(development=False)
    assert not environment.is_ready(development=True)
    environment.ensure_environment(development=True)
    assert environment.is_ready(development=True)


def test_an_interrupted_setup_starts_afresh(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    environment.ensure_environment(development=False)
    half = clone / ".venv" / "half-unpacked"
    half.touch()
    environment.UNFINISHED.touch()
    assert not environment.is_ready(development=False)
    environment.ensure_environment(development=False)
    assert not half.exists()
    assert venv_python_runs()
    assert "did not finish" in capsys.readouterr().err


def test_an_environment_whose_python_is_gone_is_made_anew(clone: Path) -> None:
    environment.ensure_environment(development=False)
    environment.venv_program("python").unlink()
    environment.ensure_environment(development=False)
    assert venv_python_runs()


def test_a_failed_install_is_refused_and_not_trusted(clone: Path) -> None:
    (clone / "requirements.lock").write_text("pytest\n")  # neither version nor hash
    with pytest.raises(SetupRefused):
        environment.ensure_environment(development=False)
    assert not environment.is_ready(development=False)
    (clone / "requirements.lock").write_text("# mended\n")
    environment.ensure_environment(development=False)
    assert environment.is_ready(development=False)


def test_two_setups_at_once_make_one_environment(clone: Path) -> None:
    shutil.copytree(ROOT / "development", clone / "development")
    code = "from development.environment import ensure_environment as ensure; ensure(development=False)"
    both = [
        subprocess.Popen([sys.executable, "-c", code], cwd=clone, stderr=subprocess.PIPE) for _ in range(2)
    ]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sorted(b"Making the virtual environment" in text for text in said) == [False, True]
    assert environment.is_ready(development=False)
