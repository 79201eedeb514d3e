"""The window of backups: what differs, single records taken back, the ways back of the whole file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from crm_desktop.core.commands import DeleteRecords, EditRecords
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.services.workspace import Workspace
from crm_desktop.ui.copies.restore import RestoreDialog
from crm_desktop.ui.dialogs.notice import Notice
from tests.ui.window.stage import Stage


class Screen:
    """The dialog with a copy and what was done since."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage = stage
        self.leads = [stage.make(Kind.LEAD, name=name) for name in ("王小明", "Sara", "林志豪")]
        self.copy_to(folder / "copy.crm")
        self.run(DeleteRecords(Records(Kind.LEAD, (self.leads[0],))))
        self.run(EditRecords(Records(Kind.LEAD, (self.leads[1],)), {"company": "Fjord"}))
        stage.make(Kind.LEAD, name="new")
        self.dialog = RestoreDialog(stage.context, stage.backups, stage.window)
        self.dialog.show()

    def copy_to(self, path: Path) -> None:
        made: list[Copy] = []
        self.stage.backups.make(path, made.append)
        self.stage.qtbot.waitUntil(lambda: bool(made))

    def run(self, command: object) -> None:
        done: list[object] = []
        self.stage.gateway.run(command, done=done.append)  # type: ignore[arg-type]
        self.stage.qtbot.waitUntil(lambda: bool(done))

    def texts(self) -> list[str]:
        labels = self.dialog.difference.findChildren(QLabel)
        return [each.text() for each in labels if each.isVisibleTo(self.dialog)]

    def wait_for(self, text: str) -> None:
        self.stage.qtbot.waitUntil(lambda: text in self.texts())

    def figures(self) -> list[str]:
        model = self.dialog.difference.table.paged_model
        cells = (model.cell_at(0, column) for column in range(6))
        return [cell.text for cell in cells if cell is not None]

    def links(self, text: str) -> list[Button]:
        buttons = self.dialog.difference.findChildren(Button)
        return [each for each in buttons if each.accessibleName() == text and each.isVisibleTo(self.dialog)]


@pytest.fixture
def screen(stage: Stage, tmp_path: Path) -> Iterator[Screen]:
    made = Screen(stage, tmp_path)
    yield made
    made.dialog.accept()


def test_what_happened_since_is_counted_and_named(screen: Screen) -> None:
    screen.wait_for("Deleted since: 1")
    assert screen.figures() == ["Leads", "3", "3", "+1", "1", "1"]
    assert {"王小明", "Changed since: 1", "Sara"} <= set(screen.texts())
    dialog = screen.dialog
    assert dialog.list.copy_at(0) is not None
    assert dialog.in_place.isEnabled()


def test_single_records_come_back_and_go_again_by_undo(screen: Screen) -> None:
    screen.wait_for("Deleted since: 1")
    screen.links("Take back 王小明")[0].click()
    screen.stage.qtbot.waitUntil(lambda: screen.figures()[-1] == "0")
    screen.links("Take back Sara")[0].click()
    screen.stage.qtbot.waitUntil(lambda: screen.figures()[-2:] == ["0", "0"])
    screen.stage.gateway.undo()
    screen.wait_for("Changed since: 1")


def test_a_copy_becomes_a_file_of_its_own(screen: Screen, tmp_path: Path) -> None:
    dialog, target = screen.dialog, tmp_path / "own.crm"
    copy = dialog.list.copy_at(0)
    assert copy is not None
    dialog._session.restore_as(copy, target, dialog._restored, may_replace=False)
    screen.stage.qtbot.waitUntil(lambda: bool(dialog.findChildren(Notice)))
    wanted: list[Path] = []
    dialog.file_wanted.connect(wanted.append)
    (notice,) = dialog.findChildren(Notice)
    next(each for each in notice.findChildren(Button) if each.text() == "Open it").click()
    assert wanted == [target]
    workspace = Workspace.open(target, create=False)
    reader = workspace.reader()
    assert reader.record(Kind.LEAD, screen.leads[0])["name"] == "王小明"
    reader.close()
    workspace.close()


def test_a_restore_in_place_is_asked_about(screen: Screen) -> None:
    wanted: list[Copy] = []
    screen.dialog.restore_wanted.connect(wanted.append)
    screen.dialog.in_place.click()
    (notice,) = screen.dialog.findChildren(Notice)
    next(each for each in notice.findChildren(Button) if each.text() == "Restore in place").click()
    assert [each.path.name for each in wanted] == ["copy.crm"]


def test_a_copy_that_is_damaged_itself_says_so(stage: Stage, tmp_path: Path) -> None:
    screen = Screen(stage, tmp_path)
    copy = tmp_path / "copy.crm"
    copy.write_bytes(copy.read_bytes()[:20_000])
    screen.dialog._compare()
    stage.qtbot.waitUntil(lambda: not screen.dialog.in_place.isEnabled())
    assert "This backup is damaged. Choose an older one." in screen.texts()
    newest = stage.backups.newest()
    assert newest is not None
    assert newest.fault
    screen.dialog.accept()


def test_a_copy_is_made_when_asked_for(screen: Screen) -> None:
    screen.dialog.make.click()
    screen.stage.qtbot.waitUntil(lambda: screen.dialog.list.copy_at(1) is not None)
    screen.wait_for("Nothing has changed since.")
