"""Asks what must be said of an entry before it is made: a popover with a few fields."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.kinds.office.lists import OfficeList, asked_first
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 380


class AskingFirst(Popover):
    """Makes the entry, and tells `made` with its id; stays open as long as something speaks against it."""

    made = Signal(int)

    def __init__(self, values: FieldValues, office_list: OfficeList, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = values
        self._list = office_list
        self._rows: dict[str, FieldRow] = {}
        self.body.addWidget(plain_label(office_list.name, self, bold=True, size=TextSize.TITLE))
        editors = FieldEditors(values)
        for name in office_list.asked_first:
            field = values.record.field(name)
            row = self._rows[name] = FieldRow(values.title(name), editors.make(field), self, name_width=96)
            row.reset(field.default)
            row.edited.connect(self._edited)
            self.body.addWidget(row)
        self._hint = plain_label(self.tr("One choice a line."), self, role=Role.MUTED, size=TextSize.SMALL)
        self.body.addWidget(self._hint)
        self._message = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._message.setWordWrap(True)
        self._message.hide()
        self.body.addWidget(self._message)
        self.save = self.add_answers(self.tr("Add"), self.tr("Cancel"), self.accept)
        self.setFixedWidth(values.context.themes.current.pixels(_WIDTH))
        self.setAccessibleName(office_list.name)
        self._edited()

    def row(self, name: str) -> FieldRow:
        """The row of a field."""
        return self._rows[name]

    def focus_first(self) -> None:
        """Put the cursor into the name."""
        self._rows["name"].editor.setFocus()

    def accept(self) -> None:
        """Make the entry, if nothing is wrong with what was typed."""
        shown = self._shown()
        for name in shown:
            if not self._rows[name].check():
                self._rows[name].editor.setFocus()
                return
        told: dict[str, object] = {}
        for name in shown:
            value = self._rows[name].value()
            if value is not None:
                told.update(self._values.command_values(name, value))
        command = CreateRecord(self._list.kind, told)
        self._values.context.gateway.run(
            command, origin=self, done=self._done, failed=self._refused, owner=self
        )

    def _done(self, outcome: Outcome) -> None:
        self.made.emit(outcome.ids[0])
        self.close()

    def _refused(self, error: UserError) -> None:
        message = self._values.say(error)
        field = error.field if isinstance(error, RuleBroken) else ""
        if field in self._shown():
            self._rows[field].refuse(message)
            self._rows[field].editor.setFocus()
        else:
            self._message.setText(message)
            self._message.show()
        self.fit()

    def _shown(self) -> tuple[str, ...]:
        typed = {name: row.value() for name, row in self._rows.items()}
        return asked_first(self._list, typed)

    def _edited(self) -> None:
        shown = self._shown()
        for name, row in self._rows.items():
            row.setVisible(name in shown)
        self._hint.setVisible(any(self._rows[name].editor.keeps_enter() for name in shown))
        self._message.hide()
        self.fit()
