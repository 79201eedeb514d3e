"""A page in two parts: what the page is about, and a panel beside it that leaves it the room it needs."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

#: The part of the whole that the panel takes at most, unless the person has drawn it wider.
_MOST = 0.3


class SideSplitter(QSplitter):
    """The panel, added second, keeps the width it was given while the first part takes all other room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self._wanted = 0
        self._most = _MOST
        self.splitterMoved.connect(self._moved)

    @property
    def wanted(self) -> int:
        """The panel's width where there is room for it, in pixels."""
        return self._wanted

    @property
    def most(self) -> float:
        """The part of the whole that the panel takes at most: more than usual where it was drawn wider."""
        return self._most

    def give_panel(self, width: int, most: float = 0.0) -> None:
        """Give the panel a width in pixels, or the most that it may take; `most` is a former `most`."""
        self._wanted = width
        self._most = max(self._most, min(most, 1.0))
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the new room out."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        if self.count() == 2 and self._wanted:
            panel = min(self._wanted, round(self.width() * self._most))
            self.setSizes([max(1, self.width() - panel - self.handleWidth()), panel])

    def _moved(self, _position: int, _handle: int) -> None:
        self._wanted = self.sizes()[1]
        self._most = max(_MOST, self._wanted / max(1, self.width()))
