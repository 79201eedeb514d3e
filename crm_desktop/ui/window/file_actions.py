"""The File and Tools menus' doings with data files: new, open, recent, back up, check; and closing safely."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.data_location import SUFFIX, default_file, documents_folder
from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.access.recent_files import RecentFiles
from crm_desktop.bridge.access.running import Running
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.errors import DamagedFile, UserError
from crm_desktop.core.files.data_files import is_same_file
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.dialogs.files import ask_backup, ask_existing, ask_new
from crm_desktop.ui.dialogs.notice import Choice, Notice
from crm_desktop.ui.window.late import make_backups_window
from crm_desktop.ui.window.menus import Menus
from crm_desktop.ui.window.whole_office import WholeOffice


class FileActions(QObject):
    """Asks for names, and tells the application which file is wanted."""

    #: (path, whether to make it)
    file_wanted = Signal(Path, bool)
    #: a copy shall take the place of the file (Copy)
    restore_wanted = Signal(object)

    def __init__(
        self,
        context: PageContext,
        backups: Backups,
        path: Path,
        menus: Menus,
        toasts: Toasts,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._backups = backups
        self._path = path
        self._menus = menus
        self._toasts = toasts
        self._window = window
        self._recent = RecentFiles(context.preferences)
        self._whole = WholeOffice(context, path.stem, menus, toasts, window)
        self._may_stop = False
        backups.failed.connect(self._backup_failed)
        self.retranslate()

    def doings(self) -> dict[str, Callable[[], object]]:
        """What the menu's entries do."""
        return {
            "new_file": self.ask_new,
            "open_file": self.ask_open,
            "backup": self.ask_backup,
            "backups": self.show_backups,
            "check_file": self.check_file,
            **self._whole.doings(),
        }

    def retranslate(self) -> None:
        """Fill the menu of recent files anew."""
        self._whole.retranslate()
        menu = self._menus.menu("recent")
        menu.clear()
        for path in self._recent.paths():
            if path == self._path:
                continue
            action = menu.addAction(f"{path.stem}  –  {path.parent}".replace("&", "&&"))
            action.setData(str(path))
            action.triggered.connect(self._open_recent)
        menu.setEnabled(not menu.isEmpty())

    def ask_new(self) -> None:
        """Ask where a new file shall be, and open it."""
        chosen = ask_new(self._window, self._path.parent)
        if chosen is None:
            return
        path = chosen.path
        if path.exists():
            text = self.tr("There is a file of that name already. Choose another name, or open that file.")
            self._toasts.show(text, bad=True)
            return
        self.file_wanted.emit(path, True)

    def ask_open(self) -> None:
        """Ask which file to open."""
        path = ask_existing(self._window, self._path.parent)
        if path is not None:
            self.file_wanted.emit(path, False)

    def open_own(self) -> None:
        """Leave the demo for the person's own file: the last one, or the first of all."""
        last = self._recent.last()
        if last is not None:
            self.file_wanted.emit(last, False)
        else:
            self.file_wanted.emit(default_file(), not default_file().exists())

    def ask_backup(self) -> None:
        """Ask where a copy shall go, and write it while work goes on."""
        stamp = time.strftime("%Y-%m-%d")
        suggestion = documents_folder() / f"{self._path.stem}-{stamp}{SUFFIX}"
        target = ask_backup(self._window, suggestion)
        if target is None:
            return
        if is_same_file(target.path, self._path):
            text = self.tr("A backup has to be another file than the one that is open.")
            self._toasts.show(text, bad=True)
            return
        self._backups.make(target.path, self._backed_up, may_replace=target.may_replace)

    def show_backups(self) -> None:
        """Show the copies that there are, what differs from now, and the ways back."""
        dialog = make_backups_window(self._context, self._backups, self._window)
        dialog.restore_wanted.connect(self.restore_wanted)
        dialog.file_wanted.connect(self._open_restored)
        dialog.open()

    def _open_restored(self, path: Path) -> None:
        self.file_wanted.emit(path, False)

    def check_file(self) -> None:
        """Check the whole file in the background and say what was found."""
        self._toasts.show(self.tr("Checking the file…"))
        self._backups.check(self._checked, self._refused)

    def may_close(self) -> bool:
        """Whether the window may close now; while a long write runs, the person is asked first."""
        running = [each for each in self._context.gateway.findChildren(Running) if each.is_long]
        if not running or self._may_stop:
            return True
        notice = Notice(
            self._context.icons,
            self.tr("Work is still going on"),
            self.tr("If you close now, it is stopped and nothing of it is kept. All earlier work is safe."),
            (Choice("stay", self.tr("Go on working"), True), Choice("stop", self.tr("Stop and close"))),
            self._window,
        )
        notice.chosen.connect(self._close_chosen)
        notice.open()
        return False

    # Answers ---------------------------------------------------------------------------------------------

    def _close_chosen(self, key: str) -> None:
        if key == "stop":
            self._may_stop = True
            for running in self._context.gateway.findChildren(Running):
                running.cancel()
            self._window.close()

    def _open_recent(self) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            self.file_wanted.emit(Path(str(action.data())), False)

    def _backed_up(self, _copy: Copy) -> None:
        self._toasts.show(self.tr("The backup is written and checked."))

    def _backup_failed(self, error: object) -> None:
        if isinstance(error, UserError):
            self._refused(error)
        else:
            self._context.gateway.defect.emit(error)

    def _refused(self, error: UserError) -> None:
        self._toasts.show(self._context.words.error(error), bad=True)

    def _checked(self, problems: list[str]) -> None:
        if not problems:
            self._toasts.show(self.tr("The file is sound."))
            return
        # Whoever listens says it, and what helps.
        self._context.gateway.halt(DamagedFile("file_damaged", path=str(self._path), detail=problems[0]))
