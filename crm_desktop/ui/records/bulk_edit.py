"""Sets one field in many records at once, and the panel that says what is selected.

A click outside closes the form; what was typed into it is there again when it is opened next.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QCloseEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.question import Question
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.commands import EditRecords
from crm_desktop.core.queries import Target
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label, plain_tooltip
from crm_desktop.qtkit.widgets.popover import Popover
from crm_desktop.ui.new_records.draft import RecordDraft
from crm_desktop.ui.new_records.in_place import MakeInPlace, offer_for
from crm_desktop.ui.record_page.inspector import Panel

_WIDTH = 360


def bulk_draft(values: FieldValues) -> RecordDraft:
    """What was typed for many records of a kind and not set yet."""
    return RecordDraft(values.context, values.kind, f"{values.view.page}/many")


class BulkEdit(Popover):
    """Chooses a field and its new value; `accepted` carries the command."""

    accepted = Signal(object)
    #: what was typed is kept until the form is opened again
    draft_kept = Signal()

    def __init__(self, values: FieldValues, target: Target, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._values = values
        self._target = target
        self._editors = FieldEditors(values)
        self._value: FieldRow | None = None
        self._extra: FieldRow | None = None
        #: what makes the records that the two name and that are not there yet
        self._offer: MakeInPlace | None = None
        self._extra_offer: MakeInPlace | None = None
        self._extra_name = ""
        self._draft = bulk_draft(values)
        self._is_accepted = False
        number = values.context.formats.number(count)
        records = values.view.words().counted(count, number)
        title = self.tr("Set a field of {records}").format(records=records)
        self.body.addWidget(plain_label(title, self, bold=True, size=TextSize.TITLE))
        self._kept = plain_label(self.tr("Typed before and not set yet."), self, role=Role.MUTED)
        self._kept.setWordWrap(True)
        self.body.addWidget(self._kept)
        self._field = FieldRow(self.tr("Field"), ChoiceEditor(self._fields, may_be_empty=False), self)
        self._field.editor.edited.connect(self._field_chosen)
        self.body.addWidget(self._field)
        self._rows = QVBoxLayout()
        self.body.addLayout(self._rows)
        self._empties = QCheckBox(self.tr("Empty the field"), self)
        self._empties.toggled.connect(self._emptying)
        self.body.addWidget(self._empties)
        self._accept = Button(self.tr("Set"), "primary", self)
        self._accept.clicked.connect(self.accept)
        cancel = Button(self.tr("Cancel"), "plain", self)
        cancel.clicked.connect(self._cancel)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(cancel)
        foot.addWidget(self._accept)
        self.body.addLayout(foot)
        self.setFixedWidth(values.context.themes.current.pixels(_WIDTH))
        self.setAccessibleName(title)
        self._begin()

    def _begin(self) -> None:
        """Begin with what was left before, else with the field that is set most often."""
        left = [name for name in self._draft.fields() if name in {each.value for each in self._fields()}]
        self._kept.setVisible(bool(left))
        self.choose(left[0] if left else "owner")
        if self._value is not None and left:
            self._draft.take_up({left[0]: self._value})
            self._value_edited()
            if self._extra is not None:
                self._draft.take_up({self._extra_name: self._extra})

    def choose(self, name: str) -> None:
        """Choose a field."""
        self._field.reset(name)
        self._field_chosen()

    @property
    def value_row(self) -> FieldRow | None:
        """The row of the new value."""
        return self._value

    @property
    def offer(self) -> MakeInPlace | None:
        """What makes the record that the new value names; None where no name is enough."""
        return self._offer

    def _fields(self) -> list[Choice]:
        return [
            Choice(field.name, self._values.title(field.name))
            for field in self._values.record.fields
            if field.editable and field.name != "external_id" and not field.is_beside
        ]

    def _field_chosen(self) -> None:
        name = self._field.value() if self._field.editor.error() is None else None
        self._take_away(self._value, self._extra, self._offer, self._extra_offer)
        self._value = self._extra = self._offer = self._extra_offer = None
        if name is not None:
            self._value, self._offer = self._add_row(str(name))
            self._value.edited.connect(self._value_edited)
        may_be_empty = name is not None and not self._values.record.field(str(name)).required
        self._empties.setChecked(False)
        self._empties.setVisible(may_be_empty)
        self.fit()

    def _emptying(self, empties: bool) -> None:
        """An empty value is taken only where it is meant."""
        if self._value is not None:
            if empties:
                self._value.reset(None)
                self._value_edited()
            self._value.setEnabled(not empties)

    def _add_row(self, name: str) -> tuple[FieldRow, MakeInPlace | None]:
        field = self._values.record.field(name)
        row = FieldRow(self._values.title(name), self._editors.make(field), self)
        row.reset(None)
        self._rows.addWidget(row)
        row.show()
        offer = offer_for(self._values.context, field, {name: row}, self)
        if offer is not None:
            offer.toggled.connect(self.fit)
            self._rows.addWidget(offer)
        return row, offer

    def _take_away(self, *widgets: QWidget | None) -> None:
        for widget in widgets:
            if widget is not None:
                self._rows.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _value_edited(self) -> None:
        question = self._question()
        beside = "" if question is None else question.required[0]
        if beside == self._extra_name and self._extra is not None:
            return
        self._take_away(self._extra, self._extra_offer)
        self._extra = self._extra_offer = None
        self._extra_name = beside
        if beside:
            self._extra, self._extra_offer = self._add_row(beside)
            if question is not None and beside == question.day:
                self._extra.reset(self._values.context.formats.today())
        self.fit()

    def _question(self) -> Question | None:
        """What has to be known with the value chosen."""
        if self._value is None or self._value.editor.error() is not None:
            return None
        changes = {str(self._field.value()): self._value.value()}
        return self._values.view.question(changes, {}, self._values.context.gateway.reference_data)

    def accept(self) -> None:
        """Hand the command over, if nothing is missing or wrong."""
        if self._value is None or not self._field.check() or not self._value.check():
            self.fit()
            return
        if self._value.value() is None and not self._empties.isChecked():
            self._value.refuse(self.tr("Please fill this in."))
            self.fit()
            return
        name = str(self._field.value())
        values = self._values.command_values(name, self._value.value())
        if self._extra is not None:
            if not self._extra.check():
                return
            if self._extra.value() is None:
                self._extra.refuse(self.tr("Please fill this in."))
                self.fit()
                return
            values.update(self._values.command_values(self._extra_name, self._extra.value()))
        self._is_accepted = True
        self.accepted.emit(EditRecords(self._target, values))
        self.close()

    def _cancel(self) -> None:
        """Close without keeping anything."""
        self._field.reset(None)
        self._field_chosen()
        self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep what was typed: a click beside the panel closes it, and what is asked for may be refused."""
        rows = {str(self._field.value()): self._value, self._extra_name: self._extra}
        self._draft.keep({name: row for name, row in rows.items() if row is not None})
        if self._draft.is_kept() and not self._is_accepted:
            self.draft_kept.emit()
        super().closeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Accept by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)


