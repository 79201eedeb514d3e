"""What a killed process was writing is removed by the next; what somebody still writes is not."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.core.files.leftovers import is_running, pending_name, remove, remove_leftovers
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


def test_what_the_disk_did_not_let_go_is_removed_with_the_next(tmp_path: Path) -> None:
    stubborn = tmp_path / "copy.crm"
    stubborn.mkdir()  # a folder is removed by no unlinking
    remove(stubborn)
    remove_leftovers(tmp_path)
    stubborn.rmdir()
    stubborn.touch()
    remove_leftovers(tmp_path)
    assert not stubborn.exists()
    stubborn.touch()
    remove_leftovers(tmp_path)
    assert stubborn.exists()


_CLAIMER = """
import fcntl, os, sys
descriptor = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT | os.O_EXCL)
fcntl.flock(descriptor, fcntl.LOCK_EX)
print("held", flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="locks of this sort are POSIX's")
def test_what_a_killed_window_claims_the_file_with_goes_and_a_living_ones_stays(tmp_path: Path) -> None:
    claim = tmp_path / "office.crm.lock.rmlock"
    command = [sys.executable, "-c", _CLAIMER, str(claim)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        remove_leftovers(tmp_path)
        assert claim.exists()
        holder.kill()
    remove_leftovers(tmp_path)
    assert not claim.exists()


def test_names_are_short_and_differ() -> None:
    names = {pending_name() for _ in range(100)}
    assert len(names) == 100
    assert max(map(len, names)) < 50


def test_a_process_is_told_from_one_that_has_ended() -> None:
    assert is_running(os.getpid())
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    assert not is_running(child.pid)
