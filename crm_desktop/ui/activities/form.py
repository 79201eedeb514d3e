"""The form in which a call, a meeting, a task or a note is written down, and changed where it stands."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from functools import partial

import shiboken6
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.details import Participants
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import Command
from crm_desktop.core.errors import Conflict, UserError
from crm_desktop.core.participants import Person
from crm_desktop.core.queries import id_of
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.activities import PLANNED
from crm_desktop.core.words.direction import isolated
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button, small_link
from crm_desktop.qtkit.widgets.focus import holds_focus
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.activities.commands import changed_activity, following_activity, new_activity
from crm_desktop.ui.activities.drafts import Draft
from crm_desktop.ui.activities.fields import ActivityFields
from crm_desktop.ui.activities.people import with_people

_SUBJECT = "subject"
_DUE_ONLY = frozenset({"due_at"})


class ActivityForm(QFrame):
    """What an activity is about and when it is due. Enter saves, Escape leaves the form."""

    #: the command that saves what is typed
    saved = Signal(object)
    #: the form is left by Escape or Cancel; what is typed in it is still there
    left = Signal()
    #: what is typed is not wanted any more
    discarded = Signal()

    def __init__(self, values: FieldValues, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("panel", "card")
        self._values = FieldValues(values.context, Kind.ACTIVITY)
        self._kind = "note"
        #: the activity that is changed, or that the new one follows
        self._activity: Row | None = None
        self._follows = False
        #: its values as they were when the person began to type over them
        self._seen: Row = {}
        self._was_told = False
        self._first_subject = ""
        self._links: Mapping[str, object] = {}
        self._participants: Participants = {}
        self._asked_from: QWidget | None = None
        self._title = plain_label("", self, bold=True)
        self._title.setWordWrap(True)
        self._subject = TextEditor(self, parse=self._values.parse(self._values.record.field(_SUBJECT)))
        self._fields = ActivityFields(self._values, self)
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
        self._more = small_link("", self)
        self._more.clicked.connect(self._show_more)
        self._lay_out()

    def _lay_out(self) -> None:
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
        layout.addWidget(self._fields)
        layout.addWidget(self._message)
        layout.addLayout(foot)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def subject(self) -> TextEditor:
        """The field that says what it is about."""
        return self._subject

    @property
    def fields(self) -> ActivityFields:
        """The fields beside the subject."""
        return self._fields

    def set_links(self, links: Mapping[str, object]) -> None:
        """Say what new activities are about, by field and id."""
        self._links = links

    def set_participants(self, participants: Participants) -> None:
        """Say who takes part in the activities that may be changed."""
        self._participants = participants

    def _people_of(self, activity: Row) -> tuple[Person, ...]:
        return self._participants.get(id_of(activity), ())

    # Beginning ---------------------------------------------------------------------------------------------

    def begin(self, kind: str) -> None:
        """Start a new activity; what was typed for another kind stays."""
        if self._activity is not None:
            self._empty()
        self._kind = kind
        self._fields.set_kind(kind)
        self._appear(_DUE_ONLY if kind in PLANNED else ())

    def edit(self, activity: Row) -> None:
        """Change an activity where it stands."""
        self._begin_with(activity, follows=False)
        self._appear(self._fields.names)

    def plan_after(self, activity: Row) -> None:
        """Start the activity that follows another one, which is done with the same step."""
        self._begin_with(activity, follows=True)
        self._appear(_DUE_ONLY)

    def _begin_with(self, activity: Row, *, follows: bool) -> None:
        self._empty()
        self._activity, self._follows, self._seen = activity, follows, activity
        self._kind = str(activity["kind"])
        self._fields.set_kind(self._kind)
        if not follows:
            self._first_subject = str(activity[_SUBJECT] or "")
            self._subject.set_value(activity[_SUBJECT])
            self._fields.show_values(activity, self._people_of(activity))

    def _appear(self, names: Collection[str]) -> None:
        if not holds_focus(self):
            self._asked_from = QApplication.focusWidget()
        self.retranslate()
        self._offer(names)
        self.show()
        self._subject.setFocus()
        self._subject.select_all()
        self._come_into_sight()

    def _offer(self, names: Collection[str]) -> None:
        self._fields.show_only(names)
        self._fields.setVisible(bool(names))
        self._more.setVisible(len(names) < len(self._fields.names) - 1)

    def _show_more(self) -> None:
        self._offer(self._fields.names[0 if self._follows else 1 :])
        self._subject.setFocus()

    def _come_into_sight(self) -> None:
        """Scroll the page to the form; it may have been asked for far below."""
        above = self.parentWidget()
        while above is not None and not isinstance(above, QScrollArea):
            above = above.parentWidget()
        if above is not None:
            QTimer.singleShot(0, self, partial(above.ensureWidgetVisible, self))

    # Drafts ------------------------------------------------------------------------------------------------

    @property
    def activity(self) -> int | None:
        """The activity that is changed, or that the new one follows."""
        return None if self._activity is None else id_of(self._activity)

    def draft(self) -> Draft | None:
        """What is typed and not saved yet; None for nothing."""
        typed = self._typed()
        if self.isHidden() or not any(text.strip() or self.activity for text in typed.values()):
            return None
        return Draft(self._kind, typed, activity=self.activity, follows=self._follows)

    def _typed(self) -> dict[str, str]:
        typed = self._fields.typed()
        subject = self._subject.typed_text()
        return typed if subject == self._first_subject else {_SUBJECT: subject, **typed}

    def take_up(self, draft: Draft, activity: Row | None) -> None:
        """Go on with what was typed; the focus stays where it is.

        Where the activity that it changed is gone, what was typed becomes a new one.
        """
        if activity is None:
            self._empty()
        else:
            self._begin_with(activity, follows=draft.follows)
        self._kind = draft.kind
        if activity is None:
            self._fields.set_kind(draft.kind)
        self._subject.set_value(draft.typed.get(_SUBJECT, self._first_subject))
        self._fields.take_up(draft.typed)
        if self._activity is not None and not self._follows:
            self._offer(self._fields.names)
        else:
            planned = _DUE_ONLY if self._kind in PLANNED or self._follows else frozenset()
            is_more = not planned | {_SUBJECT} >= set(draft.typed)
            self._offer(self._fields.names[1:] if is_more else planned)
        self._discard.show()
        self.retranslate()
        self.show()

    def renew(self, activity: Row | None) -> None:
        """Take in what was changed elsewhere of the activity in hand, where it is not typed over."""
        if activity is None or self._activity is None or self._follows:
            return
        typed = self._typed()
        self._activity = activity
        self._seen = {**activity, **{name: self._seen[name] for name in typed}}
        self._first_subject = str(activity[_SUBJECT] or "")
        self._fields.show_values(activity, self._people_of(activity))
        self._fields.take_up(typed)
        if _SUBJECT not in typed:
            self._subject.set_value(activity[_SUBJECT])

    def _throw_away(self) -> None:
        activity, follows = self._activity, self._follows
        self._empty()
        if activity is not None:
            self._begin_with(activity, follows=follows)
        self._subject.setFocus()
        self.discarded.emit()

    def _empty(self) -> None:
        self._activity, self._follows, self._was_told = None, False, False
        self._first_subject = ""
        self._subject.set_value(None)
        self._fields.show_values({})
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

    # Saving ------------------------------------------------------------------------------------------------

    def save(self) -> None:
        """Hand the activity over, if nothing is missing or wrong."""
        if not self._save.isEnabled():
            return
        error = self._fields.check() or self._subject.error()
        if error is None and not (self._subject.value() or self._fields.rows["text"].value()):
            error = self.tr("Say what it is about.")
        if error is not None:
            self._say(error)
            return
        activity = None if self._follows else self.activity
        command = with_people(self._command(), *self._fields.people_changed(), activity)
        if command is None:
            self.left.emit()  # nothing was changed
            return
        self._save.setEnabled(False)  # until it is stored or refused
        self.saved.emit(command)

    def _command(self) -> Command | None:
        values = self._fields.changed()
        if self._subject.typed_text() != self._first_subject:
            values[_SUBJECT] = self._subject.value()
        if self._activity is None:
            return new_activity(self._kind, values, self._links)
        if self._follows:
            return following_activity(self._activity, self._kind, values)
        return changed_activity(self._activity, values, None if self._was_told else self._seen)

    def refuse(self, error: UserError) -> None:
        """Say why it was not stored."""
        self._was_told = isinstance(error, Conflict)  # who saves once more means it
        self._save.setEnabled(True)
        self.show()
        self._say(self._values.say(error))

    # Words and keys ----------------------------------------------------------------------------------------

    def retranslate(self) -> None:
        """Set every text anew."""
        title = self._values.context.words.choice(Kind.ACTIVITY, "kind", self._kind)
        if self._activity is not None and self._follows:
            done = str(self._activity[_SUBJECT] or self._activity["text"] or title)
            title = self.tr("Done: “{title}”. What comes next?").format(title=isolated(done[:80]))
        self._title.setText(title)
        self._subject.setAccessibleName(self._values.title(_SUBJECT))
        self._subject.line_edit.setPlaceholderText(self._values.title(_SUBJECT))
        self._fields.retranslate()
        self._save.setText(self.tr("Save"))
        self._cancel.setText(self.tr("Cancel"))
        self._discard.setText(self.tr("Discard the draft"))
        self._more.setText(self.tr("More fields"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Save by Enter, in a text of several lines with Ctrl; leave by Escape."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _say(self, message: str) -> None:
        self._message.setText(message)
        self._message.setVisible(bool(message))
