"""The look through a whole file: finds each class of damage, can be stopped, and leaves locks as they are."""

from __future__ import annotations

import random
import shutil
import threading
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import Cancelled, FileProblem
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.soundness import SoundnessCheck, check_file
from tests.new_files import put_new_file
from tests.services.test_locks_kept import locks
from tests.services.workspaces import Desk
from tests.storage.sqlite.test_damage import root_page

PAGE = 4096
SEED = 20261129


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = put_new_file(tmp_path_factory.mktemp("sound") / "office.crm")
    workspace = Workspace.open(path)
    for number in range(60):
        values = {"name": f"林志豪 {number}", "company": "宏遠精密", "raw_text": f"文{number}" * 300}
        workspace.run(CreateRecord(Kind.LEAD, values))
    workspace.close()
    assert check_file(path) == []
    return path


def is_noticed(path: Path) -> bool:
    try:
        return bool(check_file(path))
    except FileProblem:
        return True


def is_empty(page: bytes) -> bool:
    """Whether it is a leaf of a tree without anything in it: nothing is lost with it."""
    return page[0] in (10, 13) and page[3:5] == b"\0\0"


@pytest.mark.parametrize("how", ["zeroed", "misplaced", "random"])
def test_a_page_that_is_not_what_was_written_is_noticed(tmp_path: Path, sound: Path, how: str) -> None:
    content = sound.read_bytes()
    chance = random.Random(SEED)
    missed = []
    for number in chance.sample(range(2, len(content) // PAGE), 24):
        start = number * PAGE
        before, written = content[start - PAGE : start], content[start : start + PAGE]
        page = {"zeroed": bytes(PAGE), "misplaced": before, "random": chance.randbytes(PAGE)}[how]
        path = tmp_path / "office.crm"
        path.write_bytes(content[:start] + page + content[start + PAGE :])
        if not is_empty(written) and not is_noticed(path):
            missed.append(number)
        path.unlink()
    assert missed == []


def test_what_sqlite_passes_over_is_noticed(tmp_path: Path, sound: Path) -> None:
    """An index of some rows that has others too, and the last numbers of the tables gone wrong."""
    content = sound.read_bytes()

    def with_page_of(name: str, other: str) -> Path:
        path = tmp_path / "office.crm"
        start, source = ((root_page(sound, each) - 1) * PAGE for each in (name, other))
        path.write_bytes(content[:start] + content[source : source + PAGE] + content[start + PAGE :])
        return path

    path = with_page_of("ix_lead_contact", "ix_lead_company")
    assert check_file(path) == ["wrong # of entries in index ix_lead_contact"]
    assert "numbers of" in check_file(with_page_of("sqlite_sequence", "user"))[0]
    path.write_bytes(content)
    with closing(driver.connect(str(path), isolation_level=None)) as connection:
        connection.execute("UPDATE sqlite_sequence SET seq = 3 WHERE name = 'lead'")
    assert check_file(path) == ["lead: numbers are given twice"]


def test_text_that_is_no_utf8_is_damage(tmp_path: Path, sound: Path) -> None:
    path = tmp_path / "office.crm"
    broken = "文7".encode() * 300
    for bad in (b"\xff\xfe\xfd\xfc", b"\xe4\xb8A\xe4"):
        content = sound.read_bytes()
        place = content.index(broken[:200])
        path.write_bytes(content[:place] + bad + content[place + 4 :])
        assert check_file(path) == ["lead: text that is no UTF-8 after row 0"]


def test_values_that_are_no_text_do_not_count_as_broken_text(tmp_path: Path, sound: Path) -> None:
    path = Path(shutil.copy(sound, tmp_path / "office.crm"))
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("UPDATE journal_entry SET payload = x'ff00fe' WHERE rowid = 3")
    connection.close()
    assert check_file(path) == []


def test_a_check_can_be_stopped_before_and_while_it_runs(tmp_path: Path, sound: Path) -> None:
    check = SoundnessCheck(sound)
    check.stop()
    with pytest.raises(Cancelled):
        check.problems()
    running = SoundnessCheck(sound)
    ended: list[BaseException] = []

    def look() -> None:
        try:
            while True:
                running.problems()
        except Cancelled as error:
            ended.append(error)

    thread = threading.Thread(target=look)
    thread.start()
    running.stop()
    thread.join(30)
    assert len(ended) == 1


def test_a_check_of_the_open_file_keeps_its_locks(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    reader = desk.workspace.reader()
    reader.reference_data()
    assert locks(desk.path) == (True, True)
    assert desk.workspace.check() == []
    assert locks(desk.path) == (True, True)
    reader.close()
    desk.close()
