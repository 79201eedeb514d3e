"""The forms that set one filter: ticks for choices, words for text, those with two ends for the others."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.kinds.office.pipelines import told_apart
from crm_desktop.bridge.kinds.office.reference_lists import has_dots
from crm_desktop.bridge.lists.filters import empty_word
from crm_desktop.bridge.records.field_editors import RecordSearch
from crm_desktop.bridge.records.field_values import FieldValues, Linked
from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.records.fields import ORDERED_TYPES, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.qtkit.editors.check_list import CheckList
from crm_desktop.qtkit.editors.plain import TextEditor
from crm_desktop.qtkit.editors.searchable_lists import ListEntry
from crm_desktop.ui.filters.form_base import FilterForm, how_editor, ticks_editor
from crm_desktop.ui.filters.range_forms import DaysForm, NumbersForm
from crm_desktop.ui.filters.tree_form import TreeForm

_DAYS = frozenset({FieldType.DATE, FieldType.INSTANT})
_WITH_TEXT = frozenset({Operator.CONTAINS, Operator.ANY_OF, Operator.NONE_OF})


class TicksForm(FilterForm):
    """Several of a list, "(empty)" among them; of many records those that a search finds."""

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(values, field, parent)
        self._is_searched = field.refers_to is not None and not values.context.catalogue.is_reference_list(
            field.refers_to
        )
        self._how = ticks_editor(self, self.tr("Condition"), are_several=field.is_several)
        self._how.setVisible(field.type is not FieldType.BOOLEAN)
        self._how.edited.connect(self.changed)
        search = None
        if self._is_searched and field.refers_to is not None:
            search = RecordSearch(values.context.gateway, field.refers_to)
        height = values.context.themes.current.pixels(28)
        self._list = CheckList(self, search=search, row_height=height)
        self._list.set_words(self.tr("Search"), values.title(field.name))
        self._list.set_entries(self._entries())
        self._list.changed.connect(self.changed)
        self.body.addWidget(self._how)
        self.body.addWidget(self._list)

    def _entries(self) -> list[ListEntry]:
        field, values = self.field, self.values
        found: list[ListEntry] = []
        if field.type is FieldType.BOOLEAN:
            return [ListEntry(number, values.yes_or_no(bool(number))) for number in (1, 0)]
        if field.choices:
            found = [ListEntry(code, values.choice_text(field, code)) for code in field.choices]
        elif field.lists is not None:
            found = self._reference_entries(field.lists)
        elif field.refers_to is not None and values.context.catalogue.is_reference_list(field.refers_to):
            found = self._reference_entries(field.refers_to)
        if not field.required:
            found.append(ListEntry(None, empty_word()))
        return found

    def _reference_entries(self, kind: Kind) -> list[ListEntry]:
        theme = self.values.context.themes.current
        dotted = has_dots(kind)
        return [
            ListEntry(entry.id, text, theme.series_colour(entry.colour_index) if dotted else None)
            for entry, text in told_apart(self.values.context, kind)
        ]

    def chosen(self) -> ChosenFilter | None:
        ticked = self._list.checked()
        if not ticked:
            return None
        values = tuple(_plain(entry.value) for entry in ticked)
        titles = tuple(entry.text for entry in ticked) if self._is_searched else ()
        operator = self._how.value() or Operator.ANY_OF
        return ChosenFilter(self.field.name, operator, values, titles=titles)

    def show_filter(self, chosen: ChosenFilter) -> None:
        is_without = chosen.operator in (Operator.NONE_OF, Operator.FILLED)
        usual = chosen.operator if chosen.operator is Operator.ALL_OF else Operator.ANY_OF
        self._how.set_value(Operator.NONE_OF if is_without else usual)
        if chosen.operator in (Operator.EMPTY, Operator.FILLED):
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
        self._how = how_editor(
            self,
            self.tr("Condition"),
            (Operator.CONTAINS, self.tr("contains")),
            (Operator.ANY_OF, self.tr("is exactly")),
            (Operator.NONE_OF, self.tr("is not exactly")),
        )
        self._text = TextEditor(self)
        self._text.setAccessibleName(values.title(field.name))
        self._how.edited.connect(self._changed)
        self._text.edited.connect(self.changed)
        self.body.addWidget(self._how)
        self.body.addWidget(self._text)

    def chosen(self) -> ChosenFilter | None:
        operator = self._how.value()
        if operator not in _WITH_TEXT:
            return ChosenFilter(self.field.name, operator) if operator else None
        text = self._text.value()
        return ChosenFilter(self.field.name, operator, (text,)) if text else None

    def show_filter(self, chosen: ChosenFilter) -> None:
        self._how.set_value(chosen.operator)
        self._text.set_value(" ".join(str(value) for value in chosen.values if value is not None) or None)
        self._text.setVisible(chosen.operator in _WITH_TEXT)

    def focus_first(self) -> None:
        self._text.setFocus(Qt.FocusReason.PopupFocusReason)

    def _changed(self) -> None:
        self._text.setVisible(self._how.value() in _WITH_TEXT)
        self.changed.emit()


def _plain(value: object) -> Stored:
    if isinstance(value, Linked):
        return value.id
    return value if isinstance(value, str | int) else None


def make_form(values: FieldValues, field: Field, parent: QWidget | None = None) -> FilterForm:
    """The form that fits a field."""
    form: Callable[[FieldValues, Field, QWidget | None], FilterForm] = TextForm
    if field.is_path:
        form = TreeForm
    elif field.choices or field.is_several or field.refers_to is not None or field.type is FieldType.BOOLEAN:
        form = TicksForm
    elif field.type in _DAYS:
        form = DaysForm
    elif field.type in ORDERED_TYPES:
        form = NumbersForm
    return form(values, field, parent)
