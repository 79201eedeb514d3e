"""What has to be known at a step: the date of a win, the reason of a loss, what speaks for a lead.

The questions stand in a small panel beside what was changed; nothing waits for them. The answer is handed to
a function, with values that fit `EditRecords` and `MoveOpportunity` alike.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QCloseEvent, QCursor, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from crm_desktop.bridge.kinds.question import Question
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.queries import Stored
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.tick_row import TickRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.qtkit.widgets.popover import Popover

#: Field values of a command: `closed_at` as a moment, `loss_reason` and `lost_to` as ids.
Answer = dict[str, object]

_WIDTH = 340


def ask(
    parent: QWidget,
    values: FieldValues,
    question: Question,
    done: Callable[[Answer], None],
    *,
    cancelled: Callable[[], None] | None = None,
    at: QPoint | None = None,
    seen: Mapping[str, Stored] | None = None,
) -> ClosingQuestion:
    """Ask what a change needs; `done` gets the answer, `cancelled` is called when the person gives up.

    `seen` is the record as the person saw it, where it is about one.
    `at` is a place on the screen; without one the panel opens at the pointer.
    """
    panel = ClosingQuestion(parent, values, question, seen or {})
    panel.answered.connect(done)
    if cancelled is not None:
        panel.cancelled.connect(cancelled)
    panel.show_at(at or QCursor.pos())
    panel.focus_first()
    return panel


class ClosingQuestion(Popover):
    """A few fields with OK and Cancel; OK needs the required ones."""

    answered = Signal(dict)
    cancelled = Signal()

    def __init__(
        self, parent: QWidget, values: FieldValues, question: Question, seen: Mapping[str, Stored]
    ) -> None:
        super().__init__(parent)
        self._values = values
        self._question = question
        self._seen = seen
        self._is_answered = False
        self.body.addWidget(plain_label(question.title, self, bold=True, size=TextSize.TITLE))
        self.setAccessibleName(question.title)
        editors = FieldEditors(self._values)
        self._rows: dict[str, FieldRow] = {}
        for name in question.fields:
            editor = editors.make(self._values.record.field(name), may_be_new=name == question.may_be_new)
            row = FieldRow(self._values.title(name), editor, self)
            row.reset(None)
            self._rows[name] = row
            self.body.addWidget(row)
        self._ticks = {name: self._add_tick(name, note) for name, note in question.ticks}
        self._hint = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        self._hint.hide()
        self.body.addWidget(self._hint)
        self.body.addLayout(self._make_buttons())
        if question.day:
            self._ask_day(question.day)
        self.setMinimumWidth(values.context.themes.current.pixels(_WIDTH))

    def _ask_day(self, name: str) -> None:
        """Start a date with today, and say how another one can be typed."""
        today = self._values.context.formats.today()
        self._rows[name].reset(today)
        self._hint.setText(self.tr("Today, unless you type another day."))
        self._hint.show()

    def _add_tick(self, name: str, note: str) -> TickRow:
        row = TickRow(self._values.title(name), self._values.title(note), self)
        row.set_values(bool(self._seen.get(name)), str(self._seen.get(note) or ""))
        self.body.addWidget(row)
        return row

    def focus_first(self) -> None:
        """Put the cursor into the first field, its text selected."""
        for row in self._rows.values():
            row.editor.setFocus(Qt.FocusReason.PopupFocusReason)
            row.editor.select_all()
            return
        for tick in self._ticks.values():
            tick.tick.setFocus(Qt.FocusReason.PopupFocusReason)
            return

    def row(self, name: str) -> FieldRow:
        """The row of a field."""
        return self._rows[name]

    def tick(self, name: str) -> TickRow:
        """The row of a fact."""
        return self._ticks[name]

    def accept(self) -> None:
        """Answer, if nothing is missing or wrong."""
        if self._is_answered:
            return
        right = [row.check() for row in self._rows.values()]
        told = {name: row.value() for name, row in self._rows.items() if row.editor.error() is None}
        for name in (*self._question.required, *self._question.also_required(told)):
            row = self._rows[name]
            if row.editor.error() is None and row.value() is None:
                row.refuse(self.tr("Please fill this in."))
                right.append(False)
        right.append(self._is_past(self._question.day))
        if not all(right):
            self.fit()
            return
        answer: Answer = {}
        for name, row in self._rows.items():
            answer.update(self._values.command_values(name, row.value()))
        answer.update(self._changed_ticks())
        self._is_answered = True
        self.hide()
        if isinstance(answer.get(self._question.may_be_new), str):
            self._make_entry(answer)
            return
        self._finish(answer)

    def _changed_ticks(self) -> Answer:
        """What differs from the record as it was seen: nothing else of it is written."""
        told: Answer = {}
        for name, note in self._question.ticks:
            is_ticked, said = self._ticks[name].values()
            if is_ticked != bool(self._seen.get(name)):
                told[name] = is_ticked
            if (said or None) != (self._seen.get(note) or None):
                told[note] = said
        return told

    def _is_past(self, name: str) -> bool:
        """Whether a date, if it is asked for, is not one to come; says so at its field."""
        row = self._rows.get(name)
        value = None if row is None else row.value()
        context = self._values.context
        if row is None or not isinstance(value, date):
            return True
        day = value.date() if isinstance(value, datetime) else value
        if day <= context.formats.today():
            return True
        row.refuse(self._values.say(RuleBroken("closed_in_future", field=name)))
        return False

    def _make_entry(self, answer: Answer) -> None:
        """Add an entry that is not in its list yet, a competitor for one, then answer with its id."""
        name = self._question.may_be_new
        kind = self._values.record.field(name).refers_to
        assert kind is not None

        def made(outcome: Outcome) -> None:
            self._finish({**answer, name: outcome.ids[0]})

        def refused(error: UserError) -> None:
            self._is_answered = False  # whoever asked has to know that no answer comes
            self.close()
            gateway.refused.emit(error)

        gateway = self._values.context.gateway
        command = CreateRecord(kind, {"name": answer[name]})
        gateway.run(command, done=made, failed=refused, owner=self)

    def _finish(self, answer: Answer) -> None:
        self.answered.emit(answer)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell when the person gave up."""
        super().closeEvent(event)
        if not self._is_answered:
            self.cancelled.emit()

    def _make_buttons(self) -> QHBoxLayout:
        self._accept = Button(self.tr("OK"), "primary", self)
        self._accept.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"), "plain", self)
        cancel.clicked.connect(self.close)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self._accept)
        return buttons
