"""The bar across the top: tabs, search, and the buttons of the page in front."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.bridge.surroundings import Surroundings
from crm_desktop.qtkit.search_box import SearchBox
from crm_desktop.qtkit.tab_strip import TabStrip
from crm_desktop.ui.action_button import ActionButton
from crm_desktop.ui.menus import PAGE_KEYS
from crm_desktop.ui.page import PageActions

_WIDEST_SEARCH = 300
_NARROWEST_SEARCH = 120


class TopBar(QFrame):
    """Holds what every page shares at the top of the window."""

    #: a tab was chosen by the person: its key
    tab_chosen = Signal(str)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._icons = surroundings.icons
        self._buttons: list[ActionButton] = []
        self.tabs = TabStrip(surroundings.themes, self)
        for key in PAGE_KEYS:
            self.tabs.add_tab(key, key)
        self.tabs.tab_chosen.connect(self.tab_chosen)
        self.search = SearchBox(surroundings.icons, "", self)
        self.search.setMaximumWidth(_WIDEST_SEARCH)
        self.search.setMinimumWidth(_NARROWEST_SEARCH)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(14, 0, 16, 0)
        self._layout.setSpacing(12)
        self._layout.addWidget(self.tabs, 0, Qt.AlignmentFlag.AlignBottom)
        self._layout.addStretch(1)
        self._layout.addWidget(self.search, 20)

    def set_titles(self, titles: dict[str, str]) -> None:
        """Name the tabs and the search."""
        for key, title in titles.items():
            self.tabs.set_title(key, title)
        self.tabs.setAccessibleName(self.tr("Pages"))
        shortcut = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.search.set_words(self.tr("Search everything…"), shortcut.replace("+", " "))

    def show_tab(self, key: str) -> None:
        """Mark a tab without telling that it was chosen; a page without a tab leaves the mark where it is."""
        if key not in PAGE_KEYS:
            return
        self.tabs.blockSignals(True)
        self.tabs.set_current_key(key)
        self.tabs.blockSignals(False)
        self.tabs.update()

    def show_actions(self, offered: PageActions) -> None:
        """Show the buttons of the page in front: those beside, then the main one at the right."""
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        wanted: list[tuple[QAction, bool]] = [(action, False) for action in offered.beside]
        if offered.main is not None:
            wanted.append((offered.main, True))
        self._buttons = [ActionButton(action, self._icons, self, is_main=main) for action, main in wanted]
        for button in self._buttons:
            self._layout.addWidget(button)
