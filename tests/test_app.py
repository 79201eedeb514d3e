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
from tests.new_files import put_new_file
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
sys.exit(run(parse(["--lang", "en", *sys.argv[1:]])))
"""


def started(home: Path, program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Let a program that ends by itself run to its end, with a home folder of its own."""
    folders = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "TMPDIR")
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        env={**os.environ, **dict.fromkeys(folders, str(home)), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )


def test_threads_take_short_turns_so_that_painting_need_not_wait(tmp_path: Path) -> None:
    assert sys.getswitchinterval() > SWITCH_INTERVAL
    ran = started(tmp_path, START, "--db", str(tmp_path / "office.crm"))
    assert ran.stdout.strip() == str(SWITCH_INTERVAL), ran.stderr


#: Prefers something, and quits; what Python would do at its own end must not happen.
END = START.replace(
    "def look",
    """import atexit
atexit.register(print, "taken apart")

def prefer():
    from crm_desktop.bridge.person.preferences import Preferences
    QCoreApplication.instance().findChild(Preferences).put("end", "kept")

def look""",
).replace("    QMetaObject", "    QCoreApplication.instance().aboutToQuit.connect(prefer)\n    QMetaObject")


def test_the_process_ends_without_being_taken_apart_and_keeps_what_is_preferred(tmp_path: Path) -> None:
    ran = started(tmp_path, END, "--db", str(tmp_path / "office.crm"))
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.split() == [str(SWITCH_INTERVAL)], "Python took the program apart, or lost its output"
    (settings,) = tmp_path.rglob("*.ini")
    assert "kept" in settings.read_text(encoding="utf-8")


def test_nothing_is_left_of_a_copy_that_was_looked_into(tmp_path: Path) -> None:
    copy = put_new_file(tmp_path / "copy.crm")
    (home := tmp_path / "home").mkdir()
    ran = started(home, START, "--look", str(copy))
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.strip() == str(SWITCH_INTERVAL)
    assert list(home.glob("crm-look-*")) == []


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
