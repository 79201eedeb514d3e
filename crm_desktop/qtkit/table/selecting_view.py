"""The selection of a table of any size, in ids: single rows, or whatever the query matches."""

from __future__ import annotations

from collections.abc import Container

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QWidget

from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.qtkit.table.paging.row_ids import UNKNOWN_ID
from crm_desktop.qtkit.table.row_view import RowTableView
from crm_desktop.qtkit.table.selection import (
    SelectionState,
    ask_for_selected,
    selected_ids,
    selected_row_count,
    selected_rows,
)

Index = QModelIndex | QPersistentModelIndex
_Select = QItemSelectionModel.SelectionFlag
_TOGGLES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
#: Keys that open or close the group whose heading is current.
_FOLDS = {
    Qt.Key.Key_Right: True,
    Qt.Key.Key_Plus: True,
    Qt.Key.Key_Left: False,
    Qt.Key.Key_Minus: False,
}
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


class SelectingTableView(RowTableView):
    """Selects rows of a `PagedTableModel`. All of them are a state, never a million indexes."""

    selection_changed = Signal(object)  # SelectionState, once a turn of the event loop
    current_changed = Signal(object)  # id, or -1
    fold_requested = Signal(int, bool)  # a row that is a heading, whether its group is to be open

    #: of the class: Qt lays out before the constructor comes to it
    _grows_below = False

    def __init__(self, model: PagedTableModel, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.paged_model = model
        self.all_selected = False
        self._is_choosing = False
        model.rowsInserted.connect(self._note_growth)
        self._notice = QTimer(self)
        self._notice.setSingleShot(True)
        self._notice.setInterval(0)
        self._notice.timeout.connect(self._tell_selection)

    def _note_growth(self, _parent: QModelIndex, first: int, _last: int) -> None:
        self._grows_below = first >= self.rows_in_sight().stop

    def doItemsLayout(self) -> None:
        """Lay out anew; rows that came below those in sight change the scroll range alone."""
        if self._grows_below:
            self._grows_below = False
            self.updateGeometries()
        else:
            super().doItemsLayout()

    def selection_state(self) -> SelectionState:
        """Return what is selected now."""
        if self.all_selected:
            return SelectionState(all=True, count=self.paged_model.record_count)
        selection = self.selectionModel().selection()
        ids = selected_ids(self.paged_model, selection)
        count = len(ids) if self.paged_model.is_grouped else selected_row_count(selection)
        return SelectionState(False, ids, count)

    def current_id(self) -> int:
        """Return the id of the current row, or -1."""
        return self.paged_model.id_at(self.currentIndex().row())

    def visible_column_keys(self) -> list[str]:
        """Return the keys of the columns shown, from left to right."""
        return [self.paged_model.columns[number].key for number in self.visible_columns()]

    def drop_edit_at_current(self) -> None:
        """Forget what was typed in the current cell and not taken."""
        index = self.currentIndex()
        if index.isValid():
            self.paged_model.drop_edit(self.current_id(), self.paged_model.columns[index.column()].key)

    def select_all_matching(self) -> None:
        """Select whatever the query matches: a state, however many rows there are."""
        self.selectionModel().clearSelection()
        self.all_selected = self.paged_model.rowCount() > 0
        self.viewport().update()
        self.say_selection()

    def selectAll(self) -> None:
        """Do the same for Ctrl+A."""
        self.select_all_matching()

    def clearSelection(self) -> None:
        """Select nothing."""
        self.all_selected = False
        super().clearSelection()
        self.viewport().update()
        self.say_selection()

    def show_id(self, record_id: int, *, select: bool = True) -> bool:
        """Make a record the current row and scroll to it; False if it is not in the table."""
        row = self.paged_model.row_of(record_id, max(0, self.currentIndex().row()))
        if row < 0:
            return False
        index = self.paged_model.index(row, max(0, self.currentIndex().column()))
        if select:
            self.choose(index)
        else:
            self.selectionModel().setCurrentIndex(index, _Select.NoUpdate)
        self.scrollTo(index)
        return True

    def choose(self, index: QModelIndex) -> None:
        """Make a cell current and its row the selection, whatever keys are down; Shift goes on from there."""
        self._is_choosing = True  # the selection model's own way would leave Shift beginning elsewhere
        self.setCurrentIndex(index)
        self._is_choosing = False

    def step_current(self, step: int) -> int:
        """Go some rows down (or up, if negative), as for "next record"; returns the id there, or -1."""
        count = self.paged_model.rowCount()
        if not count:
            return UNKNOWN_ID
        row = max(0, min(self.currentIndex().row() + step, count - 1))
        while self.paged_model.heading_at(row) is not None:
            row += 1 if step > 0 else -1
        if not 0 <= row < count:
            return self.current_id()
        index = self.paged_model.index(row, max(0, self.currentIndex().column()))
        self.choose(index)
        return self.paged_model.id_at(row)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> _Select:
        """Let the selection follow the focus: Qt's Ctrl with an arrow would leave it behind, out of sight."""
        if self._is_choosing:
            return _Select.ClearAndSelect | _Select.Rows
        is_jump = isinstance(event, QKeyEvent) and event.key() != Qt.Key.Key_Space
        if isinstance(event, QKeyEvent) and is_jump and event.modifiers() & _CONTROL:
            extends = event.modifiers() & _SHIFT
            return (_Select.SelectCurrent if extends else _Select.ClearAndSelect) | _Select.Rows
        return super().selectionCommand(index, event)

    def is_selection_in_sight(self) -> bool:
        """Whether a person sees at least one of the rows that a command would hit."""
        seen = self.rows_in_sight()
        chosen = self.selected_among(seen)
        return any(row in chosen for row in seen)

    def bring_selection_into_sight(self) -> None:
        """Scroll to the first selected row."""
        rows = selected_rows(self.selectionModel().selection())
        if rows and not self.all_selected:
            column = max(0, self.currentIndex().column())
            self.scrollTo(self.paged_model.index(rows[0], column), self.ScrollHint.PositionAtCenter)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Leave the state of "all" as soon as single rows are chosen."""
        super().selectionChanged(selected, deselected)
        if self.all_selected and not selected.isEmpty():
            self.all_selected = False
            self.viewport().update()
        self.say_selection()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which record is current."""
        super().currentChanged(current, previous)
        if current.row() != previous.row() or not previous.isValid():
            self.current_changed.emit(self.paged_model.id_at(current.row()))

    def say_selection(self) -> None:
        """Emit `selection_changed` at the next turn of the event loop, once for all changes until then."""
        self._notice.start()

    def has_selection(self) -> bool:
        """Whether anything is selected."""
        return self.all_selected or self.selectionModel().hasSelection()

    def selected_among(self, rows: range) -> Container[int]:
        """Return which of these rows are selected."""
        chosen = self.selectionModel()
        if self.all_selected:
            return rows
        if not chosen.hasSelection():
            return ()
        model = self.paged_model
        return {row for row in rows if chosen.isSelected(model.index(row, 0))}

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open and close the group whose heading is current; the rest moves, selects and edits as usual."""
        row = self.currentIndex().row()
        heading = self.paged_model.heading_at(row)
        is_open = None if heading is None else _FOLDS.get(Qt.Key(event.key()), not heading.is_open)
        if heading is None or (event.key() not in _FOLDS and event.key() not in _TOGGLES):
            super().keyPressEvent(event)
        elif is_open != heading.is_open:
            self.fold_requested.emit(row, is_open)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a group by a click on its heading."""
        row = self.rowAt(event.position().toPoint().y())
        heading = self.paged_model.heading_at(row)
        if heading is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        column = max(0, self.columnAt(event.position().toPoint().x()))
        self.selectionModel().setCurrentIndex(self.paged_model.index(row, column), _Select.NoUpdate)
        self.fold_requested.emit(row, not heading.is_open)

    def _tell_selection(self) -> None:
        self._focus_selection()
        if not self.all_selected:
            ask_for_selected(self.paged_model, self.selectionModel().selection())
        self.selection_changed.emit(self.selection_state())

    def _focus_selection(self) -> None:
        """Put the focus on a selected row where Ctrl with a click has taken its own out of the selection."""
        current, chosen = self.currentIndex(), self.selectionModel()
        if self.all_selected or not chosen.hasSelection() or chosen.isSelected(current):
            return
        rows = selected_rows(chosen.selection())
        nearest = min(rows, key=lambda row: abs(row - current.row()))
        index = self.paged_model.index(nearest, max(0, current.column()))
        self.setAutoScroll(False)  # the person looks at what was clicked
        chosen.setCurrentIndex(index, _Select.NoUpdate)
        self.setAutoScroll(True)
