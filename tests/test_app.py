"""The start of the window: which file is meant, and what the whole process is set to."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from crm_desktop.app import SWITCH_INTERVAL, wanted_file
from crm_desktop.bridge.access.recent_files import RecentFiles
from crm_desktop.bridge.person.preferences import Preferences
from tests.support import PATIENCE, ROOT

#: Starts the program as `main.py` does; says how long threads may run once it is up, and ends it.
START = """
import sys, threading, time
from PySide6.QtCore import QCoreApplication, QMetaObject, Qt
from crm_desktop.app import run
from crm_desktop.command_line.arguments.parser import parse

def look():
    while QCoreApplication.instance() is None or not QCoreApplication.applicationName():
        time.sleep(0.01)
    print(sys.getswitchinterval(), flush=True)
    QMetaObject.invokeMethod(QCoreApplication.instance(), "quit", Qt.ConnectionType.QueuedConnection)

threading.Thread(target=look, daemon=True).start()
sys.exit(run(parse(["--lang", "en", "--db", sys.argv[1]])))
"""


def test_threads_take_short_turns_so_that_painting_need_not_wait(tmp_path: Path) -> None:
    assert sys.getswitchinterval() > SWITCH_INTERVAL
    ran = subprocess.run(
        [sys.executable, "-c", START, str(tmp_path / "office.crm")],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ran.stdout.strip() == str(SWITCH_INTERVAL), ran.stderr


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(tmp_path / "preferences.ini")


def test_the_file_that_is_named_comes_before_all_others(tmp_path: Path, preferences: Preferences) -> None:
    last, named = tmp_path / "last.crm", tmp_path / "named.crm"
    last.touch()
    RecentFiles(preferences).add(last)
    assert wanted_file(named, True, preferences, "en") == named
    assert wanted_file(None, True, preferences, "en").name == "demo-en.crm"
    assert wanted_file(None, False, preferences, "en") == last
    assert wanted_file(None, False, Preferences(tmp_path / "none.ini"), "en").name.endswith(".crm")
