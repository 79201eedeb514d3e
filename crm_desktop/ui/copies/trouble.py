"""Says that the open file is damaged or gone, and offers what helps: its newest good copy, a new file."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.copies.backups import Backups, WayOut
from crm_desktop.bridge.copies.watch import FileWatch
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.copies.damage import ValueDamage
from crm_desktop.core.errors import LostFile, UserError
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.messages.toast import Toasts
from crm_desktop.ui.copies.repaired import repair_question
from crm_desktop.ui.dialogs.errors import what_helps
from crm_desktop.ui.dialogs.files import ask_new
from crm_desktop.ui.dialogs.notice import Choice, Notice
from crm_desktop.ui.window.late import open_mending


class Trouble(QObject):
    """Listens to the gateway, which is halted once; the window stays open for reading."""

    #: what was saved as a new file shall be opened
    file_wanted = Signal(Path)
    #: the newest good copy shall take the place of the file (Copy)
    restore_wanted = Signal(object)
    #: what can be read in the file shall be carried into a new one that takes its place
    repair_wanted = Signal()
    #: the window of backups is wanted
    backups_wanted = Signal()

    def __init__(
        self,
        context: PageContext,
        backups: Backups,
        watch: FileWatch,
        toasts: Toasts,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._context = context
        self._backups = backups
        self._toasts = toasts
        self._window = window
        self._notice: Notice | None = None
        self._good: Copy | None = None
        context.gateway.halted.connect(self._halted)
        watch.found_again.connect(self._found_again)
        backups.values_changed.connect(self._values_changed)

    def _halted(self, error: UserError) -> None:
        if isinstance(error, LostFile):
            self._say_lost(error)
            return

        def offer(way: WayOut) -> None:
            self._say_damaged(error, way)

        self._backups.way_out(error, offer)

    # Gone ------------------------------------------------------------------------------------------------

    def _say_lost(self, error: UserError) -> None:
        choices = (
            Choice("later", self.tr("Not now")),
            Choice("save", self.tr("Save as a new file…"), True),
        )
        title = self.tr("The file is not in its place any more")
        text = self.tr("All that was saved is still here and can be saved as a new file.")
        self._show(title, f"{self._context.words.error(error)}\n{text}", choices, Role.WARN)

    def _save_as(self) -> None:
        folder = self._context.gateway.path.parent
        chosen = ask_new(self._window, folder if folder.is_dir() else Path.home())
        if chosen is not None:
            self.save_to(chosen.path, may_replace=chosen.may_replace)

    def save_to(self, path: Path, *, may_replace: bool = False) -> None:
        """Save what is open as a new file, and go on in that."""
        self._backups.make(path, self._saved, may_replace=may_replace)

    def _saved(self, copy: Copy) -> None:
        self.file_wanted.emit(copy.path)

    def _found_again(self) -> None:
        if self._notice is not None and shiboken6.isValid(self._notice):
            self._notice.reject()
        self._toasts.show(self.tr("The file is in its place again. Work goes on."))

    # Damaged ---------------------------------------------------------------------------------------------

    def _say_damaged(self, error: UserError, way: WayOut) -> None:
        choices = [Choice("later", self.tr("Close")), Choice("repair", self.tr("Repair…"), way.copy is None)]
        self._good = way.copy
        if way.copy is not None:
            choices.append(Choice("backups", self.tr("All backups…")))
            choices.append(Choice("restore", self.tr("Restore the newest backup"), True))
        title = self.tr("The file is damaged")
        stopped = self.tr("Nothing is written to it any more; what can be read can still be looked at.")
        helps = what_helps(self._context.words, self._context.formats, way)
        text = "\n".join([self._context.words.error(error), stopped, *helps])
        self._show(title, text, choices, Role.BAD)

    def _values_changed(self, damage: ValueDamage) -> None:
        open_mending(self._context, self._backups, damage, self._window)

    def _ask_about_repair(self) -> None:
        question = repair_question(self._context.icons, self._window, has_backup=self._good is not None)
        question.chosen.connect(self._repair_answered)
        question.open()

    def _repair_answered(self, key: str) -> None:
        if key == "repair":
            self.repair_wanted.emit()

    def _show(self, title: str, text: str, choices: Sequence[Choice], role: Role) -> None:
        notice = Notice(self._context.icons, title, text, choices, self._window, role=role)
        notice.chosen.connect(self._chosen)
        self._notice = notice
        notice.open()

    def _chosen(self, key: str) -> None:
        self._notice = None
        if key == "save":
            self._save_as()
        elif key == "restore" and self._good is not None:
            self.restore_wanted.emit(self._good)
        elif key == "repair":
            self._ask_about_repair()
        elif key == "backups":
            self.backups_wanted.emit()
