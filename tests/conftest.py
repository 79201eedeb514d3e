"""Fixtures for every test: a home of its own, no window on the screen, and no warning that goes unnoticed."""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

# Before the first QApplication: unit tests never open a window on somebody's screen.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture(scope="session", autouse=True)
def private_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Point the home and user folders at a temporary one: a test never touches the user's own data."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for variable in ("HOME", "USERPROFILE"):
            patch.setenv(variable, str(home))
        for variable in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME"):
            patch.setenv(variable, str(home / variable.lower()))
        for variable in ("APPDATA", "LOCALAPPDATA"):
            patch.setenv(variable, str(home / variable.lower()))
        yield


PATIENCE = 60_000
"""Milliseconds for what is waited for; a quiet machine needs a small part of it."""


class KeepingQtBot(QtBot):
    """Has patience, and keeps its widgets until they are closed: pytest-qt's own holds weak references alone.

    A widget that a test let go of, and that Python undoes before Qt does, has lost its attributes when Qt
    asks it for its size once more.
    """

    def __init__(self, request: pytest.FixtureRequest) -> None:
        super().__init__(request)
        self._kept: list[QWidget] = []

    def waitUntil(self, callback: Callable[[], Any], *, timeout: int = PATIENCE) -> None:
        """Wait for a condition, on a loaded machine too."""
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal: Any, *, timeout: int = PATIENCE, **options: Any) -> Any:
        """Wait for a signal, on a loaded machine too."""
        return super().waitSignal(signal, timeout=timeout, **options)

    def addWidget(self, widget: QWidget, **options: Any) -> None:
        """Close the widget at the end of the test, and keep it until then."""
        self._kept.append(widget)
        super().addWidget(widget, **options)


@pytest.fixture
def qtbot(qapp: QApplication, request: pytest.FixtureRequest) -> KeepingQtBot:
    """pytest-qt's helper, with widgets that live until the end of the test."""
    return KeepingQtBot(request)


def pytest_collection_finish() -> None:
    """What all tests share is never garbage: the collector need not look through it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """Let Python collect cyclic garbage between tests alone, after Qt has undone what was closed."""
    gc.disable()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.enable()


@pytest.fixture(autouse=True)
def untranslated_between_tests() -> Iterator[None]:
    """Take away the translators that a test installed: the next one sees the words of the source."""
    yield
    application = QCoreApplication.instance()
    if application is not None:
        for translator in application.findChildren(QTranslator):
            application.removeTranslator(translator)


@pytest.fixture(autouse=True)
def no_unexpected_warnings(
    request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture
) -> Iterator[None]:
    """Fail a test in which our own code logs a warning or worse, unless it is marked `expects_warnings`."""
    yield
    if request.node.get_closest_marker("expects_warnings"):
        return
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    unexpected = [record for record in records if is_our_warning(record)]
    if unexpected:
        lines = [f"{record.name}: {record.levelname}: {record.getMessage()}" for record in unexpected]
        pytest.fail("Unexpected log messages:\n" + "\n".join(lines), pytrace=False)


def is_our_warning(record: logging.LogRecord) -> bool:
    """Whether the record is a warning or worse from this program's own code."""
    return record.levelno >= logging.WARNING and record.name.split(".")[0] == "crm_desktop"
