"""What the window does with the password of its file: asks for changes, locks, offers the recovery sheet."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.encryption.change import PasswordChange, PasswordSet
from crm_desktop.bridge.encryption.unlocking import is_encrypted, recovery_code_of
from crm_desktop.core.errors import UserError
from crm_desktop.core.files.known import KnownFiles
from crm_desktop.ui.dialogs.notice import Choice, Notice
from crm_desktop.ui.encryption.lock import Lock
from crm_desktop.ui.window.late import make_password_settings, open_recovery_sheet
from crm_desktop.ui.window.main_window import MainWindow


class Passwords(QObject):
    """Lives as long as the file is open in its window."""

    #: the file shall be closed for a change of its password (PasswordChange)
    change_wanted = Signal(object)

    def __init__(self, context: PageContext, path: Path, known: KnownFiles, window: MainWindow) -> None:
        super().__init__(window)
        self._context = context
        self._path = path
        self._known = known
        self._window = window
        self._change: PasswordChange | None = None
        self.lock = Lock(context, path, known, window)
        self.lock.quit_wanted.connect(window.quit_wanted)

    def doings(self) -> Mapping[str, Callable[[], object]]:
        """What menu entries do, by their keys."""
        return {"password": self.show_settings, "lock": self.lock_now}

    def show_settings(self) -> None:
        """Ask what shall become of the password."""
        dialog = make_password_settings(self._context, self._path, self._known, self._window)
        dialog.change_wanted.connect(self._leave_for_change)
        dialog.sheet_wanted.connect(self.show_sheet)
        dialog.open()

    def offer(self) -> None:
        """Offer a password for a file that was made just now: nothing in it could have been read yet."""
        said = self.tr("A new file was made. Without a password, whoever gets hold of it can read it.")
        toast = self._window.toasts.show(said, self.tr("Set a password…"))
        toast.acted.connect(self.show_settings)

    def lock_now(self) -> None:
        """Lock the window; without a password offer to set one."""
        if self.lock.is_possible:
            self.lock.lock()
            return
        choices = (Choice("", self.tr("Close")), Choice("set", self.tr("Set a password…"), True))
        notice = Notice(
            self._context.icons,
            self.tr("The file has no password yet"),
            self.tr("A locked window is opened by the password of its file."),
            choices,
            self._window,
            icon="lock",
        )
        notice.chosen.connect(self._lock_answered)
        notice.open()

    def show_sheet(self) -> None:
        """Show what opens the file when the password is lost."""
        code = recovery_code_of(self._path)
        open_recovery_sheet(self._context, self._path, code, self._window)

    def tell(self, done: PasswordSet | None, problem: UserError | None) -> None:
        """Say what came of a change, if there was one, and offer the sheet of the new password once."""
        toasts = self._window.toasts
        if problem is not None:
            toasts.show(self._context.words.error(problem), bad=True)
        elif done is not None and not is_encrypted(self._path):
            toasts.show(self.tr("The file has no password any more. Its backups keep theirs."))
        elif done is not None:
            toasts.show(self._said_of(done), bad=bool(done.readable))
            self.show_sheet()

    def end(self) -> None:
        """The file is closed."""
        self.lock.end()

    def _said_of(self, done: PasswordSet) -> str:
        if done.readable:
            left = self.tr("Encrypted. Backups that could not be reached are still readable: {files}")
            return left.format(files=", ".join(str(each) for each in done.readable))
        return self.tr("The file is encrypted, and %n backup(s) with it.", "", done.encrypted)

    def _lock_answered(self, key: str) -> None:
        if key == "set":
            self.show_settings()

    def _leave_for_change(self, change: PasswordChange) -> None:
        self._change = change
        self._window.leaving.leave_for(self._emit_change)

    def _emit_change(self) -> None:
        change, self._change = self._change, None
        if change is not None:
            self.change_wanted.emit(change)
