"""The timeline of a record: a line to note a call, meeting, task or note, and what has been."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.field_editors import FieldEditors
from crm_desktop.bridge.field_values import FieldValues
from crm_desktop.bridge.record_details import RecordDetails
from crm_desktop.bridge.timeline import Timeline, TimelineItem
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import CreateRecord, EditRecords
from crm_desktop.core.errors import UserError
from crm_desktop.core.kinds import Kind
from crm_desktop.core.queries import Records
from crm_desktop.qtkit.buttons import Button, IconButton
from crm_desktop.qtkit.cell_editors import TextEditor
from crm_desktop.qtkit.field_row import FieldRow
from crm_desktop.qtkit.focus import holds_focus
from crm_desktop.qtkit.labels import plain_label
from crm_desktop.qtkit.roles import Role, TextSize
from crm_desktop.qtkit.timeline_list import Event, TimelineList

#: Kind of activity, icon, keys.
_KINDS = (
    ("call", "phone", "Ctrl+Shift+C"),
    ("meeting", "users", "Ctrl+Shift+M"),
    ("task", "list-checks", "Ctrl+Shift+T"),
    ("note", "sticky-note", "Ctrl+Shift+N"),
)
#: Planned by default; the others are noted as done.
_PLANNED = frozenset({"task"})
_FIRST_EVENTS = 40


@dataclass(frozen=True, slots=True)
class Draft:
    """An activity that is begun: its kind, its words, and when it is due as its editor holds it."""

    kind: str
    text: str
    due: object


class TimelinePart(QWidget):
    """Shows and adds the activities of one record."""

    refused = Signal(str)

    def __init__(self, values: FieldValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = values
        self._surroundings = values.surroundings
        self._timeline = Timeline(values.surroundings, values.kind)
        self._details: RecordDetails | None = None
        self._items: list[TimelineItem] = []
        self._drafts: dict[int, Draft] = {}  # by the record's id, until the window closes
        self._is_whole = False
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self._heading, 1)
        self._adders: dict[str, IconButton] = {}
        for kind, icon, keys in _KINDS:
            button = IconButton(values.surroundings.icons, icon, "", self)
            button.setObjectName(kind)
            button.clicked.connect(self._begin)
            self._adders[kind] = button
            head.addWidget(button)
            # The keys of the window reach the timeline in sight: beside the list or on the record's own page.
            QShortcut(QKeySequence(keys), self).activated.connect(button.click)
        self._form = ActivityForm(values, self)
        self._form.hide()
        self._form.saved.connect(self._save)
        self._list = TimelineList(values.surroundings.themes, values.surroundings.icons, self)
        self._list.ticked.connect(self._tick)
        self._more = Button("", "link", self)
        self._more.clicked.connect(self._show_all)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self._form)
        layout.addWidget(self._list)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.retranslate()

    @property
    def form(self) -> ActivityForm:
        """The form of a new activity."""
        return self._form

    @property
    def list_view(self) -> TimelineList:
        """The list of what has been."""
        return self._list

    def show_details(self, details: RecordDetails) -> None:
        """Show a record's story."""
        if self._details is None or self._details.id != details.id:
            self._is_whole = False
            self._change_draft(details.id)
        self._details = details
        self._items = self._timeline.items(details)
        self._show()

    def _change_draft(self, id_: int) -> None:
        """Put what is typed for the record before aside, and take up what was typed for this one."""
        if self._details is not None and (left := self._form.draft()) is not None:
            self._drafts[self._details.id] = left
        self._form.leave()
        if (found := self._drafts.pop(id_, None)) is not None:
            self._form.take_up(found)

    def begin(self, kind: str) -> None:
        """Open the form for a new activity."""
        self._form.begin(kind)

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("TIMELINE"))
        self._adders["call"].set_name(self.tr("Note a call"))
        self._adders["meeting"].set_name(self.tr("Note a meeting"))
        self._adders["task"].set_name(self.tr("Add a task"))
        self._adders["note"].set_name(self.tr("Add a note"))
        for kind, _icon, keys in _KINDS:
            button = self._adders[kind]
            shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
            button.setToolTip(self.tr("{name} ({keys})").format(name=button.accessibleName(), keys=shown))
        self._form.retranslate()
        if self._details is not None:
            self.show_details(self._details)

    def _show(self) -> None:
        shown = self._items if self._is_whole else self._items[:_FIRST_EVENTS]
        self._list.set_events(
            [
                Event(
                    place,
                    item.icon,
                    item.lead,
                    item.text,
                    item.detail,
                    tick=item.is_open,
                    is_bad=item.is_late,
                )
                for place, item in enumerate(shown)
            ]
        )
        rest = len(self._items) - len(shown)
        self._more.setText(self.tr("%n older entry(s)", "", rest))
        self._more.setVisible(rest > 0)
        self._list.setAccessibleName(self._heading.text())

    def _show_all(self) -> None:
        self._is_whole = True
        self._show()

    def _begin(self) -> None:
        self._form.begin(self.sender().objectName())

    def _save(self, values: dict[str, object]) -> None:
        if self._details is None:
            return
        command = CreateRecord(Kind.ACTIVITY, {**values, self._details.kind.value: self._details.id})
        self._surroundings.gateway.run(command, origin=self, done=self._saved, failed=self._form.refuse)

    def _saved(self, _outcome: Outcome) -> None:
        self._form.leave()

    def _tick(self, place: int) -> None:
        item = self._items[place]
        if item.activity is None:
            return
        command = EditRecords(
            Records(Kind.ACTIVITY, (item.activity,)), {"done_at": datetime.now(UTC)}, {"done_at": None}
        )
        self._surroundings.gateway.run(command, origin=self, failed=self._say)

    def _say(self, error: UserError) -> None:
        self.refused.emit(self._surroundings.words.error(error, Kind.ACTIVITY))


class ActivityForm(QFrame):
    """What a new activity is about and, for tasks, when it is due. Enter saves, Escape gives up."""

    saved = Signal(dict)

    def __init__(self, values: FieldValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._values = FieldValues(values.surroundings, Kind.ACTIVITY)
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
        self._cancel.clicked.connect(self.leave)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
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
        text = self._subject.typed_text()
        return None if self.isHidden() or not text.strip() else Draft(self._kind, text, self._due.value())

    def take_up(self, draft: Draft) -> None:
        """Go on with what was typed; the focus stays where it is."""
        self._kind = draft.kind
        self._subject.set_value(draft.text)
        self._due.reset(draft.due)
        self._due.setVisible(draft.kind in _PLANNED)
        self.retranslate()
        self.show()

    def leave(self) -> None:
        """Empty and hide the form; the keys go back to where it was asked for."""
        asked_from, self._asked_from = self._asked_from, None
        if holds_focus(self) and asked_from is not None and shiboken6.isValid(asked_from):
            asked_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self._subject.set_value(None)
        self._due.reset(None)
        self._save.setEnabled(True)
        self._say("")
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
        kind = self._values.surroundings.words.choice(Kind.ACTIVITY, "kind", self._kind)
        self._title.setText(kind)
        self._subject.setAccessibleName(self._values.title("subject"))
        self._subject.line_edit.setPlaceholderText(self._values.title("subject"))
        self._due.set_name(self._values.title("due_at"))
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, give up by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _say(self, message: str) -> None:
        self._message.setText(message)
        self._message.setVisible(bool(message))
