"""What a killed process was writing is removed by the next; what somebody still writes is not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from crm_desktop.core.files.leftovers import is_running, pending_name, remove_leftovers
from crm_desktop.core.files.pending import PendingFile
from tests.support import ROOT

_WRITER = """
import os, sys
from pathlib import Path
from crm_desktop.core.files.pending import PendingFile
pending = PendingFile(Path(sys.argv[1]))
pending.write(b"half of it")
pending.path.with_name(pending.path.name + "-journal").write_bytes(b"log")
os.abort()
"""


def test_what_a_killed_process_leaves_goes_and_all_else_stays(tmp_path: Path) -> None:
    others = [".0123abcd-1-0123456789ab.part", ".hidden.part", "mine.part", ".0123456789abcdef01234567.part"]
    for name in others:
        (tmp_path / name).touch()
    killed = [sys.executable, "-c", _WRITER, str(tmp_path / "target.csv")]
    assert subprocess.run(killed, cwd=ROOT, stderr=subprocess.DEVNULL, check=False).returncode != 0
    assert len(list(tmp_path.iterdir())) == len(others) + 2
    with PendingFile(tmp_path / "other.csv") as pending:
        remove_leftovers(tmp_path)
        assert pending.path.exists()
    assert sorted(each.name for each in tmp_path.iterdir()) == sorted(others)


def test_files_of_former_versions_go_when_they_are_old(tmp_path: Path) -> None:
    old = tmp_path / ".0123456789abcdef01234567.part"
    old.touch()
    os.utime(old, (0, 0))
    remove_leftovers(tmp_path)
    assert list(tmp_path.iterdir()) == []
    remove_leftovers(tmp_path / "nowhere")


def test_names_are_short_and_differ() -> None:
    names = {pending_name() for _ in range(100)}
    assert len(names) == 100
    assert max(map(len, names)) < 50


def test_a_process_is_told_from_one_that_has_ended() -> None:
    assert is_running(os.getpid())
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert not is_running(child.pid)
