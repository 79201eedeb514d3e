"""The window's way to the data, with a second process writing to the same file."""

from __future__ import annotations

import gc
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.foreign_writes import LOOK_EVERY
from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.core.changes import ChangeSet
from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.services.reads.reader import View
from crm_desktop.services.workspace import Workspace
from tests.services.workspaces import query, rows_of
from tests.support import ROOT

EDITS = 300
#: A window shows what others wrote within this many milliseconds.
SHOWN_WITHIN = 1_000


class Window:
    """A gateway as a window has it, with a list of everything that it announces."""

    def __init__(self, path: Path) -> None:
        self.path = path
        workspace = Workspace.open(path)
        self.lead = workspace.run(CreateRecord(Kind.LEAD, {"name": "Anna"})).ids[0]
        reader = workspace.reader()
        self.gateway = Gateway(workspace, reader.reference_data())
        reader.close()
        self.own: list[int] = []
        self.foreign: list[int] = []
        self.refused: list[UserError] = []
        self.gateway.changed.connect(self._announced)
        self.gateway.refused.connect(self.refused.append)

    def _announced(self, change_set: ChangeSet, origin: object) -> None:
        (self.own if origin is self else self.foreign).append(change_set.journal_id)

    def edit(self, **values: object) -> None:
        self.gateway.run(EditRecords(Records(Kind.LEAD, (self.lead,)), values), origin=self)

    def undoes(self) -> int | None:
        """The journal record that undo would revert."""
        bookmark = self.gateway.to_undo
        return None if bookmark is None else bookmark.journal_id

    def journalled(self) -> list[int]:
        """All journal records after the one that made the lead."""
        return [
            row[0] for row in query(self.path, "SELECT id FROM journal WHERE label = 'edited' ORDER BY id")
        ]


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    window = Window(tmp_path / "office.crm")
    yield window
    window.gateway.close()


def test_python_collects_nothing_beside_the_main_thread_while_a_file_is_open(
    window: Window, qtbot: QtBot, tmp_path: Path
) -> None:
    """A second file is opened before the first is closed; the guard of either holds."""
    gc.enable()
    second = Window(tmp_path / "second.crm")
    assert not gc.isenabled()
    gc.enable()
    third = Window(tmp_path / "third.crm")
    second.gateway.close()
    assert not gc.isenabled()
    third.gateway.close()


def start_editing(window: Window, count: int) -> subprocess.Popen[str]:
    """Another process that edits the window's lead so many times, as soon as it is told `go`."""
    module = [sys.executable, "-m", "tests.services.editing_child"]
    child = subprocess.Popen(
        [*module, str(window.path), str(window.lead), str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
    )
    assert child.stdout is not None
    assert child.stdout.readline() == "ready\n"
    return child


def go(child: subprocess.Popen[str]) -> None:
    assert child.stdin is not None
    child.stdin.write("go\n")
    child.stdin.flush()


def end(child: subprocess.Popen[str]) -> None:
    child.communicate()
    assert child.returncode == 0


def test_a_window_and_another_process_lose_no_edit_and_no_announcement(qtbot: QtBot, window: Window) -> None:
    child = start_editing(window, EDITS)
    go(child)
    for number in range(EDITS):
        window.edit(name=f"window {number}")
        qtbot.wait(1)
    qtbot.waitUntil(lambda: len(window.own) == EDITS)
    end(child)
    qtbot.waitUntil(lambda: len(window.foreign) >= EDITS, timeout=10 * SHOWN_WITHIN)
    assert window.refused == []
    row = rows_of(window.path, Kind.LEAD)[window.lead]
    assert (row["name"], row["company"]) == (f"window {EDITS - 1}", f"command line {EDITS - 1}")
    announced = Counter(window.own) + Counter(window.foreign)
    assert announced == Counter(window.journalled())
    assert sorted(window.foreign) == window.foreign


def test_what_others_wrote_is_announced_within_a_second(qtbot: QtBot, window: Window) -> None:
    child = start_editing(window, 1)
    go(child)
    end(child)
    qtbot.waitUntil(lambda: len(window.foreign) == 1, timeout=SHOWN_WITHIN)
    assert window.foreign == window.journalled()


def test_undo_follows_the_journal_where_announcements_came_in_another_order(
    qtbot: QtBot, window: Window
) -> None:
    other = Workspace.open(window.path)
    other.run(EditRecords(Records(Kind.LEAD, (window.lead,)), {"company": "Bau AG"}))
    window.edit(name="Berta")  # announced at once; the older one of the other is found at the next look
    qtbot.waitUntil(lambda: len(window.own) == len(window.foreign) == 1, timeout=SHOWN_WITHIN)
    older, newer = window.journalled()
    assert (window.foreign, window.own) == ([older], [newer])
    qtbot.waitUntil(lambda: window.undoes() == newer, timeout=SHOWN_WITHIN)
    with qtbot.waitSignal(window.gateway.changed):
        window.gateway.undo()
    assert window.undoes() == older
    other.close()


def test_a_look_that_takes_long_is_not_given_up(qtbot: QtBot, window: Window) -> None:
    """Reading about a large write takes longer than the time between two looks."""
    with qtbot.waitSignal(window.gateway.changed):
        window.edit(name="Berta")
    release = threading.Event()

    def wait(_view: View) -> bool:
        return release.wait(10)

    answered: list[bool] = []
    window.gateway.read(wait, answered.append, quick=True)  # what comes after it waits
    other = Workspace.open(window.path)
    other.run(EditRecords(Records(Kind.LEAD, (window.lead,)), {"company": "Bau AG"}))
    other.close()
    qtbot.wait(3 * LOOK_EVERY)
    release.set()
    qtbot.waitUntil(lambda: len(window.foreign) == 1, timeout=SHOWN_WITHIN)
    assert answered == [True]


def test_two_quick_presses_take_back_two_deeds(window: Window, qtbot: QtBot) -> None:
    for company in ("Bau AG", "Dach AG", "Holz AG"):
        window.edit(company=company)
    qtbot.waitUntil(lambda: len(window.own) == 3)
    for _ in range(2):
        window.gateway.undo()
    qtbot.waitUntil(lambda: len(window.foreign) == 2)
    assert rows_of(window.path, Kind.LEAD)[window.lead]["company"] == "Bau AG"
    for _ in range(2):
        window.gateway.redo()
    qtbot.waitUntil(lambda: len(window.foreign) == 4)
    assert rows_of(window.path, Kind.LEAD)[window.lead]["company"] == "Holz AG"
    assert window.refused == []


def test_undo_pressed_before_the_deed_is_written_takes_that_deed_back(window: Window, qtbot: QtBot) -> None:
    window.edit(company="Bau AG")
    window.gateway.undo()
    qtbot.waitUntil(lambda: len(window.foreign) == 1)
    assert rows_of(window.path, Kind.LEAD)[window.lead]["company"] is None


def test_all_that_one_read_reads_is_of_one_moment(qtbot: QtBot, window: Window) -> None:
    """Somebody else writes between its first and its second statement."""
    other = Workspace.open(window.path)

    def work(view: View) -> tuple[object, object]:
        first = view.record(Kind.LEAD, window.lead)["company"]
        other.run(EditRecords(Records(Kind.LEAD, (window.lead,)), {"company": "Bau AG"}))
        return first, view.record(Kind.LEAD, window.lead)["company"]

    answers: list[tuple[object, object]] = []
    window.gateway.read(work, answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers[0][0] == answers[0][1]
    other.close()
