"""The form in which a call, a meeting, a task or a note is written down."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.field_editors import FieldEditors
from crm_desktop.bridge.kinds.field_values import FieldValues
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.table.pending_edits import Unparsed
from crm_desktop.qtkit.widgets.buttons import Button, small_link
from crm_desktop.qtkit.widgets.focus import holds_focus
from crm_desktop.qtkit.widgets.labels import plain_label

#: Planned by default; the others are noted as done.
_PLANNED = frozenset({"task"})


@dataclass(frozen=True, slots=True)
class Draft:
    """An activity that is begun: its kind, its words, when it is due, and whether its form was in sight."""

    kind: str
    text: str
    due: object
    is_open: bool = True

    @property
    def due_text(self) -> str:
        """When it is due, as it was typed."""
        return self.due.text if isinstance(self.due, Unparsed) else ""


class ActivityForm(QFrame):
    """What a new activity is about and, for tasks, when it is due. Enter saves, Escape leaves the form."""

    saved = Signal(dict)
    #: the form is left by Escape or Cancel; what is typed in it is still there
    left = Signal()
    #: what is typed is not wanted any more
    discarded = Signal()

    def __init__(self, values: FieldValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._values = FieldValues(values.context, Kind.ACTIVITY)
        self._kind = "note"
        self._asked_from: QWidget | None = None
        editors = FieldEditors(self._values)
        self._title = plain_label("", self, bold=True)
        self._subject = TextEditor(self, parse=self._values.parse(self._values.record.field("subject")))
        self._due = FieldRow("", editors.make(self._values.record.field("due_at")), self, name_width=56)
        self._due.reset(None)
        self._message = plain_label("", self, role=Role.BAD, size=TextSize.SMALL)
        self._message.setWordWrap(True)
        self._message.hide()
        self._save = Button("", "primary", self)
        self._save.clicked.connect(self.save)
        self._cancel = Button("", "plain", self)
        self._cancel.clicked.connect(self.left)
        self._discard = small_link("", self)
        self._discard.clicked.connect(self._throw_away)
        self._discard.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._discard)
        foot.addStretch(1)
        foot.addWidget(self._save)  # first: Tab leads from the text to it
        foot.addWidget(self._cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 10, 10, 10)
        layout.setSpacing(8)
        layout.addWidget(self._title)
        layout.addWidget(self._subject)
        layout.addWidget(self._due)
        layout.addWidget(self._message)
        layout.addLayout(foot)

    @property
    def subject(self) -> TextEditor:
        """The field that says what it is about."""
        return self._subject

    @property
    def due(self) -> FieldRow:
        """The field that says when it is due."""
        return self._due

    def begin(self, kind: str) -> None:
        """Start a new activity; what was typed for another kind stays."""
        self._kind = kind
        if not holds_focus(self):
            self._asked_from = QApplication.focusWidget()
        self.retranslate()
        self._due.setVisible(kind in _PLANNED)
        self.show()
        self._subject.setFocus()

    def draft(self) -> Draft | None:
        """What is typed and not saved yet; None for nothing."""
        text, due = self._subject.typed_text(), self._due.editor.typed_text()
        if self.isHidden() or not (text.strip() or due.strip()):
            return None
        return Draft(self._kind, text, Unparsed(due) if due else None)

    def take_up(self, draft: Draft) -> None:
        """Go on with what was typed; the focus stays where it is."""
        self._kind = draft.kind
        self._subject.set_value(draft.text)
        self._due.reset(draft.due)
        self._due.setVisible(draft.kind in _PLANNED)
        self._discard.show()
        self.retranslate()
        self.show()

    def _throw_away(self) -> None:
        self._empty()
        self._subject.setFocus()
        self.discarded.emit()

    def _empty(self) -> None:
        self._subject.set_value(None)
        self._due.reset(None)
        self._discard.hide()
        self._say("")

    def leave(self) -> None:
        """Empty and hide the form; the keys go back to where it was asked for."""
        asked_from, self._asked_from = self._asked_from, None
        if holds_focus(self) and asked_from is not None and shiboken6.isValid(asked_from):
            asked_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._empty()
        self._save.setEnabled(True)
        self.hide()

    def save(self) -> None:
        """Hand the activity over, if nothing is missing or wrong."""
        if not self._save.isEnabled():
            return
        error = self._subject.error() or self._due.editor.error()
        subject = self._subject.value()
        if error is None and not subject:
            error = self.tr("Say what it is about.")
        if error is not None:
            self._say(error)
            return
        values: dict[str, object] = {"kind": self._kind, "subject": subject}
        if self._kind in _PLANNED:
            values.update(self._values.command_values("due_at", self._due.value()))
        else:
            values["done_at"] = datetime.now(UTC)
        self._save.setEnabled(False)  # until it is stored or refused
        self.saved.emit(values)

    def refuse(self, error: UserError) -> None:
        """Say why it was not stored."""
        self._save.setEnabled(True)
        self.show()
        self._say(self._values.say(error))

    def retranslate(self) -> None:
        """Set every text anew."""
        kind = self._values.context.words.choice(Kind.ACTIVITY, "kind", self._kind)
        self._title.setText(kind)
        self._subject.setAccessibleName(self._values.title("subject"))
        self._subject.line_edit.setPlaceholderText(self._values.title("subject"))
        self._due.set_name(self._values.title("due_at"))
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))
        self._discard.setText(self.tr("Discard the draft"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, leave by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, message: str) -> None:
        self._message.setText(message)
        self._message.setVisible(bool(message))
