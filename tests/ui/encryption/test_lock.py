"""A locked window shows nothing and loses nothing; the password brings everything back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.core.encryption.held_keys import forget_keys
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.progress import Progress
from crm_desktop.services.encryption.passwords import set_password
from crm_desktop.ui.encryption.lock import MINUTES, Lock
from crm_desktop.ui.encryption.lock_window import LockWindow
from tests.new_files import put_new_file
from tests.ui.context_of_tests import open_context
from tests.ui.window.stage import DATA, Stage

PASSWORD = "four words of mine"


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Path]:
    path = put_new_file(tmp_path / DATA)
    set_password(path, Secret(PASSWORD), KnownFiles(tmp_path / "known"), Progress())
    yield path
    forget_keys()


@pytest.fixture
def stage(office: Path, qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Stage]:
    """The window on the encrypted file."""
    with open_context(qapp, tmp_path) as context:
        made = Stage(qtbot, context, tmp_path)
        yield made
        made.settle()
        made.close()


def cover_of(lock: Lock) -> LockWindow:
    assert lock.cover is not None
    return lock.cover


def type_password(qtbot: QtBot, lock: Lock, text: str) -> None:
    field = cover_of(lock).part.field
    field.setText(text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture
def lock(office: Path, stage: Stage, tmp_path: Path) -> Iterator[Lock]:
    lock = Lock(stage.context, office, KnownFiles(tmp_path / "known"), stage.window)
    yield lock
    lock.end()


def test_everything_is_hidden_and_comes_back_as_it_was(qtbot: QtBot, stage: Stage, lock: Lock) -> None:
    dialog = QDialog(stage.window)
    line = QLineEdit(dialog)
    QVBoxLayout(dialog).addWidget(line)
    dialog.open()
    line.setFocus()
    line.setText("half typ")
    lock.lock()
    shown = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert shown == [lock.cover]
    type_password(qtbot, lock, "wrong words")
    qtbot.waitUntil(lambda: "not the password" in cover_of(lock).part.said)
    assert not stage.window.isVisible()
    qtbot.waitUntil(lambda: cover_of(lock).part.button.isEnabled())
    with qtbot.waitSignal(lock.changed):
        type_password(qtbot, lock, PASSWORD)
    assert lock.cover is None
    assert stage.window.isVisible()
    assert dialog.isVisible()
    assert dialog.isModal()
    assert line.text() == "half typ"
    dialog.reject()


def test_what_would_open_meanwhile_waits(qtbot: QtBot, stage: Stage, lock: Lock) -> None:
    lock.lock()
    dialog = QDialog(stage.window)
    dialog.open()
    stage.window.to_front()
    assert not dialog.isVisible()
    assert not stage.window.isVisible()
    with qtbot.waitSignal(lock.changed):
        type_password(qtbot, lock, PASSWORD)
    assert dialog.isVisible()
    dialog.reject()


def test_minutes_without_a_key_lock_the_window(qtbot: QtBot, stage: Stage, lock: Lock) -> None:
    stage.context.preferences.put(MINUTES, 0)
    assert not lock.is_waiting
    stage.context.preferences.put(MINUTES, 5)
    assert lock.is_waiting
    with qtbot.waitSignal(lock.changed):
        lock.wait_for(1)


def test_capitals_that_are_locked_are_told(stage: Stage, lock: Lock) -> None:
    lock.lock()
    part = cover_of(lock).part
    for text, modifier, told in (
        ("A", Qt.KeyboardModifier.NoModifier, True),
        ("a", Qt.KeyboardModifier.NoModifier, False),
        ("a", Qt.KeyboardModifier.ShiftModifier, True),
        ("A", Qt.KeyboardModifier.ShiftModifier, False),
        ("1", Qt.KeyboardModifier.NoModifier, False),
    ):
        key = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, modifier, text)
        QApplication.sendEvent(part.field, key)
        assert part.says_capitals is told


def test_wrong_passwords_have_to_wait_ever_longer(qtbot: QtBot, lock: Lock) -> None:
    lock.lock()
    part = cover_of(lock).part
    type_password(qtbot, lock, "wrong words")
    qtbot.waitUntil(lambda: part.button.isEnabled())
    type_password(qtbot, lock, "wrong again")
    qtbot.waitUntil(lambda: "second" in part.said)
    assert not part.button.isEnabled()
    qtbot.waitUntil(lambda: part.button.isEnabled())


def test_nothing_typed_of_an_encrypted_file_is_written_down(
    office: Path, context: PageContext, tmp_path: Path
) -> None:
    context.file_preferences.put("draft/leads", {"name": ["text", "Kestrel Instruments"]})
    context.file_preferences.put("user", 3)
    context.preferences.save()
    assert context.file_preferences.get("draft/leads") == {"name": ["text", "Kestrel Instruments"]}
    assert context.file_preferences.get("user") == 3
    written = [each for each in tmp_path.rglob("*.ini") if b"Kestrel" in each.read_bytes()]
    assert written == []