class SelectionPanel(Panel):
    """Stands in the inspector's place while several records are selected."""

    def __init__(
        self,
        edit: Callable[[], None],
        copy: Callable[[], None],
        delete: Callable[[], None],
        further: Sequence[QAction] = (),
        parent: QWidget | None = None,
    ) -> None:
        """`further` is what else can be done with several, each as a line."""
        super().__init__(parent)
        self.setProperty("panel", "surface")
        self.further = {action: Button("", "link", self) for action in further}
        self._count = plain_label("", self, size=TextSize.TITLE, bold=True)
        self._sum = plain_label("", self, role=Role.MUTED)
        self._sum.setWordWrap(True)
        self._sum.hide()
        self._edit = Button("", "primary", self)
        self._edit.clicked.connect(edit)
        self._copy = Button("", "plain", self)
        self._copy.clicked.connect(copy)
        self._delete = Button("", "danger", self)
        self._delete.clicked.connect(delete)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        for button in (self._edit, self._copy, self._delete):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(8)
        layout.addWidget(self._count)
        layout.addWidget(self._sum)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        layout.addSpacing(8)
        for action, button in self.further.items():
            button.clicked.connect(action.trigger)
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text anew; the counts are said again by the page."""
        for action, button in self.further.items():
            button.setText(action.text())
            button.setToolTip(
                plain_tooltip(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            )
        self._edit.setText(self.tr("Set a field…"))
        self._copy.setText(self.tr("Copy"))
        self._delete.setText(self.tr("Delete"))

    def show_count(self, text: str) -> None:
        """Say how many are selected."""
        self._count.setText(text)

    def show_sum(self, text: str) -> None:
        """Say their sum."""
        self._sum.setText(text)
        self._sum.setVisible(bool(text))
