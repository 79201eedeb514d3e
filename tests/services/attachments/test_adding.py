"""Files are kept whole or not at all, each content once; what is no file, or too large, is refused."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from crm_desktop.core import attachments as limits
from crm_desktop.core.attachments import AttachFiles, GivenFile
from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.errors import Cancelled, NotFound, RuleBroken, UserError
from crm_desktop.core.progress import Progress
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.attachments import sources
from tests.services.attachments.files import LONG, attach, content, contents, listed, names, refused_of
from tests.services.workspaces import Desk, query


def refusals(desk: Desk, *files: Path) -> list[str]:
    """Why files are not kept, each by itself."""
    lead = desk.create(Kind.LEAD, name="Anna")
    keys = []
    for file in files:
        with pytest.raises(UserError) as caught:
            attach(desk.workspace, Kind.LEAD, lead, file)
        keys.append(caught.value.key)
    assert contents(desk) == 0
    assert names(desk.workspace, Kind.LEAD, lead) == []
    return keys


def test_a_file_is_kept_and_read_back(desk: Desk, tmp_path: Path) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    path = tmp_path / "報價單.pdf"
    path.write_bytes(LONG)
    outcome = attach(desk.workspace, Kind.LEAD, lead, path)
    (file,) = listed(desk.workspace, Kind.LEAD, lead).files
    assert (file.id, file.name, file.size, file.media_type) == (
        outcome.ids[0],
        "報價單.pdf",
        len(LONG),
        "application/pdf",
    )
    assert file.owner == (Kind.LEAD, lead)
    assert file.added_by == 1
    assert content(desk.workspace, file.id) == LONG
    assert query(desk.path, "SELECT count(*) FROM content_part") == [(4,)]
    desk.restart()
    assert content(desk.workspace, file.id) == LONG


def test_the_same_content_is_kept_once(desk: Desk) -> None:
    first, second = desk.create(Kind.LEAD, name="Anna"), desk.create(Kind.ACCOUNT, name="Berta GmbH")
    attach(desk.workspace, Kind.LEAD, first, ("a.txt", LONG), ("b.txt", LONG))
    attach(desk.workspace, Kind.ACCOUNT, second, ("c.txt", LONG), ("d.txt", b"other"))
    assert contents(desk) == 2
    assert names(desk.workspace, Kind.LEAD, first) == ["b.txt", "a.txt"]
    assert listed(desk.workspace, Kind.ACCOUNT, second).size == len(LONG) + 5


def test_an_empty_file_is_one(desk: Desk, tmp_path: Path) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    (tmp_path / "empty").touch()
    id_ = attach(desk.workspace, Kind.LEAD, lead, tmp_path / "empty").ids[0]
    assert content(desk.workspace, id_) == b""


def test_the_journal_holds_no_bytes(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    attach(desk.workspace, Kind.LEAD, lead, ("a.txt", b"what stands in the file"))
    told = query(desk.path, "SELECT payload FROM journal_entry WHERE kind = 'attachment'")
    assert "a.txt" in told[0][0]
    assert "what stands" not in told[0][0]


def test_undo_takes_the_link_and_redo_brings_it_back_with_its_content(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    id_ = attach(desk.workspace, Kind.LEAD, lead, ("a.txt", LONG)).ids[0]
    desk.workspace.undo()
    assert names(desk.workspace, Kind.LEAD, lead) == []
    assert contents(desk) == 1
    desk.workspace.redo()
    assert content(desk.workspace, id_) == LONG
    desk.delete(Kind.ATTACHMENT, id_)
    desk.delete(Kind.LEAD, lead)
    desk.workspace.undo()
    desk.workspace.undo()
    assert names(desk.workspace, Kind.LEAD, lead) == ["a.txt"]


def test_a_file_goes_with_its_record_and_comes_back_with_it(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    call = desk.create(Kind.ACTIVITY, kind="call", subject="Asked", lead=lead)
    attach(desk.workspace, Kind.LEAD, lead, ("a.txt", b"a"))
    attach(desk.workspace, Kind.ACTIVITY, call, ("b.txt", b"b"))
    assert names(desk.workspace, Kind.LEAD, lead) == ["b.txt", "a.txt"]
    desk.delete(Kind.LEAD, lead)
    assert query(desk.path, "SELECT count(*) FROM attachment") == [(0,)]
    desk.workspace.undo()
    assert names(desk.workspace, Kind.LEAD, lead) == ["b.txt", "a.txt"]


def test_a_name_is_changed_into_one_that_every_computer_takes(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    id_ = attach(desk.workspace, Kind.LEAD, lead, ("../../a\u202e.txt", b"a")).ids[0]
    assert names(desk.workspace, Kind.LEAD, lead) == ["a.txt"]
    desk.edit(Kind.ATTACHMENT, id_, name="plans/b?.txt")
    assert names(desk.workspace, Kind.LEAD, lead) == ["b_.txt"]
    with pytest.raises(RuleBroken):
        desk.edit(Kind.ATTACHMENT, id_, name="")
    with pytest.raises(RuleBroken) as caught:
        desk.edit(Kind.ATTACHMENT, id_, digest="0" * 64)
    assert caught.value.key == "field_not_editable"


def test_a_file_belongs_to_one_record(desk: Desk) -> None:
    lead, account = desk.create(Kind.LEAD, name="Anna"), desk.create(Kind.ACCOUNT, name="Berta")
    id_ = attach(desk.workspace, Kind.LEAD, lead, ("a.txt", b"a")).ids[0]
    for values in ({"account": account}, {"lead": None}):
        with pytest.raises(RuleBroken) as caught:
            desk.workspace.run(EditRecords(Records(Kind.ATTACHMENT, (id_,)), values))
        assert caught.value.key == "attachment_one_record"
    desk.workspace.run(EditRecords(Records(Kind.ATTACHMENT, (id_,)), {"lead": None, "account": account}))
    assert names(desk.workspace, Kind.ACCOUNT, account) == ["a.txt"]


def test_what_is_no_file_is_refused(desk: Desk, tmp_path: Path) -> None:
    folder, pipe, closed = tmp_path / "folder", tmp_path / "pipe", tmp_path / "closed"
    folder.mkdir()
    assert refusals(desk, folder, tmp_path / "missing") == ["attachment_no_file", "file_unreadable"]
    if hasattr(os, "mkfifo"):
        os.mkfifo(pipe)
        listening = socket.socket(socket.AF_UNIX)
        listening.bind(str(tmp_path / "socket"))
        listening.close()
        assert refusals(desk, pipe, Path("/dev/zero"), tmp_path / "socket") == ["attachment_no_file"] * 3
    if hasattr(os, "getuid") and os.getuid() != 0:
        closed.write_bytes(b"x")
        closed.chmod(0)
        assert refusals(desk, closed) == ["file_unreadable"]


def test_the_data_file_is_not_kept_in_itself(desk: Desk, tmp_path: Path) -> None:
    link = tmp_path / "other.pdf"
    link.symlink_to(desk.path)
    log = desk.path.with_name(desk.path.name + "-wal")
    assert refusals(desk, desk.path, link, log) == ["attachment_is_data_file"] * 3
    desk.create(Kind.LEAD, name="Written after all")  # the locks are held as before


def test_a_large_file_is_refused_before_it_is_read(desk: Desk, tmp_path: Path) -> None:
    large = tmp_path / "large.iso"
    with large.open("wb") as file:
        file.truncate(limits.LARGEST + 1)
    assert refusals(desk, large) == ["attachment_too_large"]
    with pytest.raises(UserError) as caught:
        attach(desk.workspace, Kind.LEAD, 1, ("pasted", bytes(limits.LARGEST + 1)))
    assert caught.value.key == "attachment_too_large"


@pytest.mark.parametrize("grows", [True, False])
def test_a_file_that_is_written_to_meanwhile_leaves_nothing(desk: Desk, tmp_path: Path, grows: bool) -> None:
    """The file changes behind the first look, as a download that is under way does."""
    lead = desk.create(Kind.LEAD, name="Anna")
    path, good = tmp_path / "log.txt", tmp_path / "good.txt"
    path.write_bytes(LONG)
    good.write_bytes(b"good")

    def report(done: int, _total: int) -> None:
        if done >= len(LONG):
            with path.open("r+b") as file:
                file.seek(0, os.SEEK_END if grows else os.SEEK_SET)
                file.write(b"more")

    progress = Progress(report)

    outcome = desk.workspace.run(
        AttachFiles(Kind.LEAD, lead, (GivenFile.at(path), GivenFile.at(good))), progress
    )
    assert [(name, error.key) for name, error in refused_of(outcome)] == [("log.txt", "attachment_changed")]
    assert names(desk.workspace, Kind.LEAD, lead) == ["good.txt"]
    assert contents(desk) == 1


def test_one_that_cannot_be_kept_does_not_stop_the_others(desk: Desk, tmp_path: Path) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / "folder").mkdir()
    outcome = attach(desk.workspace, Kind.LEAD, lead, tmp_path / "folder", tmp_path / "a.txt")
    assert [name for name, _ in refused_of(outcome)] == ["folder"]
    assert names(desk.workspace, Kind.LEAD, lead) == ["a.txt"]


def test_who_stops_it_keeps_nothing(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")

    def report(done: int, total: int) -> None:
        if done > total // 2:
            progress.cancel()

    progress = Progress(report)
    files = (
        GivenFile("a.txt", None, b"a"),
        GivenFile("b.txt", None, LONG),
        GivenFile("c.txt", None, LONG[:-1]),
    )
    with pytest.raises(Cancelled):
        desk.workspace.run(AttachFiles(Kind.LEAD, lead, files), progress)
    assert contents(desk) == 0
    assert names(desk.workspace, Kind.LEAD, lead) == []


def test_no_files_with_what_has_none_and_with_nobody(desk: Desk) -> None:
    with pytest.raises(RuleBroken) as caught:
        attach(desk.workspace, Kind.STAGE, 1, ("a.txt", b"a"))
    assert caught.value.key == "no_attachments"
    with pytest.raises(NotFound):
        attach(desk.workspace, Kind.LEAD, 77, ("a.txt", b"a"))
    with pytest.raises(RuleBroken):
        desk.workspace.run(CreateRecord(Kind.ATTACHMENT, {"name": "a.txt"}))


def test_pieces_of_a_file_that_grows_end(tmp_path: Path) -> None:
    path = tmp_path / "log.txt"
    path.write_bytes(b"1234")
    source = sources.source_of(GivenFile.at(path))
    path.write_bytes(b"1234" * 1000)
    assert b"".join(source.pieces()) == b"12341"
