"""One competitor in a deal, new or changed: who it is, what they ask, how they stand."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, CreateRecord, EditRecords
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.queries import Records, id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.popover import Popover

_FIELDS = ("competitor", "price", "standing", "threat", "strengths", "weaknesses")
_WIDTH = 380


class CompetitorForm(Popover):
    """Closes when it is stored; a name that is in no list yet makes a competitor of that name."""

    def __init__(self, values: FieldValues, deal: int, link: Row | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = values
        self._deal = deal
        self._link = link
        editors = FieldEditors(values)
        self.rows: dict[str, FieldRow] = {}
        for name in _FIELDS:
            field = values.record.field(name)
            editor = editors.make(field, may_be_new=name == "competitor")
            row = self.rows[name] = FieldRow(values.title(name), editor, self)
            row.reset(None if link is None else values.edit_value(field, link))
            self.body.addWidget(row)
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
        self.setAccessibleName(values.context.words.kind(Kind.OPPORTUNITY_COMPETITOR))

    def focus_first(self) -> None:
        """Put the cursor where a new competitor is named, or where a known one is judged."""
        row = self.rows["competitor" if self._link is None else "price"]
        row.editor.setFocus(Qt.FocusReason.PopupFocusReason)
        row.editor.select_all()

    def save(self) -> None:
        """Store what was typed; what is wrong is said at its field."""
        right = [row.check() for row in self.rows.values()]
        if not all(right):
            self.fit()
            return
        competitor = self.rows["competitor"]
        if competitor.value() is None:
            competitor.refuse(self.tr("Please fill this in."))
            self.fit()
        elif isinstance(competitor.value(), str):
            self._run(CreateRecord(Kind.COMPETITOR, {"name": competitor.value()}), named=True)
        else:
            self._write(int(competitor.value()))

    def _write(self, competitor: int) -> None:
        told: dict[str, object] = {"competitor": competitor}
        for name, row in self.rows.items():
            if name != "competitor":
                told.update(self._values.command_values(name, row.value()))
        if self._link is None:
            self._run(CreateRecord(Kind.OPPORTUNITY_COMPETITOR, {**told, "opportunity": self._deal}))
        else:
            target = Records(Kind.OPPORTUNITY_COMPETITOR, (id_of(dict(self._link)),))
            self._run(EditRecords(target, told))

    def _run(self, command: Command, *, named: bool = False) -> None:
        done = self._named if named else self._stored
        self._values.context.gateway.run(command, origin=self, done=done, failed=self._say, owner=self)

    def _named(self, outcome: Outcome) -> None:
        """The competitor is in the list now: go on with it."""
        self._write(outcome.ids[0])

    def _stored(self, _outcome: Outcome) -> None:
        self.close()

    def _say(self, error: UserError) -> None:
        name = error.field if isinstance(error, RuleBroken) and error.field in self.rows else "competitor"
        self.rows[name].refuse(self._values.say(error))
        self.rows[name].editor.setFocus()
        self.fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
            return
        super().keyPressEvent(event)
