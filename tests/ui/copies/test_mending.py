"""Changed values are listed beside those of the backup, taken from it one by one or all, or left."""

from __future__ import annotations

from pathlib import Path

import pytest

from crm_desktop.bridge.copies.watch import FileWatch
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.records.kinds import Kind
from crm_desktop.storage.sqlite.engine import connect_to
from crm_desktop.ui.copies.mending import MendingDialog
from crm_desktop.ui.copies.trouble import Trouble
from tests.services.workspaces import rows_of
from tests.ui.window.stage import DATA, Stage


class Mending:
    """A stage whose disk has changed two names and a long text behind everybody's back."""

    def __init__(self, stage: Stage, folder: Path) -> None:
        self.stage = stage
        self.path = folder / DATA
        long = "文" * 300
        self.leads = [stage.make(Kind.LEAD, name=name, raw_text=long) for name in ("王小明", "林志豪")]
        made: list[Copy] = []
        stage.backups.make(folder / "copy.crm", made.append)
        stage.qtbot.waitUntil(lambda: bool(made))
        connection = connect_to(self.path)
        connection.execute("UPDATE lead SET name = name || 'x'")
        connection.execute("UPDATE lead SET raw_text = ? WHERE id = 1", ("文" * 250 + "字" + "文" * 49,))
        connection.commit()
        connection.close()
        self.watch = FileWatch(stage.gateway._workspace, stage.gateway, stage.backups, stage.window)
        self.trouble = Trouble(stage.context, stage.backups, self.watch, stage.window.toasts, stage.window)

    def dialog(self) -> MendingDialog:
        self.stage.qtbot.waitUntil(lambda: bool(self._shown()))
        return self._shown()[0]

    def _shown(self) -> list[MendingDialog]:
        return [each for each in self.stage.window.findChildren(MendingDialog) if each.isVisible()]

    def wait_closed(self) -> None:
        self.stage.qtbot.waitUntil(lambda: not self._shown())

    def names(self) -> list[object]:
        return [rows_of(self.path, Kind.LEAD)[lead]["name"] for lead in self.leads]


@pytest.fixture
def mending(stage: Stage, tmp_path: Path) -> Mending:
    return Mending(stage, tmp_path)


def cells(dialog: MendingDialog) -> list[list[str]]:
    model = dialog.table.paged_model
    found = []
    for row in range(model.rowCount()):
        told = (model.cell_at(row, column) for column in range(4))
        found.append([cell.text for cell in told if cell is not None])
    return found


def test_values_are_listed_and_taken_one_by_one_then_all(mending: Mending) -> None:
    mending.stage.window.files.check_file()
    dialog = mending.dialog()
    assert cells(dialog)[0] == ["王小明x", "Name", "王小明x", "王小明"]
    text = cells(dialog)[1]
    assert "文字文" in text[2]
    assert "字" not in text[3]
    assert text[3].startswith("…")
    dialog.table.show_id(0)
    dialog.one.click()
    mending.stage.qtbot.waitUntil(lambda: len(cells(dialog)) == 2)
    assert mending.names() == ["王小明", "林志豪x"]
    dialog.all.click()
    mending.wait_closed()
    assert mending.names() == ["王小明", "林志豪"]
    mending.stage.gateway.undo()
    mending.stage.qtbot.waitUntil(lambda: mending.names() == ["王小明", "林志豪x"])
    mending.watch.stop()


def test_values_that_are_left_are_not_told_again(mending: Mending) -> None:
    mending.stage.backups.check_quietly(mending.stage.gateway.halt)
    mending.dialog().leave.click()
    mending.wait_closed()
    assert mending.names() == ["王小明x", "林志豪x"]
    answers: list[object] = []
    mending.stage.backups.check(answers.append, answers.append)
    mending.stage.qtbot.waitUntil(lambda: answers == [[]])
    mending.watch.stop()
