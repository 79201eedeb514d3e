"""Drags rows of a table by a handle at their left, with a line where they would land."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from crm_desktop.qtkit.table.selecting_view import SelectingTableView
from crm_desktop.qtkit.table.sheet.model import SheetModel, is_draft

_SCROLL_EVERY = 40  # ms
_NO_GAP = -1


class RowDrag(QObject):
    """`gap` is the row in front of which the dragged ones would land; -1 while nothing is dragged."""

    #: ids of rows, and the id before which they were dropped; -1 for the end
    dropped = Signal(object, object)

    def __init__(
        self, view: SelectingTableView, sheet: SheetModel, column: int, chosen: Callable[[], list[int]]
    ) -> None:
        super().__init__(view)
        self._view = view
        self._sheet = sheet
        self._chosen = chosen
        self._column = column
        self.gap = _NO_GAP
        self._pressed: QPoint | None = None
        self._ids: list[int] = []
        self._scroll = QTimer(self)
        self._scroll.setInterval(_SCROLL_EVERY)
        self._scroll.timeout.connect(self._scroll_on)
        view.viewport().installEventFilter(self)
        view.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the pointer from a press on the handle to its release; Escape lets go."""
        if isinstance(event, QKeyEvent):
            return self._key_pressed(event)
        # By the event first: while the table is destroyed others come, and it may not be asked anything.
        if not isinstance(event, QMouseEvent) or watched is not self._view.viewport():
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                return self._press(event)
            case QEvent.Type.MouseMove:
                return self._move(event)
            case QEvent.Type.MouseButtonRelease:
                return self._release()
        return False

    @property
    def _is_dragging(self) -> bool:
        return self.gap != _NO_GAP

    def _key_pressed(self, event: QKeyEvent) -> bool:
        is_escape = event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape
        if is_escape and self._is_dragging:
            self._end()
            return True
        return False

    def _press(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        row, view = self._view.rowAt(point.y()), self._view
        on_handle = view.columnAt(point.x()) == self._column and event.button() == Qt.MouseButton.LeftButton
        if not on_handle or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        record_id = self._sheet.id_at(row)
        if record_id < 0 or is_draft(record_id):
            return False
        view.setFocus(Qt.FocusReason.MouseFocusReason)
        if record_id not in self._chosen():
            view.choose(self._sheet.index(row, max(0, self._first_cell())))
        self._pressed, self._ids = point, self._chosen()
        return True

    def _first_cell(self) -> int:
        """The cell beside the handle: keys go on from there."""
        columns = self._view.visible_columns()
        return next((number for number in columns if number != self._column), -1)

    def _move(self, event: QMouseEvent) -> bool:
        point = event.position().toPoint()
        if self._pressed is None:
            self._show_hand(point)
            return False
        far = (point - self._pressed).manhattanLength() >= QApplication.startDragDistance()
        if far or self._is_dragging:
            self._view.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scroll.start()
            self._point_at(point.y())
        return True

    def _show_hand(self, point: QPoint) -> None:
        view = self._view
        on_handle = view.columnAt(point.x()) == self._column
        row = view.rowAt(point.y())
        if on_handle and row >= 0 and not is_draft(self._sheet.id_at(row)):
            view.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            view.viewport().unsetCursor()

    def _point_at(self, y: int) -> None:
        view = self._view
        gap = round((y + view.verticalOffset()) / view.row_height)
        gap = max(0, min(gap, len(self._sheet.stored_ids)))
        if gap != self.gap:
            self.gap = gap
            view.viewport().update()

    def _scroll_on(self) -> None:
        """Scroll while the pointer is beyond an edge."""
        view = self._view
        y = view.viewport().mapFromGlobal(view.cursor().pos()).y()
        beyond = min(0, y) or max(0, y - view.viewport().height())
        if beyond:
            bar = view.verticalScrollBar()
            bar.setValue(bar.value() + max(-view.row_height, min(view.row_height, beyond)))
            self._point_at(y)

    def _release(self) -> bool:
        if self._pressed is None:
            return False
        gap, ids = self.gap, self._ids
        self._end()
        if gap != _NO_GAP:
            stored = self._sheet.stored_ids
            after = next((each for each in stored[gap:] if each not in ids), -1)
            self.dropped.emit(ids, after)
        return True

    def _end(self) -> None:
        self._pressed, self.gap, self._ids = None, _NO_GAP, []
        self._scroll.stop()
        self._view.viewport().unsetCursor()
        self._view.viewport().update()
