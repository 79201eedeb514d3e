"""A line in which a file is called otherwise."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from crm_desktop.core.records.attachment_records import LONGEST_NAME
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 320


class RenamePopover(Popover):
    """Enter keeps the name, Escape leaves it; the ending is not marked, since it seldom changes."""

    renamed = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.body.setContentsMargins(8, 8, 8, 8)
        self.line = QLineEdit(name, self)
        self.line.setMaxLength(LONGEST_NAME)
        self.line.setAccessibleName(self.tr("Name of the file"))
        self.line.setMinimumWidth(theme.pixels(_WIDTH))
        stem = name.rpartition(".")[0] or name
        self.line.setSelection(0, len(stem))
        self.line.returnPressed.connect(self._keep)
        self.body.addWidget(self.line)
        self.setFocusProxy(self.line)

    def focus_first(self) -> None:
        """Put the cursor into the line."""
        self.line.setFocus()

    def _keep(self) -> None:
        name = self.line.text()
        self.close()
        self.renamed.emit(name)
