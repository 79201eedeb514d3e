"""One person of a deal, new or with another role."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.records.details import DealPerson
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues, Linked
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, CreateRecord, EditRecords
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 360


class DeciderForm(Popover):
    """Closes when it is stored; what is wrong is said at its field."""

    def __init__(
        self, values: FieldValues, deal: int, person: DealPerson | None, role: str, parent: QWidget
    ) -> None:
        """`role` is what a new person begins with."""
        super().__init__(parent)
        self._values = values
        self._deal = deal
        self._person = person
        editors = FieldEditors(values)
        self.rows: dict[str, FieldRow] = {}
        for name in ("contact", "role"):
            row = FieldRow(values.title(name), editors.make(values.record.field(name)), self)
            self.rows[name] = row
            self.body.addWidget(row)
        self.rows["contact"].reset(None if person is None else Linked(person.contact, person.name))
        self.rows["contact"].setEnabled(person is None)
        self.rows["role"].reset(role or None)
        self.save_button = Button(self.tr("Save"), "primary", self)
        self.save_button.clicked.connect(self.save)
        cancel = Button(self.tr("Cancel"), "plain", self)
        cancel.clicked.connect(self.close)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self.save_button)
        self.body.addLayout(foot)
        self.setMinimumWidth(values.context.themes.current.pixels(_WIDTH))
        self.setAccessibleName(values.context.words.kind(Kind.OPPORTUNITY_CONTACT))

    def focus_first(self) -> None:
        """Put the cursor where the person is named, or their role said."""
        row = self.rows["contact" if self._person is None else "role"]
        row.editor.setFocus(Qt.FocusReason.PopupFocusReason)
        row.editor.select_all()

    def save(self) -> None:
        """Store it; what is wrong is said at its field."""
        wrong = [row for row in self.rows.values() if not row.check()]  # each says its own
        if wrong:
            self.fit()
            return
        role = self._values.command_values("role", self.rows["role"].value())
        command: Command
        if self._person is not None:
            command = EditRecords(Records(Kind.OPPORTUNITY_CONTACT, (self._person.link,)), role)
        else:
            told = self._values.command_values("contact", self.rows["contact"].value())
            command = CreateRecord(Kind.OPPORTUNITY_CONTACT, {**told, **role, "opportunity": self._deal})
        gateway = self._values.context.gateway
        gateway.run(command, origin=self, done=self._stored, failed=self._say, owner=self)

    def _stored(self, _outcome: Outcome) -> None:
        self.close()

    def _say(self, error: UserError) -> None:
        name = error.field if isinstance(error, RuleBroken) and error.field in self.rows else "contact"
        self.rows[name].refuse(self._values.say(error))
        self.rows[name].editor.setFocus()
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
            return
        super().keyPressEvent(event)
