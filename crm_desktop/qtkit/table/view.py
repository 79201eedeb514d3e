"""The table of a page: any number of rows, sorted by its heading, edited in its cells, worked by keyboard."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QWidget

from crm_desktop.qtkit.look.theme import Theme, Themes
from crm_desktop.qtkit.table.cell_steps import CellSteps
from crm_desktop.qtkit.table.clipboard import tab_separated
from crm_desktop.qtkit.table.delegates import CellDelegate, OpenEdit
from crm_desktop.qtkit.table.empty_page import EmptyPage
from crm_desktop.qtkit.table.heading import layout as table_layout
from crm_desktop.qtkit.table.heading.header import SortKeys, TableHeader
from crm_desktop.qtkit.table.heading.menus import ColumnList, HeaderMenu
from crm_desktop.qtkit.table.heading.widths import ColumnWidths
from crm_desktop.qtkit.table.paging.model import PagedTableModel
from crm_desktop.qtkit.table.paging.paint_hold import PaintHold
from crm_desktop.qtkit.table.paging.row_ids import UNKNOWN_ID
from crm_desktop.qtkit.table.painter import TablePainter
from crm_desktop.qtkit.table.selecting_view import SelectingTableView
from crm_desktop.qtkit.table.selection import PlaceKeeper


class BigTableView(SelectingTableView):
    """Shows a `PagedTableModel`; what it asks for is said by signals, in ids."""

    sort_changed = Signal(list)  # [(column key, descending), ...]
    open_requested = Signal(object)  # id
    delete_requested = Signal()
    copy_requested = Signal(object)  # SelectionState, where not all rows are at hand
    paste_requested = Signal(str)
    menu_requested = Signal(object, QPoint)  # id or -1, global place
    layout_changed = Signal()

    def __init__(
        self,
        model: PagedTableModel,
        themes: Themes,
        parent: QWidget | None = None,
        *,
        clean_copied: Callable[[str], str] = str,
    ) -> None:
        super().__init__(model, themes.current, parent)
        self._clean_copied = clean_copied
        self._header = TableHeader(model.columns, themes.current, self)
        self.column_widths = ColumnWidths(self._header, model.columns, themes.current)
        self._set_up_header()
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.doubleClicked.connect(self._double_clicked)
        self.steps = CellSteps(self)
        self._opening_key = ""
        self._kept_edit: OpenEdit | None = None
        self.table_painter = TablePainter(self, themes.current)
        self._delegate = CellDelegate(self, self.table_painter, self.steps)
        self.setItemDelegate(self._delegate)
        self.setModel(model)
        self._place = PlaceKeeper(self, model)
        self._paint_hold = PaintHold(self, model)
        self._empty_page = EmptyPage(self)
        model.modelAboutToBeReset.connect(self._keep_edit)
        model.modelReset.connect(self._rows_moved)
        model.modelReset.connect(self._go_on_editing)
        model.rowsInserted.connect(self._rows_moved)
        model.rowsRemoved.connect(self._rows_moved)
        model.edit_rejected.connect(self._edit_rejected)
        model.headerDataChanged.connect(self._texts_changed)
        self._lay_out_first()
        self.set_theme(themes.current)
        themes.changed.connect(self.set_theme)

    def _set_up_header(self) -> None:
        self._header.setStretchLastSection(True)  # rows reach the right edge
        self._header.sort_changed.connect(self.sort_changed)
        self._header.sectionMoved.connect(self._layout_touched)
        self._header.sectionResized.connect(self._layout_touched)
        self._header.customContextMenuRequested.connect(self._show_header_menu)
        self.setHorizontalHeader(self._header)

    def _lay_out_first(self) -> None:
        for number, column in enumerate(self.paged_model.columns):
            self.setColumnHidden(number, not column.shown_at_first)

    # ---- looks

    def set_theme(self, theme: Theme) -> None:
        """Take the colours, fonts and row height of a theme."""
        self.theme = theme
        self.table_painter.set_theme(theme)
        self._header.set_theme(theme)
        self.column_widths.set_theme(theme)
        self.fit_columns()
        self.verticalHeader().setDefaultSectionSize(self.row_height)
        self.verticalScrollBar().setSingleStep(self.row_height)
        self.viewport().update()

    def set_empty_widget(self, widget: QWidget) -> None:
        """Show a widget in the middle while there are no rows; the view takes it over."""
        self._empty_page.set_widget(widget)

    # ---- sort and columns

    @property
    def sort_keys(self) -> SortKeys:
        """The columns that the table says it is sorted by."""
        return self._header.sort_keys

    def set_sort_keys(self, keys: Sequence[tuple[str, bool]]) -> None:
        """Show an order; `sort_changed` is not emitted."""
        self._header.set_sort_keys(keys)

    def set_column_shown(self, key: str, shown: bool) -> None:
        """Show or hide a column; the last one shown stays."""
        if shown or len(self.visible_columns()) > 1:
            self.setColumnHidden(self.paged_model.column_number(key), not shown)
            self.fit_columns()
            self.layout_changed.emit()

    @property
    def heading(self) -> TableHeader:
        """The heading, which holds the order."""
        return self._header

    def header_menu(self, number: int) -> HeaderMenu:
        """The menu of a column, or of none for -1."""
        menu = HeaderMenu(self, self._header, number, self.set_column_shown)
        menu.choice_requested.connect(partial(self.open_column_list, self._header))
        return menu

    def open_column_list(self, anchor: QWidget) -> ColumnList:
        """Open below a widget the list of columns to show and hide."""
        columns = ColumnList(self, self.set_column_shown)
        columns.show_under(anchor)
        return columns

    def save_layout(self) -> str:
        """Return order, widths, visibility and sort of the columns."""
        return table_layout.save_layout(self._header, self.paged_model.columns, self.column_widths)

    def restore_layout(self, text: str) -> bool:
        """Apply what `save_layout` gave; False if the text is not that."""
        widths = self.column_widths
        is_layout = table_layout.restore_layout(self._header, self.paged_model.columns, widths, text)
        self.fit_columns()
        return is_layout

    def fit_columns(self) -> None:
        """Give the columns that nobody has resized the room that they need and that there is."""
        self.column_widths.fit(self.viewport().width(), self.table_painter.cells.wanted_width)
        self.updateGeometries()  # Qt would move the scroll bars a moment later

    def setColumnWidth(self, column: int, width: int) -> None:
        """Give a column a width that stays."""
        self.column_widths.choose(column, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room out anew."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit_columns()

    def _texts_changed(self, *_what: object) -> None:
        self.column_widths.forget_texts()
        self.fit_columns()

    def ids_to_find(self) -> list[int]:
        """Return the ids whose rows `PagedTableModel.set_ids` may bring along, to spare a search."""
        return self._place.ids()

    # ---- clipboard

    def copy_selection(self) -> None:
        """Put the selected rows on the clipboard for a spreadsheet, or ask for it if rows are not at hand."""
        state = self.selection_state()
        columns = [self.paged_model.columns[number] for number in self.visible_columns()]
        rows = [self.paged_model.row_object(record_id) for record_id in state.ids[:5000]]
        if state.all or len(rows) < state.count or None in rows:
            self.copy_requested.emit(state)
        elif rows:
            texts = ([self._clean_copied(column.copied(row)) for column in columns] for row in rows)
            headings = [column.title() for column in columns]
            QGuiApplication.clipboard().setText(tab_separated([headings, *texts]))

    # ---- editing

    def open_by(self, key: str) -> None:
        """Let a double click open the row in this column alone, and edit the cell in the others."""
        self._opening_key = key

    def finish_edit(self) -> None:
        """Take what is being typed in a cell now; what is no value stays there in red."""
        self._delegate.finish_edit()

    def edit_cell(self, record_id: int, key: str) -> bool:
        """Open the editor of a cell; False if it is not in the table, on its way or not editable."""
        if not self.show_id(record_id):
            return False
        index = self.paged_model.index(self.currentIndex().row(), self.paged_model.column_number(key))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
        opened = self.edit(index, QAbstractItemView.EditTrigger.AllEditTriggers, QEvent(QEvent.Type.None_))
        # Qt says so too where the delegate gave no editor, as for a row on its way.
        return opened and self.state() == QAbstractItemView.State.EditingState

    # ---- Qt's events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the rows in sight."""
        painter = QPainter(self.viewport())
        self.table_painter.paint(painter, event.rect())
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Ask for the rows that come into sight before anything is painted."""
        if dy:
            self._paint_hold.scrolled(dy)
        super().scrollContentsBy(dx, dy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Handle the keys of the page; the rest moves, selects and edits as usual."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if not editing and self._handle_key(event):
            event.accept()
            return
        super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Walk the cells by Tab; from the last one on, as by F6 anywhere, it leaves the table."""
        return self.steps.tab(forward) or super().focusNextPrevChild(forward)

    def _handle_key(self, event: QKeyEvent) -> bool:
        key, control = event.key(), bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_selection()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste_requested.emit(QGuiApplication.clipboard().text())
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_id() != UNKNOWN_ID and not control:
            self.open_requested.emit(self.current_id())
        elif event.matches(QKeySequence.StandardKey.Delete) and self.has_selection():
            self.delete_requested.emit()
        elif key == Qt.Key.Key_Escape and self.has_selection():
            self.clearSelection()
        elif key == Qt.Key.Key_F6:
            super().focusNextPrevChild(not event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        else:
            return False
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the row under the pointer, or of the current row for the menu key."""
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            place = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).bottomLeft())
            self.menu_requested.emit(self.current_id(), place)
        else:
            index = self.indexAt(event.pos())
            self.menu_requested.emit(self.paged_model.id_at(index.row()), event.globalPos())

    # ---- inner workings

    def _double_clicked(self, index: QModelIndex) -> None:
        record_id, column = self.paged_model.id_at(index.row()), self.paged_model.columns[index.column()]
        opens = not column.editable or self._opening_key in ("", column.key)
        if record_id != UNKNOWN_ID and opens:
            self.open_requested.emit(record_id)
        elif record_id != UNKNOWN_ID:
            self.edit_cell(record_id, column.key)

    def _show_header_menu(self, place: QPoint) -> None:
        number = self._header.logicalIndexAt(place)
        menu = self.header_menu(number)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._header.mapToGlobal(place))

    def _layout_touched(self, *_what: int) -> None:
        self.layout_changed.emit()

    def _rows_moved(self, *_what: object) -> None:
        self.hovered_row = -1
        self.say_selection()

    def _keep_edit(self) -> None:
        # A reset destroys editors; what somebody is typing must outlive new rows from elsewhere.
        self._kept_edit = self._delegate.suspend_edit()

    def _go_on_editing(self) -> None:
        edit, self._kept_edit = self._kept_edit, None
        if edit is not None and self.edit_cell(edit.record_id, edit.key):
            self._delegate.go_on_typing(edit)

    def _edit_rejected(self, record_id: int, key: str, _message: str) -> None:
        # Open the cell again for mending, unless the person has gone on to something else.
        is_near = record_id == self.current_id() or self.steps.has_just_left(record_id, key)
        if is_near and self.hasFocus():
            self.edit_cell(record_id, key)
