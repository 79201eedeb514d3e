"""Says once that a file lies where it may be damaged, and offers to move it to this computer."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from crm_desktop.bridge.access.data_location import free_name, local_folder
from crm_desktop.bridge.person.preferences import Preferences
from crm_desktop.core.copies.copy import Copy
from crm_desktop.core.files.place_risk import Risk, risk_of
from crm_desktop.qtkit.look.icons import Icons
from crm_desktop.ui.dialogs.errors import unsafe_place
from crm_desktop.ui.window.document_window import DocumentWindow

#: Files that the person wants to leave in an unsafe place.
_LEFT = "files/left_in_place"


class PlaceCare(QObject):
    """Looks at the place of each file that is opened."""

    #: the file was moved to this path and shall be opened there
    file_wanted = Signal(Path)

    def __init__(self, preferences: Preferences, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._preferences = preferences
        self._icons = icons
        self._document: DocumentWindow | None = None

    def look(self, document: DocumentWindow, *, is_left: bool = False) -> None:
        """Ask about the file of a window, unless it is left where it is."""
        self._document = document
        risk = risk_of(document.path)
        if is_left or risk is Risk.NONE or str(document.path) in self._left():
            return
        notice = unsafe_place(self._icons, is_synced=risk is Risk.SYNCED, parent=document.window)
        notice.chosen.connect(self._answered)
        notice.open()

    def _left(self) -> list[object]:
        left = self._preferences.get(_LEFT, [])
        return left if isinstance(left, list) else []

    def _answered(self, key: str) -> None:
        document = self._document
        if document is None:
            return
        if key == "move":
            document.backups.make(free_name(local_folder(), document.path.name), self._moved)
        elif key == "stay":
            self._preferences.put(_LEFT, [*self._left(), str(document.path)])

    def _moved(self, copy: Copy) -> None:
        self.file_wanted.emit(copy.path)
