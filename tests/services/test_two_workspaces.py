"""A window and the command line on the same file: no change is lost, none is overwritten unseen."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections import Counter
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from crm_desktop.core.commands import CreateRecord, EditRecords, MoveOpportunity
from crm_desktop.core.errors import Conflict, FileBusy, NewerFile, NotFound
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace
from tests.services.journal_replay import played_back
from tests.services.workspaces import Desk, query, rows_of
from tests.storage.sqlite.test_opening import leave_log
from tests.support import ROOT

EDITS = 300


def test_a_window_and_the_command_line_edit_at_the_same_time(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna")
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.services.editing_child", str(desk.path), str(id_), str(EDITS)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    assert child.stdin is not None
    child.stdin.write("go\n")
    child.stdin.flush()
    for number in range(EDITS):
        desk.edit(Kind.LEAD, id_, name=f"window {number}")
    child.communicate()
    assert child.returncode == 0
    row = desk.row(Kind.LEAD, id_)
    assert (row["name"], row["company"]) == (f"window {EDITS - 1}", f"command line {EDITS - 1}")
    assert query(desk.path, "SELECT count(*) FROM journal WHERE label = 'edited'") == [(2 * EDITS,)]
    assert row["version"] == 2 * EDITS + 1 == query(desk.path, "SELECT max(id) FROM journal")[0][0]
    assert not any(played_back(desk.path)[Kind.LEAD])


def test_two_threads_that_count_up_lose_nothing(tmp_path: Path) -> None:
    """Read, add one, write if nobody else did: what two people do to one field."""
    first = Desk(tmp_path / "office.crm")
    id_ = first.create(Kind.ACCOUNT, name="Bau AG", size=0)
    first.close()
    refusals: Counter[int] = Counter()
    failures: list[BaseException] = []

    def count(person: int) -> None:
        try:
            workspace = Workspace.open(tmp_path / "office.crm")
            reader = workspace.reader()
            done = 0
            while done < EDITS:
                size = reader.record(Kind.ACCOUNT, id_)["size"]
                assert isinstance(size, int)
                try:
                    target = Records(Kind.ACCOUNT, (id_,))
                    workspace.run(EditRecords(target, {"size": size + 1}, expected={"size": size}))
                    done += 1
                except Conflict:
                    refusals[person] += 1
            reader.close()
            workspace.close()
        except BaseException as error:
            failures.append(error)

    people = [threading.Thread(target=count, args=(person,)) for person in range(2)]
    for person in people:
        person.start()
    for person in people:
        person.join()
    assert failures == []
    assert rows_of(tmp_path / "office.crm", Kind.ACCOUNT)[id_]["size"] == 2 * EDITS
    assert sum(refusals.values()) > 0


def test_each_sees_what_the_other_wrote(desk: Desk) -> None:
    other = Desk(desk.path)
    with closing(desk.workspace.reader()) as reader:
        seen = reader.last_journal_id()
        id_ = other.create(Kind.LEAD, name="from the command line")
        (changes,) = reader.change_sets_after(seen)
        assert changes.label == "created"
        assert changes.changes[0].ids == frozenset({id_})
        assert reader.record(Kind.LEAD, id_)["name"] == "from the command line"
    desk.workspace.undo()  # undo takes back the newest command, whoever gave it
    assert rows_of(desk.path, Kind.LEAD) == {}
    other.workspace.redo()
    assert list(rows_of(desk.path, Kind.LEAD)) == [id_]
    other.close()


def test_a_opportunity_that_the_other_moved_is_not_moved_from_where_it_was(desk: Desk) -> None:
    other = Desk(desk.path)
    opportunity = desk.create(Kind.OPPORTUNITY, name="Roof")
    other.workspace.run(MoveOpportunity(opportunity, 1, 2))
    with pytest.raises(Conflict, match="moved_meanwhile"):
        desk.workspace.run(MoveOpportunity(opportunity, 1, 3))
    assert desk.row(Kind.OPPORTUNITY, opportunity)["stage"] == 2
    other.close()


def test_a_writer_that_holds_on_is_waited_for_and_then_named(desk: Desk) -> None:
    other = Desk(desk.path)

    @event.listens_for(desk.workspace.file.writing, "connect")
    def wait_less(connection: Any, record: Any) -> None:
        connection.execute("PRAGMA busy_timeout = 50")  # instead of five seconds

    with other.writing() as work:
        work.insert(Kind.LEAD, {"name": "long import"})
        with pytest.raises(FileBusy, match="file_busy"):
            desk.create(Kind.LEAD, name="Anna")
        work.commit("imported")
    desk.create(Kind.LEAD, name="Anna")
    assert [row["name"] for row in rows_of(desk.path, Kind.LEAD).values()] == ["long import", "Anna"]
    other.close()


def test_a_snapshot_does_not_move_under_a_reader(desk: Desk) -> None:
    desk.create(Kind.LEAD, name="Anna")
    with closing(desk.workspace.reader()) as reader, reader.snapshot() as connection:
        sql = "SELECT count(*) FROM lead"
        assert connection.exec_driver_sql(sql).scalar() == 1
        desk.workspace.run(CreateRecord(Kind.LEAD, {"name": "Berta"}))
        assert connection.exec_driver_sql(sql).scalar() == 1
    assert len(rows_of(desk.path, Kind.LEAD)) == 2


def test_what_a_newer_program_has_brought_forward_is_written_no_more(desk: Desk) -> None:
    id_ = desk.create(Kind.LEAD, name="Anna")
    number = query(desk.path, "PRAGMA user_version")[0][0]
    leave_log(desk.path, f"PRAGMA user_version = {number + 1}")
    with pytest.raises(NewerFile) as caught:
        desk.edit(Kind.LEAD, id_, name="Berta")
    assert caught.value.params == {"path": str(desk.path), "found": number + 1, "known": number}
    with pytest.raises(NewerFile):
        desk.workspace.refresh_scores()
    assert desk.row(Kind.LEAD, id_)["name"] == "Anna"
    leave_log(desk.path, f"PRAGMA user_version = {number}")
    desk.edit(Kind.LEAD, id_, name="Berta")


def test_undos_at_the_same_time_take_back_one_deed_each(desk: Desk) -> None:
    """Each finds the newest deed in its own transaction: none meets what the other has just taken back."""
    for number in range(40):
        desk.create(Kind.LEAD, name=f"Lead {number}")
    refusals: list[BaseException] = []

    def undo_all() -> None:
        with closing(Workspace.open(desk.path)) as workspace:
            try:
                while True:
                    workspace.undo()
            except NotFound:
                return
            except BaseException as error:
                refusals.append(error)

    threads = [threading.Thread(target=undo_all) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert refusals == []
    assert query(desk.path, "SELECT count(*) FROM lead") == [(0,)]
    assert query(desk.path, "SELECT count(*) FROM journal") == [(80,)]
