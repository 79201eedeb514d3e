"""Shows writes that take long over the foot of the window: how far they are, what is left, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from crm_desktop.bridge.access.gateway import Gateway
from crm_desktop.bridge.access.running import Running
from crm_desktop.bridge.copies.whole_office import ImportWorkspace
from crm_desktop.core.attachments import AttachFiles
from crm_desktop.core.commands import (
    AssignRecords,
    ClaimRecords,
    Command,
    DeleteRecords,
    EditEach,
    EditRecords,
    GiveBackRecords,
    Redo,
    Revert,
    Undo,
)
from crm_desktop.core.recycling import RestoreRecords
from crm_desktop.qtkit.widgets.messages.toast import ProgressToast, Toasts
from crm_desktop.ui.window.time_left import time_left

#: Shorter work is not worth a panel, in milliseconds.
_PATIENCE = 600
#: Before this part of the work is done, no time left is told: it would jump.
_SPEED_KNOWN_AFTER = 0.05


class LongWork(QObject):
    """Follows every edit, delete, undo and redo of the gateway; an import has panels of its own."""

    def __init__(self, gateway: Gateway, toasts: Toasts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._gateway = gateway
        self._toasts = toasts
        gateway.started.connect(self._started)

    def _started(self, command: Command, running: Running) -> None:
        title = self._title(command)
        if title:
            WorkPanel(title, running, self._toasts)

    def _title(self, command: Command) -> str:
        match command:
            case EditRecords() | EditEach() | ClaimRecords() | GiveBackRecords() | AssignRecords():
                return self.tr("Changing records")
            case DeleteRecords():
                return self.tr("Deleting records")
            case AttachFiles():
                return self.tr("Keeping files")
            case ImportWorkspace():
                return self.tr("Taking in the office")
            case RestoreRecords():
                return self.tr("Restoring records")
            case Undo():
                return self.tr("Undoing")
            case Redo():
                return self.tr("Redoing")
            case Revert(journal_id):
                redone = self._gateway.to_redo
                is_redo = redone is not None and redone.journal_id == journal_id
                return self.tr("Redoing") if is_redo else self.tr("Undoing")
        return ""


class WorkPanel(QObject):
    """One write's panel; owned by the write, and gone with it."""

    def __init__(self, title: str, running: Running, toasts: Toasts) -> None:
        super().__init__(running)
        self._title = title
        self._running = running
        self._toasts = toasts
        self._panel: ProgressToast | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_PATIENCE)
        self._timer.timeout.connect(self._show)
        self._timer.start()
        running.progressed.connect(self._progressed)
        running.finished.connect(self._finished)

    def _show(self) -> None:
        self._panel = self._toasts.show_progress(self._title)
        # Only work that tells how far it is can also be stopped.
        self._panel.set_can_cancel(False)
        self._panel.cancel_requested.connect(self._running.cancel)

    def _progressed(self, done: int, total: int, seconds: float) -> None:
        if self._panel is None or not total:
            return
        share = done / total
        known = share > _SPEED_KNOWN_AFTER
        self._panel.set_can_cancel(share < 1.0)
        self._panel.set_progress(share, time_left(seconds / share - seconds) if known else "")

    def _finished(self) -> None:
        self._timer.stop()
        if self._panel is not None:
            self._toasts.finish(self._panel)
            self._panel = None
