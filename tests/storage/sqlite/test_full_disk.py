"""A disk that is full or broken: said as such, nothing of the step written, all earlier work kept."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import FileProblem, ReadOnlyFile, StorageFull
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.damage import explained
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.workspaces import Clock, Desk, query
from tests.storage.sqlite.elsewhere import in_a_child, limit_file_size, small_disk
from tests.storage.sqlite.test_opening import make


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Desk]:
    """An office whose file may grow by 20 pages only; SQLite then reports a full disk."""
    path = make(tmp_path / "office.crm")
    pages = query(path, "PRAGMA page_count")[0][0]
    desk = Desk(path)

    @event.listens_for(desk.workspace.file.writing, "connect")
    def limit(connection: Any, record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 20}")

    yield desk
    desk.close()


def test_a_full_disk_stops_one_command_and_nothing_else(small: Desk) -> None:
    kept = [small.create(Kind.LEAD, name="Anna", description="short")]
    before = small.tables()
    for _ in range(3):
        with pytest.raises(StorageFull) as caught:
            small.create(Kind.LEAD, name="Berta", raw_text="王" * 90_000)
        assert caught.value.key == "disk_full"
        assert small.tables() == before
    kept.append(small.create(Kind.LEAD, name="Clara"))
    small.workspace.undo()
    small.workspace.redo()
    assert small.workspace.check() == []
    assert sorted(small.tables()[Kind.LEAD]) == kept


def test_a_file_that_may_not_grow_keeps_what_it_had(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    size = path.stat().st_size

    def step() -> object:
        workspace = Workspace.open(path, now=Clock())
        made = 0
        try:
            for number in range(1000):
                workspace.run(CreateRecord(Kind.LEAD, {"name": f"Lead {number}", "raw_text": "x" * 20_000}))
                made += 1
        except StorageFull as error:
            return [error.key, made]
        return ["no limit met", made]

    said = in_a_child(step, prepare=limit_file_size(size + 100_000))
    assert isinstance(said, list)
    key, made = said
    assert key in ("disk_full", "disk_error")
    assert made > 0
    assert check_file(path) == []
    assert query(path, "SELECT count(*) FROM lead") == [(made,)]


@pytest.mark.parametrize("room", [0, 4_000, 20_000, 60_000, *range(150_000, 1_000_000, 40_000)])
def test_a_new_file_is_whole_or_not_there_whatever_room_there_is(tmp_path: Path, room: int) -> None:
    """Also where the log still found room and the file that it is folded into did not."""
    path = tmp_path / "office.crm"

    def step() -> object:
        open_file(path).close()
        return "opened"

    said = in_a_child(step, prepare=limit_file_size(room))
    if said == "opened":
        assert [each.name for each in tmp_path.iterdir()] == [path.name]
        assert check_file(path) == []
        assert len(query(path, "SELECT * FROM channel")) == 12
    else:
        assert isinstance(said, list)
        assert said[0] == StorageFull.__name__
        assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("room", range(200, 1_700, 100))
def test_a_new_file_on_a_disk_that_is_nearly_full(room: int) -> None:
    """On a real file system of so many KiB, where the log and the file share what is left."""
    with small_disk(room) as folder:
        path = folder / "office.crm"
        try:
            open_file(path).close()
        except StorageFull:
            assert list(folder.iterdir()) == []
        else:
            assert check_file(path) == []
            assert len(query(path, "SELECT * FROM channel")) == 12


@pytest.mark.parametrize("key", ["disk_error", "file_not_opened"])
def test_a_full_disk_is_named_whatever_sqlite_calls_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    """A sync that fails for want of room, or a log that cannot be made, is an error of the disk to SQLite."""
    path = tmp_path / "office.crm"
    path.touch()
    for free, said in ((1 << 30, key), (4_096, "disk_full")):
        usage = shutil.disk_usage(tmp_path)._replace(free=free)
        monkeypatch.setattr(shutil, "disk_usage", lambda _folder, usage=usage: usage)
        with pytest.raises(FileProblem) as caught, explained(path):
            raise StorageFull(key) if key == "disk_error" else ReadOnlyFile(key)
        assert (caught.value.key, caught.value.params["path"]) == (said, str(path))
