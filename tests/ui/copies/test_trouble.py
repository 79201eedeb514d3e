"""What a person is told when the open file is damaged or gone, and what the buttons do."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.bridge.copies import watch as watching
from crm_desktop.bridge.copies.watch import FileWatch
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.errors import DamagedFile
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.copies.trouble import Trouble
from crm_desktop.ui.dialogs.notice import Notice
from tests.ui.window.stage import DATA, Stage


class Care:
    """The trouble of a stage's file."""

    def __init__(self, stage: Stage) -> None:
        self.stage = stage
        self.watch = FileWatch(stage.gateway._workspace, stage.gateway, stage.backups, stage.window)
        window = stage.window
        self.trouble = Trouble(stage.context, stage.backups, self.watch, window.toasts, window)

    def notice(self) -> Notice:
        self.stage.qtbot.waitUntil(lambda: self._notice() is not None)
        found = self._notice()
        assert found is not None
        return found

    def _notice(self) -> Notice | None:
        return next((each for each in self.stage.window.findChildren(Notice) if each.isVisible()), None)


def buttons(notice: Notice) -> dict[str, Button]:
    return {each.text(): each for each in notice.findChildren(Button)}


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "LOOK_EVERY", 20)


@pytest.mark.usefixtures("quick")
def test_a_file_that_is_gone_is_saved_as_a_new_one(stage: Stage, tmp_path: Path) -> None:
    stage.make(Kind.LEAD, name="王小明")
    care = Care(stage)
    path = tmp_path / DATA
    path.unlink()
    notice = care.notice()
    assert "was removed, renamed or replaced" in notice.accessibleDescription()
    assert list(buttons(notice)) == ["Not now", "Save as a new file…"]
    wanted: list[Path] = []
    care.trouble.file_wanted.connect(wanted.append)
    care.trouble.save_to(tmp_path / "saved.crm")
    stage.qtbot.waitUntil(lambda: bool(wanted))
    saved = Workspace.open(wanted[0], create=False)
    reader = saved.reader()
    assert reader.record(Kind.LEAD, 1)["name"] == "王小明"
    reader.close()
    saved.close()
    care.watch.stop()


@pytest.mark.usefixtures("quick")
def test_a_file_that_comes_back_ends_the_question(stage: Stage, tmp_path: Path) -> None:
    care = Care(stage)
    path, aside = tmp_path / DATA, tmp_path / "aside.crm"
    path.rename(aside)
    care.notice()
    aside.rename(path)
    stage.qtbot.waitUntil(lambda: care._notice() is None)
    stage.qtbot.waitUntil(lambda: any("in its place again" in text for text in stage.status_texts()))
    stage.make(Kind.LEAD, name="again")
    care.watch.stop()


def test_damage_is_said_once_with_what_helps(stage: Stage, tmp_path: Path) -> None:
    stage.make(Kind.LEAD, name="王小明")
    care = Care(stage)
    made: list[Copy] = []
    stage.backups.make(tmp_path / "copy.crm", made.append)
    stage.qtbot.waitUntil(lambda: bool(made))
    for _ in range(2):
        stage.gateway.halt(DamagedFile("file_damaged", path=str(tmp_path / DATA)))
    notice = care.notice()
    said = notice.accessibleDescription()
    assert "Still readable: Leads 1" in said
    assert str(tmp_path / "copy.crm") in said
    wanted: list[Copy] = []
    care.trouble.restore_wanted.connect(wanted.append)
    assert list(buttons(notice)) == ["Close", "Repair…", "All backups…", "Restore the newest backup"]
    buttons(notice)["Restore the newest backup"].click()
    assert wanted == made
    assert care._notice() is None
    stage.gateway.halt(DamagedFile("file_damaged", path=str(tmp_path / DATA)))
    assert care._notice() is None
    stage.gateway._workspace.go_on()
    care.watch.stop()


def test_a_repair_is_asked_about_and_is_the_way_out_without_a_copy(stage: Stage, tmp_path: Path) -> None:
    care = Care(stage)
    wanted: list[bool] = []
    care.trouble.repair_wanted.connect(lambda: wanted.append(True))
    stage.gateway.halt(DamagedFile("file_damaged", path=str(tmp_path / DATA)))
    notice = care.notice()
    assert list(buttons(notice)) == ["Close", "Repair…"]
    buttons(notice)["Repair…"].click()
    question = care.notice()
    assert question.windowTitle() == "Repair the damaged file?"
    buttons(question)["Cancel"].click()
    assert wanted == []
    care.trouble._chosen("repair")
    buttons(care.notice())["Repair the file"].click()
    assert wanted == [True]
    stage.gateway._workspace.go_on()
    care.watch.stop()
