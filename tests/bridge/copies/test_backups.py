"""Copies of the open file: made beside the work and remembered; checks that nobody waits for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.copies.copy import Copy, Reason
from crm_desktop.core.errors import DamagedFile, UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.copies.ways_out import WayOut
from crm_desktop.services.workspace import Workspace
from tests.new_files import put_new_file
from tests.storage.sqlite.test_damage import root_page, zero_page


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(put_new_file(tmp_path / "office.crm"))
    made.run(CreateRecord(Kind.LEAD, {"name": "王小明"}))
    yield made
    made.close()


@pytest.fixture
def known(tmp_path: Path) -> KnownFiles:
    return KnownFiles(tmp_path / "known")


@pytest.fixture
def backups(qtbot: QtBot, tmp_path: Path, workspace: Workspace, known: KnownFiles) -> Iterator[Backups]:
    made = Backups(workspace, known, folder=tmp_path / "copies")
    yield made
    made.close()


def test_a_copy_can_be_opened_and_is_remembered(
    qtbot: QtBot, tmp_path: Path, backups: Backups, known: KnownFiles
) -> None:
    target = tmp_path / "copy.crm"
    with qtbot.waitSignal(backups.made):
        backups.make(target)
    found = known.newest_copy(tmp_path / "office.crm")
    assert found is not None
    assert (found.path, found.reason) == (target, Reason.HAND)
    assert backups.newest() == found
    copy = Workspace.open(target, create=False)
    reader = copy.reader()
    assert reader.record(Kind.LEAD, 1)["name"] == "王小明"
    reader.close()
    copy.close()
    target.unlink()
    assert backups.newest() is None


def test_a_copy_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path, backups: Backups) -> None:
    with qtbot.waitSignal(backups.failed) as signal:
        backups.make(tmp_path / "missing" / "copy.crm")
    assert signal.args is not None
    assert isinstance(signal.args[0], UserError)


def test_a_sound_file_is_found_sound(qtbot: QtBot, backups: Backups) -> None:
    answers: list[list[str]] = []
    refusals: list[UserError] = []
    backups.check(answers.append, refusals.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert (answers, refusals) == ([[]], [])


def test_one_copy_a_day(qtbot: QtBot, tmp_path: Path, backups: Backups) -> None:
    with qtbot.waitSignal(backups.made) as signal:
        assert backups.make_daily()
    assert not backups.make_daily()
    assert signal.args is not None
    (copy,) = signal.args
    assert isinstance(copy, Copy)
    assert (copy.reason, copy.path.parent) == (Reason.DAILY, tmp_path / "copies")


def test_files_of_one_name_never_share_a_copy(qtbot: QtBot, tmp_path: Path, known: KnownFiles) -> None:
    """Two offices in two folders, and a copy made by hand of one of them, which has its id too."""
    folder = tmp_path / "backups"
    paths = [tmp_path / name / "office.crm" for name in ("a", "b", "c")]
    for path in paths:
        path.parent.mkdir()
    for path in paths:
        if path == paths[2]:
            path.write_bytes(paths[0].read_bytes())
        workspace = Workspace.open(path)
        backups = Backups(workspace, known, folder=folder)
        with qtbot.waitSignal(backups.made):
            assert backups.make_daily()
        backups.close()
        workspace.close()
    names = [[copy.path.name for copy in known.copies(path)] for path in paths]
    assert len({name for each in names for name in each}) == 3
    ids = [about.id for path in paths if (about := known.about(path)) is not None]
    assert ids[0] == ids[2] != ids[1]


def test_a_file_that_was_moved_has_its_copies_still(tmp_path: Path, known: KnownFiles) -> None:
    old, new, copy = (tmp_path / name for name in ("old.crm", "new.crm", "copy.crm"))
    for path in (old, copy):
        path.touch()
    known.copied(old, "id", Copy(copy, 1))
    known.opened(new, "id")
    assert known.copies(new) == []  # the file was copied: those are the other one's
    old.unlink()
    assert known.copies(new) == [Copy(copy, 1)]
    known.opened(new, "another id")
    assert known.copies(new) == []


def test_a_check_that_nobody_waits_for_tells_damage_alone(
    qtbot: QtBot, tmp_path: Path, workspace: Workspace, backups: Backups, known: KnownFiles
) -> None:
    told: list[UserError] = []
    backups.check_if_due(told.append)
    qtbot.waitUntil(lambda: (about := known.about(tmp_path / "office.crm")) is not None and about.checked > 0)
    backups.check_if_due(told.append)  # found sound a moment ago
    with qtbot.waitSignal(backups.made):
        backups.make(tmp_path / "copy.crm")
    assert told == []
    workspace.close()
    zero_page(tmp_path / "office.crm", root_page(tmp_path / "office.crm", "ix_lead_name"))
    damaged = Workspace.open(tmp_path / "office.crm")
    of_damaged = Backups(damaged, known, folder=tmp_path / "copies")
    of_damaged.check_quietly(told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], DamagedFile)
    ways: list[WayOut] = []
    of_damaged.way_out(told[0], ways.append)
    qtbot.waitUntil(lambda: bool(ways))
    assert ways[0].copy is not None
    assert ways[0].copy.path == tmp_path / "copy.crm"
    assert ways[0].readable[Kind.LEAD] == 1
    of_damaged.close()
    damaged.close()


def test_closing_gives_up_what_nobody_waits_for(qtbot: QtBot, backups: Backups) -> None:
    told: list[object] = []
    backups.failed.connect(told.append)
    for _ in range(20):
        backups.check_quietly(told.append)
    backups.close()
    assert told == []
