"""A slow opening says so in a window of its own, which stays until the main window is on the screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support import PATIENCE, ROOT

#: Opens a new file without any patience and prints, in their order, which windows come and go.
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from crm_desktop import application as roof
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.bridge.access.single_instance import SingleInstance
from crm_desktop.ui.window.main_window import MainWindow
from crm_desktop.ui.window.opening_window import OpeningWindow
folder = Path(sys.argv[1])
qt = QApplication([])
qt.setQuitOnLastWindowClosed(False)
roof._PATIENCE = 0
program = roof.Application(qt, Preferences(folder / "preferences.ini"), "en")
class Witness(QObject):
    def eventFilter(self, watched, event):
        names = {QEvent.Type.Show: "comes", QEvent.Type.Hide: "goes"}
        if isinstance(watched, (MainWindow, OpeningWindow)) and event.type() in names:
            print(f"{type(watched).__name__}.{names[event.type()]}", flush=True)
            if isinstance(watched, MainWindow):
                QTimer.singleShot(500, qt, qt.quit)
        return False
witness = Witness()
qt.installEventFilter(witness)
QTimer.singleShot(30_000, qt, qt.quit)
claim = SingleInstance(folder / "office.crm", qt)
program.begin(folder / "office.crm", claim, is_claimed=claim.claim(), demo=False)
qt.exec()
"""


def test_there_is_always_a_window_to_look_at(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-c", START, str(tmp_path)]
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=PATIENCE, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split()[:3] == ["OpeningWindow.comes", "MainWindow.comes", "OpeningWindow.goes"]
