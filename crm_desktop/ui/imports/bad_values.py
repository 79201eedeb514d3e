"""What becomes of values that cannot be taken: of choices nobody knows, and of all others by their field."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.imports.reading import BadColumn, UnknownChoices, UnknownName
from crm_desktop.bridge.imports.row_choices import BadValues
from crm_desktop.bridge.imports.session import Answer, ImportDraft, UnknownReference
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.qtkit.look.roles import Role
from crm_desktop.qtkit.widgets.labels import ElidedLabel, plain_label
from crm_desktop.ui.imports.parts import ChoiceBox, heading

#: Unknown choices that are asked about one by one.
_ASKED = 60


class _Lines(QWidget):
    """Names at the left, numbers beside them, lists to choose from at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._boxes: dict[ChoiceBox, str] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(2, 240)
        self._title = heading(self)
        self._grid.addWidget(self._title, 0, 0, 1, 3)

    def _add_line(self, text: str, count: str, key: str) -> ChoiceBox:
        line = self._grid.rowCount()
        box = ChoiceBox(self)
        box.setAccessibleName(text)
        self._boxes[box] = key
        self._grid.addWidget(ElidedLabel(text, self), line, 0)
        self._grid.addWidget(plain_label(count, self, role=Role.MUTED), line, 1)
        self._grid.addWidget(box, line, 2)
        return box

    def _key_of_sender(self) -> str:
        box = self.sender()
        assert isinstance(box, ChoiceBox)
        return self._boxes[box]


class BadColumns(_Lines):
    """A line for each field of which values cannot be taken."""

    #: RowChoices
    chosen = Signal(object)

    def __init__(self, context: PageContext, draft: ImportDraft, columns: tuple[BadColumn, ...]) -> None:
        super().__init__()
        self._rows = draft.rows
        self._title.setText(self.tr("Values that cannot be taken"))
        words = context.words
        ways = draft.rows.bad_values_of(draft.filled(), draft.suggested | draft.doubtful)
        for column in columns:
            examples = words.listed(words.quoted(text) for text in column.examples if text)
            title = words.labelled(words.field(draft.kind, column.field), examples)
            box = self._add_line(title, self.tr("%Ln row(s)", "", column.rows), column.field)
            kept = self.tr("Keep in the notes") if draft.record.notes_field else self.tr("Leave out")
            choices = [(BadValues.DROP, kept), (BadValues.REFUSE, self.tr("Do not take these rows"))]
            box.set_choices(choices, ways.get(column.field, BadValues.DROP))
            box.chosen.connect(self._way_chosen)

    def _way_chosen(self, way: BadValues) -> None:
        self._rows = replace(self._rows, bad_values={**self._rows.bad_values, self._key_of_sender(): way})
        self.chosen.emit(self._rows)


class ChoiceTable(_Lines):
    """The texts of a field that are none of its choices, each with the choice that it stands for."""

    #: field, text, answer
    answered = Signal(str, str, object)

    def __init__(self, context: PageContext, draft: ImportDraft, choices: UnknownChoices) -> None:
        words = context.words
        super().__init__()
        self._name = choices.field
        names = self.tr("%Ln value(s) that are none of the choices", "", len(choices.unknown))
        title = words.labelled(words.field(draft.kind, choices.field), names)
        self._title.setText(title)
        values = FieldValues(context, draft.kind)
        field = draft.record.field(choices.field)
        known: list[tuple[object, str]] = [(code, values.text_of(field, code)) for code in field.offered]
        for unknown in choices.unknown[:_ASKED]:
            self._add_text(draft, unknown, known)

    def _add_text(self, draft: ImportDraft, unknown: UnknownName, known: list[tuple[object, str]]) -> None:
        box = self._add_line(unknown.text, self.tr("%Ln row(s)", "", unknown.rows), unknown.text)
        ways: list[tuple[object, str]] = [
            (UnknownReference.LEAVE_EMPTY, self.tr("Leave out")),
            (UnknownReference.REFUSE, self.tr("Do not take these rows")),
        ]
        answer = draft.answers.get((self._name, unknown.text), UnknownReference.LEAVE_EMPTY)
        box.set_choices([*ways, *known], answer)
        box.insertSeparator(len(ways))
        box.chosen.connect(self._chosen)

    def _chosen(self, answer: Answer) -> None:
        self.answered.emit(self._name, self._key_of_sender(), answer)
