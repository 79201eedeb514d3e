"""Which column of the file fills which field: a row of controls for each column."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import FileLook
from crm_desktop.bridge.imports.session import ImportDraft, importable_fields
from crm_desktop.core.participants import ATTENDED_KINDS, PEOPLE_FIELD
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label, set_label_role
from crm_desktop.ui.imports.parts import ChoiceBox, column_heading

#: Rows of controls made before the window may breathe: a file can have two thousand columns.
_AT_ONCE = 2
_COLUMN, _EXAMPLES, _FIELD, _NOTE = range(4)


class MappingList(QWidget):
    """Tells which field the person chose for a column (place, field name or None)."""

    field_chosen = Signal(int, object)

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._look: FileLook | None = None
        self._draft: ImportDraft | None = None
        self._rows: list[_ColumnRow] = []
        #: shared by all lists: one for each column would be slow for wide files
        self._fields = QStandardItemModel(self)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._add_rows)
        self._heads = [column_heading(self) for _ in (_COLUMN, _EXAMPLES, _FIELD)]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(_COLUMN, 3)
        self._grid.setColumnStretch(_EXAMPLES, 5)
        self._grid.setColumnStretch(_FIELD, 3)
        self._grid.setColumnMinimumWidth(_NOTE, 96)
        for place, head in enumerate(self._heads):
            self._grid.addWidget(head, 0, place)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heads[_COLUMN].setText(self.tr("Column in the file"))
        self._heads[_EXAMPLES].setText(self.tr("Examples"))
        self._heads[_FIELD].setText(self.tr("Goes into"))
        if self._draft is not None:
            self._fill_fields(self._draft)
            self._show_draft(self._draft)

    def show_file(self, look: FileLook, draft: ImportDraft) -> None:
        """Show the columns of a file anew."""
        for row in self._rows:
            row.remove(self._grid)
        self._rows = []
        self._look = look
        self._fill_fields(draft)
        self._draft = draft
        self._add_rows()
        if len(self._rows) < len(look.headers):
            self._timer.start()

    def show_draft(self, draft: ImportDraft) -> None:
        """Show where the columns go now."""
        if self._draft is None or self._draft.kind is not draft.kind:
            self._fill_fields(draft)
        self._draft = draft
        self._show_draft(draft)

    def row_count(self) -> int:
        """How many columns have their controls by now."""
        return len(self._rows)

    def box(self, place: int) -> ChoiceBox:
        """The list of a column."""
        return self._rows[place].box

    def _show_draft(self, draft: ImportDraft) -> None:
        for row in self._rows:
            self._show_row(row, draft)

    def _fill_fields(self, draft: ImportDraft) -> None:
        self._fields.clear()
        nothing = QStandardItem(self.tr("Do not import"))
        nothing.setData("", Qt.ItemDataRole.UserRole)
        self._fields.appendRow(nothing)
        for field in importable_fields(draft.record):
            item = QStandardItem(self._context.words.field(draft.kind, field.name))
            item.setData(field.name, Qt.ItemDataRole.UserRole)
            self._fields.appendRow(item)
        if draft.kind in ATTENDED_KINDS:
            people = QStandardItem(self._context.words.field(draft.kind, PEOPLE_FIELD))
            people.setData(PEOPLE_FIELD, Qt.ItemDataRole.UserRole)
            self._fields.appendRow(people)

    def _add_rows(self) -> None:
        look, draft = self._look, self._draft
        if look is None or draft is None:
            return
        until = min(len(self._rows) + _AT_ONCE, len(look.headers))
        for place in range(len(self._rows), until):
            row = _ColumnRow(place, look, self._fields, self)
            row.add_to(self._grid, place + 1)
            row.box.chosen.connect(self._chosen)
            self._rows.append(row)
            self._show_row(row, draft)
        if until == len(look.headers):
            self._timer.stop()

    def _show_row(self, row: _ColumnRow, draft: ImportDraft) -> None:
        name = draft.field_of_column(row.place)
        if draft.adds_only(row.place):
            row.show_field(name, self.tr("Adds to it"), Role.MUTED)
        elif name in draft.doubtful:
            row.show_field(name, self.tr("Please check"), Role.WARN)
        elif name in draft.suggested:
            row.show_field(name, self.tr("Suggested"), Role.MUTED)
        else:
            row.show_field(name, "", Role.MUTED)

    def _chosen(self, name: str) -> None:
        box = self.sender()
        place = next(row.place for row in self._rows if row.box is box)
        self.field_chosen.emit(place, name or None)


class _ColumnRow:
    """The controls of one column."""

    def __init__(self, place: int, look: FileLook, fields: QStandardItemModel, parent: QWidget) -> None:
        self.place = place
        self._shown: tuple[str | None, str] | None = None
        title = look.title(place)
        self._title = ElidedLabel(title, parent, bold=True)
        self._examples = ElidedLabel("  ·  ".join(look.examples(place)), parent, role=Role.MUTED)
        self.box = ChoiceBox(parent, model=fields)
        self.box.setSizeAdjustPolicy(ChoiceBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.box.setMinimumContentsLength(14)
        self.box.setAccessibleName(title)
        self._note: QLabel = plain_label("", parent, size=TextSize.SMALL)

    def add_to(self, grid: QGridLayout, line: int) -> None:
        """Stand in a line of the grid."""
        for column, widget in enumerate((self._title, self._examples, self.box, self._note)):
            grid.addWidget(widget, line, column)
            widget.show()

    def remove(self, grid: QGridLayout) -> None:
        """Leave the grid."""
        for widget in (self._title, self._examples, self.box, self._note):
            grid.removeWidget(widget)
            widget.hide()
            widget.deleteLater()

    def show_field(self, name: str | None, note: str, role: Role) -> None:
        """Show the field that the column fills, and how sure that is."""
        if self._shown == (name, note) and self.box.value() == (name or ""):
            return  # hundreds of columns stay as they are when one changes
        self._shown = (name, note)
        self.box.set_value(name or "")
        # What is not imported steps back.
        set_label_role(self._title, None if name else Role.MUTED)
        self._note.setText(note)
        set_label_role(self._note, role)
        self.box.setAccessibleDescription(note)
