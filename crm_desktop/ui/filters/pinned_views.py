"""The saved views that are pinned above a list, each with the number of its records."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from crm_desktop.qtkit.widgets.chips import ChipBar, ToggleChip


class PinnedViews(QFrame):
    """Hidden while there is none; the one that is listed looks chosen."""

    #: the key of a view
    chosen = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._chips = ChipBar(self)
        self._made: dict[str, ToggleChip] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 7, 12, 7)
        layout.addWidget(self._chips)
        self.hide()

    def show_views(self, views: Sequence[tuple[str, str]], chosen: str) -> None:
        """Show (key, text) pairs; `chosen` is the key of what is listed, if it is one of them."""
        if list(self._made) != [key for key, _text in views]:
            self._chips.clear()
            self._made = {key: self._make(key) for key, _text in views}
        for key, text in views:
            self._made[key].set_text(text)
            self._made[key].setChecked(key == chosen)
        self.setVisible(bool(views))

    def _make(self, key: str) -> ToggleChip:
        chip = ToggleChip(self)
        chip.setObjectName(key)
        chip.clicked.connect(self._clicked)
        self._chips.add(chip)
        return chip

    def _clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, ToggleChip):
            chip.setChecked(True)  # another view takes the mark away, not a second click
            self.chosen.emit(chip.objectName())
