"""The forms of filters with two ends: numbers from one to another, days from one to another."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.lists.day_ranges import range_name
from crm_desktop.bridge.lists.filters import FilterTerms, empty_word
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Operator, Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.views.chosen import ChosenFilter
from crm_desktop.core.views.day_ranges import range_keys
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.editors.searchable_lists import ListEntry, PickList
from crm_desktop.ui.filters.form_base import FilterForm, how_editor

_AHEAD = frozenset({"next_step_on", "expected_close", "due_at"})


class RangeForm(FilterForm):
    """Two fields, the lower end and the upper one. While they are the wrong way round nothing is filtered."""

    def make_ends(self, field: Field) -> tuple[FieldRow, FieldRow]:
        """Make the two fields; a change of either is told by `changed` unless the ends are reversed."""
        editors = FieldEditors(self.values)
        low = FieldRow(self.tr("From"), editors.make(field), self, name_width=48)
        high = FieldRow(self.tr("To"), editors.make(field), self, name_width=48)
        for row in (low, high):
            row.reset(None)
            row.edited.connect(self._end_edited)
            row.editor.finished.connect(self._check_ends)
        self._ends = low, high
        return self._ends

    def ends(self) -> tuple[Stored, Stored]:
        """Both ends in stored form; None for one that is open, or wrong."""
        raise NotImplementedError

    def is_right(self) -> bool:
        """Say whether nothing is wrong with either end, and whether they are in order."""
        self._check_ends()
        return super().is_right()

    def end_typed(self) -> None:
        """A person has changed an end: what else is chosen in the form gives way."""

    @property
    def _is_reversed(self) -> bool:
        low, high = self.ends()
        return low is not None and high is not None and low > high  # type: ignore[operator]

    def _end_edited(self) -> None:
        for row in self._ends:
            if row.message() and row.editor.own_error() is None:
                row.editor.refuse("")  # the order may be mended in either field
                row.check()
        self.end_typed()
        if not self._is_reversed:
            self.changed.emit()

    def _check_ends(self) -> None:
        if self._is_reversed:
            self._ends[1].refuse(self.tr("This lies before the other end."))


class NumbersForm(RangeForm):
    """From one number to another, or whether there is one."""

    def __init__(self, values: FieldValues, field: Field, parent: QWidget | None = None) -> None:
        super().__init__(values, field, parent)
        self._how = how_editor(self, self.tr("Condition"), (Operator.BETWEEN, self.tr("from … to …")))
        self._how.edited.connect(self._changed)
        self.body.addWidget(self._how)
        self._low, self._high = self.make_ends(field)
        for row in (self._low, self._high):
            self.body.addWidget(row)

    def ends(self) -> tuple[Stored, Stored]:
        return self._end(self._low), self._end(self._high)

    def chosen(self) -> ChosenFilter | None:
        operator = self._how.value()
        if operator is not Operator.BETWEEN:
            return ChosenFilter(self.field.name, operator) if operator else None
        ends = self.ends()
        return None if ends == (None, None) else ChosenFilter(self.field.name, operator, ends)

    def _end(self, row: FieldRow) -> Stored:
        if row.editor.own_error() is not None:
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


class DaysForm(RangeForm):
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
        self._first, self._last = self.make_ends(Field("day", FieldType.DATE))
        for row in (self._first, self._last):
            self.body.addWidget(row)
        self._list.set_entries(self._entries())

    def _entries(self) -> list[ListEntry]:
        month = self.values.context.gateway.reference_data.fiscal_month
        keys = range_keys(ahead=self.field.name in _AHEAD, fiscal_month=month)
        if self._range and self._range not in keys:
            keys.append(self._range)
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
        first, last = self._days()
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

    def end_typed(self) -> None:
        self._range, self._operator = "", Operator.BETWEEN
        self._list.list_widget.setCurrentRow(-1)

    def ends(self) -> tuple[Stored, Stored]:
        first, last = self._days()
        return first.isoformat() if first else None, last.isoformat() if last else None

    def _days(self) -> tuple[date | None, date | None]:
        first, last = (
            row.value() if row.editor.own_error() is None else None for row in (self._first, self._last)
        )
        return first, last
