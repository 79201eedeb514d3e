"""The small form of what belongs to an order: a payment, an instalment, a credit note, a line."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.kinds.order_parts import FORM_FIELDS
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import Command, CreateRecord, EditRecords
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.queries import Records
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover

_WIDTH = 340  # pixels at 100 % text size


class OrderPartForm(Popover):
    """Makes or changes one part of an order; closes when it is stored."""

    def __init__(
        self,
        context: PageContext,
        kind: Kind,
        title: str,
        start: Mapping[str, object],
        parent: QWidget,
        known: int | None = None,
    ) -> None:
        """`start` are values as editors hold them, and the order as `order`; `known` is what is changed."""
        super().__init__(parent)
        self._context = context
        self._values = FieldValues(context, kind)
        self._kind = kind
        self._known = known
        self._start = dict(start)
        self._is_saving = False
        self.rows: dict[str, FieldRow] = {}
        self.body.addWidget(plain_label(title, self, bold=True))
        editors = FieldEditors(self._values)
        for name in FORM_FIELDS[kind]:
            field = self._values.record.field(name)
            row = FieldRow(self._values.title(name), editors.make(field), self)
            row.reset(self._start.get(name, field.default if known is None else None))
            self.rows[name] = row
            self.body.addWidget(row)
        self._message = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._message.setWordWrap(True)
        self._message.hide()
        save = Button(self.tr("Save"), "primary", self)
        save.clicked.connect(self.save)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(save)
        self.body.addWidget(self._message)
        self.body.addLayout(foot)
        self.setFixedWidth(context.themes.current.pixels(_WIDTH))
        self.setAccessibleName(title)

    def focus_first(self) -> None:
        """Put the cursor into the first field, its text chosen."""
        editor = next(iter(self.rows.values())).editor
        editor.setFocus()
        editor.select_all()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        else:
            super().keyPressEvent(event)

    def save(self) -> None:
        """Store what was typed; what is wrong is said at its field."""
        if self._is_saving or not self._is_right():
            return
        told: dict[str, object] = {"order": self._start["order"]}
        for name, row in self.rows.items():
            value = row.value()
            if value is not None or self._known is not None:
                told.update(self._values.command_values(name, value))
        command: Command = CreateRecord(self._kind, told)
        if self._known is not None:
            command = EditRecords(Records(self._kind, (self._known,)), told)
        self._is_saving = True
        gateway = self._context.gateway
        gateway.run(command, origin=self, done=self._stored, failed=self._refused, owner=self)

    def _is_right(self) -> bool:
        wrong = [row for row in self.rows.values() if not row.check()]
        for name, row in self.rows.items():
            if not wrong and self._values.record.field(name).required and row.value() is None:
                row.refuse(self._values.say(RuleBroken("value_required", field=name)))
                wrong.append(row)
        if wrong:
            wrong[0].editor.setFocus()
            self.fit()
        return not wrong

    def _stored(self, _outcome: object) -> None:
        self.close()

    def _refused(self, error: UserError) -> None:
        self._is_saving = False
        said = self._values.say(error)
        if isinstance(error, RuleBroken) and error.field in self.rows:
            self.rows[error.field].refuse(said)
            self.rows[error.field].editor.setFocus()
        else:
            self._message.setText(said)
            self._message.show()
        self.fit()
