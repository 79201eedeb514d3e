"""A defect of the program is never swallowed: from the main thread, from others, and caught ones."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import qInstallMessageHandler
from pytestqt.qtbot import QtBot

from crm_desktop import __version__
from crm_desktop.bridge.access.defects import Defects, report_of


@pytest.fixture
def defects(qtbot: QtBot) -> Iterator[Defects]:
    hooks = sys.excepthook, threading.excepthook
    made = Defects()
    made.install()
    yield made
    sys.excepthook, threading.excepthook = hooks
    qInstallMessageHandler(None)


def fail() -> None:
    raise RuntimeError("a made-up fault")


def test_a_report_names_versions_and_the_place() -> None:
    with pytest.raises(RuntimeError) as caught:
        fail()
    report = report_of(caught.value)
    assert __version__ in report
    assert "a made-up fault" in report
    assert "in fail" in report


def test_an_error_that_nobody_caught_is_reported(
    qtbot: QtBot, defects: Defects, capsys: pytest.CaptureFixture[str]
) -> None:
    with qtbot.waitSignal(defects.found) as signal:
        try:
            fail()
        except RuntimeError:
            sys.excepthook(*sys.exc_info())
    assert signal.args is not None
    assert "a made-up fault" in signal.args[0]
    assert "a made-up fault" in capsys.readouterr().err


def test_an_error_in_another_thread_is_reported(
    qtbot: QtBot, defects: Defects, capsys: pytest.CaptureFixture[str]
) -> None:
    with qtbot.waitSignal(defects.found) as signal:
        thread = threading.Thread(target=fail)
        thread.start()
        thread.join()
    assert signal.args is not None
    assert "a made-up fault" in signal.args[0]
    assert "made-up" in capsys.readouterr().err
