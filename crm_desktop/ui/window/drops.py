"""What files are taken for that are dropped on the window, or on a record in it; a veil says so before."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QDragEnterEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.ui.window.file_endings import TAKEN, is_mail

_VEILED = 0.88


class FileDrops(QObject):
    """Watches what is dragged over a window, or a part of it; each sort of place takes files of its own."""

    #: what is taken: a Path, or some of them
    dropped = Signal(object)

    def __init__(self, window: QWidget, themes: Themes) -> None:
        super().__init__(window)
        self._window = window
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
        paths = self._taken_files(event)
        if not paths:
            return False
        _accept_copy(event)
        self._veil.show_for(self.said(paths), ", ".join(path.name for path in paths))
        return True

    def _drop(self, event: QDropEvent) -> bool:
        self._veil.hide()
        paths = self._taken_files(event)
        if not paths:
            return False
        _accept_copy(event)
        self.dropped.emit(self.value(paths))
        return True

    def _taken_files(self, event: QDropEvent) -> list[Path]:
        urls = event.mimeData().urls()
        if not urls or not all(url.isLocalFile() for url in urls):
            return []
        paths = [Path(url.toLocalFile()) for url in urls]
        return paths if self.takes(paths) else []

    def said(self, paths: list[Path]) -> str:
        """What happens to these files when they are dropped."""
        raise NotImplementedError

    def takes(self, paths: list[Path]) -> bool:
        """Whether these files are taken here."""
        raise NotImplementedError

    def value(self, paths: list[Path]) -> object:
        """What is told of files that were dropped."""
        raise NotImplementedError


class WindowDrops(FileDrops):
    """A file of some endings is imported; `dropped` tells its path."""

    def said(self, paths: list[Path]) -> str:
        if is_mail(paths[0]):
            return QCoreApplication.translate("WindowDrops", "Drop to keep the e-mail")
        return QCoreApplication.translate("WindowDrops", "Drop to import")

    def takes(self, paths: list[Path]) -> bool:
        return len(paths) == 1 and paths[0].suffix.casefold() in TAKEN

    def value(self, paths: list[Path]) -> object:
        return paths[0]


class RecordDrops(FileDrops):
    """Files of all sorts are kept with a record; `dropped` tells their paths."""

    def said(self, paths: list[Path]) -> str:
        return QCoreApplication.translate("WindowDrops", "Drop to keep with this record")

    def takes(self, paths: list[Path]) -> bool:
        return True

    def value(self, paths: list[Path]) -> object:
        return paths


class _Veil(QWidget):
    """Lies over the window without taking anything from what is below."""

    def __init__(self, window: QWidget, themes: Themes) -> None:
        super().__init__(window)
        self._window = window
        self._themes = themes
        self._said = self._name = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_for(self, said: str, name: str) -> None:
        """Say what happens to the files of these names when they are dropped."""
        self._said, self._name = said, name
        # Of what scrolls the part in sight, so that the words are.
        self.setGeometry(self._window.visibleRegion().boundingRect())
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
        middle = QRect(frame.left(), frame.center().y() - theme.pixels(28), frame.width(), theme.pixels(28))
        painter.drawText(middle, int(Qt.AlignmentFlag.AlignCenter), self._said)
        painter.setPen(theme.colour(Role.MUTED))
        painter.setFont(theme.font())
        middle.translate(0, theme.pixels(28))
        name = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideMiddle, middle.width())
        painter.drawText(middle, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine), name)


def _accept_copy(event: QDropEvent) -> None:
    """Take the file as a copy, whatever is proposed: told of a move, the other program may delete it."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
