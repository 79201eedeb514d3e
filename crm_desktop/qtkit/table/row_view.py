"""The bare table view: whole rows, a light under the pointer, and a cursor that moves by records."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from crm_desktop.qtkit.look.theme import Theme

_ROW_HEIGHT = 34


class RowTableView(QTableView):
    """Everything about moving and looking that does not depend on what the rows are."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.hovered_row = -1
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)  # Qt's own would never let the keyboard leave the table
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)

    def rows_in_sight(self) -> range:
        """Return the rows of which at least a part is in sight."""
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if first < 0:
            return range(0)
        return range(first, self.model().rowCount() if last < 0 else last + 1)

    @property
    def row_height(self) -> int:
        """Height of a row in pixels."""
        return self.theme.pixels(_ROW_HEIGHT)

    def visible_columns(self) -> list[int]:
        """Return the numbers of the columns shown, from left to right."""
        header = self.horizontalHeader()
        order = (header.logicalIndex(place) for place in range(header.count()))
        return [number for number in order if not header.isSectionHidden(number)]

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: Qt would walk all rows, and the quick filter is the better search."""

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Go as in a spreadsheet: Home and End along the row, with Ctrl to the table's edges."""
        actions = QAbstractItemView.CursorAction
        count, columns = self.model().rowCount(), self.visible_columns()
        if not count or not columns:
            return super().moveCursor(action, modifiers)
        row, column = max(0, self.currentIndex().row()), self.currentIndex().column()
        column = column if column in columns else columns[0]
        jumps = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        if action == actions.MoveHome:
            return self.model().index(0 if jumps else row, columns[0])
        if action == actions.MoveEnd:
            return self.model().index(count - 1 if jumps else row, columns[-1])
        edges = {
            actions.MoveUp: (0, column),
            actions.MoveDown: (count - 1, column),
            actions.MoveLeft: (row, columns[0]),
            actions.MoveRight: (row, columns[-1]),
        }
        if jumps and action in edges:
            return self.model().index(*edges[action])
        return super().moveCursor(action, modifiers)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the row under the pointer."""
        super().mouseMoveEvent(event)
        self._hover_row(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        """Light up no row."""
        super().leaveEvent(event)
        self._hover_row(-1)

    def _hover_row(self, row: int) -> None:
        if row == self.hovered_row:
            return
        width = self.viewport().width()
        for changed in (self.hovered_row, row):
            if changed >= 0:
                self.viewport().update(0, self.rowViewportPosition(changed), width, self.row_height)
        self.hovered_row = row
