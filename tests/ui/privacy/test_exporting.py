"""What is held on a person is written where one likes, and it is said where."""

from __future__ import annotations

import zipfile
from pathlib import Path

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.ui.dialogs.files import Chosen
from crm_desktop.ui.navigation.requests import Request, Say
from crm_desktop.ui.privacy.exporting import ExportPerson


def test_a_person_is_written_and_a_file_that_is_there_stays(
    qtbot: QtBot, context: PageContext, leads: list[int], tmp_path: Path
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    asked: list[Request] = []
    target = Records(Kind.LEAD, (leads[0],))
    path = tmp_path / "wang.zip"
    ExportPerson(parent, context, target, asked.append).write(leads[0], Chosen(path))
    qtbot.waitUntil(lambda: asked == [Say("Saved as wang.zip")])
    with zipfile.ZipFile(path) as archive:
        assert "王小明" in archive.read("person.html").decode()
    ExportPerson(parent, context, target, asked.append).write(leads[0], Chosen(path))
    qtbot.waitUntil(lambda: len(asked) == 2)
    assert asked[1] != asked[0]
