"""Temporary folders are private, and those of killed programs go with the next start."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from crm_desktop.core.files.leftovers import pending_name, remove_leftovers
from crm_desktop.core.files.temporary import COPY, FILE, LOOK, PASTED, remove_left_folders, temporary_folder
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file

#: Makes a temporary folder of each sort with something of the office in it, and dies on the spot.
_KILLED = """
import os, signal, sys
from crm_desktop.core.files.temporary import temporary_folder
for sort in sys.argv[1:]:
    file = temporary_folder(sort) / "office.crm"
    file.write_text("private")
    file.chmod(0o400)
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (folder := tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def _kill_one(temporary: Path) -> None:
    surroundings = {**os.environ, "TMPDIR": str(temporary)}
    command = [sys.executable, "-c", _KILLED, COPY, FILE, LOOK, PASTED]
    assert subprocess.run(command, env=surroundings, check=False).returncode
    assert len(list(temporary.iterdir())) == 4


@pytest.mark.skipif(sys.platform == "win32", reason="kills as POSIX systems do")
def test_the_next_opening_removes_what_a_killed_program_left(tmp_path: Path, temporary: Path) -> None:
    _kill_one(temporary)
    own = temporary_folder(LOOK)
    assert own.stat().st_mode & 0o077 == 0
    others = ["crm-file-nobody-x", "crm-look", "work"]
    for name in others:
        (temporary / name).mkdir()
    Workspace.open(put_new_file(tmp_path / "office.crm")).close()
    assert sorted(each.name for each in temporary.iterdir()) == sorted([own.name, *others])


def test_folders_of_former_versions_go_when_they_are_old(temporary: Path) -> None:
    old, young = temporary / "crm-look-ab3_k9xz", temporary / "crm-copy-ab3_k9xz"
    for folder in (old, young):
        folder.mkdir()
        (folder / "office.crm").touch()
    os.utime(old, (0, 0))
    link = temporary / "crm-pasted-ab3_k9xz"
    (target := temporary / "target").mkdir()
    link.symlink_to(target, target_is_directory=True)
    remove_left_folders()
    assert sorted(each.name for each in temporary.iterdir()) == sorted([young.name, link.name, "target"])


def test_a_folder_on_its_way_goes_like_a_file(tmp_path: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    mine = tmp_path / pending_name()
    left = tmp_path / mine.name.replace(f"-{os.getpid()}-", f"-{ended.pid}-")
    for folder in (mine, left):
        folder.mkdir()
        (folder / "demo.crm").touch()
    remove_leftovers(tmp_path)
    assert list(tmp_path.iterdir()) == [mine]
