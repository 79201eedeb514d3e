"""A quiet line over the pages of a file in which nobody works as usual: made-up data, a backup that is shown,
a file that can only be read.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.access.data_location import is_demo, is_looked_into
from crm_desktop.core.errors import StorageFull, UserError
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label


class DemoBar(QWidget):
    """There only for such files; leads from the demo to the person's own file."""

    #: the person's own file is wanted
    own_file_wanted = Signal()

    def __init__(self, path: Path, not_written: UserError | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._not_written = not_written
        self._is_demo = is_demo(path)
        self._text = plain_label("", self)
        self._button = Button("", "plain", self)
        self._button.setVisible(self._is_demo)
        self._button.clicked.connect(self.own_file_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)
        self.setVisible(self._is_demo or is_looked_into(path) or not_written is not None)

    def retranslate(self) -> None:
        """Set every text anew."""
        made_up = self.tr("Demo: these data are made up. Your own data belong in a file of your own.")
        backup = self.tr("This is a backup, to look at only. Nothing can be changed in it.")
        full = self.tr("The disk is full: this file can only be read. Free some space, then open it again.")
        closed = self.tr("This file cannot be written to in this place: it can only be read.")
        if isinstance(self._not_written, StorageFull):
            self._text.setText(full)
        elif self._not_written is not None:
            self._text.setText(closed)
        else:
            self._text.setText(made_up if self._is_demo else backup)
        self._button.setText(self.tr("Open my own file"))
