"""A button that is an action: it shows the action's name, state and menu, and does what it does."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_tooltip


class ActionButton(Button):
    """Follows its action. A main one is filled and has a plus, or the icon that its action's property
    "icon_name" names; one with a menu opens it.
    """

    def __init__(
        self, action: QAction, icons: Icons, parent: QWidget | None = None, *, is_main: bool = False
    ) -> None:
        menu = action.menu()
        has_menu = isinstance(menu, QMenu)
        is_filled = is_main and not has_menu
        icon_name = (
            "chevron-down" if has_menu else str(action.property("icon_name") or "plus") if is_filled else ""
        )
        super().__init__("", "primary" if is_filled else "plain", parent, icons=icons, icon_name=icon_name)
        self._action = action
        self._is_shown = True
        self.is_main = is_main
        if isinstance(menu, QMenu):
            self.setMenu(menu)
            # The arrow stands behind the text.
            self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        else:
            self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    def set_shown(self, is_shown: bool) -> None:
        """Show the button or not, as there is room; a hidden action stays hidden."""
        self._is_shown = is_shown
        self.setVisible(self._action.isVisible() and is_shown)

    def _follow(self) -> None:
        action = self._action
        text = action.text().replace("&", "")
        self.setText(text)
        self.setAccessibleName(text)
        self.setEnabled(action.isEnabled())
        self.setVisible(action.isVisible() and self._is_shown)
        shortcut = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(plain_tooltip(f"{text} ({shortcut})" if shortcut else ""))
