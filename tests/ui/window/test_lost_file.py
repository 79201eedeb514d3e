"""The window asks about a file that is gone, and says when the data are made up."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.services.workspace import Workspace
from tests.storage.sqlite.test_opening_to_read import office, shut
from tests.support import PATIENCE, ROOT

#: Begins with a file, prints what comes on the screen, and presses the button named, if any.
BEGIN = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from crm_desktop import application as roof
from crm_desktop.bridge.access.data_location import demo_file
from crm_desktop.bridge.access.single_instance import SingleInstance
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.messages.toast import Toast
from crm_desktop.ui.dialogs.notice import Notice
from crm_desktop.ui.window.demo_bar import DemoBar
from crm_desktop.ui.window.main_window import MainWindow
path, button = sys.argv[1], sys.argv[2]
is_demo = path == "demo"
path = demo_file("en") if is_demo else Path(path)
qt = QApplication([])
qt.setQuitOnLastWindowClosed(False)
program = roof.Application(qt, Preferences(Path(sys.argv[3])), "en")
claim = SingleInstance(path, qt)
program.begin(path, claim, is_claimed=claim.claim(), demo=is_demo)
def look():
    for window in qt.topLevelWidgets():
        if isinstance(window, MainWindow) and window.isVisible():
            print(window.windowTitle(), window.findChild(DemoBar).isVisible(), program.recent.last(),
                  *(each.action_button.text() for each in window.findChildren(Toast)), sep="|")
            timer.stop()
            window.close()
            return
        if isinstance(window, Notice) and window.isVisible():
            buttons = {each.text(): each for each in window.findChildren(Button)}
            print(*buttons, sep="|", flush=True)
            if button in buttons:
                buttons[button].click()
            else:
                window.reject()
            return
timer = QTimer(qt)
timer.timeout.connect(look)
timer.start(50)
QTimer.singleShot(40_000, qt, qt.quit)
qt.exec()
"""


def begun(path: Path | str, tmp_path: Path, button: str = "") -> list[str]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", BEGIN, str(path), button, str(tmp_path / "preferences.ini")],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.splitlines()


def test_a_known_file_that_is_gone_is_asked_about(tmp_path: Path) -> None:
    path, copy = tmp_path / "office.crm", tmp_path / "copy.crm"
    workspace = Workspace.open(path)
    workspace.backup(copy)
    workspace.close()
    known = KnownFiles()
    known.opened(path, workspace.file_id)
    for lose in (path.unlink, path.touch):
        lose()
        (asked,) = begun(path, tmp_path)
        assert asked == "Quit|New file…|Look for it…"
        assert not path.exists() or path.stat().st_size == 0
    known.copied(path, workspace.file_id, Copy(copy, 1))
    asked, window = begun(path, tmp_path, "Open the newest backup")
    assert asked.split("|")[-1] == "Open the newest backup"
    assert window == f"office – CRM Desktop|False|{path}"
    assert path.stat().st_size > 100_000
    assert copy.exists()


def test_a_file_that_is_made_where_a_person_said_is_offered_a_password(tmp_path: Path) -> None:
    path = tmp_path / "new.crm"
    assert begun(path, tmp_path) == [f"new – CRM Desktop|False|{path}|Set a password…"]
    assert begun(path, tmp_path) == [f"new – CRM Desktop|False|{path}"]


def test_the_demo_says_that_it_is_one(tmp_path: Path) -> None:
    assert begun("demo", tmp_path) == ["Demo – CRM Desktop|True|None"]


def test_a_file_that_can_only_be_read_says_so(tmp_path: Path) -> None:
    with office(shut) as path:
        assert begun(path, tmp_path) == [f"office – CRM Desktop|True|{path}"]
