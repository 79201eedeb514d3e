"""The program's own folder is where Qt would put it, so that window and command line share it."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from crm_desktop.core.files.places import program_folder
from tests.support import ROOT

ASK_QT = """
from PySide6.QtCore import QCoreApplication, QStandardPaths
QCoreApplication.setApplicationName("CRM Desktop")
print(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation))
"""


@pytest.mark.parametrize("is_set", [True, False])
def test_it_is_where_qt_puts_it(monkeypatch: pytest.MonkeyPatch, is_set: bool) -> None:
    if not is_set:
        monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    said = subprocess.run(
        [sys.executable, "-c", ASK_QT], cwd=ROOT, env=os.environ, capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == str(program_folder())
