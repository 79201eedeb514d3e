"""Qt's own dialog for files shows a folder and looks into none of its files."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QFileSystemModel
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.widgets.file_dialog import FileDialog

_ASK = """
import fcntl, os, sys
try:
    fcntl.lockf(os.open(sys.argv[1], os.O_RDWR), fcntl.LOCK_EX | fcntl.LOCK_NB)
except OSError:
    print("held")
"""


def is_held(path: Path) -> bool:
    """Whether another process finds a lock on the file."""
    command = [sys.executable, "-c", _ASK, str(path)]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout == "held\n"


@pytest.mark.skipif(os.name == "nt", reason="locks there belong to a handle, not to a process")
def test_a_file_of_the_folder_keeps_its_locks(qtbot: QtBot, tmp_path: Path) -> None:
    import fcntl

    path = tmp_path / "office.crm"
    path.write_bytes(b"SQLite format 3\0")
    held = os.open(path, os.O_RDWR)
    fcntl.lockf(held, fcntl.LOCK_EX)
    assert is_held(path)
    dialog = FileDialog(None, "Choose", str(tmp_path))
    dialog.setOption(FileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.open()
    model = dialog.findChild(QFileSystemModel)
    assert model is not None
    qtbot.waitUntil(lambda: model.rowCount(model.index(str(tmp_path))) == 1)
    index = model.index(str(path))
    qtbot.waitUntil(lambda: model.type(index) == "crm")
    assert is_held(path)
    os.close(held)


def test_files_are_told_by_their_names(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = FileDialog(None, "Choose", str(tmp_path))
    qtbot.addWidget(dialog)
    pictures = dialog.iconProvider()
    (tmp_path / "list.csv").write_bytes(b"%PDF-1.4")
    assert pictures.type(QFileInfo(str(tmp_path / "list.csv"))) == "csv"
    assert pictures.type(QFileInfo(str(tmp_path))) == ""
