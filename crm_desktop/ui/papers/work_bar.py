"""How far long work of a dialog is, with a button that stops it; hidden while nothing is at work."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from crm_desktop.core.progress import Progress
from crm_desktop.qtkit.widgets.buttons import Button


class WorkBar(QWidget):
    """Gives each piece of work its progress; another piece takes the place of the one before."""

    #: how far the work is: (done, of how many); told by its thread
    stepped = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._progress = Progress()
        self._bar = QProgressBar(self)
        self._bar.setTextVisible(False)
        self.stop_button = Button(self.tr("Stop"), "plain", self)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._bar, 1)
        layout.addWidget(self.stop_button)
        self.stepped.connect(self._show_step)
        self.stop_button.clicked.connect(self.stop)
        self.hide()

    def begin(self) -> Progress:
        """Show that something is at work; what was before is stopped."""
        self.stop()
        self._progress = Progress(self.stepped.emit)
        self._bar.setRange(0, 0)
        self.show()
        return self._progress

    def stop(self) -> None:
        """Ask the work to stop; safe from any thread."""
        self._progress.cancel()

    @property
    def is_stopped(self) -> bool:
        """Whether the last work was asked to stop."""
        return self._progress.is_cancelled

    def _show_step(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)
