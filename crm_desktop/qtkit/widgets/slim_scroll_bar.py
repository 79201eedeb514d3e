"""A slim vertical scroll bar that fits into a margin."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QStyle, QStyleOptionSlider, QWidget

from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Themes

USUAL_WIDTH = 8


class SlimScrollBar(QScrollBar):
    """Only a handle; it grows darker under the mouse."""

    def __init__(self, themes: Themes, parent: QWidget | None = None, width: int = USUAL_WIDTH) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._themes = themes
        self._width = width
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        """Return the slim width, whatever the style would take."""
        return QSize(self._width, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the handle."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_ScrollBar, option, QStyle.SubControl.SC_ScrollBarSlider, self
        )
        busy = self.underMouse() or self.isSliderDown()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._themes.current.colour(Role.FAINT if busy else Role.LINE_STRONG))
        bar = QRectF(handle.x(), handle.y(), self._width, handle.height()).adjusted(1, 2, -1, -2)
        painter.drawRoundedRect(bar, bar.width() / 2, bar.width() / 2)
