"""Copies that can be trusted."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as driver

from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import Conflict, DamagedFile, NotFound, NotOurFile, StorageFull, TargetExists
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from crm_desktop.storage.sqlite.backup import _copy, backup, verify
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.workspaces import Desk, query, tables_of
from tests.storage.sqlite.elsewhere import in_a_child, limit_file_size
from tests.storage.sqlite.test_damage import root_page, zero_page
from tests.storage.sqlite.test_opening import make


def test_a_copy_holds_everything_and_opens(tmp_path: Path) -> None:
    desk = Desk(tmp_path / "office.crm")
    desk.create(Kind.LEAD, name="王小明")
    target = tmp_path / "copy.crm"
    written = desk.workspace.backup(target)  # while the file is in use
    assert (written.size, written.counts[Kind.LEAD]) == (target.stat().st_size, 1)
    assert tables_of(target) == desk.tables()
    desk.close()
    copy = Desk(target)
    copy.workspace.undo()  # the journal came along
    assert tables_of(target)[Kind.LEAD] == {}
    copy.close()


def test_an_older_copy_is_replaced_by_a_good_one_only(tmp_path: Path) -> None:
    path, target = make(tmp_path / "office.crm"), make(tmp_path / "copy.crm")
    desk = Desk(path)
    desk.create(Kind.LEAD, name="new")
    old = target.read_bytes()
    with pytest.raises(TargetExists):
        backup(path, target)
    assert target.read_bytes() == old
    backup(path, target, may_replace=True)
    desk.close()
    assert query(target, "SELECT name FROM lead") == [("new",)]
    Path(f"{target}-wal").unlink(missing_ok=True)
    zero_page(path, root_page(path, "ix_lead_name"))
    before = target.read_bytes()
    with pytest.raises(DamagedFile):
        backup(path, target, may_replace=True)
    assert target.read_bytes() == before
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob(".*.part"))


def test_a_data_file_in_use_is_never_written_over(tmp_path: Path) -> None:
    desk, other = Desk(tmp_path / "office.crm"), Desk(tmp_path / "other.crm")
    other.create(Kind.LEAD, name="precious")
    for target in (desk.path, other.path):
        with pytest.raises(Conflict, match="backup_target_in_use"):
            desk.workspace.backup(target, may_replace=True)
    desk.close()
    other.close()
    assert check_file(other.path) == []


def test_places_where_no_copy_can_lie(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    with pytest.raises(NotFound, match="folder_missing"):
        backup(path, tmp_path / "missing" / "copy.crm")
    with pytest.raises(NotOurFile, match="path_is_folder"):
        backup(path, tmp_path)


def test_a_full_disk_leaves_no_half_copy(tmp_path: Path) -> None:
    path, folder = make(tmp_path / "office.crm"), tmp_path / "copies"
    folder.mkdir()
    said = in_a_child(lambda: backup(path, folder / "copy.crm"), prepare=limit_file_size(100_000))
    assert isinstance(said, list)
    assert said[0] == StorageFull.__name__
    assert list(folder.iterdir()) == []


def test_a_copy_that_lacks_a_row_is_refused(tmp_path: Path) -> None:
    """Whole by SQLite's own rules, yet not what stood in the file: the rows of each table are counted."""
    source, copy = make(tmp_path / "office.crm"), tmp_path / "copy.crm"
    connection = connect_to(source)
    counts = _copy(connection, copy)
    connection.close()
    assert counts is not None
    assert counts["stage"] >= 2
    assert verify(source, copy, counts)[0] == counts
    connection = driver.connect(str(copy), isolation_level=None)
    connection.execute("DELETE FROM stage WHERE id = (SELECT max(id) FROM stage)")
    connection.close()
    with pytest.raises(DamagedFile) as caught:
        verify(source, copy, counts)
    assert caught.value.params["detail"] == "rows are missing in the copy"


def test_copies_made_while_somebody_writes_are_whole(tmp_path: Path) -> None:
    path = make(tmp_path / "office.crm")
    done = threading.Event()

    def write() -> None:
        workspace = Workspace.open(path)
        number = 0
        while not done.is_set():
            number += 1
            workspace.run(CreateRecord(Kind.LEAD, {"name": f"Lead {number}"}))
        workspace.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(6):
            target = tmp_path / f"copy{number}.crm"
            backup(path, target)
            assert check_file(target) == []
            heads, entries, leads = query(
                target,
                "SELECT (SELECT count(*) FROM journal), (SELECT count(*) FROM journal_entry), "
                "(SELECT count(*) FROM lead)",
            )[0]
            assert heads == entries == leads
    finally:
        done.set()
        writer.join()
