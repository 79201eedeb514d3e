"""The door for developers: an environment is trusted only when whole; system packages have names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

import dev
from tests.support import ROOT

TINY_TS = """<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_TW"><context><name>Page</name><message>
<source>Leads</source><translation>{word}</translation></message></context></TS>
"""


@pytest.fixture
def clone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that dev.py takes for its repository, with locks that ask for nothing."""
    (tmp_path / "requirements.lock").write_text("# nothing\n")
    (tmp_path / "requirements-dev.lock").write_text("-r requirements.lock\n")
    folders = {
        "ROOT": tmp_path,
        "VENV": tmp_path / ".venv",
        "UNFINISHED": tmp_path / ".venv" / "setup-unfinished",
        "RUNTIME_LOCK": tmp_path / "requirements.lock",
        "DEVELOPMENT_LOCK": tmp_path / "requirements-dev.lock",
    }
    for name, path in folders.items():
        monkeypatch.setattr(dev, name, path)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


def venv_python_runs() -> bool:
    """Whether the environment's Python starts."""
    return subprocess.run([dev.venv_program("python"), "-c", "pass"], check=False).returncode == 0


def test_the_environment_is_made_once(clone: Path) -> None:
    dev.ensure_environment(development=False)
    assert venv_python_runs()
    assert dev.is_ready(development=False)
    assert not dev.is_ready(development=True)
    made = dev.stamp_of(False).stat().st_mtime_ns
    dev.ensure_environment(development=False)
    assert dev.stamp_of(False).stat().st_mtime_ns == made


def test_the_development_set_includes_the_runtime_set(clone: Path) -> None:
    dev.ensure_environment(development=True)
    assert dev.is_ready(development=False)
    assert dev.is_ready(development=True)


def test_a_changed_lock_is_installed(clone: Path) -> None:
    dev.ensure_environment(development=True)
    (clone / "requirements.lock").write_text("# still nothing\n")
    assert not dev.is_ready(development=False)
    assert not dev.is_ready(development=True)
    dev.ensure_environment(development=True)
    assert dev.is_ready(development=True)


def test_an_interrupted_setup_starts_afresh(clone: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dev.ensure_environment(development=False)
    half = clone / ".venv" / "half-unpacked"
    half.touch()
    dev.UNFINISHED.touch()
    assert not dev.is_ready(development=False)
    dev.ensure_environment(development=False)
    assert not half.exists()
    assert venv_python_runs()
    assert "did not finish" in capsys.readouterr().err


def test_an_environment_whose_python_is_gone_is_made_anew(clone: Path) -> None:
    dev.ensure_environment(development=False)
    dev.venv_program("python").unlink()
    dev.ensure_environment(development=False)
    assert venv_python_runs()


def test_a_failed_install_is_refused_and_not_trusted(clone: Path) -> None:
    (clone / "requirements.lock").write_text("pytest\n")  # neither version nor hash
    with pytest.raises(dev.SetupRefused):
        dev.ensure_environment(development=False)
    assert not dev.is_ready(development=False)
    (clone / "requirements.lock").write_text("# mended\n")
    dev.ensure_environment(development=False)
    assert dev.is_ready(development=False)


def test_two_setups_at_once_make_one_environment(clone: Path) -> None:
    shutil.copy(ROOT / "dev.py", clone)
    code = "import sys, dev; sys.exit(dev.ensure_environment(development=False))"
    both = [
        subprocess.Popen([sys.executable, "-c", code], cwd=clone, stderr=subprocess.PIPE) for _ in range(2)
    ]
    said = [process.communicate()[1] for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert sorted(b"Making the virtual environment" in text for text in said) == [False, True]
    assert dev.is_ready(development=False)


def test_translations_are_compiled_only_when_older(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(dev, "TRANSLATIONS", tmp_path)
    source, target = tmp_path / "crm_zh_TW.ts", tmp_path / "crm_zh_TW.qm"
    source.write_text(TINY_TS.format(word="線索"), encoding="utf-8")
    dev.compile_translations()
    first = target.read_bytes()
    os.utime(target, (time.time() + 10, time.time() + 10))
    source.write_text(TINY_TS.format(word="潛在客戶"), encoding="utf-8")
    dev.compile_translations()
    assert target.read_bytes() == first
    os.utime(source, (time.time() + 20, time.time() + 20))
    dev.compile_translations()
    assert target.read_bytes() != first
    assert sorted(path.name for path in tmp_path.iterdir()) == ["crm_zh_TW.qm", "crm_zh_TW.ts"]


def test_a_missing_library_is_asked_for_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    present = dev.missing_packages(with_test_tools=False)
    monkeypatch.setitem(dev.QT_LIBRARIES, "libthere-is-no-such-thing.so.9", "there-is-no-such-thing9")
    assert set(dev.missing_packages(with_test_tools=False)) - set(present) == {"there-is-no-such-thing9"}


def test_a_missing_tool_is_asked_for_only_for_the_window_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(dev.TEST_TOOLS, "no-such-program", "no-such-package")
    assert "no-such-package" in dev.missing_packages(with_test_tools=True)
    assert "no-such-package" not in dev.missing_packages(with_test_tools=False)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system packages are a matter of Linux")
def test_without_rights_the_exact_command_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(dev.QT_LIBRARIES, "libthere-is-no-such-thing.so.9", "there-is-no-such-thing9")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    (tmp_path / "apt-get").write_text("#!/bin/sh\nexit 1\n")
    (tmp_path / "apt-get").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))  # no sudo there
    with pytest.raises(dev.SetupRefused, match=r"sudo apt-get install -y .*there-is-no-such-thing9"):
        dev.ensure_system()


def test_an_unknown_verb_shows_the_verbs(capfd: pytest.CaptureFixture[str]) -> None:
    assert dev.main(["paint"]) == 2
    said = capfd.readouterr().err
    assert "Unknown verb: paint" in said
    assert all(verb in said for verb in dev.VERBS)


def test_the_door_opens_with_the_standard_library_alone() -> None:
    # -I and -S: no site-packages, no user folder, nothing but the standard library.
    command = [sys.executable, "-I", "-S", str(ROOT / "dev.py"), "--help"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")
    assert result.stdout.startswith("Usage:")
