"""The menu of one chart or table in its card: copied, or written to a file."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.qtkit.widgets.buttons import Button


class CardMenu(Button):
    """`wanted` carries "copy" or the suffix of a file."""

    wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__("⋯", "link", parent)
        self._menu = QMenu(self)
        self.setMenu(self._menu)

    def offer(self, name: str, entries: Mapping[str, str]) -> None:
        """Say what the menu is called, and its entries by what they ask for."""
        self.setAccessibleName(name)
        self.setToolTip(name)
        self._menu.clear()
        for key, text in entries.items():
            self._menu.addAction(text).triggered.connect(partial(self._chosen, key))

    def _chosen(self, key: str, _checked: bool = False) -> None:
        self.wanted.emit(key)

    def take(self, key: str) -> None:
        """Take an entry, as by a click."""
        self.wanted.emit(key)
