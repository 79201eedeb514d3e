"""Everything of an office saved from the File menu, and taken into an empty file in a window."""

from __future__ import annotations

import zipfile
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QLabel, QMainWindow
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import ListQuery
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.services.workspace_files.writing import write_workspace
from crm_desktop.ui.dialogs.files import Chosen
from crm_desktop.ui.window.menus import Menus
from crm_desktop.ui.window.whole_office import WholeOffice
from tests.new_files import put_new_file
from tests.services.workspaces import Desk
from tests.ui.records_of_tests import count, make


class Stage:
    """A window with the menus and messages that the doings need."""

    def __init__(self, qtbot: QtBot, context: PageContext) -> None:
        self.window = QMainWindow()
        qtbot.addWidget(self.window)
        self.window.show()
        self._qtbot = qtbot
        self.menus = Menus(self.window.menuBar(), context.kinds, self.window)
        toasts = Toasts(self.window, context.themes, context.icons)
        self.office = WholeOffice(context, "Office", self.menus, toasts, self.window)

    def wait_for(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: any(text in label.text() for label in self.window.findChildren(QLabel)))


def test_everything_is_saved_once_and_replaced_only_when_asked(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    stage = Stage(qtbot, context)
    make(qtbot, context, Kind.LEAD, name="Anna")
    path = tmp_path / "office.zip"
    stage.office.export(Chosen(path))
    assert stage.menus.action("export_office").text() == "Stop the export"
    stage.wait_for("Everything is saved as office.zip")
    with zipfile.ZipFile(path) as archive:
        assert "Anna" in archive.read("records/lead.csv").decode()
    assert stage.menus.action("export_office").text() == "&Export everything…"
    stage.office.export(Chosen(path))
    stage.wait_for("already")
    stage.office.export(Chosen(path, may_replace=True))
    stage.office.ask_export()
    stage.wait_for("The export was stopped")


def test_an_office_is_taken_into_an_empty_file_and_into_no_other(
    qtbot: QtBot, context: PageContext, tmp_path: Path
) -> None:
    desk = Desk(put_new_file(tmp_path / "other.crm"))
    desk.create(Kind.LEAD, name="Anna")
    desk.create(Kind.CUSTOM_FIELD, name="Machine", kind=Kind.LEAD, type="text")
    path = tmp_path / "other.zip"
    with closing(desk.workspace.reader()) as reader, reader.view() as view:
        write_workspace(view, path)
    desk.close()
    stage = Stage(qtbot, context)
    stage.office.take(path)
    stage.wait_for("Took in the office of other.zip")
    assert count(qtbot, context, ListQuery(Kind.LEAD, "Anna")) == 1
    stage.office.take(path)
    stage.wait_for("Make a new file first")
