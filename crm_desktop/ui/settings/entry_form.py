"""The fields of one entry of an office's list; each is written as it is left."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.office.data import PAPER_COLOURS
from crm_desktop.bridge.kinds.office.lists import OfficeList, command_values, shown_value, told_fields
from crm_desktop.bridge.kinds.office.pipelines import requirable_fields
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import FieldType
from crm_desktop.core.rules.working_days import LISTS
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.lines import LinesEditor
from crm_desktop.qtkit.editors.plain import MultiLineEditor
from crm_desktop.qtkit.editors.swatches import NamedSwatchEditor, SwatchEditor
from crm_desktop.qtkit.editors.ticks import TicksEditor
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import plain_label

_COLOUR, _PAPER_COLOUR = "colour", "paper_colour"
_REQUIRED = "required_fields"
#: A year's closed days in sight.
_LINES_OF_DAYS = 8
#: Most of a letter is in sight.
_LINES_OF_TEXT = 8


class EntryForm(QWidget):
    """Shows an entry; `changed` tells the field and the values of a command."""

    changed = Signal(str, dict)

    def __init__(self, values: FieldValues, office_list: OfficeList, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._list = office_list
        self._entry: Mapping[str, Stored] | None = None
        self._rows: dict[str, FieldRow] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for name in office_list.fields:
            warn = partial(values.warning, values.record.field(name))
            editor = self._editor(name)
            row = self._rows[name] = FieldRow(values.title(name), editor, self, name_width=120, warn=warn)
            row.committed.connect(partial(self._committed, name))
            layout.addWidget(row)
        self._hint = plain_label("", self, role=Role.MUTED)
        self._hint.setWordWrap(True)
        self._hint.setVisible(office_list.hint is not None)
        layout.addWidget(self._hint)
        layout.addStretch(1)

    def _editor(self, name: str) -> Editor:
        if name == _COLOUR:
            return SwatchEditor(self._values.context.themes.current.series)
        if name == _PAPER_COLOUR:
            return NamedSwatchEditor(PAPER_COLOURS)
        if name == self._list.lines:
            return LinesEditor()
        if name == _REQUIRED:
            return TicksEditor(requirable_fields(self._values.context))
        if self._values.record.field(name).type is FieldType.LONG_TEXT and name not in LISTS:
            return MultiLineEditor(lines=_LINES_OF_TEXT)
        if name in LISTS:
            parse = self._values.parse(self._values.record.field(name))
            return MultiLineEditor(parse=parse, lines=_LINES_OF_DAYS)
        return FieldEditors(self._values).make(self._values.record.field(name))

    def row(self, name: str) -> FieldRow:
        """The row of a field."""
        return self._rows[name]

    def show_entry(self, entry: Mapping[str, Stored] | None) -> None:
        """Show an entry; another one than before takes the place of what was typed."""
        is_other = self._entry is None or entry is None or self._entry["id"] != entry["id"]
        self._entry = entry
        self.setEnabled(entry is not None)
        if self._list.hint is not None:
            self._hint.setText("" if entry is None else self._list.hint(entry))
        told = told_fields(self._list, entry)
        for name, row in self._rows.items():
            row.setVisible(name in told)
            value = None if entry is None else shown_value(self._values, self._list, name, entry)
            if is_other:
                row.reset(value)
            else:
                row.set_value(value)

    def begin(self) -> None:
        """Put the cursor into the first field, its text selected."""
        editor = self._rows[self._list.fields[0]].editor
        editor.setFocus(Qt.FocusReason.OtherFocusReason)
        editor.select_all()

    def finish(self) -> None:
        """Take what is being typed as if its field were left."""
        for row in self._rows.values():
            row.editor.finished.emit()

    def refuse(self, name: str, message: str) -> None:
        """Say at a field why its value was not taken."""
        self._rows[name].refuse(message)

    def _committed(self, name: str, value: object) -> None:
        if self._entry is not None:
            self.changed.emit(name, command_values(self._values, self._list, name, value))
