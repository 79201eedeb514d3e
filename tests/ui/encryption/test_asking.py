"""The dialogs that ask for a password, change it, and show the recovery key."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from crm_desktop.bridge.access.opening import HowToOpen, OpenedFile, Opening
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.encryption.change import PasswordChange
from crm_desktop.core.encryption.held_keys import forget_keys
from crm_desktop.core.encryption.secret import Secret
from crm_desktop.core.errors import PasswordNeeded, UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.core.progress import Progress
from crm_desktop.qtkit.widgets.messages.toast import Toast
from crm_desktop.services.encryption.passwords import set_password
from crm_desktop.services.encryption.unlocking import is_encrypted, recovery_code_of
from crm_desktop.ui.encryption.lock import MINUTES
from crm_desktop.ui.encryption.password_dialog import PasswordDialog
from crm_desktop.ui.encryption.passwords import Passwords
from crm_desktop.ui.encryption.recovery_sheet import RecoverySheetDialog, lines_of
from crm_desktop.ui.encryption.settings import PasswordSettings
from tests.new_files import put_new_file
from tests.ui.context_of_tests import open_context
from tests.ui.window.stage import DATA, Stage

PASSWORD = "four words of mine"


@pytest.fixture
def known(tmp_path: Path) -> Iterator[KnownFiles]:
    yield KnownFiles(tmp_path / "known")
    forget_keys()


@pytest.fixture
def office(tmp_path: Path, known: KnownFiles) -> Path:
    path = put_new_file(tmp_path / DATA)
    set_password(path, Secret(PASSWORD), known, Progress())
    return path


@pytest.fixture
def opened(office: Path, qapp: QApplication, tmp_path: Path) -> Iterator[PageContext]:
    """What pages are given of the encrypted file."""
    with open_context(qapp, tmp_path) as context:
        yield context


def answer_of(qtbot: QtBot, path: Path, how: HowToOpen, known: KnownFiles) -> OpenedFile | object:
    """What an attempt to open a file ends with."""
    answers: list[object] = []
    opening = Opening(path, how, currency="USD", known=known)
    opening.opened.connect(answers.append)
    opening.failed.connect(lambda error, _way: answers.append(error))
    opening.start()
    qtbot.waitUntil(lambda: bool(answers))
    if isinstance(answers[0], OpenedFile):
        answers[0].workspace.close()
    return answers[0]


def test_the_password_of_a_file_that_opens_is_asked_for(
    qtbot: QtBot, qapp: QApplication, office: Path, known: KnownFiles, tmp_path: Path
) -> None:
    forget_keys()
    error = answer_of(qtbot, office, HowToOpen(create=False), known)
    assert isinstance(error, PasswordNeeded)
    (tmp_path / "other").mkdir()
    with open_context(qapp, tmp_path / "other") as context:
        dialog = PasswordDialog(context.icons, office, known, is_first=True)
        dialog.open()
        field = dialog.part.field
        qtbot.keyClicks(field, "wrong words")
        qtbot.keyClick(field, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: "not the password" in dialog.part.said)
        field.setText(PASSWORD)
        with qtbot.waitSignal(dialog.unlocked):
            qtbot.keyClick(field, Qt.Key.Key_Return)
    assert isinstance(answer_of(qtbot, office, HowToOpen(create=False), known), OpenedFile)


def test_who_gives_up_tells_so_once(
    qtbot: QtBot, opened: PageContext, office: Path, known: KnownFiles
) -> None:
    dialog = PasswordDialog(opened.icons, office, known)
    dialog.open()
    with qtbot.waitSignal(dialog.given_up) as told:
        dialog.reject()
    assert told.args == [""]


def test_opening_changes_the_password_first(qtbot: QtBot, tmp_path: Path, known: KnownFiles) -> None:
    path = put_new_file(tmp_path / DATA)
    how = HowToOpen(create=False, password=PasswordChange(Secret(PASSWORD)))
    answer = answer_of(qtbot, path, how, known)
    assert isinstance(answer, OpenedFile)
    assert answer.password is not None
    assert is_encrypted(path)
    how = HowToOpen(create=False, password=PasswordChange(None))
    assert isinstance(answer_of(qtbot, path, how, known), OpenedFile)
    assert not is_encrypted(path)


def test_a_new_password_is_typed_twice_and_long_enough(
    qtbot: QtBot, context: PageContext, known: KnownFiles
) -> None:
    dialog = PasswordSettings(context, context.gateway.path, known)
    dialog.open()
    set_it = dialog.buttons["set"]
    dialog.new.setText("short")
    set_it.click()
    assert "at least 8 characters" in dialog.said
    dialog.new.setText(PASSWORD)
    set_it.click()
    assert "differ" in dialog.said
    dialog.new.setText(PASSWORD)
    dialog.again.setText(PASSWORD)
    with qtbot.waitSignal(dialog.change_wanted) as wanted:
        set_it.click()
    assert wanted.args == [PasswordChange(Secret(PASSWORD))]


def test_changes_want_the_present_password(
    qtbot: QtBot, opened: PageContext, office: Path, known: KnownFiles
) -> None:
    dialog = PasswordSettings(opened, office, known)
    dialog.open()
    remove = dialog.buttons["remove"]
    remove.click()
    assert "present password" in dialog.said
    dialog.current.setText("wrong words")
    remove.click()
    qtbot.waitUntil(lambda: "not the password" in dialog.said)
    qtbot.waitUntil(remove.isEnabled)
    dialog.current.setText(PASSWORD)
    with qtbot.waitSignal(dialog.change_wanted) as wanted:
        remove.click()
    assert wanted.args == [PasswordChange(None)]


def test_the_sheet_shows_the_key_and_prints_it(qtbot: QtBot, opened: PageContext, office: Path) -> None:
    code = recovery_code_of(office)
    dialog = RecoverySheetDialog(opened, office, code)
    qtbot.addWidget(dialog)
    shown = "\n".join(label.text() for label in dialog.findChildren(QLabel))
    assert all(line in shown for line in lines_of(code))
    path = office.with_name("sheet.pdf")
    path.write_bytes(dialog.pdf())
    (page,) = PdfReader(path).pages
    printed = "".join(page.extract_text().split())
    assert all("".join(line.split()) in printed for line in lines_of(code))


def test_what_came_of_a_change_is_told(qtbot: QtBot, stage: Stage, known: KnownFiles) -> None:
    passwords = Passwords(stage.context, stage.context.gateway.path, known, stage.window)
    passwords.tell(None, UserError("password_wrong"))
    assert any("not the password" in text for text in stage.status_texts())
    passwords.lock_now()
    assert passwords.lock.cover is None  # there is no password that could unlock it
    passwords.end()


def test_a_new_file_gets_its_password_at_once(qtbot: QtBot, stage: Stage, known: KnownFiles) -> None:
    passwords = Passwords(stage.context, stage.context.gateway.path, known, stage.window)
    passwords.offer()
    toast = stage.window.findChild(Toast)
    assert toast is not None
    qtbot.mouseClick(toast.action_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stage.window.findChild(PasswordSettings) is not None)


def test_minutes_are_chosen(opened: PageContext, office: Path, known: KnownFiles) -> None:
    dialog = PasswordSettings(opened, office, known)
    dialog.minutes.setCurrentIndex(0)
    dialog.minutes.activated.emit(0)
    assert opened.preferences.get(MINUTES) == 1
    dialog.reject()
