"""What one sees while a large file is checked, brought up to date or encrypted: its name and a moving bar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from crm_desktop.bridge.access.opening import Opening
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label

_WIDTH = 420


class OpeningWindow(QWidget):
    """Shown only when opening takes longer than a moment."""

    #: the change of the password shall be given up
    cancelled = Signal()

    def __init__(self, path: Path, *, is_password: bool = False, is_demo: bool = False) -> None:
        """`is_demo` says that the file is being made with made-up data."""
        super().__init__()
        self.setWindowTitle("CRM Desktop")
        self.setProperty("panel", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar = self._bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Opening"))
        note = self.tr("The file is being checked. A large file takes a few seconds.")
        title = self.tr("Opening {file}")
        if is_demo:
            title = self.tr("Making the demo")
            note = self.tr("Two made-up years are being written. That takes a few seconds, once.")
        if is_password:
            title = self.tr("Changing the password of {file}")
            note = self.tr("It is written anew, checked and put in place. Until then it stays as it is.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(12)
        layout.addWidget(plain_label(title.format(file=path.stem), self, size=TextSize.TITLE, bold=True))
        layout.addWidget(plain_label(note, self, role=Role.MUTED))
        layout.addWidget(bar)
        if is_password:
            cancel = Button(self.tr("Cancel"), "plain", self)
            cancel.clicked.connect(self.cancelled)
            layout.addWidget(cancel, 0, Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(_WIDTH)
        self.setFixedSize(self.sizeHint().expandedTo(self.minimumSize()))

    def follow(self, opening: Opening | None) -> None:
        """Show how far a change of the password is, and give it up when the person wants that."""
        if opening is not None:
            opening.progressed.connect(self.show_progress)
            self.cancelled.connect(opening.cancel)

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far it is; the last step, checking, takes its time without a figure."""
        self._bar.setRange(0, whole if done < whole else 0)
        self._bar.setValue(done)
