"""A repair keeps every row that can be read, names the lost ones, and leaves a sound and searchable file."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import DamagedFile
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.repairing import repair_as, repair_in_place
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.soundness import check_file
from tests.new_files import put_new_file
from tests.services.workspaces import query

PAGE, LEADS = 4096, 80


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = put_new_file(tmp_path_factory.mktemp("sound") / "office.crm")
    workspace = Workspace.open(path)
    for number in range(LEADS):
        values = {"name": f"林志豪 {number}", "company": "宏遠精密", "raw_text": "x" * 900}
        workspace.run(CreateRecord(Kind.LEAD, values))
    workspace.close()
    return path


def damaged(sound: Path, path: Path, pages: list[int], fill: bytes) -> Path:
    content = bytearray(sound.read_bytes())
    for number in pages:
        content[number * PAGE : (number + 1) * PAGE] = fill
    path.write_bytes(content)
    return path


def lead_pages(path: Path) -> list[int]:
    """The pages that hold leads, told by their text."""
    content = path.read_bytes()
    pages = (content[start : start + PAGE] for start in range(0, len(content), PAGE))
    return [number for number, page in enumerate(pages) if page[0] == 13 and b"x" * 300 in page]


def test_a_sound_file_is_carried_over_whole(sound: Path, tmp_path: Path) -> None:
    repaired = repair_as(sound, tmp_path / "new.crm", Progress())
    assert (repaired.kept[Kind.LEAD], repaired.lost, repaired.other) == (LEADS, (), 0)
    statement = "SELECT * FROM lead ORDER BY id"
    assert query(tmp_path / "new.crm", statement) == query(sound, statement)


@pytest.mark.parametrize("how", ["zeroed", "random"])
def test_lost_rows_are_named_and_the_others_are_kept(sound: Path, tmp_path: Path, how: str) -> None:
    fill = bytes(PAGE) if how == "zeroed" else random.Random(7).randbytes(PAGE)
    pages = lead_pages(sound)[3:9:2]
    assert len(pages) == 3
    path = damaged(sound, tmp_path / "office.crm", pages, fill)
    before = path.read_bytes()
    known = KnownFiles(tmp_path / "known")
    repaired = repair_in_place(path, known, Progress())
    lost = {named.id: named.title for named in repaired.lost}
    assert 0 < len(lost) < LEADS / 2
    assert repaired.kept[Kind.LEAD] + len(lost) == LEADS
    assert all(title == f"林志豪 {number - 1}" for number, title in lost.items())
    assert check_file(path) == []
    assert repaired.former is not None
    assert repaired.former.read_bytes() == before
    workspace = Workspace.open(path)
    reader = workspace.reader()
    assert reader.count(ListQuery(Kind.LEAD, text="林志豪")) == repaired.kept[Kind.LEAD]
    reader.close()
    assert workspace.run(CreateRecord(Kind.LEAD, {"name": "new"})).ids == (LEADS + 1,)
    workspace.close()


def test_what_is_left_of_a_file_that_was_cut_short_is_kept(sound: Path, tmp_path: Path) -> None:
    path, content = tmp_path / "office.crm", sound.read_bytes()
    cut = lead_pages(sound)[-6] * PAGE + 17
    path.write_bytes(content[:cut])
    repaired = repair_in_place(path, KnownFiles(tmp_path / "known"), Progress())
    assert LEADS / 2 < repaired.kept[Kind.LEAD] < LEADS
    assert check_file(path) == []
    assert repaired.former is not None
    assert repaired.former.read_bytes() == content[:cut]
    assert sorted(each.suffix for each in tmp_path.iterdir()) == [".crm", ".crm"]


def test_a_file_of_which_nothing_can_be_read_stays_as_it_is(sound: Path, tmp_path: Path) -> None:
    path = damaged(sound, tmp_path / "office.crm", [0], bytes(PAGE))
    before = path.read_bytes()
    with pytest.raises(DamagedFile):
        repair_in_place(path, KnownFiles(tmp_path / "known"), Progress())
    assert [each.name for each in tmp_path.iterdir()] == ["office.crm"]
    assert path.read_bytes() == before
