"""The delegate of big tables: runs the editors inside the cells, and knows how wide a cell wants to be."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QWidget,
)

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.error_bubble import ErrorBubble
from crm_desktop.qtkit.editors.plain import MultiLineEditor, TextEditor
from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.table.cell_steps import CellSteps
from crm_desktop.qtkit.table.painter import TablePainter
from crm_desktop.qtkit.table.selecting_view import SelectingTableView
from crm_desktop.qtkit.widgets.labels import plain_tooltip

Index = QModelIndex | QPersistentModelIndex
_HINT = QAbstractItemDelegate.EndEditHint


@frozen
class OpenEdit:
    """A cell that is being edited, and the text typed so far."""

    record_id: int
    key: str
    text: str


class CellDelegate(QStyledItemDelegate):
    """Edits the cells of a view; what they look like is the `TablePainter`'s."""

    def __init__(self, view: SelectingTableView, painter: TablePainter, steps: CellSteps) -> None:
        super().__init__(view)
        self._view = view
        self._painter = painter
        self._steps = steps
        self._open: tuple[Editor, int, str] | None = None
        self._open_at = QPersistentModelIndex()
        self._bubble = ErrorBubble(view.viewport())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size that shows the whole cell."""
        cell = self._view.paged_model.cell_at(index.row(), index.column())
        width = self._painter.cells.wanted_width(cell) if cell is not None else 0
        return QSize(width, self._view.row_height)

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show what is wrong with a cell or more to know of it, else the whole of a text that is cut."""
        if event.type() != QEvent.Type.ToolTip:
            return False
        cell = self._view.paged_model.cell_at(index.row(), index.column()) if index.isValid() else None
        text = "" if cell is None else cell.tooltip
        if cell is not None and not text and self.sizeHint(option, index).width() > option.rect.width():
            text = cell.text
        QToolTip.showText(event.globalPos(), plain_tooltip(text), view.viewport(), option.rect)
        return bool(text)

    # ---- editing

    def createEditor(  # type: ignore[override]  # Qt takes no editor for an answer
        self, parent: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> QWidget | None:
        """Make the column's editor, dressed for a cell.

        There is none while the row is on its way: it would begin empty, and what is typed could not be told
        from what is stored.
        """
        model = self._view.paged_model
        if model.row_object(model.id_at(index.row())) is None:
            return None
        column = model.columns[index.column()]
        factory = column.editor_factory()
        editor = factory(parent) if factory is not None else TextEditor(parent)
        editor.setAccessibleName(column.title())
        editor.set_in_cell()
        self._open = (editor, model.id_at(index.row()), column.key)
        self._open_at = QPersistentModelIndex(index)
        for widget in (editor, editor.input_widget(), *editor.findChildren(QWidget)):
            widget.installEventFilter(self)
        editor.edited.connect(self._bubble.hide)
        editor.finished.connect(self._finished)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the editor, once: Qt asks again whenever rows are refreshed, which would undo typing."""
        if not isinstance(editor, Editor) or editor.property("filled"):
            return
        editor.setProperty("filled", True)
        model = self._view.paged_model
        editor.set_value(index.data(Qt.ItemDataRole.EditRole))
        message = model.edit_message(model.id_at(index.row()), model.columns[index.column()].key)
        editor.select_all()
        if message:
            editor.refuse(message)
            self._bubble.point_at(editor, message)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand the value to the model; text that is no value stays in the cell with what is wrong."""
        if not isinstance(editor, Editor):
            return
        paged = self._view.paged_model
        error = editor.own_error()
        if error is None:
            paged.setData(index, editor.value())
            return
        paged.keep_typed(
            paged.id_at(index.row()), paged.columns[index.column()].key, editor.typed_text(), error
        )

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Fill the cell; text of several lines takes more room."""
        rect = option.rect.adjusted(1, 1, -1, -2)
        if isinstance(editor, MultiLineEditor):
            rect.setSize(QSize(max(rect.width(), 280), 110))
            room = self._view.viewport().rect()
            rect.moveRight(min(rect.right(), room.right()))
            rect.moveBottom(min(rect.bottom(), room.bottom()))
        editor.setGeometry(rect)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Take the message away with its field."""
        self._bubble.hide()
        if self._open is not None and self._open[0] is editor:
            self._open = None
        super().destroyEditor(editor, index)

    def suspend_edit(self) -> OpenEdit | None:
        """Return what is being typed and where, or None; the editor is about to be destroyed."""
        if self._open is None or self._open[0].property("closing"):
            return None
        editor, record_id, key = self._open
        editor.setProperty("closing", True)  # losing the focus now must not commit
        return OpenEdit(record_id, key, editor.typed_text())

    def go_on_typing(self, edit: OpenEdit) -> None:
        """Put text into the editor that was opened again for it."""
        if self._open is not None and self._open[1:] == (edit.record_id, edit.key):
            self._open[0].set_value(Unparsed(edit.text))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Handle Enter, Tab and Escape; leaving the field is told by the editor itself."""
        editor = _editor_of(watched)
        if editor is None:
            return False
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key_pressed(editor, event)
        return False

    def _key_pressed(self, editor: Editor, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._give_up(editor)
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if editor.keeps_enter() and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                return False
            if self._commit_if_right(editor):
                self._steps.enter(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
            return True
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            if self._commit_if_right(editor):
                self._steps.tab(key == Qt.Key.Key_Tab)
            return True
        return False

    def _finished(self) -> None:
        editor = self.sender()
        if isinstance(editor, Editor):
            self._commit(editor, _HINT.NoHint)

    def _commit_if_right(self, editor: Editor) -> bool:
        error = editor.own_error()
        if error is not None:
            editor.refuse(error)
            self._bubble.point_at(editor, error)
            return False
        self._commit(editor, _HINT.SubmitModelCache)
        return True

    def finish_edit(self) -> None:
        """Take what is being typed now, as when its page is left; what is no value stays in its cell."""
        if self._open is not None:
            self._commit(self._open[0], _HINT.NoHint)

    def _commit(self, editor: Editor, hint: QAbstractItemDelegate.EndEditHint) -> None:
        # A view that goes to another cell takes the value and lets go of the editor, which loses the focus.
        if editor.property("closing") or self._view.indexWidget(self._open_at) is not editor:
            return
        editor.setProperty("closing", True)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, hint)

    def _give_up(self, editor: Editor) -> None:
        editor.setProperty("closing", True)
        self._view.drop_edit_at_current()
        self.closeEditor.emit(editor, _HINT.RevertModelCache)


def _editor_of(watched: QObject | None) -> Editor | None:
    while watched is not None:
        if isinstance(watched, Editor):
            return watched
        watched = watched.parent()
    return None
