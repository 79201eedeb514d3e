"""Copies of the open file: made beside the work, remembered, thinned out."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.backups import KEPT_COPIES, Backups
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.known import Copy, KnownFiles
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "office.crm", currency="TWD")
    made.run(CreateRecord(Kind.LEAD, {"name": "王小明"}))
    yield made
    made.close()


@pytest.fixture
def known(tmp_path: Path) -> KnownFiles:
    return KnownFiles(tmp_path / "known")


@pytest.fixture
def backups(qtbot: QtBot, workspace: Workspace, known: KnownFiles) -> Iterator[Backups]:
    made = Backups(workspace, known)
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
    assert found.path == target
    assert backups.newest() == found
    copy = Workspace.open(target, create=False)
    reader = copy.reader()
    assert [row["name"] for row in [reader.record(Kind.LEAD, 1)]] == ["王小明"]
    reader.close()
    copy.close()


def test_a_copy_that_has_gone_is_not_offered(
    qtbot: QtBot, tmp_path: Path, backups: Backups, known: KnownFiles
) -> None:
    target = tmp_path / "copy.crm"
    with qtbot.waitSignal(backups.made):
        backups.make(target)
    target.unlink()
    assert known.newest_copy(tmp_path / "office.crm") is None


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


def copied(qtbot: QtBot, workspace: Workspace, known: KnownFiles, folder: Path) -> str:
    """Make the daily copy of a file; its name."""
    before = {each.name for each in folder.iterdir()} if folder.exists() else set()
    backups = Backups(workspace, known)
    with qtbot.waitSignal(backups.made):
        assert backups.make_daily(folder)
    assert not backups.make_daily(folder)
    backups.close()
    (name,) = {each.name for each in folder.iterdir()} - before
    return name


def test_one_copy_a_day_and_only_the_newest_are_kept(
    qtbot: QtBot, tmp_path: Path, workspace: Workspace, known: KnownFiles
) -> None:
    folder = tmp_path / "backups"
    today = copied(qtbot, workspace, known, folder)
    beginning = today[: -len("2026-01-01.crm")]
    old = [folder / f"{beginning}2020-01-{day:02d}.crm" for day in range(1, KEPT_COPIES + 3)]
    strange = [folder / f"office-11223344-2020-01-{day:02d}.crm" for day in range(1, KEPT_COPIES + 3)]
    for path in (*old, *strange):
        path.touch()
    (folder / today).unlink()  # the person has thrown the newest away
    copied(qtbot, workspace, known, folder)
    qtbot.waitUntil(lambda: not old[0].exists())
    assert [each.exists() for each in old] == [False] * 3 + [True] * (KEPT_COPIES - 1)
    assert all(each.exists() for each in strange)  # another file's, of the same name
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE((folder / today).stat().st_mode) == 0o600


def test_files_of_one_name_never_share_a_copy(qtbot: QtBot, tmp_path: Path, known: KnownFiles) -> None:
    """Two offices in two folders, and a copy made by hand of one of them, which has its id too."""
    folder = tmp_path / "backups"
    paths = [tmp_path / name / "office.crm" for name in ("a", "b", "c")]
    for path in paths:
        path.parent.mkdir()
    names = []
    for path in paths:
        if path == paths[2]:
            path.write_bytes(paths[0].read_bytes())
        workspace = Workspace.open(path)
        names.append(copied(qtbot, workspace, known, folder))
        workspace.close()
    assert len(set(names)) == 3
    assert [[copy.path.name for copy in known.copies(path)] for path in paths] == [[name] for name in names]
    ids = [known_file.id for path in paths if (known_file := known.about(path)) is not None]
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
