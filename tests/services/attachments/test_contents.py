"""A content outlasts its attachments for as long as the bin looks back; damage to it is named."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from crm_desktop.core.commands import SaveSetting
from crm_desktop.core.copies.commands import TakeBackRecords
from crm_desktop.core.errors import DamagedFile, NotFound
from crm_desktop.core.privacy.commands import ErasePerson
from crm_desktop.core.progress import Progress
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.recycling import BIN_DAYS, RestoreRecords
from crm_desktop.services.attachments.reading import file_writing
from crm_desktop.services.copies.repairing import repair_as
from crm_desktop.storage.contents import PART, parts_of
from crm_desktop.storage.sqlite.soundness import check_file
from tests.services.attachments.files import LONG, attach, change, content, contents, listed, names
from tests.services.workspaces import Desk

DAY = 86_400_000


def swept(desk: Desk) -> int:
    """How many contents the housekeeping of one day lets go of."""
    count = 0
    while gone := desk.workspace.let_go_of_contents():
        count += gone
    return count


def test_pieces_become_parts_of_one_size() -> None:
    pieces = [b"a" * 3, b"", b"b" * (PART * 2), b"c"]
    parts = list(parts_of(pieces))
    assert [len(part) for part in parts] == [PART, PART, 4]
    assert b"".join(parts) == b"".join(pieces)
    assert list(parts_of([])) == []


def test_a_content_stays_as_long_as_the_bin_looks_back(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    id_ = attach(desk.workspace, Kind.LEAD, lead, ("a.txt", LONG)).ids[0]
    assert swept(desk) == 0
    desk.delete(Kind.LEAD, lead)
    assert swept(desk) == 0
    desk.clock.at += 89 * DAY
    assert swept(desk) == 0
    desk.workspace.run(RestoreRecords(Kind.LEAD, (lead,)))
    assert content(desk.workspace, id_) == LONG
    desk.clock.at += 2 * DAY
    assert swept(desk) == 0
    desk.delete(Kind.LEAD, lead)
    desk.clock.at += 90 * DAY
    assert swept(desk) == 0, "since when nothing bears it is only known since somebody looked"
    desk.clock.at += 91 * DAY
    assert swept(desk) == 1
    assert contents(desk) == 0


def test_what_was_back_between_two_looks_counts_from_its_last_removal(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    first, second = attach(desk.workspace, Kind.LEAD, lead, ("a.txt", LONG), ("b.txt", b"other")).ids
    desk.delete(Kind.ATTACHMENT, first, second)
    assert swept(desk) == 0
    desk.clock.at += 91 * DAY
    desk.workspace.undo()
    desk.delete(Kind.ATTACHMENT, first)
    assert swept(desk) == 0
    desk.delete(Kind.ATTACHMENT, second)
    desk.clock.at += 89 * DAY
    assert swept(desk) == 0
    desk.workspace.run(RestoreRecords(Kind.ATTACHMENT, (first,)))
    assert content(desk.workspace, first) == LONG
    desk.delete(Kind.ATTACHMENT, first)
    desk.clock.at += 89 * DAY
    assert swept(desk) == 0
    desk.clock.at += 91 * DAY
    assert swept(desk) == 2
    assert contents(desk) == 0


def test_what_comes_back_later_says_that_its_content_is_gone(desk: Desk, tmp_path: Path) -> None:
    desk.workspace.run(SaveSetting(BIN_DAYS, "10"))
    lead = desk.create(Kind.LEAD, name="Anna")
    id_ = attach(desk.workspace, Kind.LEAD, lead, ("a.txt", LONG)).ids[0]
    desk.delete(Kind.LEAD, lead)
    swept(desk)
    desk.clock.at += 11 * DAY
    assert swept(desk) == 1
    desk.workspace.undo()
    (file,) = listed(desk.workspace, Kind.LEAD, lead).files
    assert not file.is_kept
    with pytest.raises(NotFound) as caught:
        content(desk.workspace, id_)
    assert caught.value.key == "attachment_not_kept"
    assert check_file(desk.path) == []
    attach(desk.workspace, Kind.LEAD, lead, ("again.txt", LONG))
    assert content(desk.workspace, id_) == LONG, "the same content is there for both"


def test_many_go_some_at_a_time(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    attach(desk.workspace, Kind.LEAD, lead, *[(f"{each}.txt", bytes([each])) for each in range(45)])
    desk.workspace.undo()
    swept(desk)
    desk.clock.at += 91 * DAY
    assert desk.workspace.let_go_of_contents() == 20
    assert swept(desk) == 25


def test_a_damaged_content_is_named_and_not_written_out(desk: Desk, tmp_path: Path) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    first = attach(desk.workspace, Kind.LEAD, lead, ("plan.txt", LONG)).ids[0]
    attach(desk.workspace, Kind.LEAD, lead, ("good.txt", b"good"))
    change(desk.path, "UPDATE content_part SET data = zeroblob(length(data)) WHERE content = 1 AND place = 2")
    assert check_file(desk.path) == [f"content of plan.txt (#{first})"]
    with closing(desk.workspace.reader()) as reader, pytest.raises(DamagedFile) as caught:
        reader.read(file_writing(first, tmp_path / "out.txt", Progress()))
    assert caught.value.params["name"] == "plan.txt"
    assert not (tmp_path / "out.txt").exists()
    repaired = repair_as(desk.path, tmp_path / "repaired.crm", Progress())
    assert [(each.kind, each.id, each.title) for each in repaired.lost] == [
        (Kind.ATTACHMENT, first, "plan.txt")
    ]
    assert check_file(tmp_path / "repaired.crm") == []
    with closing(Desk(tmp_path / "repaired.crm")) as other:
        assert [(each.name, each.is_kept) for each in listed(other.workspace, Kind.LEAD, lead).files] == [
            ("good.txt", True),
            ("plan.txt", False),
        ]


def test_a_missing_part_is_damage(desk: Desk) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    id_ = attach(desk.workspace, Kind.LEAD, lead, ("plan.txt", LONG)).ids[0]
    change(desk.path, "DELETE FROM content_part WHERE place = 3")
    assert check_file(desk.path) == [f"content of plan.txt (#{id_})"]
    with pytest.raises(DamagedFile):
        content(desk.workspace, id_)


def test_a_content_comes_back_from_a_copy(desk: Desk, tmp_path: Path) -> None:
    lead = desk.create(Kind.LEAD, name="Anna")
    id_ = attach(desk.workspace, Kind.LEAD, lead, ("a.txt", LONG)).ids[0]
    copy = desk.workspace.backup(tmp_path / "copy.crm")
    assert (copy.counts["attachment"], copy.counts["content"], copy.counts["content_part"]) == (1, 1, 4)
    desk.delete(Kind.LEAD, lead)
    swept(desk)
    desk.clock.at += 91 * DAY
    assert swept(desk) == 1
    desk.workspace.run(TakeBackRecords(tmp_path / "copy.crm", Kind.LEAD, (lead,)))
    assert names(desk.workspace, Kind.LEAD, lead) == ["a.txt"]
    assert content(desk.workspace, id_) == LONG


def test_of_an_erased_person_no_byte_of_a_file_is_left(desk: Desk) -> None:
    secret, shared = b"Anna's passport 4711-0815" * 40_000, b"the price list of this year"
    lead, account = desk.create(Kind.LEAD, name="Anna Ott"), desk.create(Kind.ACCOUNT, name="Berta")
    call = desk.create(Kind.ACTIVITY, kind="call", subject="Asked", lead=lead)
    attach(desk.workspace, Kind.LEAD, lead, ("passport of Anna Ott.txt", secret), ("prices.txt", shared))
    attach(desk.workspace, Kind.ACTIVITY, call, ("scan.txt", secret[::-1]))
    gone = attach(desk.workspace, Kind.LEAD, lead, ("old scan.txt", secret[1:])).ids[0]
    desk.delete(Kind.ATTACHMENT, gone)
    attach(desk.workspace, Kind.ACCOUNT, account, ("prices.txt", shared))
    desk.workspace.run(ErasePerson(Kind.LEAD, lead))
    assert names(desk.workspace, Kind.ACCOUNT, account) == ["prices.txt"]
    assert contents(desk) == 1
    for path in desk.path.parent.glob(f"{desk.path.name}*"):
        raw = path.read_bytes()
        for word in (b"passport", b"4711-0815", b"5180-1174", b"old scan", b"Anna Ott"):
            assert word not in raw, (path, word)
    assert check_file(desk.path) == []
