"""The forms that set one filter: ticks for choices, words for text, days and numbers with two ends."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.kinds.field_editors import FieldEditors, RecordSearch
from crm_desktop.bridge.kinds.field_values import FieldValues, Linked
from crm_desktop.bridge.kinds.reference_lists import entries, has_dots
from crm_desktop.bridge.lists.chosen import ChosenFilter
from crm_desktop.bridge.lists.day_ranges import range_keys, range_name
from crm_desktop.bridge.lists.filters import FilterTerms, empty_word
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.records.fields import ORDERED_TYPES, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.qtkit.editors.choice import Choice, ChoiceEditor
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.qtkit.editors.searchable_lists import CheckList, ListEntry, PickList

_DAYS = frozenset({FieldType.DATE, FieldType.INSTANT})
_AHEAD = frozenset({"next_step_on", "expected_close", "due_at"})


class FilterForm(QWidget):
    """Base of the forms; `changed` tells that `chosen` says something else."""

    changed = Signal()

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values = values
        self.field = field
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(8)

    def chosen(self) -> ChosenFilter | None:
        """The filter as it stands; None when it says nothing."""
        raise NotImplementedError

    def show_filter(self, chosen: ChosenFilter) -> None:
        """Start with a filter that is in force."""
        raise NotImplementedError

    def focus_first(self) -> None:
        """Put the cursor where the person begins."""
        raise NotImplementedError

    def is_right(self) -> bool:
        """Say whether nothing that was typed is wrong."""
        return all(row.editor.error() is None for row in self.findChildren(FieldRow))


class TicksForm(FilterForm):
    """Several of a list, "(empty)" among them; of many records those that a search finds."""

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(values, field, parent)
        self._is_searched = field.refers_to is not None and not values.context.catalogue.is_reference_list(
            field.refers_to
        )
        search = None
        if self._is_searched and field.refers_to is not None:
            search = RecordSearch(values.context.gateway, field.refers_to)
        height = values.context.themes.current.pixels(28)
        self._list = CheckList(self, search=search, row_height=height)
        self._list.set_words(self.tr("Search"), values.title(field.name))
        self._list.set_entries(self._entries())
        self._list.changed.connect(self.changed)
        self.body.addWidget(self._list)

    def _entries(self) -> list[ListEntry]:
        field, values = self.field, self.values
        found: list[ListEntry] = []
        if field.type is FieldType.BOOLEAN:
            return [ListEntry(number, values.yes_or_no(bool(number))) for number in (1, 0)]
        if field.choices:
            found = [ListEntry(code, values.text_of(field, code)) for code in field.choices]
        elif field.refers_to is not None and values.context.catalogue.is_reference_list(field.refers_to):
            found = self._reference_entries(field.refers_to)
        if not field.required:
            found.append(ListEntry(None, empty_word()))
        return found

    def _reference_entries(self, kind: Kind) -> list[ListEntry]:
        theme = self.values.context.themes.current
        dotted = has_dots(kind)
        return [
            ListEntry(entry.id, entry.name, theme.series_colour(entry.colour_index) if dotted else None)
            for entry in entries(self.values.context, kind)
        ]

    def chosen(self) -> ChosenFilter | None:
        ticked = self._list.checked()
        if not ticked:
            return None
        values = tuple(_plain(entry.value) for entry in ticked)
        titles = tuple(entry.text for entry in ticked) if self._is_searched else ()
        return ChosenFilter(self.field.name, Operator.ANY_OF, values, titles=titles)

    def show_filter(self, chosen: ChosenFilter) -> None:
        if chosen.operator is Operator.EMPTY:
            self._list.set_entries(self._entries(), [None])
        elif self._is_searched:
            titles = dict(zip(chosen.values, chosen.titles, strict=False))
            linked = [
                Linked(int(id_), titles.get(id_, f"#{id_}")) for id_ in chosen.values if id_ is not None
            ]
            known = [ListEntry(each, each.title) for each in linked]
            checked: list[object] = [*linked, *([None] if None in chosen.values else [])]
            self._list.set_entries([*known, *self._entries()], checked)
        else:
            self._list.set_entries(self._entries(), chosen.values)

    def focus_first(self) -> None:
        self._list.focus_first()


class TextForm(FilterForm):
    """Words that the text contains, or whether there is any text."""

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(values, field, parent)
        self._how = _how_editor(self, self.tr("Condition"), (Operator.CONTAINS, self.tr("contains")))
        self._text = TextEditor(self)
        self._text.setAccessibleName(values.title(field.name))
        self._how.edited.connect(self._changed)
        self._text.edited.connect(self.changed)
        self.body.addWidget(self._how)
        self.body.addWidget(self._text)

    def chosen(self) -> ChosenFilter | None:
        operator = self._how.value()
        if operator is not Operator.CONTAINS:
            return ChosenFilter(self.field.name, operator) if operator else None
        text = self._text.value()
        return ChosenFilter(self.field.name, Operator.CONTAINS, (text,)) if text else None

    def show_filter(self, chosen: ChosenFilter) -> None:
        known = chosen.operator in (Operator.EMPTY, Operator.FILLED)
        self._how.set_value(chosen.operator if known else Operator.CONTAINS)
        self._text.set_value(" ".join(str(value) for value in chosen.values if value is not None) or None)
        self._text.setVisible(not known)

    def focus_first(self) -> None:
        self._text.setFocus(Qt.FocusReason.PopupFocusReason)

    def _changed(self) -> None:
        self._text.setVisible(self._how.value() is Operator.CONTAINS)
        self.changed.emit()


class NumbersForm(FilterForm):
    """From one number to another, or whether there is one."""

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(values, field, parent)
        self._how = _how_editor(self, self.tr("Condition"), (Operator.BETWEEN, self.tr("from … to …")))
        self._how.edited.connect(self._changed)
        self.body.addWidget(self._how)
        editors = FieldEditors(values)
        self._low = FieldRow(self.tr("From"), editors.make(field), self, name_width=48)
        self._high = FieldRow(self.tr("To"), editors.make(field), self, name_width=48)
        for row in (self._low, self._high):
            row.reset(None)
            row.edited.connect(self.changed)
            self.body.addWidget(row)

    def chosen(self) -> ChosenFilter | None:
        operator = self._how.value()
        if operator is not Operator.BETWEEN:
            return ChosenFilter(self.field.name, operator) if operator else None
        ends = tuple(self._end(row) for row in (self._low, self._high))
        return None if ends == (None, None) else ChosenFilter(self.field.name, operator, ends)

    def _end(self, row: FieldRow) -> Stored:
        if row.editor.error() is not None:
            return None
        try:
            return self.values.stored_value(self.field, row.value())
        except UserError:
            return None

    def show_filter(self, chosen: ChosenFilter) -> None:
        known = chosen.operator in (Operator.EMPTY, Operator.FILLED)
        self._how.set_value(chosen.operator if known else Operator.BETWEEN)
        ends = chosen.values if chosen.operator is Operator.BETWEEN else (None, None)
        if chosen.operator is Operator.ANY_OF and len(chosen.values) == 1:
            ends = (chosen.values[0], chosen.values[0])
        for row, stored in zip((self._low, self._high), ends, strict=False):
            row.reset(self.values.editable(self.field, stored, self.values.base_currency))
            row.setVisible(not known)

    def focus_first(self) -> None:
        self._low.editor.setFocus(Qt.FocusReason.PopupFocusReason)

    def _changed(self) -> None:
        for row in (self._low, self._high):
            row.setVisible(self._how.value() is Operator.BETWEEN)
        self.changed.emit()


class DaysForm(FilterForm):
    """A range that moves with the calendar, or from one day to another, or whether there is a day."""

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(values, field, parent)
        self._terms = FilterTerms(values)
        self._range = ""
        self._operator = Operator.BETWEEN
        self._list = PickList(self, row_height=values.context.themes.current.pixels(26))
        self._list.set_words(self.tr("Search"), values.title(field.name))
        self._list.picked.connect(self._picked)
        self.body.addWidget(self._list)
        editors = FieldEditors(values)
        day = Field("day", FieldType.DATE)
        self._first = FieldRow(self.tr("From"), editors.make(day), self, name_width=48)
        self._last = FieldRow(self.tr("To"), editors.make(day), self, name_width=48)
        for row in (self._first, self._last):
            row.reset(None)
            row.edited.connect(self._typed)
            self.body.addWidget(row)
        self._list.set_entries(self._entries())

    def _entries(self) -> list[ListEntry]:
        keys = range_keys(ahead=self.field.name in _AHEAD)
        return [
            *(ListEntry(key, range_name(key)) for key in keys),
            ListEntry(Operator.EMPTY, empty_word()),
            ListEntry(Operator.FILLED, self.tr("(filled in)")),
        ]

    def chosen(self) -> ChosenFilter | None:
        name = self.field.name
        if self._operator is not Operator.BETWEEN:
            return ChosenFilter(name, self._operator)
        if self._range:
            return ChosenFilter(name, Operator.BETWEEN, (), self._range)
        first, last = (
            row.value() if row.editor.error() is None else None for row in (self._first, self._last)
        )
        if first is None and last is None:
            return None
        return ChosenFilter(name, Operator.BETWEEN, self._terms.bounds(name, first, last))

    def show_filter(self, chosen: ChosenFilter) -> None:
        self._range = chosen.day_range
        between = chosen.operator is Operator.BETWEEN
        self._operator = chosen.operator if not between else Operator.BETWEEN
        current: object = self._range or (None if between else chosen.operator)
        self._list.set_entries(self._entries(), current=current)
        for row, day in zip((self._first, self._last), self._terms.days(chosen), strict=True):
            row.reset(day)

    def focus_first(self) -> None:
        self._list.focus_first()

    def _picked(self, value: object) -> None:
        self._operator = value if isinstance(value, Operator) else Operator.BETWEEN
        self._range = "" if isinstance(value, Operator) else str(value)
        for row in (self._first, self._last):
            row.reset(None)
        self.changed.emit()

    def _typed(self) -> None:
        self._range, self._operator = "", Operator.BETWEEN
        self._list.list_widget.setCurrentRow(-1)
        self.changed.emit()


def _how_editor(form: FilterForm, name: str, first: tuple[Operator, str]) -> ChoiceEditor:
    """The list of conditions of a form."""
    choices = [
        Choice(*first),
        Choice(Operator.EMPTY, QCoreApplication.translate("FilterForm", "is empty")),
        Choice(Operator.FILLED, QCoreApplication.translate("FilterForm", "is filled in")),
    ]
    editor = ChoiceEditor(_Ready(choices), form, may_be_empty=False)
    editor.setAccessibleName(name)
    editor.set_value(first[0])
    return editor


class _Ready:
    """A list that is known already, as a function."""

    def __init__(self, choices: Sequence[Choice]) -> None:
        self._choices = choices

    def __call__(self) -> Sequence[Choice]:
        return self._choices


def _plain(value: object) -> Stored:
    if isinstance(value, Linked):
        return value.id
    return value if isinstance(value, str | int) else None


def make_form(values: FieldValues, field: Field, parent: QWidget | None = None) -> FilterForm:
    """The form that fits a field."""
    form: Callable[[FieldValues, Field, QWidget | None], FilterForm] = TextForm
    if field.choices or field.refers_to is not None or field.type is FieldType.BOOLEAN:
        form = TicksForm
    elif field.type in _DAYS:
        form = DaysForm
    elif field.type in ORDERED_TYPES:
        form = NumbersForm
    return form(values, field, parent)
