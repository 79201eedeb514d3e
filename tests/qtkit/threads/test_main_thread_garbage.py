"""Cyclic garbage is undone in the main thread, also after a second file has taken the first one's place."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import weakref
from pathlib import Path

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from crm_desktop.qtkit.threads.main_thread_garbage import MainThreadGarbage
from tests.support import PATIENCE, ROOT

#: Opens one file, then another from its window, and prints whether Python's collector is on meanwhile.
TWO_FILES = """
import gc, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from crm_desktop import application as roof
from crm_desktop.bridge.access.single_instance import SingleInstance
from crm_desktop.bridge.person.preferences import Preferences
folder = Path(sys.argv[1])
first, second = folder / "first.crm", folder / "second.crm"
qt = QApplication([])
qt.setQuitOnLastWindowClosed(False)
program = roof.Application(qt, Preferences(folder / "preferences.ini"), "en")
claim = SingleInstance(first, qt)
program.begin(first, claim, is_claimed=claim.claim(), demo=False)
steps = QTimer(qt)
def step():
    document = program.document
    if document is None:
        return
    if document.path == first and steps.interval() == 20:
        steps.setInterval(21)
        print("first", gc.isenabled(), flush=True)
        document.window.file_wanted.emit(second, True)
    elif document.path == second:
        steps.stop()
        print("second", gc.isenabled(), flush=True)
        document.closed.connect(lambda: print("closed", gc.isenabled(), flush=True))
        document.window.close()
steps.timeout.connect(step)
steps.start(20)
QTimer.singleShot(60_000, qt, qt.quit)
qt.exec()
print("ended", gc.isenabled(), flush=True)
"""


class Knot(QObject):
    """A Qt object in a circle of references."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


def test_knots_are_undone_in_the_main_thread(qtbot: QtBot) -> None:
    gc.enable()  # as in a program that begins; between tests it is again
    collector = MainThreadGarbage()
    try:
        undone_in: list[threading.Thread] = []
        knot = Knot()
        weakref.finalize(knot, lambda: undone_in.append(threading.current_thread()))
        del knot
        kept: list[list[int]] = []
        worker = threading.Thread(target=lambda: kept.extend([number] for number in range(200_000)))
        worker.start()
        worker.join()
        assert undone_in == []
        qtbot.waitUntil(lambda: bool(undone_in))
        assert undone_in == [threading.main_thread()]
    finally:
        collector.stop()
    assert gc.isenabled()


def test_the_last_of_two_gives_the_collector_back(qtbot: QtBot) -> None:
    gc.enable()
    first = MainThreadGarbage()
    second = MainThreadGarbage()
    for _ in range(2):  # a stop that is repeated counts once
        first.stop()
        assert not gc.isenabled()
    second.stop()
    assert gc.isenabled()


def test_what_a_closed_file_leaves_behind_is_no_part_of_what_is_never_looked_through(qtbot: QtBot) -> None:
    first = MainThreadGarbage()
    knot = Knot()
    undone: list[bool] = []
    weakref.finalize(knot, lambda: undone.append(True))
    first.stop()
    del knot
    second = MainThreadGarbage()
    gc.collect()
    second.stop()
    assert undone


def test_a_second_file_in_the_window_and_the_end_of_the_program(tmp_path: Path) -> None:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    ran = subprocess.run(
        [sys.executable, "-c", TWO_FILES, str(tmp_path)],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    # Python's own collector is never on while a thread of the program works.
    assert ran.stdout.splitlines() == ["first False", "second False", "closed False", "ended False"]
