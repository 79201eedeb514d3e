"""What is missing on a Linux machine is asked for by its package, and said where it may not be installed."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from development import system_packages
from development.console import SetupRefused

NO_LIBRARY = ("libthere-is-no-such-thing.so.9", "there-is-no-such-thing9")
linux_only = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="system packages are a matter of Linux"
)


@pytest.fixture
def programs(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A person without rights, on a machine that has apt-get and whatever else is put into this folder."""
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.setenv("PATH", str(tmp_path))
    put(tmp_path, "apt-get")
    return tmp_path


def put(folder: Path, name: str) -> None:
    """Make a program that refuses everything."""
    (folder / name).write_text("#!/bin/sh\nexit 1\n")
    (folder / name).chmod(0o755)


def test_a_missing_library_is_asked_for_by_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    present = system_packages.missing_packages(with_test_tools=False)
    monkeypatch.setitem(system_packages.QT_LIBRARIES, *NO_LIBRARY)
    assert set(system_packages.missing_packages(with_test_tools=False)) - set(present) == {NO_LIBRARY[1]}


def test_a_missing_tool_is_asked_for_only_for_the_window_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(system_packages.TEST_TOOLS, "no-such-program", "no-such-package")
    assert "no-such-package" in system_packages.missing_packages(with_test_tools=True)
    assert "no-such-package" not in system_packages.missing_packages(with_test_tools=False)


@linux_only
@pytest.mark.parametrize(
    ("others", "command"),
    [
        (["sudo"], "sudo apt-get update && sudo apt-get install -y --no-install-recommends {}"),
        ([], "su -c 'apt-get update && apt-get install -y --no-install-recommends {}'"),
    ],
)
def test_without_rights_the_exact_command_is_said(
    monkeypatch: pytest.MonkeyPatch, programs: Path, others: Sequence[str], command: str
) -> None:
    monkeypatch.setattr(system_packages, "QT_LIBRARIES", dict([NO_LIBRARY]))
    for name in others:
        put(programs, name)
    missing = [NO_LIBRARY[1], *([] if system_packages.has_chinese_font() else [system_packages.CHINESE_FONT])]
    with pytest.raises(SetupRefused) as caught:
        system_packages.ensure_system()
    assert str(caught.value).splitlines()[-1].strip() == command.format(" ".join(missing))


@linux_only
def test_without_a_chinese_font_the_program_runs_and_it_is_said(
    monkeypatch: pytest.MonkeyPatch, programs: Path, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "fonts.conf").write_text("<fontconfig></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))  # a machine without any font
    monkeypatch.setattr(system_packages, "QT_LIBRARIES", {})
    system_packages.ensure_system()
    assert f"install -y --no-install-recommends {system_packages.CHINESE_FONT}" in capfd.readouterr().err


@linux_only
def test_elsewhere_than_on_debian_the_libraries_are_named(
    monkeypatch: pytest.MonkeyPatch, programs: Path
) -> None:
    monkeypatch.setattr(system_packages, "QT_LIBRARIES", dict([NO_LIBRARY]))
    (programs / "apt-get").unlink()
    with pytest.raises(SetupRefused, match=r"sudo dnf install 'libthere-is-no-such-thing\.so\.9"):
        system_packages.ensure_system()


@linux_only
def test_without_the_test_tools_the_tests_go_on_and_the_command_is_said(
    monkeypatch: pytest.MonkeyPatch, programs: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system_packages, "QT_LIBRARIES", {})
    monkeypatch.setattr(system_packages, "TEST_TOOLS", {"no-such-program": "no-such-package"})
    system_packages.ensure_system(with_test_tools=True)
    said = capfd.readouterr().err
    assert "su -c 'apt-get update && apt-get install -y --no-install-recommends no-such-package" in said
    with pytest.raises(SetupRefused, match="no-such-package"):
        system_packages.ensure_system(insist_on_tools=True)


@linux_only
def test_where_it_may_be_the_test_tools_are_installed(
    monkeypatch: pytest.MonkeyPatch, programs: Path, tmp_path: Path
) -> None:
    (programs / "apt-get").write_text(f'#!/bin/sh\n[ $1 = update ] || echo "$@" > {tmp_path}/asked\n')
    (programs / "env").symlink_to("/usr/bin/env")
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(system_packages, "QT_LIBRARIES", {})
    monkeypatch.setattr(system_packages, "TEST_TOOLS", {"no-such-program": "no-such-package"})
    with pytest.raises(SetupRefused, match="installed and yet cannot be used: no-such-package"):
        system_packages.ensure_system(with_test_tools=True)
    assert "no-such-package" in (tmp_path / "asked").read_text()
