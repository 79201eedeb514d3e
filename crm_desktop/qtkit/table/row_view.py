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
        self.setTabKeyNavigation(False)  # Tab leaves the table, for those who work by keyboard
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)

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
        """Let Home and End go to the first and last row, whatever the column."""
        actions = QAbstractItemView.CursorAction
        count = self.model().rowCount()
        if action in (actions.MoveHome, actions.MoveEnd) and count:
            column = self.currentIndex().column()
            if column < 0:
                column = (self.visible_columns() or [0])[0]
            return self.model().index(0 if action == actions.MoveHome else count - 1, column)
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
