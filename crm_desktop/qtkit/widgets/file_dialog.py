"""A dialog for files that tells files by their names alone, and never opens one to see what is in it.

Qt's own dialog, used where a system has none, reads the beginning of each file to find its picture. On POSIX
systems a process that closes any descriptor of a file loses all its locks on it
(<https://www.sqlite.org/howtocorrupt.html>, section 2.2): the data file that lies in the folder would be open
without locks, and another program could empty its log under the window's hands.
"""

from __future__ import annotations

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget


class _ByName(QFileIconProvider):
    """Folders and files, each with the one picture of its sort."""

    def icon(self, what: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        """The picture of a file, by whether it is a folder."""
        if isinstance(what, QFileInfo):
            what = self.IconType.Folder if what.isDir() else self.IconType.File
        return super().icon(what)

    def type(self, info: QFileInfo) -> str:
        """What is said of a file's sort: its ending."""
        return "" if info.isDir() else info.suffix()


class FileDialog(QFileDialog):
    """The system's dialog where there is one; Qt's own, where not, looks into no file."""

    def __init__(self, parent: QWidget | None, title: str, folder: str, kinds: str = "") -> None:
        super().__init__(parent, title, folder, kinds)
        self._pictures = _ByName()  # Qt does not own it
        self.setIconProvider(self._pictures)
