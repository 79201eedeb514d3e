"""A quiet line over the pages of the demo: nobody should take it for a file of their own."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label


class DemoBar(QWidget):
    """Says that the data are made up, and leads to the person's own file."""

    #: the person's own file is wanted
    own_file_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._text = plain_label("", self)
        self._button = Button("", "plain", self)
        self._button.clicked.connect(self.own_file_wanted)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 16, 6)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._button)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._text.setText(
            self.tr("Demo: these data are made up. Your own data belong in a file of your own.")
        )
        self._button.setText(self.tr("Open my own file"))
