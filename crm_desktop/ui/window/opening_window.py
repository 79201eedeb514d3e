"""What one sees while a large file is checked or brought up to date: its name and a moving bar."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label

_WIDTH = 420


class OpeningWindow(QWidget):
    """Shown only when opening takes longer than a moment."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.setWindowTitle("CRM Desktop")
        self.setProperty("panel", "surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        bar = QProgressBar(self)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(self.tr("Opening"))
        note = self.tr("The file is being checked. A large file takes a few seconds.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(32, 28, 32, 28)
        layout.setSpacing(12)
        layout.addWidget(
            plain_label(
                self.tr("Opening {file}").format(file=path.stem), self, size=TextSize.TITLE, bold=True
            )
        )
        layout.addWidget(plain_label(note, self, role=Role.MUTED))
        layout.addWidget(bar)
        self.setMinimumWidth(_WIDTH)
        self.setFixedSize(self.sizeHint().expandedTo(self.minimumSize()))
