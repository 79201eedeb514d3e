"""The bar across the top: tabs, search, and the buttons of the page in front."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.qtkit.widgets.search_box import SearchBox
from crm_desktop.qtkit.widgets.tab_strip import TabStrip
from crm_desktop.ui.navigation.page import PageActions
from crm_desktop.ui.navigation.page_names import count_of_every_day, page_keys
from crm_desktop.ui.window.action_button import ActionButton

_WIDEST_SEARCH = 300
_NARROWEST_SEARCH = 104


class TopBar(QFrame):
    """Holds what every page shares at the top of the window."""

    #: a tab was chosen by the person: its key
    tab_chosen = Signal(str)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "bar")
        self._icons = context.icons
        self._buttons: list[ActionButton] = []
        self.tabs = TabStrip(context.themes, context.icons, self)
        self._page_keys = page_keys(context.kinds)
        self._of_every_day = count_of_every_day(context.kinds)
        for key in self._page_keys:
            self.tabs.add_tab(key, key)
        self.tabs.tab_chosen.connect(self.tab_chosen)
        self._right = QWidget(self)
        self.search = SearchBox(context.icons, "", self._right)
        self.search.setMaximumWidth(_WIDEST_SEARCH)
        self.search.setMinimumWidth(_NARROWEST_SEARCH)
        self.search.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._tools = QHBoxLayout(self._right)
        self._tools.setContentsMargins(0, 0, 0, 0)
        self._tools.setSpacing(12)
        self._tools.addStretch(1)
        self._tools.addWidget(self.search, 20)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(14, 0, 16, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self._has_two_lines = False
        self._place()

    def _place(self) -> None:
        """Beside each other where there is room; with large text the tools get a line of their own."""
        self._grid.removeWidget(self.tabs)
        self._grid.removeWidget(self._right)
        if self._has_two_lines:
            self._grid.addWidget(self._right, 0, 0, 1, 2)
            self._grid.addWidget(self.tabs, 1, 0, 1, 2, Qt.AlignmentFlag.AlignBottom)
        else:
            self._grid.addWidget(self.tabs, 0, 0, Qt.AlignmentFlag.AlignBottom)
            self._grid.addWidget(self._right, 0, 1)
        self._grid.setContentsMargins(14, 8 if self._has_two_lines else 0, 16, 0)

    def _fit(self) -> None:
        margins = self._grid.contentsMargins()
        room = self.width() - margins.left() - margins.right() - self._grid.horizontalSpacing()
        gap = self._tools.spacing()
        main = sum(button.sizeHint().width() + gap for button in self._buttons[-1:] if button.is_main)
        beside = [button for button in self._buttons if not button.is_main]
        tools = self.search.minimumWidth() + main
        needed = self.tabs.width_of(self._of_every_day) + tools
        besides = sum(button.sizeHint().width() + gap for button in beside)
        has_room = needed + besides <= room
        # What stands beside the main button is in the menu too, so it goes first.
        for button in beside:
            button.set_shown(has_room or needed > room)
        if (needed > room) != self._has_two_lines:
            self._has_two_lines = not self._has_two_lines
            self._place()
        self.tabs.set_room(room if self._has_two_lines else room - tools - (besides if has_room else 0))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            # The children take the new font only after this.
            QTimer.singleShot(0, self, self._fit)

    def set_titles(self, titles: dict[str, str]) -> None:
        """Name the tabs and the search."""
        self.tabs.set_titles(titles, self.tr("More"))
        self.tabs.setAccessibleName(self.tr("Pages"))
        shortcut = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        words, short = self.tr("Search everything…"), self.tr("Search…")
        self.search.set_words(words, shortcut.replace("+", " "), short=short)
        self._fit()

    def show_tab(self, key: str) -> None:
        """Mark a tab without telling that it was chosen; a page without a tab leaves the mark where it is."""
        if key not in self._page_keys:
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
        self._buttons = [
            ActionButton(action, self._icons, self._right, is_main=main) for action, main in wanted
        ]
        for button in self._buttons:
            self._tools.addWidget(button)
        self._fit()
