"""From starting the program to its first painted table, with a million leads and with none."""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from bench.apart import ROOT, context
from bench.figures import RUNS, Report, at_most, at_most_times
from crm_desktop.app import run as run_application
from crm_desktop.qtkit.table.row_view import RowTableView
from crm_desktop.storage.sqlite.engine import connect_to

#: Longest wait for the first table, in seconds.
_LIMIT = 0.8
_TURN = QEventLoop.ProcessEventsFlag.AllEvents | QEventLoop.ProcessEventsFlag.WaitForMoreEvents


def run(path: Path, leads: int, empty: Path, report: Report) -> None:
    """Measure and report the line."""
    taken: dict[Path, list[float]] = {path: [], empty: []}
    for turn in range(RUNS + 1):
        for each, times in taken.items():
            seconds = _start(each)
            if turn:  # the first start of each fills the system's file cache
                times.append(seconds)
    ours, peer = (statistics.median(taken[each]) for each in (path, empty))
    figure = f"start to first painted table, {leads:,} leads"
    report.add(at_most_times(figure, "s", ours, "the same with an empty file", peer, 1.3))
    report.add(at_most(figure, "s", ours, _LIMIT))


def _start(path: Path) -> float:
    """Seconds from starting a process to its table being painted, by the clock that all processes share.

    The file was closed cleanly before: one with a log left by a kill is read through at its opening.
    """
    _fold_log(path)
    with tempfile.TemporaryDirectory() as home:
        started = time.monotonic()
        done = subprocess.run(
            [sys.executable, "-m", "bench.rows.starting", str(path)],
            cwd=ROOT,
            env=context(Path(home)),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    return float(done.stdout.strip().splitlines()[-1]) - started


def _fold_log(path: Path) -> None:
    """Bring the log that an ended measurement left beside a file into it, as closing does."""
    connection = connect_to(path)
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()


def _turn_until_painted(*_arguments: object) -> int:
    """In place of the application's event loop: runs it until the table shows its rows, then tells when."""
    application = QApplication.instance()
    assert application is not None
    while not (view := _loaded_table()):
        application.processEvents(_TURN)
    view.viewport().repaint()
    print(time.monotonic(), flush=True)
    os._exit(0)


def _loaded_table() -> RowTableView | None:
    for widget in QApplication.allWidgets():
        if not isinstance(widget, RowTableView) or not widget.isVisible():
            continue
        if getattr(getattr(widget, "list", None), "is_loaded", False):
            return widget
    return None


if __name__ == "__main__":
    # The application's own loop never ends by itself; this one ends with the first painted table.
    QApplication.exec = _turn_until_painted  # type: ignore[method-assign]
    run_application(argparse.Namespace(db=Path(sys.argv[1]), lang="zh_TW", demo=False, verb=None, look=None))
