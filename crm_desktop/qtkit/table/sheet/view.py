"""A table edited like a spreadsheet: typed into, an empty row at its end, put in order by dragging."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QWidget

from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.look.theme import Themes
from crm_desktop.qtkit.table.clipboard import tab_separated
from crm_desktop.qtkit.table.columns import Column
from crm_desktop.qtkit.table.delegates import OpenEdit
from crm_desktop.qtkit.table.sheet.model import SheetModel, is_draft
from crm_desktop.qtkit.table.sheet.row_drag import RowDrag
from crm_desktop.qtkit.table.view import BigTableView

_Key = Qt.Key
_NO_COLUMN = "-"
#: How thick the line is that shows where dragged rows would land, in pixels.
_DROP_LINE = 2


class SheetView(BigTableView):
    """Rows are stored and put in order by whoever made it; what is asked for is said by signals, in ids."""

    #: stored rows are to stand in front of another: ids, and the id that comes after, or -1
    dropped = Signal(object, object)
    #: the chosen rows are to go up (-1) or down (1)
    step_asked = Signal(int)
    duplicate_asked = Signal()

    def __init__(
        self,
        columns: Sequence[Column],
        themes: Themes,
        parent: QWidget,
        *,
        widest: str,
        gone: Callable[[], str],
        handle: str = "",
        most_rows: int = 14,
        clean_copied: Callable[[str], str] = str,
    ) -> None:
        """The column `widest` takes what room the others leave; rows are dragged by the column `handle`."""
        self._widest = widest
        self._most_rows = most_rows
        self.sheet = SheetModel(columns, gone)
        super().__init__(self.sheet, themes, parent, clean_copied=clean_copied)
        self.sheet.setParent(self)
        self.heading.setSectionsMovable(False)
        self.heading.setStretchLastSection(False)
        self.open_by(_NO_COLUMN)  # a double click edits
        self.open_requested.connect(self._edit_current)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.drag = self._drag_by(self.sheet.column_number(handle)) if handle else None
        for changed in (self.sheet.modelReset, self.sheet.rowsInserted, self.sheet.rowsRemoved):
            changed.connect(self._rows_counted)
        self.horizontalScrollBar().rangeChanged.connect(self._rows_counted)
        self._rows_counted()

    def _drag_by(self, column: int) -> RowDrag:
        drag = RowDrag(self, self.sheet, column, self.chosen_ids)
        drag.dropped.connect(self.dropped)
        return drag

    def chosen_ids(self) -> list[int]:
        """The stored rows that are selected, in their order."""
        state = self.selection_state()
        ids = self.sheet.stored_ids if state.all else state.ids
        return [record_id for record_id in ids if not is_draft(record_id)]

    def chosen_drafts(self) -> list[int]:
        """The rows that are selected and not stored, in which something is typed."""
        state = self.selection_state()
        return [draft for draft in self.sheet.typed_drafts if state.all or draft in state.ids]

    # Size --------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        """As high as its rows, up to a limit; beyond it the table scrolls."""
        rows = max(1, min(self.sheet.rowCount(), self._most_rows))
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        return QSize(
            super().sizeHint().width(), self.heading.sizeHint().height() + rows * self.row_height + below
        )

    def minimumSizeHint(self) -> QSize:
        """The same height: it is never squeezed."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def fit_columns(self) -> None:
        """Let the widest column take what the others leave."""
        super().fit_columns()
        place = self.paged_model.column_number(self._widest)
        others = sum(self.columnWidth(number) for number in self.visible_columns() if number != place)
        room = self.viewport().width() - others
        if room > self.columnWidth(place):
            self.heading.resizeSection(place, room)
            self.updateGeometries()

    def _rows_counted(self, *_what: object) -> None:
        """Whether there is a bar beside the rows hangs on their number alone: were it on their room as well,
        this bar and the one below could take that from each other, in turns and without an end.
        """
        policy = Qt.ScrollBarPolicy
        is_long = self.sheet.rowCount() > self._most_rows
        self.setVerticalScrollBarPolicy(policy.ScrollBarAlwaysOn if is_long else policy.ScrollBarAlwaysOff)
        self.updateGeometry()

    # Keys --------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Claim the keys for which the page has another use."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_own(event):
            event.accept()
            return True
        return super().event(event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        step = {_Key.Key_Up: -1, _Key.Key_Down: 1}.get(_Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.step_asked.emit(step)
            return True
        if event.key() == _Key.Key_D and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.duplicate_asked.emit()
            return True
        return super()._handle_key(event)

    def _edit_current(self, record_id: object) -> None:
        index = self.currentIndex()
        if index.isValid() and isinstance(record_id, int):
            self.edit_cell(record_id, self.paged_model.columns[index.column()].key)

    def copy_selection(self) -> None:
        """Put the chosen rows on the clipboard for a spreadsheet; the empty one is nothing."""
        chosen = self.chosen_ids()
        if chosen:
            cleaned = ([self._clean_copied(text) for text in row] for row in self.texts(chosen))
            QGuiApplication.clipboard().setText(tab_separated(list(cleaned)))

    def texts(self, ids: Sequence[int]) -> list[list[str]]:
        """The headings of the columns in sight, then what they say of stored rows."""
        columns = [self.paged_model.columns[number] for number in self.visible_columns()]
        rows = [self.sheet.held(record_id) for record_id in ids]
        return [
            [column.title() for column in columns],
            *([column.copied(row) for column in columns] for row in rows),
        ]

    # Typing goes on when rows come and go ------------------------------------------------------------------

    def _go_on_editing(self) -> None:
        edit, self._kept_edit = self._kept_edit, None
        if edit is None:
            return
        record_id = self.sheet.now_called(edit.record_id)
        if self.sheet.row_of(record_id) < 0:  # deleted elsewhere
            record_id = self.sheet.rescue(edit.record_id, edit.key, edit.text)
        if self.edit_cell(record_id, edit.key):
            self._delegate.go_on_typing(OpenEdit(record_id, edit.key, edit.text))

    def _edit_rejected(self, record_id: int, key: str, _message: str) -> None:
        # Where the next cell is being typed in already, the refused one waits in red.
        here = self.currentIndex()
        is_here = self.current_id() == record_id and self.paged_model.columns[here.column()].key == key
        is_near = is_here or self.steps.has_just_left(record_id, key)
        if is_near and self.hasFocus() and self.state() != QAbstractItemView.State.EditingState:
            self.edit_cell(record_id, key)

    # Painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows, and where dragged ones would land."""
        super().paintEvent(event)
        if self.drag is None or self.drag.gap < 0:
            return
        painter = QPainter(self.viewport())
        painter.setPen(QPen(self.theme.colour(Role.ACCENT), _DROP_LINE))
        y = self.drag.gap * self.row_height - self.verticalOffset()
        painter.drawLine(0, max(1, y), self.viewport().width(), max(1, y))
        painter.end()


def _is_own(event: QKeyEvent) -> bool:
    modifiers: Any = event.modifiers()
    if event.key() in (_Key.Key_Up, _Key.Key_Down) and modifiers & Qt.KeyboardModifier.AltModifier:
        return True
    is_duplicate = event.key() == _Key.Key_D and modifiers == Qt.KeyboardModifier.ControlModifier
    return is_duplicate or event.matches(QKeySequence.StandardKey.Delete)
