"""The window that converts one lead: what it would become stands side by side and can be changed in place.

A late import: it brings the comparing of names and numbers, which no start should wait for.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.conversion import words
from crm_desktop.bridge.conversion.session import ConversionSession, Preview
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.conversions import ConversionResult
from crm_desktop.core.errors import UserError
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.dialog import Dialog
from crm_desktop.qtkit.widgets.labels import plain_label
from crm_desktop.ui.conversion.part_column import PartColumn
from crm_desktop.ui.navigation.requests import Say, ShowRecord

_SIZE = (1040, 600)
_SMALLEST = (760, 440)
#: Of the window behind it this much stays in sight, in pixels.
_KEPT_FREE = 32
_USUAL_ROLE = "other"
_FACTS = ("clear_need", "intention", "chance")


class ConversionDialog(Dialog):
    """Account, contact and opportunity of one lead; stands over its window until it is answered."""

    #: the conversion is done: ConversionResult
    converted = Signal(object)
    #: ask the window for something: a `Request`
    requested = Signal(object)

    def __init__(self, context: PageContext, lead: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._context = context
        self._values = FieldValues(context, Kind.LEAD)
        self._proposal: Preview | None = None
        self.session = ConversionSession(context, lead, self)
        self._title = plain_label("", self, size=TextSize.LARGE, bold=True)
        self._title.setWordWrap(True)
        self._subtitle = plain_label("", self, role=Role.MUTED)
        self._subtitle.setWordWrap(True)
        self._facts = plain_label("", self, role=Role.GOOD, size=TextSize.SMALL)
        self.columns = {kind: PartColumn(context, kind, self) for kind in BECOMES}
        self._role = self._make_role()
        self._hint = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL)
        self._hint.setWordWrap(True)
        self._message = plain_label("", self, role=Role.BAD)
        self._message.setWordWrap(True)
        self._message.hide()
        self._convert = Button(self.tr("Convert"), "primary", self)
        self._convert.setEnabled(False)
        self._convert.clicked.connect(self.convert)
        self._lay_out()
        self.setWindowTitle(self.tr("Convert lead"))
        self._connect()
        theme = context.themes.current
        self.setMinimumSize(*_SMALLEST)
        room = parent.window().size()
        self.resize(
            min(theme.pixels(_SIZE[0]), max(_SMALLEST[0], room.width() - _KEPT_FREE)),
            min(theme.pixels(_SIZE[1]), max(_SMALLEST[1], room.height() - _KEPT_FREE)),
        )
        self.session.begin()

    def _make_role(self) -> FieldRow:
        values = FieldValues(self._context, Kind.OPPORTUNITY_CONTACT)
        field = values.record.field("role")

        def choices() -> list[Choice]:
            return [Choice(code, values.text_of(field, code)) for code in field.choices]

        row = FieldRow(self.tr("Role in the deal"), ChoiceEditor(choices, self, may_be_empty=False), self)
        row.reset(_USUAL_ROLE)
        return row

    def _lay_out(self) -> None:
        parts = QHBoxLayout()
        parts.setSpacing(12)
        for column in self.columns.values():
            parts.addWidget(column, 1)
        self.columns[Kind.CONTACT].add_below(self._role)
        cancel = Button(self.tr("Cancel"), "plain", self)
        cancel.clicked.connect(self.reject)
        foot = QHBoxLayout()
        foot.addWidget(self._message, 8)
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._convert)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(6)
        for label in (self._title, self._subtitle, self._facts):
            layout.addWidget(label)
        layout.addSpacing(4)
        layout.addLayout(parts, 1)
        layout.addWidget(self._hint)
        layout.addSpacing(4)
        layout.addLayout(foot)

    def _connect(self) -> None:
        for kind, column in self.columns.items():
            column.chosen.connect(partial(self.session.choose, kind))
        self.session.proposed.connect(self._show)
        self.session.refused.connect(self._refused)
        self.session.converted.connect(self._done)

    def _show(self, proposal: Preview) -> None:
        self._proposal = proposal
        lead = proposal.plan.lead
        heading = self._values.record.heading(lead)
        self._title.setText(self.tr("Convert lead: {name}").format(name=heading))
        about = ("job_title", "company", "channel", "created_at")
        texts = [self._values.text(name, lead) for name in about if lead.get(name) is not None]
        self._subtitle.setText(" · ".join(text for text in texts if text and text != heading))
        facts = [self._values.title(name) for name in _FACTS if lead.get(name)]
        self._facts.setText("   ".join(f"✓ {fact}" for fact in facts))
        self._facts.setVisible(bool(facts))
        for column in self.columns.values():
            column.show_proposal(proposal)
        hint = self.tr("Filled fields are not overwritten. All of it is one step, which can be taken back.")
        if proposal.activities:
            story = self.tr(
                "The lead's {count} entries are shown with the account, the contact and the opportunity.",
                "",
                proposal.activities,
            )
            hint = f"{story.format(count=proposal.activities)} {hint}"
        self._hint.setText(hint)
        self._say("")
        is_first = not self._convert.isEnabled()
        self._convert.setEnabled(True)
        if is_first:
            self._convert.setFocus()

    def convert(self) -> None:
        """Convert, if nothing that was typed is wrong."""
        right = [column.fields.check() for column in self.columns.values()]
        if self._proposal is None or not all(right):
            return
        told = {kind: column.fields.told() for kind, column in self.columns.items()}
        self._say("")
        self.session.convert(told, str(self._role.value() or _USUAL_ROLE), self._proposal)

    def _done(self, result: ConversionResult) -> None:
        self.converted.emit(result)
        self.requested.emit(self._outcome(result))
        self.accept()

    def _outcome(self, result: ConversionResult) -> Say:
        """What is said of it: the lead may leave the list, so the way leads on to what it became."""
        lead = {} if self._proposal is None else self._proposal.plan.lead
        text = self.tr("“{name}” is converted.").format(name=self._values.record.heading(lead))
        became = {kind: getattr(result, str(kind)) for kind in BECOMES}
        last = next((kind for kind in reversed(BECOMES) if became[kind] is not None), None)
        if last is None:
            return Say(text)
        return Say(text, words.open_one(last), ShowRecord(last, became[last]))

    def _refused(self, error: UserError) -> None:
        # A field of that name may be wrong in one part only: the one where something was typed.
        for column in self.columns.values():
            if column.fields.told() and column.fields.refuse(error):
                return
        self._say(self._context.words.error(error, Kind.LEAD))

    def said(self) -> str:
        """What stands against the conversion, in words; "" where nothing does."""
        return self._message.text()

    def _say(self, text: str) -> None:
        self._message.setText(text)
        self._message.setVisible(bool(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Convert by Ctrl+Enter from wherever the cursor is; Enter alone chooses."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.convert()
            return
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.reject()
            return
        super().keyPressEvent(event)
