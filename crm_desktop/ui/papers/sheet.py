"""One page of a paper on the screen, as wide as there is room."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.qtkit.look.roles import Role

_A4 = 297 / 210
#: Proportions that differ by less are the same, rounded otherwise.
_SAME = 0.005
_SHADOW = 3


class Sheet(QWidget):
    """One page on the screen, as wide as there is room."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.image = QImage()
        #: height by width; A4 until another page is shown
        self._proportion = _A4
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        context.themes.changed.connect(self.update)

    def hasHeightForWidth(self) -> bool:
        """Say that a page keeps its proportions."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of a page so wide."""
        return round((width - 2 * _SHADOW) * self._proportion) + 2 * _SHADOW

    def sizeHint(self) -> QSize:
        """Return a size at which it can be read."""
        return QSize(420, self.heightForWidth(420))

    @property
    def page_width(self) -> int:
        """How wide the page itself is."""
        return max(self.width() - 2 * _SHADOW, 1)

    def show_image(self, image: QImage) -> None:
        """Show another picture of the page; the sheet takes its proportions."""
        self.image = image
        proportion = image.height() / image.width() if image.width() else self._proportion
        if abs(proportion - self._proportion) > _SAME:
            self._proportion = proportion
            self.updateGeometry()
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the page on a thin edge; paper stays white in every theme."""
        painter = QPainter(self)
        width = self.page_width
        page = QRect(QPoint(_SHADOW, _SHADOW), QSize(width, round(width * self._proportion)))
        painter.fillRect(page.adjusted(-1, -1, 1, 1), self._context.themes.current.colour(Role.LINE))
        painter.fillRect(page, QColor(Qt.GlobalColor.white))
        if not self.image.isNull():
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(page, self.image)
        painter.end()
