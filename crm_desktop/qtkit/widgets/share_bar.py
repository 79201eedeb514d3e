"""A slim bar that is filled by a share."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Themes

_HEIGHT = 6


class ShareBar(QWidget):
    """Only a picture: the share stands in words beside it, where a screen reader finds it."""

    def __init__(self, themes: Themes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.percent = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.changed.connect(self._repaint)

    def show_percent(self, percent: int) -> None:
        """Fill the bar so far."""
        self.percent = percent
        self.update()

    def sizeHint(self) -> QSize:
        """Return a slim height; the width is the layout's."""
        return QSize(80, self._themes.current.pixels(_HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the groove and what is filled of it."""
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        groove = QRectF(self.rect())
        radius = groove.height() / 2
        painter.setBrush(theme.colour(Role.NEUTRAL_SOFT))
        painter.drawRoundedRect(groove, radius, radius)
        if self.percent:
            width = max(groove.height(), groove.width() * self.percent / 100)
            left = groove.width() - width if self.isRightToLeft() else 0.0
            painter.setBrush(theme.colour(Role.GOOD))
            painter.drawRoundedRect(QRectF(left, 0, width, groove.height()), radius, radius)

    def _repaint(self) -> None:
        self.updateGeometry()
        self.update()
