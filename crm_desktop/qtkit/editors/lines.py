"""An editor for a short list of names, each with a code that nobody sees: renamed, moved, added, removed."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.widgets.buttons import Button

_CODE = Qt.ItemDataRole.UserRole
_HEIGHT = 104  # pixels


class LinesEditor(Editor):
    """Its value is a tuple of (code, name), the code "" for a name that is new; None for an empty list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._list.setFixedHeight(_HEIGHT)
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        edits = QAbstractItemView.EditTrigger
        self._list.setEditTriggers(
            edits.DoubleClicked | edits.EditKeyPressed | edits.SelectedClicked | edits.AnyKeyPressed
        )
        self._list.itemChanged.connect(self._changed)
        self._list.model().rowsMoved.connect(self._changed)
        self.add = Button(self.tr("Add"), "link", self)
        self.add.clicked.connect(self.add_line)
        self.remove = Button(self.tr("Remove"), "link", self)
        self.remove.clicked.connect(self.remove_line)
        delete = QShortcut(QKeySequence.StandardKey.Delete, self._list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.remove_line)
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addWidget(self.remove)
        foot.addStretch(1)
        column = QVBoxLayout()
        column.setSpacing(4)
        column.addWidget(self._list)
        column.addLayout(foot)
        self._row.addLayout(column)
        self.setFocusProxy(self._list)

    @property
    def list_widget(self) -> QListWidget:
        """The inner list."""
        return self._list

    def value(self) -> Any:
        """Return the lines that hold a name."""
        lines = []
        for row in range(self._list.count()):
            item = self._list.item(row)
            if item.text().strip():
                lines.append((str(item.data(_CODE) or ""), item.text().strip()))
        return tuple(lines) or None

    def set_value(self, value: Any) -> None:
        """Show lines."""
        was_blocked = self._list.blockSignals(True)
        self._list.clear()
        for code, name in () if value is None or isinstance(value, Unparsed) else value:
            self._list.addItem(self._item(code, name))
        self._list.blockSignals(was_blocked)
        self._refusal = ""
        self.show_validity()

    def typed_text(self) -> str:
        """Return the names, a line each."""
        return "\n".join(name for _code, name in self.value() or ())

    def add_line(self) -> None:
        """Put an empty line at the end and the cursor into it."""
        item = self._item("", "")
        self._list.addItem(item)
        self._list.setCurrentItem(item)
        self._list.editItem(item)

    def remove_line(self) -> None:
        """Take the chosen line out."""
        row = self._list.currentRow()
        if row >= 0:
            self._list.takeItem(row)
            self._changed()

    def holds_focus(self) -> bool:
        """Say whether a name is being typed: what is stored meanwhile must not close its editor."""
        return self._list.state() == QAbstractItemView.State.EditingState

    @staticmethod
    def _item(code: str, name: str) -> QListWidgetItem:
        item = QListWidgetItem(name)
        item.setData(_CODE, code)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _changed(self, *_what: object) -> None:
        self._note_edit()
        self.finished.emit()
