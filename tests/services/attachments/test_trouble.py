"""A full disk, a kill in the middle: a file is kept whole or nothing of it is there."""

from __future__ import annotations

import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from crm_desktop.core.errors import StorageFull
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.attachments.reading import file_writing
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.attachments.files import LONG, attach, content, contents, listed, names
from tests.services.workspaces import Desk, query
from tests.storage.sqlite.elsewhere import in_a_child, limit_file_size
from tests.storage.sqlite.test_opening import make
from tests.support import PATIENCE, ROOT

KILLS = 6
#: Seconds from the child's first file to its end, at most.
LIFE = 0.8
#: Keeps one file after the other and says each when it is there.
CHILD = """
import sys
from pathlib import Path
from crm_desktop.core.attachments import AttachFiles, GivenFile
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
workspace = Workspace.open(Path(sys.argv[1]), create=False)
number = int(sys.argv[2]) * 1000
while True:
    content = b"".join((number * 1_000_003 + each).to_bytes(8, "big") for each in range(150_000))
    files = (GivenFile(f"{number}.bin", None, content), GivenFile(f"{number}.txt", None, content[:100]))
    ids = workspace.run(AttachFiles(Kind.LEAD, 1, files)).ids
    print(*ids, flush=True)
    number += 1
"""


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Desk]:
    """An office whose file may grow by 100 pages only."""
    path = make(tmp_path / "office.crm")
    pages = query(path, "PRAGMA page_count")[0][0]
    desk = Desk(path)

    @event.listens_for(desk.workspace.file.writing, "connect")
    def limit(connection: Any, record: Any) -> None:
        connection.execute(f"PRAGMA max_page_count = {pages + 100}")

    yield desk
    desk.close()


def test_a_full_disk_keeps_nothing_of_the_step(small: Desk) -> None:
    lead = small.create(Kind.LEAD, name="Anna")
    attach(small.workspace, Kind.LEAD, lead, ("small.txt", b"small"))
    for _ in range(2):
        with pytest.raises(StorageFull):
            attach(small.workspace, Kind.LEAD, lead, ("first.txt", b"fits"), ("large.bin", LONG))
        assert names(small.workspace, Kind.LEAD, lead) == ["small.txt"]
        assert contents(small) == 1
    attach(small.workspace, Kind.LEAD, lead, ("after.txt", b"after"))
    assert small.workspace.check() == []


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system with fork")
def test_a_full_disk_leaves_no_half_file_where_one_was_saved(desk: Desk, tmp_path: Path) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    id_ = attach(desk.workspace, Kind.LEAD, lead, ("large.bin", LONG)).ids[0]
    desk.workspace.close()
    folder = tmp_path / "out"
    folder.mkdir()

    def step() -> object:
        with closing(Desk(desk.path)) as here, closing(here.workspace.reader()) as reader:
            reader.read(file_writing(id_, folder / "saved.bin", Progress()))
        return "saved"

    said = in_a_child(step, prepare=limit_file_size(len(LONG) // 2))
    assert said == ["StorageFull", "no_room_for_file"]
    assert list(folder.iterdir()) == []
    desk.restart()


def test_a_kill_leaves_whole_files_or_none(tmp_path: Path) -> None:
    chance = random.Random(5)
    path = tmp_path / "office.crm"
    with closing(Desk(path)) as desk:
        lead = desk.create(Kind.LEAD, name="Anna")
    told: list[int] = []
    for number in range(KILLS):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(path), str(number)], cwd=ROOT, stdout=subprocess.PIPE, text=True
        )
        assert child.stdout is not None
        said = child.stdout.readline()
        time.sleep(chance.uniform(0, LIFE))
        child.kill()
        said += child.communicate(timeout=PATIENCE)[0]
        whole = said[: said.rfind("\n") + 1]  # the last word may be cut short
        told += map(int, whole.split())
    assert len(told) >= KILLS * 2
    assert check_file(path) == []
    with closing(Desk(path)) as desk:
        found = listed(desk.workspace, Kind.LEAD, lead)
        assert set(told) <= {each.id for each in found.files}
        assert found.count % 2 == 0, "both files of a step are there, or neither"
        assert contents(desk) == found.count
        for each in found.files:
            assert len(content(desk.workspace, each.id)) == each.size
