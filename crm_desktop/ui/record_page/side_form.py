"""The small form beside a record: makes or changes one that belongs to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, CreateRecord, EditRecords
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.queries import Records
from crm_desktop.qtkit.editors.base import Editor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover


class SideForm(Popover):
    """Closes when it is stored; what is wrong is said at its field, what is of no field below them.

    Each form says by its own `__init__` which fields it has and what they begin with.
    """

    #: the least width, in pixels at 100 % text size
    least_width: ClassVar[int] = 0
    #: whether a button beside "Save" closes it, too
    has_cancel: ClassVar[bool] = True
    #: the field at which an error of no field is said; "" for below them all
    blamed: str = ""

    def __init__(
        self,
        values: FieldValues,
        start: Mapping[str, object],
        belongs: Mapping[str, object],
        parent: QWidget,
        *,
        known: int | None,
        first: str,
    ) -> None:
        """`start` holds the fields in their order and their values, as editors hold them.

        `belongs` is what another record is told besides, such as whose it is; `known` is the one that is
        changed. The cursor begins in the field `first`.
        """
        super().__init__(parent)
        self.values = values
        self._belongs = belongs
        self._known = known
        self._first = first
        self._is_saving = False
        self.rows: dict[str, FieldRow] = {}
        for name, value in start.items():
            row = self.rows[name] = FieldRow(values.title(name), self.make_editor(name), self)
            row.reset(value)
            self.body.addWidget(row)
        self._message = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._message.setWordWrap(True)
        self._message.hide()
        self.body.addWidget(self._message)
        cancel = self.tr("Cancel") if self.has_cancel else ""
        self.save_button = self.add_answers(self.tr("Save"), cancel, self.save)
        self.setMinimumWidth(values.context.themes.current.pixels(self.least_width))
        self.setAccessibleName(values.context.words.kind(values.kind))

    def make_editor(self, name: str) -> Editor:
        """A new editor of a field."""
        return FieldEditors(self.values).make(self.values.record.field(name))

    def say(self, error: UserError) -> str:
        """What is said about an error."""
        return self.values.say(error)

    def focus_first(self) -> None:
        """Put the cursor into the field to begin with, its text chosen."""
        editor = self.rows[self._first].editor
        editor.setFocus(Qt.FocusReason.PopupFocusReason)
        editor.select_all()

    def save(self) -> None:
        """Store what was typed, once, if nothing of it is wrong."""
        if self._is_saving:
            return
        wrong = [row for row in self.rows.values() if not row.check()]  # each says its own
        wrong = wrong or self._lacking()
        if wrong:
            wrong[0].editor.setFocus()
            self.fit()
        else:
            self.store()

    def _lacking(self) -> list[FieldRow]:
        """The rows that are empty and must not be; each says so."""
        found = []
        for name, row in self.rows.items():
            said = self.lack(name) if row.value() is None else ""
            if said:
                row.refuse(said)
                found.append(row)
        return found

    def lack(self, name: str) -> str:
        """What is said at a field that is empty; "" where it may be."""
        if not self.values.record.field(name).required:
            return ""
        return self.say(RuleBroken("value_required", field=name))

    def store(self) -> None:
        """Make the record or change the known one."""
        self.write(self.told())

    def told(self) -> dict[str, object]:
        """What was typed, as the values of a command."""
        told: dict[str, object] = {}
        for name, row in self.rows.items():
            told.update(self.values.command_values(name, row.value()))
        return told

    def write(self, told: Mapping[str, object]) -> None:
        """Store these values, then close."""
        self.run(self._command(told), self._stored)

    def _command(self, told: Mapping[str, object]) -> Command:
        if self._known is not None:
            return EditRecords(Records(self.values.kind, (self._known,)), told)
        # What is left empty begins as the field says.
        typed = {name: value for name, value in told.items() if value is not None}
        return CreateRecord(self.values.kind, {**typed, **self._belongs})

    def run(self, command: Command, done: Callable[[Outcome], None]) -> None:
        """Do what saving needs; nothing is saved twice meanwhile."""
        self._is_saving = True
        self._message.hide()
        gateway = self.values.context.gateway
        gateway.run(command, origin=self, done=done, failed=self._refused, owner=self)

    def _stored(self, _outcome: Outcome) -> None:
        self.close()

    def _refused(self, error: UserError) -> None:
        self._is_saving = False
        named = error.field if isinstance(error, RuleBroken) else ""
        row = self.rows.get(named) or self.rows.get(self.blamed)
        if row is None:
            self._message.setText(self.say(error))
            self._message.show()
        else:
            row.refuse(self.say(error))
            row.editor.setFocus()
        self.fit()
