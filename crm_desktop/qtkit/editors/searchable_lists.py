"""Short lists with a search line above; here the one to pick an entry from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.frozen import frozen
from crm_desktop.qtkit.editors.choice import dot_icon
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import plain_label

ROW_HEIGHT = 28
ROWS_SHOWN = 9
SEARCH_FROM = 8  # entries; shorter lists are looked over faster than typed into
PATIENCE = 100  # ms
VALUE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


@frozen
class ListEntry:
    """One entry; `colour` paints a dot before it."""

    value: Any
    text: str
    colour: QColor | None = None


class _RowDelegate(QStyledItemDelegate):
    """Gives the rows the height that fingers and eyes like."""

    def __init__(self, height: int, parent: QObject) -> None:
        super().__init__(parent)
        self._height = height

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(super().sizeHint(option, index).width(), self._height)


class SearchableList(QWidget):
    """Base of both: shows the entries that contain what is typed."""

    def __init__(self, parent: QWidget | None = None, *, row_height: int = ROW_HEIGHT) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self._line = QLineEdit(self)
        self._line.installEventFilter(self)
        self._line.textChanged.connect(self._filter)
        self._list = QListWidget(self)
        self._list.setProperty("popup", "choice")
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setItemDelegate(_RowDelegate(row_height, self._list))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.installEventFilter(self)
        self._list.itemClicked.connect(self._activate)
        self._nothing = plain_label("", self._list, role=Role.MUTED)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._nothing.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._line)
        layout.addWidget(self._list)

    def set_words(self, search: str, name: str) -> None:
        """Say what the search line and the list are."""
        self._line.setPlaceholderText(search)
        self._line.setAccessibleName(search)
        self._list.setAccessibleName(name)

    def focus_first(self) -> None:
        """Put the cursor into the search line, or into the list where there is none."""
        reason = Qt.FocusReason.PopupFocusReason
        if self._line.isVisibleTo(self):
            self._line.setFocus(reason)
        else:
            self._enter_list(reason)

    def _enter_list(self, reason: Qt.FocusReason) -> None:
        """Give the list the focus, with an entry that is seen to be chosen."""
        # The focus alone would make the first entry current without showing it.
        current = self._list.currentItem()
        if current is None or current.isHidden() or not current.isSelected():
            self._list.setCurrentRow(self._first_shown())
        self._list.setFocus(reason)

    @property
    def list_widget(self) -> QListWidget:
        """The inner list."""
        return self._list

    @property
    def line_edit(self) -> QLineEdit:
        """The inner search line."""
        return self._line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Walk the list from the search line; Enter and Space take the entry."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                return self._enter_pressed(watched)
            if watched is self._list and event.key() == Qt.Key.Key_Space:
                return self._take_current()
            if watched is self._line and event.key() in _MOVES:
                self._enter_list(Qt.FocusReason.OtherFocusReason)
                return True
            if watched is self._list and self._back_to_line(event):
                return True
        return super().eventFilter(watched, event)

    def _enter_pressed(self, _watched: QObject) -> bool:
        """Take the entry; False leaves the key to whoever holds the list."""
        return self._take_current()

    def _back_to_line(self, event: QKeyEvent) -> bool:
        """Letters typed in the list go on in the search line; the arrow leads from the first entry to it."""
        if not self._line.isVisibleTo(self):
            return False
        others = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        text = event.text() if event.text().isprintable() and not others else ""
        at_top = event.key() == Qt.Key.Key_Up and self._list.currentRow() <= self._first_shown()
        if not text and not at_top:
            return False
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self._line.end(False)
        self._line.insert(text)
        return True

    def _take_current(self) -> bool:
        item = self._list.currentItem()
        if item is None or item.isHidden():
            item = self._list.item(self._first_shown())
        if item is None:
            return False
        self._activate(item)
        return True

    def _activate(self, item: QListWidgetItem) -> None:
        raise NotImplementedError

    def _first_shown(self) -> int:
        rows = (row for row in range(self._list.count()) if not self._list.item(row).isHidden())
        return next(rows, -1)

    def _filter(self, text: str) -> None:
        wanted = text.strip().casefold()
        for row in range(self._list.count()):
            item = self._list.item(row)
            item.setHidden(wanted not in item.text().casefold())
        current = self._list.currentItem()
        if wanted and (current is None or current.isHidden()):
            self._list.setCurrentRow(self._first_shown())
        self._tell_nothing()

    def _tell_nothing(self) -> None:
        """Say so where no entry has what is searched for."""
        is_empty = bool(self._line.text().strip()) and self._first_shown() < 0
        if is_empty:
            self._nothing.setText(self.tr("Nothing matches"))
            self._nothing.setGeometry(0, 0, self._list.width(), self._row_height)
        self._nothing.setVisible(is_empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words over the whole width."""
        super().resizeEvent(event)
        self._tell_nothing()

    def _fit(self, *, searchable: bool) -> None:
        self._line.setVisible(searchable)
        rows = max(1, min(self._list.count(), ROWS_SHOWN))
        self._list.setFixedHeight(rows * self._row_height + 4)

    def _add(self, entry: ListEntry) -> QListWidgetItem:
        item = QListWidgetItem(entry.text, self._list)
        item.setData(VALUE, entry.value)
        item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
        if entry.colour is not None:
            item.setIcon(dot_icon(entry.colour))
        return item


class PickList(SearchableList):
    """A click or Enter picks one entry."""

    picked = Signal(object)

    def set_entries(self, entries: Iterable[ListEntry], *, current: object = None) -> None:
        """Show these entries, with the cursor on one."""
        self._list.clear()
        for entry in entries:
            item = self._add(entry)
            if current is not None and entry.value == current:
                self._list.setCurrentItem(item)
        self._fit(searchable=self._list.count() > SEARCH_FROM)

    def _activate(self, item: QListWidgetItem) -> None:
        self.picked.emit(item.data(VALUE))
