"""SQLite's locks on the open data file stay, whatever the process looks at beside."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.files.data_files import COMPANIONS, belongs_to_a_data_file, beside, is_open_here
from crm_desktop.services.importing.sources.opening import open_source
from tests.services.workspaces import Desk

pytestmark = pytest.mark.skipif(os.name == "nt", reason="locks there belong to a handle, not to a process")

#: Where SQLite's readers lock a data file, and where a connection claims the index of its log (os_unix.c).
_SHARED, _INDEX = (0x40000002, 510), (128, 1)
_ASK = """
import fcntl, os, sys
file = os.open(sys.argv[1], os.O_RDWR)
try:
    fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, int(sys.argv[3]), int(sys.argv[2]))
except OSError:
    print("held")
"""


def is_held(path: Path, place: tuple[int, int]) -> bool:
    """Whether another process finds a lock there."""
    command = [sys.executable, "-c", _ASK, str(path), *map(str, place)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout == "held\n"


def locks(path: Path) -> tuple[bool, bool]:
    return is_held(path, _SHARED), is_held(beside(path, "-shm"), _INDEX)


def test_asking_whether_a_target_is_the_data_file_keeps_its_locks(desk: Desk) -> None:
    reader = desk.workspace.reader()
    reader.reference_data()
    assert locks(desk.path) == (True, True)
    link = desk.path.with_name("another name")
    os.link(desk.path, link)
    for target in (desk.path, link, *(beside(desk.path, suffix) for suffix in COMPANIONS)):
        assert belongs_to_a_data_file(target, (desk.path,))
        assert locks(desk.path) == (True, True), target
    reader.close()


def test_a_data_file_chosen_for_import_keeps_its_locks(desk: Desk) -> None:
    reader = desk.workspace.reader()
    reader.reference_data()
    for target in (desk.path, beside(desk.path, "-wal"), beside(desk.path, "-shm")):
        with pytest.raises(ImportProblem, match="not_a_table"), open_source(target):
            pass
        assert locks(desk.path) == (True, True), target
    reader.close()


def test_a_target_is_asked_about_without_being_named(desk: Desk) -> None:
    reader = desk.workspace.reader()
    reader.reference_data()
    assert belongs_to_a_data_file(desk.path)
    assert locks(desk.path) == (True, True)
    reader.close()
    desk.workspace.close()
    assert not is_open_here(desk.path)
    assert belongs_to_a_data_file(desk.path), "told by its content again"


def test_a_descriptor_closed_elsewhere_loses_them(desk: Desk) -> None:
    """What the test above would find: the rule of POSIX that makes all this necessary."""
    reader = desk.workspace.reader()
    reader.reference_data()
    os.close(os.open(desk.path, os.O_RDONLY))
    assert locks(desk.path)[0] is False
    reader.close()
