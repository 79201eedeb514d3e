"""A file gives its place to another: both stay whole, and all is as before where that fails."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.core.errors import FileBusy, FileProblem
from crm_desktop.storage.sqlite.setting_aside import change_places, numbers_given, take_numbers
from crm_desktop.storage.sqlite.soundness import check_file
from tests.new_files import put_new_file
from tests.services.workspaces import Desk, query
from tests.storage.sqlite.test_opening import leave_log


def test_a_file_is_kept_and_another_takes_its_place(tmp_path: Path) -> None:
    path, waiting, kept = (tmp_path / name for name in ("office.crm", "waiting", "kept.crm"))
    put_new_file(path, currency="TWD")
    put_new_file(waiting, currency="EUR")
    former, other = path.read_bytes(), waiting.read_bytes()
    assert change_places(path, waiting, kept)
    assert (path.read_bytes(), kept.read_bytes()) == (other, former)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["kept.crm", "office.crm"]


def test_a_log_is_folded_into_a_file_that_is_sound_alone(tmp_path: Path) -> None:
    statement = "UPDATE channel SET name = 'from the log' WHERE id = 1"
    path, waiting, kept = (tmp_path / name for name in ("office.crm", "waiting", "kept.crm"))
    for damaged in (False, True):
        put_new_file(path)
        put_new_file(waiting)
        leave_log(path, statement)
        if damaged:
            path.write_bytes(path.read_bytes()[:-20_007])
        content = path.read_bytes()
        assert change_places(path, waiting, kept)
        assert (kept.read_bytes() == content, Path(f"{kept}-wal").exists()) == (damaged, damaged)
        assert sorted(each.name for each in tmp_path.glob("office*")) == ["office.crm"]
        for each in tmp_path.iterdir():
            each.unlink()


def test_a_disk_that_fails_leaves_all_as_it_was(tmp_path: Path) -> None:
    path, kept = put_new_file(tmp_path / "office.crm"), tmp_path / "kept.crm"
    leave_log(path, "UPDATE channel SET name = 'kept' WHERE id = 1")
    with pytest.raises(FileProblem):
        change_places(path, tmp_path / "nothing there", kept)
    assert path.exists()
    assert not kept.exists()
    assert query(path, "SELECT name FROM channel WHERE id = 1") == [("kept",)]


def test_a_log_that_is_left_is_not_taken_for_that_of_the_next_file(tmp_path: Path) -> None:
    path, waiting, kept = (tmp_path / name for name in ("office.crm", "waiting", "kept.crm"))
    put_new_file(path)
    leave_log(path, "UPDATE channel SET name = 'of the former file' WHERE id = 1")
    log = Path(f"{path}-wal").read_bytes()
    path.unlink()
    put_new_file(waiting)
    assert not change_places(path, waiting, kept)
    assert query(path, "SELECT name FROM channel WHERE id = 1") == [(None,)]
    assert check_file(path) == []
    assert Path(f"{kept}-wal").read_bytes() == log


def test_a_file_in_use_stays(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    waiting = put_new_file(tmp_path / "waiting")
    with pytest.raises(FileBusy):
        change_places(desk.path, waiting, tmp_path / "kept.crm")
    desk.close()
    assert waiting.exists()


def test_numbers_go_on_after_those_that_were_given(tmp_path: Path) -> None:
    path = put_new_file(tmp_path / "office.crm")
    take_numbers(path, {"lead": 70, "channel": 3, "no_table": 9})
    numbers = numbers_given(path)
    assert (numbers["lead"], numbers["channel"], "no_table" in numbers) == (70, 12, False)
    assert numbers_given(tmp_path / "nothing there") == {}
