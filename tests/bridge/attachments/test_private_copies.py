"""Copies for other programs are private and go with the program, or with the next after a killed one."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from crm_desktop.bridge.attachments.private_copies import (
    only_to_be_read,
    private_folder,
    remove_folder,
    remove_left_copies,
)


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_a_copy_goes_with_its_folder(temporary: Path) -> None:
    folder = private_folder()
    copy = folder / "plan.txt"
    copy.write_text("the plan")
    only_to_be_read(copy)
    assert not os.access(copy, os.X_OK)
    remove_folder(folder)
    assert list(temporary.iterdir()) == []


def test_what_a_killed_program_left_goes_and_that_of_others_stays(temporary: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    left = temporary / f"crm-file-{ended.pid}-abc"
    left.mkdir()
    (left / "plan.txt").write_text("the plan")
    only_to_be_read(left / "plan.txt")
    own = private_folder()
    (temporary / "crm-file-nobody-x").mkdir()
    remove_left_copies()
    assert sorted(each.name for each in temporary.iterdir()) == sorted([own.name, "crm-file-nobody-x"])
