"""Copies of an open file: what they hold is remembered, none writes over another, superfluous ones go."""

from __future__ import annotations

import stat
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.keeping import CopyKeeper
from tests.services.workspaces import Desk

START = datetime(2026, 3, 2, 9, 0)


class Days:
    """A clock that stands until it is told to go on."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> int:
        return int(self.now.timestamp() * 1000)


@pytest.fixture
def known(tmp_path: Path) -> KnownFiles:
    return KnownFiles(tmp_path / "known")


def test_a_copy_is_remembered_with_what_it_holds(tmp_path: Path, desk: Desk, known: KnownFiles) -> None:
    desk.create(Kind.LEAD, name="王小明")
    days = Days()
    keeper = CopyKeeper(desk.workspace, known, tmp_path / "copies", now=days)
    copy = keeper.make_own(Reason.IMPORT, "fair.xlsx")
    assert keeper.copies() == [copy]
    assert (copy.at, copy.reason, copy.about) == (days(), Reason.IMPORT, "fair.xlsx")
    assert (copy.counts[Kind.LEAD], copy.counts[Kind.ACCOUNT]) == (1, 0)
    assert copy.size == copy.path.stat().st_size
    assert copy.journal == 1
    assert stat.S_IMODE(copy.path.stat().st_mode) == 0o600
    assert stat.S_IMODE(copy.path.parent.stat().st_mode) == 0o700


def test_a_copy_is_due_once_a_day(tmp_path: Path, desk: Desk, known: KnownFiles) -> None:
    days = Days()
    keeper = CopyKeeper(desk.workspace, known, tmp_path / "copies", now=days)
    assert keeper.is_daily_due()
    keeper.make_own(Reason.DAILY)
    assert not keeper.is_daily_due()
    days.now += timedelta(hours=21)
    assert keeper.is_daily_due()
    days.now -= timedelta(days=30)  # a clock that was wrong keeps nobody from copies
    assert keeper.is_daily_due()


def test_weeks_of_work_leave_what_rotation_keeps(tmp_path: Path, desk: Desk, known: KnownFiles) -> None:
    days = Days()
    keeper = CopyKeeper(desk.workspace, known, tmp_path / "copies", now=days)
    by_hand = keeper.make(tmp_path / "mine.crm")
    for _ in range(16):
        days.now += timedelta(days=1)
        keeper.make_own(Reason.DAILY)
    there = sorted((tmp_path / "copies").iterdir())
    assert sorted(each.path for each in keeper.copies()) == sorted([*there, by_hand.path])
    # the days from the 12th to the 18th of March, and the Sunday of the week before
    assert [each.stem[-17:-7] for each in there] == [
        "2026-03-08",
        *(f"2026-03-{day}" for day in range(12, 19)),
    ]


def test_copies_of_one_second_have_names_of_their_own(tmp_path: Path, desk: Desk, known: KnownFiles) -> None:
    keeper = CopyKeeper(desk.workspace, known, tmp_path / "copies", now=Days())
    paths = {keeper.make_own(Reason.BULK).path for _ in range(3)}
    assert len(paths) == 3
    assert set(paths) == set((tmp_path / "copies").iterdir())


def test_before_much_is_changed_one_copy_of_each_state_is_enough(
    tmp_path: Path, desk: Desk, known: KnownFiles
) -> None:
    keeper = CopyKeeper(desk.workspace, known, tmp_path / "copies")
    desk.create(Kind.LEAD, name="Anna")
    assert keeper.make_before(Reason.BULK) is not None
    assert keeper.make_before(Reason.BULK) is None
    desk.create(Kind.LEAD, name="Berta")
    assert keeper.make_before(Reason.IMPORT, "more.csv") is not None


def test_what_is_open_is_copied_wherever_its_path_leads(
    tmp_path: Path, desk: Desk, known: KnownFiles
) -> None:
    desk.create(Kind.LEAD, name="Anna")
    keeper = CopyKeeper(desk.workspace, known, tmp_path / "copies")
    desk.path.rename(tmp_path / "elsewhere.crm")
    assert keeper.make_own(Reason.DAILY).counts[Kind.LEAD] == 1
    desk.path.write_bytes(b"something else")
    desk.path.with_name("elsewhere.crm").unlink()
    assert keeper.make(tmp_path / "saved.crm").counts[Kind.LEAD] == 1
    assert desk.path.read_bytes() == b"something else"


def test_copies_that_are_gone_or_of_another_file_are_not_named(tmp_path: Path, known: KnownFiles) -> None:
    path, copy = tmp_path / "office.crm", tmp_path / "copy.crm"
    copy.touch()
    known.copied(path, "id", Copy(copy, 1, Reason.DAILY))
    assert [each.path for each in known.copies(path)] == [copy]
    known.forgotten(path, known.copies(path))
    assert known.copies(path) == []
    known.checked(path, "id", 5)
    about = known.about(path)
    assert about is not None
    assert about.checked == 5


def test_the_second_place_gets_its_copy_when_it_appears(
    tmp_path: Path, desk: Desk, known: KnownFiles
) -> None:
    desk.create(Kind.LEAD, name="Anna")
    days, stick = Days(), tmp_path / "stick"
    keeper = CopyKeeper(desk.workspace, known, tmp_path / "copies", now=days)
    assert keeper.make_second() is None
    keeper.choose_second_place(stick)
    assert keeper.make_second() is None  # it is not there
    stick.mkdir(mode=0o755)
    first = keeper.make_second()
    assert first is not None
    assert (first.reason, first.path.parent, first.counts[Kind.LEAD]) == (Reason.SECOND_PLACE, stick, 1)
    assert keeper.make_second() is None
    assert stat.S_IMODE(stick.stat().st_mode) == 0o755  # the folder is the person's
    for _ in range(16):
        days.now += timedelta(days=1)
        assert keeper.make_second() is not None
    assert len(list(stick.iterdir())) == 7 + 1  # 7 days, and the Sunday of the week before
    keeper.choose_second_place(None)
    assert keeper.second_place is None
