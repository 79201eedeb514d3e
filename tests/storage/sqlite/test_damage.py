"""Damaged files are noticed at the opening and left as they are."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.core.errors import DamagedFile, NotOurFile
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.schema import SCHEMA_VERSION
from crm_desktop.storage.sqlite.backup import backup
from crm_desktop.storage.sqlite.opening import open_file
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.workspaces import Desk, query
from tests.storage.sqlite.test_opening import bytes_of, leave_log, make


def flip(path: Path, place: int, mask: int = 0xFF) -> None:
    content = bytearray(path.read_bytes())
    content[place] ^= mask
    path.write_bytes(content)


def truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:20_000])


def first_byte(path: Path) -> None:
    flip(path, 0)


def page_size(path: Path) -> None:
    flip(path, 16)


def format_number(path: Path) -> None:
    flip(path, 47)


def schema_page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[100:4096] = bytes(3996)
    path.write_bytes(content)


def schema_text(path: Path) -> None:
    """The driver cannot even say what is wrong with a statement that is no text."""
    content = path.read_bytes()
    assert b"ix_lead_name" in content
    damaged = content.replace(b"CREATE INDEX ix_lead_name", b"CREATF INDEX ix_lead_name")
    path.write_bytes(damaged.replace(b"ix_lead_name", b"\x81x_lead_name"))


@pytest.mark.parametrize("damage", [truncate, first_byte, page_size, format_number, schema_page, schema_text])
def test_damage_to_a_closed_file(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    path = make(tmp_path / "office.crm")
    damage(path)
    before = bytes_of(path)
    with pytest.raises(DamagedFile) as caught:
        open_file(path)
    assert (caught.value.key, caught.value.params["path"]) == ("file_damaged", str(path))
    assert bytes_of(path) == before


def root_page(path: Path, name: str) -> int:
    return int(query(path, "SELECT rootpage FROM sqlite_schema WHERE name = ?", name)[0][0])


def zero_page(path: Path, number: int) -> None:
    content = bytearray(path.read_bytes())
    content[(number - 1) * 4096 : number * 4096] = bytes(4096)
    path.write_bytes(content)


@pytest.mark.parametrize("name", ["lead", "ix_lead_name", "journal_entry", "channel"])
def test_damage_found_after_a_close_that_was_not_clean(tmp_path: Path, name: str) -> None:
    path = make(tmp_path / "office.crm")
    number = root_page(path, name)
    leave_log(path, "UPDATE setting SET value = '1'")
    zero_page(path, number)
    before = bytes_of(path)
    assert len(before) == 2
    for _ in range(2):
        with pytest.raises(DamagedFile) as caught:
            open_file(path)
        assert caught.value.params["path"] == str(path)
        assert bytes_of(path) == before


@pytest.mark.parametrize("left", [0.5, 0.9], ids=["half", "most"])
def test_a_file_cut_short_beside_its_log_is_not_filled_up(tmp_path: Path, left: float) -> None:
    """To close the last connection would fold the log into what is left of the file."""
    path = make(tmp_path / "office.crm")
    leave_log(path, "UPDATE setting SET value = '1'")
    content = path.read_bytes()
    path.write_bytes(content[: int(len(content) * left)])
    before = bytes_of(path)
    assert len(before) == 2
    with pytest.raises(DamagedFile):
        open_file(path)
    assert bytes_of(path) == before


def test_a_file_that_was_not_closed_is_whole(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    leave_log(path, "UPDATE channel SET name = 'from the log' WHERE id = 1")
    open_file(path).close()
    assert query(path, "SELECT name FROM channel WHERE id = 1") == [("from the log",)]
    assert check_file(path) == []


def _noise(content: bytes) -> bytes:
    """As an encrypted file begins."""
    return random.Random(1).randbytes(4096) + content[4096:]


def _torn(content: bytes) -> bytes:
    return bytes(range(256)) * 2 + content[512:]


def _zeroed(content: bytes) -> bytes:
    return bytes(4096) + content[4096:]


def _behind_the_magic(content: bytes) -> bytes:
    return content[:16] + random.Random(2).randbytes(4080) + content[4096:]


FIRST_PAGES = (_noise, _torn, _zeroed, _behind_the_magic)


@pytest.mark.parametrize("torn", FIRST_PAGES)
def test_whatever_a_power_cut_left_of_the_first_page_is_recovered_from_the_log(
    tmp_path: Path, torn: Callable[[bytes], bytes]
) -> None:
    """The log holds the page whole: only after SQLite has recovered it can the file be judged."""
    path = make(tmp_path / "office.crm")
    leave_log(
        path, "UPDATE channel SET name = 'kept' WHERE id = 1", f"PRAGMA user_version = {SCHEMA_VERSION}"
    )
    path.write_bytes(torn(path.read_bytes()))
    open_file(path).close()
    assert query(path, "SELECT name FROM channel WHERE id = 1") == [("kept",)]
    assert check_file(path) == []


def test_another_programs_file_with_a_log_beside_it_is_not_ours(tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    path.write_bytes(b"something else " * 100)
    Path(f"{path}-wal").write_bytes(b"of another program")
    with pytest.raises(NotOurFile):
        open_file(path)


def test_a_broken_log_loses_what_was_not_whole_and_nothing_else(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    leave_log(
        path, "UPDATE channel SET name = 'kept' WHERE id = 1", "UPDATE channel SET name = 'torn' WHERE id = 2"
    )
    log = Path(f"{path}-wal")
    log.write_bytes(log.read_bytes()[:-100])
    open_file(path).close()
    assert query(path, "SELECT name FROM channel WHERE id < 3 ORDER BY id") == [("kept",), (None,)]


def test_a_file_that_somebody_uses_is_not_read_through(tmp_path: Path) -> None:
    """Its log is alive, and a second start must not wait for a check of a large file."""
    path = make(tmp_path / "office.crm")
    number = root_page(path, "ix_lead_name")
    user = driver.connect(str(path), isolation_level=None)
    user.execute("UPDATE setting SET value = '1'")
    zero_page(path, number)
    open_file(path).close()
    user.close()
    assert any("ix_lead_name" in problem or "Tree" in problem for problem in check_file(path))


def test_the_full_check_names_what_is_wrong(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    connection = driver.connect(str(path), isolation_level=None)
    connection.execute("UPDATE stage SET pipeline = 999 WHERE id = 1")
    connection.close()
    assert check_file(path) == ["stage 1"]
    workspace = Workspace.open(path)
    assert workspace.check() == ["stage 1"]
    workspace.close()


def test_damage_met_while_working_is_said_as_such(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    desk.create(Kind.LEAD, name="Anna")
    desk.close()
    zero_page(desk.path, root_page(desk.path, "lead"))
    desk.restart()
    with closing(desk.workspace.reader()) as reader, pytest.raises(DamagedFile):
        reader.record(Kind.LEAD, 1)
    desk.close()


def test_no_backup_is_made_of_a_file_whose_schema_is_no_text(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    schema_text(path)
    with pytest.raises(DamagedFile):
        backup(path, tmp_path / "copy.crm")
    assert [each.name for each in tmp_path.iterdir() if "copy" in each.name] == []
