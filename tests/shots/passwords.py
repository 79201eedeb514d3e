"""Scenes of passwords: asked for, set, the recovery sheet, the locked window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from crm_desktop.bridge.encryption.unlocking import Unlocking
from crm_desktop.core.encryption.key import SALT_SIZE, Key
from crm_desktop.core.encryption.recovery import recovery_code
from crm_desktop.core.errors import WrongPassword
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.ui.encryption.lock_window import LockWindow
from crm_desktop.ui.encryption.password_dialog import PasswordDialog
from crm_desktop.ui.encryption.recovery_sheet import RecoverySheetDialog
from crm_desktop.ui.encryption.settings import PasswordSettings
from tests.shots.stage import Stage

Scene = Callable[[Stage], "Iterator[None]"]

_KEY = Key(bytes(SALT_SIZE), bytes(range(7, 39)))


def password_set(stage: Stage) -> Iterator[None]:
    """The dialog that sets a password, with two that differ."""
    context = stage.document.context
    dialog = PasswordSettings(context, context.gateway.path, KnownFiles(), stage.window)
    dialog.open()
    dialog.new.setText("four words of mine")
    dialog.again.setText("four words of mint")
    dialog.buttons["set"].click()
    stage.settle()
    yield
    dialog.close()


def password_asked(stage: Stage) -> Iterator[None]:
    """The password of a file that is opened, after a wrong one."""
    icons = stage.document.context.icons
    dialog = PasswordDialog(icons, Path("office.crm"), KnownFiles(), stage.window, is_first=True)
    dialog.open()
    dialog.part.field.setText("four words")
    dialog.part.field.capitals_locked.emit(True)
    for unlocking in dialog.findChildren(Unlocking):
        unlocking.refused.emit(WrongPassword("password_wrong"))
        unlocking.waiting.emit(4)
    stage.settle()
    yield
    dialog.close()


def recovery_sheet(stage: Stage) -> Iterator[None]:
    """The sheet with the recovery key."""
    context = stage.document.context
    dialog = RecoverySheetDialog(context, Path("office.crm"), recovery_code(_KEY), stage.window)
    dialog.open()
    stage.settle()
    yield
    dialog.close()


def locked(stage: Stage) -> Iterator[None]:
    """The locked window."""
    unlocking = Unlocking(Path("office.crm"), KnownFiles())
    cover = LockWindow(stage.document.context.icons, unlocking)
    cover.setGeometry(stage.window.geometry())
    cover.to_front()
    stage.settle()
    yield
    cover.leave()


PASSWORD_SCENES = {
    "password-set": password_set,
    "password-asked": password_asked,
    "recovery-sheet": recovery_sheet,
    "locked": locked,
}
