"""One window a file: the claim, the call to the first window, and what a killed program leaves behind."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.single_instance import SingleInstance
from tests.support import ROOT

HOLDER = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from crm_desktop.bridge.access.single_instance import SingleInstance
application = QCoreApplication(sys.argv)
first = SingleInstance(Path(sys.argv[1]))
print("claimed" if first.claim() else "refused", flush=True)
def told():
    print("raised", flush=True)
first.raise_requested.connect(told)
application.exec()
"""


@pytest.fixture
def holder(tmp_path: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process that holds the claim on tmp_path/office.crm."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path / "office.crm")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline().strip() == "claimed"
    yield process
    process.kill()
    process.communicate()


def test_a_free_file_is_claimed_and_can_be_given_up(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    first, second = SingleInstance(path), SingleInstance(path)
    assert first.claim()
    assert not second.claim()
    first.release()
    assert second.claim()
    second.release()


def test_two_files_are_two_claims(qtbot: QtBot, tmp_path: Path) -> None:
    one, other = SingleInstance(tmp_path / "one.crm"), SingleInstance(tmp_path / "other.crm")
    assert one.claim()
    assert other.claim()
    one.release()
    other.release()


def test_a_link_to_the_file_is_the_same_file(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "office.crm"
    path.touch()
    link = tmp_path / "link.crm"
    try:
        link.symlink_to(path)
    except OSError:
        link = tmp_path / "." / "office.crm"
    first, second = SingleInstance(path), SingleInstance(link)
    assert first.claim()
    assert not second.claim()
    first.release()


def test_a_second_start_raises_the_first_window_quickly(
    qtbot: QtBot, tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    second = SingleInstance(tmp_path / "office.crm")
    started = time.monotonic()
    assert not second.claim()
    assert second.raise_first()
    assert time.monotonic() - started < 1.0
    assert holder.stdout is not None
    assert holder.stdout.readline().strip() == "raised"


def test_the_claim_of_a_killed_program_is_taken_over(
    qtbot: QtBot, tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    assert (tmp_path / "office.crm.lock").exists()
    holder.kill()
    holder.wait()
    second = SingleInstance(tmp_path / "office.crm")
    assert second.claim()
    second.release()


def test_a_window_that_does_not_answer_is_not_waited_for_long(qtbot: QtBot, tmp_path: Path) -> None:
    """The first window lives in this very thread, which is busy asking: it cannot answer."""
    first, second = SingleInstance(tmp_path / "office.crm"), SingleInstance(tmp_path / "office.crm")
    assert first.claim()
    started = time.monotonic()
    assert not second.raise_first(patience=0.3)
    assert time.monotonic() - started < 1.5
    first.release()


def test_a_folder_that_cannot_be_written_does_not_refuse_the_claim(qtbot: QtBot, tmp_path: Path) -> None:
    """Opening the file says then what is wrong with its folder."""
    claim = SingleInstance(tmp_path / "missing" / "office.crm")
    assert claim.claim()
    claim.release()
