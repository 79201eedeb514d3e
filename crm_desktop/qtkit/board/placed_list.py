"""A list view without `QListView`'s layout, for lists whose places are reckoned instead of stored.

It is a `QListView` for what that gives free: it is the only kind of view with a list's accessibility, besides
selection and model signals. Its layout is not used, for that measures every row (20,000 cards at each change)
and cannot open a gap; here the place of a card is a multiplication. So everything that asks for places is
answered by the subclass, and what reaches into the layout goes past `QListView` to `QAbstractItemView`.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QItemSelection
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView

from crm_desktop.qtkit.board.model import AnyIndex

#: How far the sign of choice or focus stands out around a card, in pixels.
RING = 4


class PlacedListView(QListView):
    """Leaves `visualRect`, `indexAt`, `scrollTo`, `moveCursor` and painting to its subclass."""

    def updateGeometries(self) -> None:
        """Leave the scroll bars to the subclass."""
        QAbstractItemView.updateGeometries(self)

    def horizontalOffset(self) -> int:
        """Return 0: a column never scrolls sideways."""
        return 0

    def isIndexHidden(self, index: AnyIndex) -> bool:
        """Return False: there are no hidden cards."""
        return False

    def doItemsLayout(self) -> None:
        """Lay nothing out."""
        QAbstractItemView.doItemsLayout(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the scroll bar to the new height."""
        QAbstractItemView.resizeEvent(self, event)
        self.updateGeometries()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Shift what is painted; only what comes into sight is painted anew."""
        self.scrollDirtyRegion(dx, dy)
        self.viewport().scroll(dx, dy)

    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:
        """Paint what has changed; nothing moves by it."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Paint the old and the new choice."""
        QAbstractItemView.selectionChanged(self, selected, deselected)

    def currentChanged(self, current: AnyIndex, previous: AnyIndex) -> None:
        """Paint the chosen card and tell the screen reader about it."""
        QAbstractItemView.currentChanged(self, current, previous)
        for index in (current, previous):
            if index.isValid():
                self.viewport().update(self.visualRect(index).adjusted(-RING, -RING, RING, RING))
        if current.isValid() and self.hasFocus():
            event = QAccessibleEvent(self, QAccessible.Event.Focus)
            event.setChild(current.row())
            QAccessible.updateAccessibility(event)
