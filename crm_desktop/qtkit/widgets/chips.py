"""Chips: small rounded buttons for filters, in a bar that breaks into lines."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.buttons import IconButton, clicked_by_enter
from crm_desktop.qtkit.widgets.focus import holds_focus
from crm_desktop.qtkit.widgets.labels import plain_tooltip
from crm_desktop.qtkit.widgets.layout.flow_layout import FlowLayout

_LONGEST = 18  # times the height of a line; a chip with many values ends in "…"
_ICON_SIDE = 12
_ROUNDING = 2  # pixels by which a text may seem too long for the room that was made for it


class _ChipButton(QPushButton):
    """A button whose text is shortened where it is very long or the room is short.

    The whole stays its accessible name, and its tooltip while it is shortened.
    """

    def __init__(self, chip: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self.setProperty("chip", chip)
        self.setAutoDefault(False)

    def set_text(self, text: str) -> None:
        """Show a text."""
        self._text = text
        self.setAccessibleName(text)
        self._show(self._longest())

    def sizeHint(self) -> QSize:
        """Return the room that the text asks for, whatever there is now."""
        return QSize(
            self._frame() + self._width_of(self._shortened(self._longest())), super().sizeHint().height()
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the room."""
        super().resizeEvent(event)
        self._show(min(self._longest(), self.width() - self._frame()))

    def _frame(self) -> int:
        """What the button needs beside its text: icon, padding, border."""
        return super().sizeHint().width() - self._width_of(self.text().replace("&&", "&"))

    def _width_of(self, text: str) -> int:
        return self.fontMetrics().size(0, text).width()

    def _longest(self) -> int:
        return _LONGEST * self.fontMetrics().height()

    def _shortened(self, room: int) -> str:
        if self._width_of(self._text) <= room + _ROUNDING:
            return self._text
        return self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, max(0, room))

    def _show(self, room: int) -> None:
        short = self._shortened(room)
        self.setToolTip("" if short == self._text else plain_tooltip(self._text))
        # An ampersand would be taken for a mnemonic.
        doubled = short.replace("&", "&&")
        if doubled != self.text():
            self.setText(doubled)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer Enter as well as Space."""
        if not clicked_by_enter(self, event):
            super().keyPressEvent(event)


class FilterChip(QFrame):
    """A filter in force. A click (or Enter) asks to change it, the cross (or Delete) to take it off."""

    clicked = Signal()
    removed = Signal()

    def __init__(self, text: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chip", "filter")
        self._button = _ChipButton("inner", self)
        self._button.clicked.connect(self.clicked)
        self._cross = IconButton(icons, "x", "", self, role=Role.LINK, side=_ICON_SIDE)
        self._cross.setProperty("chip", "cross")
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Delete does it for those who work by keyboard
        self._cross.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 5, 0)
        layout.setSpacing(0)
        layout.addWidget(self._button)
        layout.addWidget(self._cross)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFocusProxy(self._button)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Show another text, in the language in force."""
        self._button.set_text(text)
        self.setAccessibleName(text)
        self._cross.set_name(self._cross_name())

    def _cross_name(self) -> str:
        return self.tr("Remove filter")

    def text(self) -> str:
        """Return the whole text."""
        return self.accessibleName()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the filter off by Delete or Backspace."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the filter off by the middle button, as with tabs."""
        if event.button() == Qt.MouseButton.MiddleButton:
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)


class AddChip(_ChipButton):
    """The dashed chip that adds a filter."""

    def __init__(self, text: str, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__("add", parent)
        self._icons = icons
        icons.changed.connect(self._draw_icon)
        self._draw_icon()
        self.set_text(text)

    def _draw_icon(self) -> None:
        self.setIcon(self._icons.icon("plus", Role.MUTED))
        self.setIconSize(self._icons.size(_ICON_SIDE))


class ToggleChip(_ChipButton):
    """A chip that is chosen or not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("toggle", parent)
        self.setCheckable(True)


class MenuChip(_ChipButton):
    """A chip that opens a menu: "Owner: everyone ▾"."""

    def __init__(
        self, text: str, icons: Icons, parent: QWidget | None = None, *, title: bool = False
    ) -> None:
        super().__init__("title" if title else "menu", parent)
        self._icons = icons
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # puts the arrow behind the text
        self._side = _ICON_SIDE + 2 if title else _ICON_SIDE
        icons.changed.connect(self._draw_icon)
        self._draw_icon()
        self.set_text(text)

    def setMenu(self, menu: QMenu) -> None:
        """Open this menu; it reads from left to right whatever the chip does."""
        menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        super().setMenu(menu)

    def _draw_icon(self) -> None:
        self.setIcon(self._icons.icon("chevron-down", Role.TEXT))
        self.setIconSize(self._icons.size(self._side))


class ChipBar(QWidget):
    """Chips in a row that breaks into lines; the last stays last, as for "+ Filter"."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, spacing=8)
        self._last: QWidget | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def add(self, chip: QWidget) -> None:
        """Add a chip before the last one."""
        place = self._flow.count() - (1 if self._last is not None else 0)
        self._flow.insert_widget(place, chip)
        chip.show()

    def set_last(self, chip: QWidget) -> None:
        """Put a chip at the end, for good."""
        self._flow.addWidget(chip)
        self._last = chip

    def set_right(self, widget: QWidget) -> None:
        """Put a widget at the line's right end for good; where room is short it gets a line of its own."""
        self.set_last(widget)
        self._flow.put_last_at_right()

    def remove(self, chip: QWidget) -> None:
        """Take a chip out; the focus goes to the last one, not out of the bar."""
        had_focus = holds_focus(chip)
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()
        if had_focus and self._last is not None:
            self._last.setFocus()
        self.updateGeometry()

    def clear(self) -> None:
        """Take all chips out but the last."""
        for chip in self.chips():
            self.remove(chip)

    def chips(self) -> list[QWidget]:
        """Return the chips in order, without the last."""
        items = (self._flow.itemAt(place) for place in range(self._flow.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget for widget in widgets if widget is not None and widget is not self._last]
