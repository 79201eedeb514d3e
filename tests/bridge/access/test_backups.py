"""Copies of the open file: made beside the work, remembered, thinned out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.backups import KEPT_COPIES, Backups, newest_backup
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = Workspace.open(tmp_path / "office.crm", currency="TWD")
    made.run(CreateRecord(Kind.LEAD, {"name": "王小明"}))
    yield made
    made.close()


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.ini")


@pytest.fixture
def backups(qtbot: QtBot, workspace: Workspace, preferences: Preferences) -> Iterator[Backups]:
    made = Backups(workspace, preferences)
    yield made
    made.close()


def test_a_copy_can_be_opened_and_is_remembered(
    qtbot: QtBot, tmp_path: Path, backups: Backups, preferences: Preferences
) -> None:
    target = tmp_path / "copy.crm"
    with qtbot.waitSignal(backups.made, timeout=10_000):
        backups.make(target)
    found = newest_backup(preferences, tmp_path / "office.crm")
    assert found is not None
    assert found[0] == target
    copy = Workspace.open(target, create=False)
    reader = copy.reader()
    assert [row["name"] for row in [reader.record(Kind.LEAD, 1)]] == ["王小明"]
    reader.close()
    copy.close()


def test_a_copy_that_has_gone_is_not_offered(
    qtbot: QtBot, tmp_path: Path, backups: Backups, preferences: Preferences
) -> None:
    target = tmp_path / "copy.crm"
    with qtbot.waitSignal(backups.made, timeout=10_000):
        backups.make(target)
    target.unlink()
    assert newest_backup(preferences, tmp_path / "office.crm") is None


def test_a_copy_that_cannot_be_written_is_told(qtbot: QtBot, tmp_path: Path, backups: Backups) -> None:
    with qtbot.waitSignal(backups.failed, timeout=10_000) as signal:
        backups.make(tmp_path / "missing" / "copy.crm")
    assert signal.args is not None
    assert isinstance(signal.args[0], UserError)


def test_a_sound_file_is_found_sound(qtbot: QtBot, backups: Backups) -> None:
    answers: list[list[str]] = []
    refusals: list[UserError] = []
    backups.check(answers.append, refusals.append)
    qtbot.waitUntil(lambda: bool(answers), timeout=10_000)
    assert (answers, refusals) == ([[]], [])


def test_one_copy_a_day_and_only_the_newest_are_kept(qtbot: QtBot, tmp_path: Path, backups: Backups) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    old = [folder / f"office-2020-01-{day:02d}.crm" for day in range(1, KEPT_COPIES + 3)]
    for path in old:
        path.touch()
    with qtbot.waitSignal(backups.made, timeout=10_000):
        assert backups.make_daily(folder)
    qtbot.waitUntil(lambda: len(list(folder.iterdir())) == KEPT_COPIES, timeout=5_000)
    assert old[-1].exists()
    assert not old[0].exists()
    assert not backups.make_daily(folder)
