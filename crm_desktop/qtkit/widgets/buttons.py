"""Buttons of the design: primary, plain, quiet, danger and link, and those that are an icon only."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractButton, QPushButton, QToolButton, QWidget

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import repolish

Kind = Literal["primary", "plain", "quiet", "danger", "link"]
_INK = {"primary": Role.ACCENT_TEXT, "danger": Role.BAD, "link": Role.LINK}
_SIDE = 16
#: Enter together with one of these is not for the button.
_OTHER_KEYS = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier
)


def clicked_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Click a focused button if the key is Enter: Qt does so by Space only, outside of default buttons."""
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.modifiers() & _OTHER_KEYS:
        return False
    event.accept()
    if not event.isAutoRepeat():
        button.click()
    return True


class Button(QPushButton):
    """A button with a text and perhaps an icon before it, tinted like the text.

    The second press of a double click counts only where the first one was on the same button with the same
    words: what takes a button's place under the pointer was not meant.
    """

    # Here as well, since Qt tells a new child of a disabled widget so before it is made.
    _icons: Icons | None = None
    _icon_name = ""
    #: its words when it was pressed last
    _pressed_as: str | None = None

    def __init__(
        self,
        text: str = "",
        kind: Kind = "plain",
        parent: QWidget | None = None,
        *,
        icons: Icons | None = None,
        icon_name: str = "",
    ) -> None:
        super().__init__(text, parent)
        self._kind = kind
        self._icons = icons
        self._icon_name = icon_name
        self.setProperty("kind", kind)
        # Else each button in a dialog would answer Enter.
        self.setAutoDefault(False)
        if kind == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icons is not None and icon_name:
            icons.changed.connect(self._draw_icon)
            self._draw_icon()

    def set_kind(self, kind: Kind) -> None:
        """Dress as another kind, as when another button becomes the main one."""
        if kind != self._kind:
            self._kind = kind
            self.setProperty("kind", kind)
            repolish(self)
            self._draw_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter as well as Space."""
        if not clicked_by_enter(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Remember what was meant."""
        self._pressed_as = self.text()
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Press it again, if it is what was pressed before."""
        if self._pressed_as == self.text():
            super().mouseDoubleClickEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        if self._icons is not None and self._icon_name:
            ink = _INK.get(self._kind, Role.TEXT) if self.isEnabled() else Role.FAINT
            self.setIcon(self._icons.icon(self._icon_name, ink))
            self.setIconSize(self._icons.size(_SIDE))


class IconButton(QToolButton):
    """A button that is an icon; its name is read to those who do not see it, and shown as its tooltip."""

    def __init__(
        self,
        icons: Icons,
        icon_name: str,
        name: str,
        parent: QWidget | None = None,
        *,
        role: Role = Role.MUTED,
        side: int = _SIDE,
    ) -> None:
        super().__init__(parent)
        self._icons = icons
        self._icon_name = icon_name
        self._role = role
        self._side = side
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_name(name)
        icons.changed.connect(self._draw_icon)
        self._draw_icon()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter as well as Space."""
        if not clicked_by_enter(self, event):
            super().keyPressEvent(event)

    def set_name(self, name: str) -> None:
        """Give the words for what the button does."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def _draw_icon(self) -> None:
        self.setIcon(self._icons.icon(self._icon_name, self._role))
        self.setIconSize(self._icons.size(self._side))


def small_link(text: str, parent: QWidget | None = None) -> Button:
    """Return a link in small type, as for Undo in the status line."""
    button = Button(text, "link", parent)
    button.setProperty("small", True)
    return button
