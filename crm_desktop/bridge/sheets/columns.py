"""The columns of a sheet, made from the description of a field; rows are mappings of stored values."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.fields import NUMBER_TYPES, Field
from crm_desktop.core.values.parsing import Money
from crm_desktop.qtkit.editors.base import Editor, EditorFactory
from crm_desktop.qtkit.editors.plain import NumberEditor
from crm_desktop.qtkit.table.columns import EMPTY_CELL, Cell, CellStyle


class SheetColumn:
    """One field as a column. Amounts stand without the sign of their currency, which is that of the sheet."""

    sortable = False

    def __init__(
        self,
        values: FieldValues,
        name: str,
        width: int,
        *,
        hint: Callable[[], str] | None = None,
        unsaid: Callable[[], str] | None = None,
        style: CellStyle = CellStyle.PLAIN,
        at_right: bool = False,
        shown_at_first: bool = True,
    ) -> None:
        """`hint` is what the empty row says here, `unsaid` what a stored row without a value means."""
        self._values = values
        self._field = values.record.field(name)
        self._editors = FieldEditors(values)
        self._hint = hint
        self._unsaid = unsaid
        is_number = self._field.type in NUMBER_TYPES
        self._style = CellStyle.NUMBER if is_number and style is CellStyle.PLAIN else style
        self.key = name
        self.default_width = width
        self.editable = self._field.editable
        right = is_number or at_right
        self.alignment = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self.shown_at_first = shown_at_first
        self.can_shrink = not is_number

    @property
    def field(self) -> Field:
        """The field that is shown."""
        return self._field

    def title(self) -> str:
        """Return the field's name."""
        return self._values.title(self.key)

    def cell(self, row: Row) -> Cell:
        """Return what the column shows of a row."""
        if row.get(self.key) is None:
            said = self._unsaid if row else self._hint
            return EMPTY_CELL if said is None else Cell(said(), CellStyle.MUTED)
        value = self.value(row)
        return Cell(self._plain(value), self._style, edit_value=value)

    def value(self, row: Row) -> object:
        """What an editor starts with."""
        return self._values.edit_value(self._field, row)

    def copied(self, row: Row) -> str:
        """Return the value for a spreadsheet: what pastes back as the same."""
        value = self.value(row)
        return "" if value is None else self._values.copied_text(self._field, value)

    def forget_texts(self) -> None:
        """Do nothing: no cells are kept."""

    def text_of(self, value: object) -> str:
        """Return how a value looks until it is stored; a currency that was typed is shown with it."""
        if isinstance(value, Money) and value.currency:
            return self._values.context.formats.amount(value.amount, value.currency)
        return self._plain(value)

    def _plain(self, value: object) -> str:
        formats = self._values.context.formats
        if isinstance(value, Money):
            return formats.figure(value.amount, value.currency or self._values.base_currency)
        if isinstance(value, Decimal):
            return formats.exact(value)
        return self._values.text_of(self._field, value)

    def parse(self, text: str) -> tuple[object, str | None]:
        """The value that a pasted text tells, or what is wrong with it."""
        return self._values.parse(self._field)(text) if text else (None, None)

    def editor_factory(self) -> EditorFactory | None:
        """Return what makes the field's editor."""
        return self._make_editor

    def _make_editor(self, parent: QWidget) -> Editor:
        if self._field.type in NUMBER_TYPES:
            return NumberEditor(parent, parse=self._values.parse(self._field), text_of=self._plain)
        return self._editors.make(self._field, parent)

    def usual_cells(self) -> Sequence[Cell]:
        """Return none: the width is enough."""
        return ()


class NumberColumn(SheetColumn):
    """The number of a row, by which it is dragged."""

    def __init__(self, values: FieldValues, name: str) -> None:
        super().__init__(values, name, 40, style=CellStyle.MUTED)
        self.editable = False

    def title(self) -> str:
        """Return the sign of a number."""
        return "#"

    def cell(self, row: Row) -> Cell:
        """Return the place of a row in the sheet."""
        number = row.get("number")
        return (
            EMPTY_CELL
            if number is None
            else Cell(self._values.context.formats.number(int(number)), self._style)
        )

    def copied(self, row: Row) -> str:
        """Return the same, plain."""
        return str(row.get("number") or "")
