"""Values for all rows: fields that no column fills, each with its own editor."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.session import Constant, ImportDraft
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.widgets.buttons import Button, IconButton

_NAME_WIDTH = 160
_WIDEST = 560


class ConstantList(QWidget):
    """Tells each value that the person sets (field name, Constant or None for no longer)."""

    constant_set = Signal(str, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._kind: Kind | None = None
        self._draft: ImportDraft | None = None
        self._rows: dict[str, _ConstantRow] = {}
        self._menu = QMenu(self)
        self.add = Button("", "link", self, icons=context.icons, icon_name="plus")
        self.add.clicked.connect(self._offer_fields)
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(6)
        self._lines.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self.add.setText(self.tr("Set a field for all rows"))
        for name, row in self._rows.items():
            if self._kind is not None:
                row.retranslate(self._context.words.field(self._kind, name), self.tr("Remove"))

    def show_draft(self, draft: ImportDraft) -> None:
        """Show the values of a draft; rows that the person has not filled yet stay."""
        if draft.kind is not self._kind:
            self._clear()
            self._kind = draft.kind
        self._draft = draft
        for name in [name for name in self._rows if name in draft.columns]:
            self._drop(name)
        for name, constant in draft.constants.items():
            if name not in self._rows and name not in draft.columns:
                self.add_field(name)
                self._rows[name].field_row.reset(constant.value)

    def add_field(self, name: str) -> FieldRow:
        """Offer an editor for a field."""
        assert self._kind is not None
        values = FieldValues(self._context, self._kind)
        row = _ConstantRow(self._context, values, values.record.field(name), self)
        row.changed.connect(self.constant_set)
        row.removed.connect(self._removed)
        self._rows[name] = row
        self._lines.insertWidget(self._lines.count() - 1, row)
        self.retranslate()
        return row.field_row

    def all_right(self) -> bool:
        """Say at each field what is wrong with it; True if nothing is."""
        right = [row.field_row.check() for row in self._rows.values()]
        return all(right)

    def _offer_fields(self) -> None:
        if self._draft is None:
            return
        self._menu.clear()
        for field in self._draft.fields_left():
            if field.name not in self._rows:
                title = self._context.words.field(self._draft.kind, field.name)
                self._menu.addAction(title.replace("&", "&&"), partial(self._add_and_focus, field.name))
        self._menu.popup(self.add.mapToGlobal(self.add.rect().bottomLeft()))

    def _add_and_focus(self, name: str) -> None:
        self.add_field(name).editor.setFocus()

    def _removed(self, name: str) -> None:
        self._drop(name)
        self.add.setFocus()
        self.constant_set.emit(name, None)

    def _drop(self, name: str) -> None:
        row = self._rows.pop(name)
        self._lines.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _clear(self) -> None:
        for name in list(self._rows):
            self._drop(name)


class _ConstantRow(QWidget):
    """One field with its editor and a cross."""

    changed = Signal(str, object)
    removed = Signal(str)

    def __init__(self, context: PageContext, values: FieldValues, field: Field, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = values
        self._field = field
        editor = FieldEditors(values).make(field, self)
        self.field_row = FieldRow("", editor, self, name_width=_NAME_WIDTH)
        self.field_row.setMaximumWidth(_WIDEST)
        self.field_row.committed.connect(self._changed)
        self._cross = IconButton(context.icons, "x", "", self)
        self._cross.clicked.connect(self._remove)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.field_row, 1)
        line.addWidget(self._cross, 0, Qt.AlignmentFlag.AlignTop)
        line.addStretch(0)

    def retranslate(self, name: str, remove: str) -> None:
        """Set every text anew."""
        self.field_row.set_name(name)
        self._cross.set_name(f"{remove} – {name}")

    def _changed(self, value: object) -> None:
        constant = None if value is None else Constant(value, self._values.text_of(self._field, value))
        self.changed.emit(self._field.name, constant)

    def _remove(self) -> None:
        self.removed.emit(self._field.name)
