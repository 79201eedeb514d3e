"""A value as text, or as chips, that asks for its editor."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QWidget

from crm_desktop.qtkit.look.chips import Chip, Chips


class ValueLabel(QLabel):
    """Text that takes the focus; Enter, F2, a click or a typed character asks for its editor."""

    #: the character typed, or ""
    edit_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        # A value of several lines may have more room than it needs: it begins where its name stands.
        self.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)
        self.setProperty("value", True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.editable = True
        self._chips: tuple[Chip, ...] = ()
        self._painter: Chips | None = None

    def show_chips(self, chips: tuple[Chip, ...], painter: Chips | None) -> None:
        """Show chips in the place of the text, which is still read aloud; none shows the text."""
        self._chips, self._painter = chips, painter
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        """Give chips as many lines as they take."""
        if self._painter is None or not self._chips:
            return super().heightForWidth(width)
        around = self.height() - self.contentsRect().height()
        beside = self.width() - self.contentsRect().width()
        return self._painter.height_of(self._chips, width - beside) + max(around, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chips over the label's own ground and focus frame."""
        if self._painter is None or not self._chips:
            super().paintEvent(event)
            return
        option = QStyleOption()
        option.initFrom(self)
        painter = QPainter(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self.contentsRect()
        self._painter.paint(painter, room.left(), room.top(), room.width(), self._chips, most_lines=0)
        painter.end()

    def minimumSizeHint(self) -> QSize:
        """Let the row be as narrow as its page; a word that is longer is cut."""
        return QSize(40, super().minimumSizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Ask for the editor on a click."""
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._ask("")
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the editor by Enter, F2, Space or a character."""
        control = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        text = event.text() if event.text().isprintable() and not event.modifiers() & control else ""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_Space):
            self._ask("")
        elif text and self.editable:
            self._ask(text)
        else:
            super().keyPressEvent(event)

    def _ask(self, text: str) -> None:
        if self.editable:
            self.edit_requested.emit(text)
