"""A chip with a menu of choices of which one is in force: "Owner: everyone ▾"."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.widgets.chips import MenuChip


class ChoiceChip(MenuChip):
    """`chosen` carries the key of the entry that the person took, also the one in force."""

    chosen = Signal(object)

    def __init__(self, icons: Icons, parent: QWidget | None = None, *, title: bool = False) -> None:
        super().__init__("", icons, parent, title=title)
        self._menu = QMenu(self)
        self._group = QActionGroup(self)
        self._keys: dict[QAction, Hashable] = {}
        self._group.triggered.connect(self._taken)
        self.setMenu(self._menu)

    def set_choices(self, text: str, choices: Sequence[tuple[Hashable, str] | None], now: Hashable) -> None:
        """Show a text, and a menu of (key, name) with one in force; None is a line between entries."""
        self.set_text(text)
        for action in list(self._keys):
            self._group.removeAction(action)
            action.deleteLater()
        self._keys.clear()
        self._menu.clear()
        for choice in choices:
            if choice is None:
                self._menu.addSeparator()
                continue
            key, name = choice
            # An ampersand would be taken for a mnemonic.
            action = QAction(name.replace("&", "&&"), self._menu)
            action.setCheckable(True)
            self._group.addAction(action)
            self._menu.addAction(action)
            self._keys[action] = key
            action.setChecked(key == now)

    def keys(self) -> list[Hashable]:
        """The keys of the entries in order."""
        return list(self._keys.values())

    def take(self, key: Hashable) -> None:
        """Take an entry, as by a click."""
        for action, own in self._keys.items():
            if own == key:
                action.trigger()
                return

    def _taken(self, action: QAction) -> None:
        self.chosen.emit(self._keys[action])
