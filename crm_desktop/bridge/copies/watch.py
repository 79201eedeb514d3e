"""Watches over the open file: that it is still in its place, sound, and copied every day."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.copies.backups import Backups
from crm_desktop.core.errors import LostFile, UserError
from crm_desktop.qtkit.threads.workers import Workers
from crm_desktop.services.workspace import Workspace

#: How often the file's place is looked at, in milliseconds.
LOOK_EVERY = 1_000
#: After so long without a write its log is folded into the file, in milliseconds: should the file be renamed
#: the log stays behind.
_FOLD_AFTER = 3_000
#: How often is looked whether a copy or a check is due, in milliseconds: a timer of a day would oversleep
#: with the computer.
_DUE_EVERY = 600_000
#: How often is looked whether the second place for copies has appeared, in milliseconds.
SECOND_EVERY = 30_000


class _Place:
    """The file's place as the looking thread's resource: a network drive may keep it waiting."""

    def interrupt(self) -> None:
        """A look cannot be stopped."""

    def close(self) -> None:
        """A look holds nothing."""


class FileWatch(QObject):
    """Halts the gateway when the file is gone or damaged; it says so by the gateway's `halted`."""

    #: a file that was gone is in its place again, and work goes on
    found_again = Signal()

    def __init__(
        self, workspace: Workspace, gateway: Gateway, backups: Backups, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._file = workspace.file
        self._workspace = workspace
        self._gateway = gateway
        self._backups = backups
        self._is_looking = False
        self._looker = Workers(_Place, 1, self)
        self._looks = self._timer(LOOK_EVERY, self._look)
        self._looks.start()
        self._fold = self._timer(_FOLD_AFTER, self._fold_log)
        self._fold.setSingleShot(True)
        self._due = self._timer(_DUE_EVERY, self._do_what_is_due)
        self._second = self._timer(SECOND_EVERY, self._copy_to_second)
        gateway.writing.connect(self._writing)

    def begin(self, *, with_copies: bool) -> None:
        """Look through the file now, and copy it when that is due; again every day from now on.

        A file with made-up data is not copied.
        """
        self._with_copies = with_copies
        self._backups.check_quietly(self._gateway.halt)
        self._copy_if_due()
        self._due.start()
        self._second.start()

    def stop(self) -> None:
        """Watch no more."""
        for timer in (self._looks, self._fold, self._due, self._second):
            timer.stop()
        self._looker.stop()

    def _timer(self, interval: int, act: object) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(interval)
        timer.timeout.connect(act)
        return timer

    # In its place ----------------------------------------------------------------------------------------

    def _look(self) -> None:
        if not self._is_looking:
            self._is_looking = True
            self._looker.submit(self._is_in_place, self._looked, self._gateway.defect.emit)

    def _is_in_place(self, _place: _Place) -> bool:
        return self._file.is_in_place()

    def _looked(self, is_in_place: bool) -> None:
        self._is_looking = False
        is_lost = isinstance(self._workspace.halted, LostFile)
        if not is_in_place and self._workspace.halted is None:
            self._gateway.halt(LostFile("file_gone_meanwhile", path=str(self._file.path)))
        elif is_in_place and is_lost:
            self._workspace.go_on()
            self.found_again.emit()

    def _writing(self, is_writing: bool) -> None:
        if is_writing:
            self._fold.stop()
        else:
            self._fold.start()

    def _fold_log(self) -> None:
        if self._workspace.halted is None:
            self._gateway.keep_up(Workspace.fold_log, _folded, _not_folded)

    # Sound, and copied -----------------------------------------------------------------------------------

    def _do_what_is_due(self) -> None:
        if self._workspace.halted is None:
            self._backups.check_if_due(self._gateway.halt)
            self._copy_if_due()

    def _copy_if_due(self) -> None:
        if self._with_copies:
            self._backups.make_daily()

    def _copy_to_second(self) -> None:
        if self._with_copies and self._workspace.halted is None and self._backups.keeper.second_place:
            self._backups.make_second()


def _folded(_nothing: None) -> None:
    """The file holds all that was written."""


def _not_folded(_error: UserError) -> None:
    """What stands against it is said at the person's next write; the log keeps what it holds."""
