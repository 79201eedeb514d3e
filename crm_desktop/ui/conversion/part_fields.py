"""The fields of one part of a conversion, changeable in place: new ones, kept ones, and those filled in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.access.page_context import PageContext
from crm_desktop.bridge.conversion.session import PartPlan
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.conversions import Becoming
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.rules.conversion import BECOMES
from crm_desktop.qtkit.editors.field_row import FieldRow
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.labels import plain_label

_NAME_WIDTH = 84
#: Settled by the conversion itself.
_SETTLED = frozenset({*map(str, BECOMES), "lead", "owner", "tags", "currency", "kind"})


class PartFields(QWidget):
    """Rows of one kind's fields; what a person types in them stays while other parts are chosen anew."""

    def __init__(self, context: PageContext, kind: Kind, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values = FieldValues(context, kind)
        self._editors = FieldEditors(self._values)
        self._rows: dict[str, FieldRow] = {}
        self._notes: dict[str, QWidget] = {}
        self._start: dict[str, object] = {}
        self._shown: tuple[Becoming, int | None] | None = None
        self._typed: dict[tuple[Becoming, int | None], dict[str, object]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._column.addStretch(1)

    def show_part(self, part: PartPlan) -> None:
        """Show what a part would hold; texts typed for the same choice before are there again."""
        self._keep_typed()
        self._clear()
        self._shown = (part.how, part.id)
        if part.how is Becoming.NONE:
            return
        for name in self._names(part):
            self._add_row(name, part)

    def told(self) -> dict[str, object]:
        """The values that the person changed, as a command takes them."""
        told: dict[str, object] = {}
        for name, row in self._rows.items():
            if row.value() != self._start[name]:
                told.update(self._values.command_values(name, row.value()))
        return told

    def check(self) -> bool:
        """Say at each field what is wrong with it; True if nothing is."""
        right = [row.check() for row in self._rows.values()]
        return all(right)

    def refuse(self, error: UserError) -> bool:
        """Say a refusal at its field; False where no field here is at fault."""
        if not isinstance(error, RuleBroken) or error.field not in self._rows:
            return False
        row = self._rows[error.field]
        row.refuse(self._values.say(error))
        row.editor.setFocus()
        return True

    def row(self, name: str) -> FieldRow:
        """The row of a field."""
        return self._rows[name]

    def note(self, name: str) -> str:
        """What is said under a field: that it is kept, or filled in."""
        label = self._notes.get(name)
        return "" if label is None else label.accessibleName()

    def take_theme(self, theme: Theme) -> None:
        """Give the names their room at another text size."""
        for row in self._rows.values():
            row.set_name_width(theme.pixels(_NAME_WIDTH))

    def _names(self, part: PartPlan) -> list[str]:
        """A new record's form; of an existing one what the lead has something to say of."""
        if part.how is Becoming.NEW:
            names = [name for name in self._values.view.form_fields if name not in _SETTLED]
            return names + [name for name in part.given if name not in names and self._is_shown(name)]
        return [name for name in part.given if self._is_shown(name) and name != "name"]

    def _is_shown(self, name: str) -> bool:
        is_beside = self._values.record.field(name).is_beside
        return name not in _SETTLED and name not in self._values.view.own_use and not is_beside

    def _add_row(self, name: str, part: PartPlan) -> None:
        field = self._values.record.field(name)
        row = FieldRow(self._values.title(name), self._editors.make(field, self), self, name_width=0)
        existing: Mapping[str, Stored] = part.existing or {}
        start = self._values.edit_value(field, {**existing, **part.values})
        if start is None and part.how is Becoming.NEW:
            reference_data = self._values.context.gateway.reference_data
            start = self._values.view.form_start(reference_data).get(name, field.default)
        self._start[name] = start
        typed = self._typed.get((part.how, part.id), {})
        row.reset(typed.get(name, start))
        self._rows[name] = row
        self._column.insertWidget(self._column.count() - 1, row)
        if part.how is Becoming.EXISTING:
            self._add_note(name, is_filled=name in part.values)

    def _add_note(self, name: str, *, is_filled: bool) -> None:
        text = self.tr("filled in from the lead") if is_filled else self.tr("kept as it is")
        note = plain_label(text, self, role=Role.GOOD if is_filled else Role.MUTED, size=TextSize.SMALL)
        note.setAccessibleName(text)
        note.setIndent(self._values.context.themes.current.pixels(_NAME_WIDTH) + 14)
        self._notes[name] = note
        self._column.insertWidget(self._column.count() - 1, note)

    def _keep_typed(self) -> None:
        if self._shown is not None:
            changed = {n: row.value() for n, row in self._rows.items() if row.value() != self._start[n]}
            self._typed[self._shown] = changed

    def _clear(self) -> None:
        for widget in (*self._rows.values(), *self._notes.values()):
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._rows.clear()
        self._notes.clear()
        self._start.clear()
