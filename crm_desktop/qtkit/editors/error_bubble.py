"""A small red message that stands under (or over) the field it speaks of."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize


class ErrorBubble(QLabel):
    """Lies inside the parent, so that it moves and is covered with it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._ground = parent
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("panel", "bad")
        self.setProperty("role", Role.BAD.value)
        self.setProperty("textSize", TextSize.SMALL.value)
        self.setContentsMargins(8, 4, 8, 4)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def point_at(self, field: QWidget, message: str) -> None:
        """Show a message beside a field of the same parent."""
        self.setText(message)
        self.adjustSize()
        parent = self._ground
        place = field.mapTo(parent, QPoint(0, field.height() + 3))
        if place.y() + self.height() > parent.height():
            place = field.mapTo(parent, QPoint(0, -self.height() - 3))
        place.setX(max(0, min(place.x(), parent.width() - self.width())))
        self.move(place)
        self.raise_()
        self.show()
