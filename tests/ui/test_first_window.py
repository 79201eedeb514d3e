"""A slow opening says so in a window of its own, which stays until the main window is on the screen."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.support import ROOT

#: Opens a new file without any patience and prints, each time it changes, which windows are visible.
START = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from crm_desktop import application as roof
from crm_desktop.bridge.preferences import Preferences
from crm_desktop.bridge.single_instance import SingleInstance
folder = Path(sys.argv[1])
qt = QApplication([])
qt.setQuitOnLastWindowClosed(False)
roof._PATIENCE = 0
program = roof.Application(qt, Preferences(folder / "preferences.ini"), "en")
seen = []
def look():
    shown = sorted(type(each).__name__ for each in qt.topLevelWidgets() if each.isVisible())
    if not seen or seen[-1] != shown:
        seen.append(shown)
    if shown == ["MainWindow"]:
        print(*("+".join(each) or "none" for each in seen))
        program.desk.window.close()
timer = QTimer()
timer.timeout.connect(look)
timer.start(0)
QTimer.singleShot(30_000, qt.quit)
claim = SingleInstance(folder / "office.crm", qt)
program.begin(folder / "office.crm", claim, is_claimed=claim.claim(), demo=False)
qt.exec()
"""


def test_there_is_always_a_window_to_look_at(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_DATA_HOME": str(tmp_path)}
    command = [sys.executable, "-c", START, str(tmp_path)]
    ran = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=60, check=False
    )
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split()[0] in ("none", "OpeningWindow")
    assert "OpeningWindow" in ran.stdout
    assert "none" not in ran.stdout.split()[1:]
    assert ran.stdout.split()[-1] == "MainWindow"
