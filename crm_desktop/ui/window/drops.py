"""A file dropped anywhere on the main window is imported; a veil says so while it is held over it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.ui.window.file_endings import TAKEN

_VEILED = 0.88


class WindowDrops(QObject):
    """Watches what is dragged over a window, or a part of it, and takes files of some endings."""

    #: Path: a file to import
    dropped = Signal(object)

    def __init__(self, window: QWidget, themes: Themes, taken: frozenset[str] = TAKEN) -> None:
        super().__init__(window)
        self._window = window
        self._taken = taken
        self._veil = _Veil(window, themes)
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragEnterEvent):
            return self._enter(event)
        if isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            return self._drop(event)
        if event.type() == QEvent.Type.DragLeave:
            self._veil.hide()
        return False

    def _enter(self, event: QDragEnterEvent) -> bool:
        path = self._taken_file(event)
        if path is None:
            return False
        _accept_copy(event)
        self._veil.show_for(path.name)
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._veil.hide()
        path = self._taken_file(event)
        if path is None:
            return False
        _accept_copy(event)
        self.dropped.emit(path)
        return True

    def _taken_file(self, event: QDropEvent) -> Path | None:
        """The file that is being dragged; None for anything that is not taken here."""
        urls = event.mimeData().urls()
        if len(urls) != 1 or not urls[0].isLocalFile():
            return None
        path = Path(urls[0].toLocalFile())
        return path if path.suffix.casefold() in self._taken else None


class _Veil(QWidget):
    """Lies over the window without taking anything from what is below."""

    def __init__(self, window: QWidget, themes: Themes) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._name = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_for(self, name: str) -> None:
        """Say that the file of this name may be dropped."""
        self._name = name
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._themes.current
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QColor(theme.colour(Role.SURFACE))
        ground.setAlphaF(_VEILED)
        painter.fillRect(self.rect(), ground)
        edge = theme.pixels(16)
        frame = self.rect().adjusted(edge, edge, -edge, -edge)
        painter.setPen(QPen(theme.colour(Role.ACCENT), theme.pixels(2), Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, theme.pixels(8), theme.pixels(8))
        painter.setPen(theme.colour(Role.TEXT))
        painter.setFont(theme.font(TextSize.LARGE, bold=True))
        said = QCoreApplication.translate("WindowDrops", "Drop to import")
        middle = QRect(frame.left(), frame.center().y() - theme.pixels(28), frame.width(), theme.pixels(28))
        painter.drawText(middle, int(Qt.AlignmentFlag.AlignCenter), said)
        painter.setPen(theme.colour(Role.MUTED))
        painter.setFont(theme.font())
        middle.translate(0, theme.pixels(28))
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, middle.width())
        painter.drawText(middle, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), name)


def _accept_copy(event: QDropEvent) -> None:
    """Take the file as a copy, whatever is proposed: told of a move, the other program may delete it."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
