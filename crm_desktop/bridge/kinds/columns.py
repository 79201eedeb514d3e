"""The columns of the record tables, made from the description of each kind's fields."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from PySide6.QtCore import Qt

from crm_desktop.bridge.kinds.office.people import are_several, person
from crm_desktop.bridge.kinds.office.reference_lists import colour_index, stage_kind
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.marks import planned_words, told_marks
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import NUMBER_TYPES, Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.records.stage_kinds import StageKind
from crm_desktop.core.values.parsing import Money
from crm_desktop.qtkit.editors.base import EditorFactory
from crm_desktop.qtkit.table.columns import EMPTY_CELL, Cell, CellStyle
from crm_desktop.services.reads.reader import ListRow

_WIDTHS = {
    "name": 146,
    "company": 172,
    "account": 172,
    "status": 104,
    "stage": 126,
    "owner": 104,
    "score": 70,
    "email": 186,
    "phone": 128,
    "mobile": 128,
    "industry": 112,
    "job_title": 132,
    "channel": 138,
    "created_at": 106,
    "next_step_on": 108,
    "planned_on": 132,
    "probability": 96,
    "do_not_contact": 96,
}
_WIDTH_OF_TYPE = {
    FieldType.DATE: 116,
    FieldType.INSTANT: 116,
    FieldType.MONEY: 126,
    FieldType.DECIMAL: 90,
    FieldType.PERCENT: 90,
    FieldType.INTEGER: 90,
    FieldType.LONG_TEXT: 240,
}
_STAGE_PILLS: Mapping[StageKind | None, CellStyle] = {
    StageKind.OPEN: CellStyle.PILL_ACCENT,
    StageKind.WON: CellStyle.PILL_GOOD,
    StageKind.LOST: CellStyle.PILL_NEUTRAL,
}
_LONG_AMOUNT = Decimal(1_234_567)
_LONG_DELAY = 30  # days
#: Cells of choices that a column keeps; of several values there may be very many together.
_CELLS_KEPT = 4096
#: Shown as they are stored.
_TEXTS = frozenset({FieldType.TEXT, FieldType.LONG_TEXT, FieldType.EMAIL, FieldType.PHONE, FieldType.URL})


def columns_of(values: FieldValues, editors: FieldEditors) -> list[RecordColumn]:
    """All columns of a kind: those shown at first, then the others in the order of the description."""
    view = values.view
    names = [
        field.name for field in values.record.fields if field.name not in view.own_use and not field.is_beside
    ]
    first = view.first_columns
    return [
        RecordColumn(values, editors, values.record.field(name))
        for name in (*first, *(name for name in names if name not in first))
    ]


def shown_only(values: FieldValues, editors: FieldEditors, names: Sequence[str]) -> list[RecordColumn]:
    """Some columns of a kind for a table that only shows its records and leads to them."""
    columns = [
        RecordColumn(values, editors, values.record.field(name), title_style=CellStyle.LINK) for name in names
    ]
    for column in columns:
        column.editable = column.sortable = False
        column.shown_at_first = True
    return columns


class RecordColumn:
    """One field as a column of a table of list rows."""

    def __init__(
        self,
        values: FieldValues,
        editors: FieldEditors,
        field: Field,
        title_style: CellStyle = CellStyle.STRONG,
    ) -> None:
        self._values = values
        self._editors = editors
        self._field = field
        self._view = values.view
        places = values.context.catalogue.row_places(values.kind)
        self._place = places[field.name]
        self._currency_place = places.get(field.currency_field)
        self._stage_place = places.get(field.follows)
        self._touched_place = places.get("updated_at") if field.name == self._view.planned_field else None
        self._ended_place = places.get(self._view.ended_by)
        self._title_place = places.get(f"{field.name}:name")
        is_title = field.name == values.record.title_field
        self._edition_place = places.get(values.record.edition_field) if is_title else None
        # A list row holds only the beginning of a long text: editing it there would cut off the rest.
        is_whole = field.type is not FieldType.LONG_TEXT
        self.key = field.name
        self._is_title = is_title
        self.default_width = _WIDTHS.get(field.name) or _WIDTH_OF_TYPE.get(field.type, 140)
        if self._is_title:
            self.default_width = self._view.title_width
        is_entry = values.context.catalogue.is_reference_list(field.refers_to)
        self._is_choice = field.type is FieldType.CHOICE or is_entry
        self._is_text = field.type in _TEXTS and not self._is_choice
        #: the cells of choices: as many as there are choices, shown again and again
        self._choices: dict[Stored, Cell] = {}
        is_text = field.type is FieldType.TEXT and not field.choices
        self.can_shrink = is_text or self._title_place is not None
        self.sortable = is_whole
        self.editable = field.editable and is_whole
        right = field.type in NUMBER_TYPES
        self.alignment = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.shown_at_first = field.name in self._view.first_columns
        self._style = title_style if self._is_title else _style(field)

    def title(self) -> str:
        """Return the field's name."""
        return self._values.title(self._field.name)

    def editor_factory(self) -> EditorFactory | None:
        """Return what makes the field's editor."""
        return self._editors.factory(self._field)

    def usual_cells(self) -> Sequence[Cell]:
        """Return choices, and long but usual amounts and delays, in the language in force."""
        field, values = self._field, self._values
        if field.type is FieldType.CHOICE:
            return [self._choice_cell(code) for code in field.choices]
        if field.type is FieldType.MONEY:
            return [Cell(values.text_of(field, Money(_LONG_AMOUNT, "")), CellStyle.NUMBER)]
        if field.name in self._view.deadlines:
            return [Cell(values.context.formats.overdue(_LONG_DELAY), CellStyle.OVERDUE)]
        return ()

    def text_of(self, value: object) -> str:
        """Return how a value looks until it is stored."""
        return self._values.text_of(self._field, value)

    def forget_texts(self) -> None:
        """Make the cells of choices anew: their words have changed."""
        self._choices.clear()

    def cell(self, row: ListRow) -> Cell:
        """Return what the column shows of a list row."""
        stored = row[self._place]
        if self._stage_place is not None:
            return self._percent_cell(stored, row[self._stage_place])
        if self._touched_place is not None:
            return self._mark_cell(row, stored, row[self._touched_place])
        if stored is None:
            return self._stand_in(row) if self._is_title else EMPTY_CELL
        if self._is_text:
            edition = None if self._edition_place is None else row[self._edition_place]
            text = self._values.record.with_edition(str(stored), edition)
            return Cell(text, self._style, edit_value=stored)
        if self._is_choice or self._field.is_several:
            kept = self._choices.get(stored)
            if kept is None:
                if len(self._choices) >= _CELLS_KEPT:
                    self._choices.clear()
                make = self._chips_cell if self._field.is_several else self._choice_cell
                kept = self._choices[stored] = make(stored)
            return kept
        return self._other_cell(row, stored)

    def copied(self, row: ListRow) -> str:
        """Return the field's own value for a spreadsheet: what pastes back as the same."""
        stored = row[self._place]
        if stored is None:
            return ""
        if self._is_choice and self._stage_place is None:
            return self.cell(row).text
        return self._values.copied_text(self._field, self._value(row, stored))

    def _value(self, row: ListRow, stored: Stored) -> object:
        currency = str(row[self._currency_place] or "") if self._currency_place is not None else ""
        title = str(row[self._title_place] or "") if self._title_place is not None else ""
        return self._values.editable(self._field, stored, currency, title)

    def _other_cell(self, row: ListRow, stored: Stored) -> Cell:
        value = self._value(row, stored)
        text = self._values.text_of(self._field, value)
        if isinstance(value, date):
            return self._day_cell(row, value, text)
        if isinstance(value, bool):
            return Cell(text if value else "", self._style, edit_value=value)
        return Cell(text, self._style, edit_value=value)

    def _percent_cell(self, stored: Stored, stage: Stored) -> Cell:
        """A probability, muted where it is not the opportunity's own; the editor begins with the own one."""
        field, values = self._field, self._values
        inherited = values.counting_text(field.name, {field.name: stored, field.follows: stage})
        own = values.editable(field, stored)
        if inherited:
            return Cell(inherited, CellStyle.MUTED, edit_value=own)
        return Cell(values.text_of(field, own), self._style, edit_value=own)

    def _mark_cell(self, row: ListRow, planned_on: Stored, touched: Stored) -> Cell:
        """What stands out of an open record, else the day for which something is planned."""
        formats = self._values.context.formats
        if self._is_ended(row):
            return Cell(planned_words(planned_on, formats), CellStyle.MUTED, edit_value=planned_on)
        reference_data = self._values.context.gateway.reference_data
        told = told_marks(planned_on, touched, reference_data, formats)
        style = CellStyle.OVERDUE if told.is_late else CellStyle.DATE
        if told.is_marked and not told.is_late:
            style = CellStyle.PILL_WARN
        return Cell(told.text, style, edit_value=planned_on, tooltip=told.text)

    def _stand_in(self, row: ListRow) -> Cell:
        """What a record without a name is known by; it is not its name, so the editor begins empty."""
        values = self._values.context.catalogue.row_values(self._values.kind, row)
        return Cell(self._values.record.heading(values), CellStyle.MUTED)

    def _chips_cell(self, stored: Stored) -> Cell:
        """Several values, each on the ground of its colour; all of them are told beside the pointer."""
        value = self._values.editable(self._field, stored)
        text = self._values.text_of(self._field, value)
        chips = self._values.chips(self._field, value)
        return Cell(text, CellStyle.CHIPS, tooltip=text, edit_value=value, chips=chips)

    def _choice_cell(self, value: Stored) -> Cell:
        field, reference_data = self._field, self._values.context.gateway.reference_data
        text = self._values.text_of(field, value)
        if field.refers_to is None:
            style = self._view.pills.get((field.name, str(value)), CellStyle.PLAIN)
            return Cell(text, style, edit_value=value)
        id_ = int(value or 0)
        if field.refers_to is Kind.CHANNEL:
            return Cell(
                text, CellStyle.DOT, colour_index(reference_data, Kind.CHANNEL, id_), edit_value=value
            )
        who = person(reference_data, id_) if field.refers_to is Kind.USER else None
        if who is not None and are_several(reference_data):
            return Cell(text, CellStyle.DISC, who.colour_index, edit_value=value, mark=who.initials)
        if field.refers_to is Kind.STAGE:
            style = _STAGE_PILLS.get(stage_kind(reference_data, id_), CellStyle.PILL_NEUTRAL)
            return Cell(text, style, edit_value=value)
        return Cell(text, edit_value=value)

    def _day_cell(self, row: ListRow, value: date, text: str) -> Cell:
        if self._field.type is FieldType.INSTANT:
            return Cell(text[:10], CellStyle.DATE, edit_value=value, tooltip=text)
        if self.key not in self._view.deadlines:
            return Cell(text, CellStyle.DATE, edit_value=value)
        formats = self._values.context.formats
        today = formats.today()
        if value < today and not self._is_ended(row):
            late = formats.overdue((today - value).days)
            return Cell(late, CellStyle.OVERDUE, edit_value=value, tooltip=text)
        return Cell(formats.short_day(value, today), CellStyle.PLAIN, edit_value=value, tooltip=text)

    def _is_ended(self, row: ListRow) -> bool:
        if self._ended_place is None:
            return False
        return self._view.is_ended(row[self._ended_place], self._values.context.gateway.reference_data)


def _style(field: Field) -> CellStyle:
    if field.type in NUMBER_TYPES:
        return CellStyle.NUMBER
    return CellStyle.MUTED if field.type is FieldType.LONG_TEXT else CellStyle.PLAIN
