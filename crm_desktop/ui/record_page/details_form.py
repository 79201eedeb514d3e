"""All fields of a record: the filled ones as text that is edited in place, the empty ones behind a link."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from crm_desktop.bridge.records.details import RecordDetails
from crm_desktop.bridge.records.field_editors import FieldEditors
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.records.reaching import Reach, reach_of
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field
from crm_desktop.qtkit.editors.detail_row import DetailRow
from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.look.chips import Chip, Chips
from crm_desktop.qtkit.look.roles import Role, TextSize
from crm_desktop.qtkit.look.theme import Theme
from crm_desktop.qtkit.widgets.buttons import Button
from crm_desktop.qtkit.widgets.labels import plain_label, plain_tooltip
from crm_desktop.ui.navigation.page import Unsaved
from crm_desktop.ui.navigation.requests import ReachOut
from crm_desktop.ui.record_page.edits import RecordEdits
from crm_desktop.ui.record_page.part import RecordPart
from crm_desktop.ui.record_page.reach_button import reach_button

#: Width of the names in pixels, beside a table and on a page of its own.
_NAME, _PAGE_NAME = 88, 124


class DetailsForm(RecordPart):
    """The fields of the record that is shown. What is being typed stays until it is stored or given up."""

    def __init__(
        self, values: FieldValues, edits: RecordEdits, parent: QWidget, *, is_page: bool = False
    ) -> None:
        super().__init__(values, parent)
        self._is_page = is_page
        self._edits = edits
        self._editors = FieldEditors(values)
        self._chip_painter = Chips(values.context.themes.current)
        self._details: RecordDetails | None = None
        self._rows: dict[str, DetailRow] = {}
        self._reaches: dict[str, Reach | None] = {}
        self._is_open = False
        #: what could not be stored of records that are out of sight: (text, why) by field and record
        self._waiting: dict[int, dict[str, tuple[str, str]]] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._heading = plain_label("", self, role=Role.MUTED, size=TextSize.SMALL, bold=True)
        self._heading.setContentsMargins(0, 0, 0, 4)
        self._layout.addWidget(self._heading)
        self._more = Button("", "link", self)
        self._more.clicked.connect(self._toggle)
        self._layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self._order = self._fields()
        values.context.themes.changed.connect(self._take_theme)
        self.retranslate()

    def _fields(self) -> list[str]:
        view = self.values.view
        main, names, hidden = view.main_fields, view.name_fields, view.said_elsewhere | view.own_use
        # A field may be among the main ones and beside the name; it stands once, else places would be wrong.
        first = list(dict.fromkeys((*names, *main) if self._is_page else (*main, *names)))
        others = [field.name for field in self.values.record.fields if not field.is_beside]
        return [*first, *(name for name in others if name not in first and name not in hidden)]

    def show_details(self, details: RecordDetails) -> None:
        """Show a record; another one than before closes what was being edited."""
        if self._details is None or self._details.id != details.id:
            self._put_aside()
        is_other = self._details is None or self._details.id != details.id
        self._details = details
        for name in self._order:
            self._show_field(name, details)
        self._show_more()
        if is_other:
            self._take_up(details.id)

    def finish_edits(self) -> None:
        """Commit what is being typed; what is wrong stays at its field."""
        for row in self._rows.values():
            row.finish_edit()

    def unsaved(self) -> Unsaved | None:
        """What was typed and could not be stored, here or at a record shown before."""
        for name, row in self._rows.items():
            if row.unstored():
                return Unsaved(self.values.title(name), row.unstored(), row.message())
        for texts in self._waiting.values():
            for name, (text, message) in texts.items():
                return Unsaved(self.values.title(name), text, message)
        return None

    def _put_aside(self) -> None:
        """Another record comes: commit what is being typed; what is wrong waits until its record returns."""
        self.finish_edits()
        for name, row in self._rows.items():
            if self._details is not None and row.unstored():
                self._wait(self._details.id, name, row.unstored(), row.message())
            row.cancel_edit()

    def _wait(self, id_: int, name: str, text: str, message: str) -> None:
        self._waiting.setdefault(id_, {})[name] = text, message

    def _take_up(self, id_: int) -> None:
        for name, (text, message) in self._waiting.pop(id_, {}).items():
            row = self._make_row(name)
            row.show()
            row.reopen(Unparsed(text), message)

    def row(self, name: str) -> DetailRow | None:
        """The row of a field, if it is shown."""
        return self._rows.get(name)

    def begin_edit(self, name: str) -> None:
        """Put the cursor into a field, which may be one of those that are not shown."""
        row = self._make_row(name)
        if self._details is not None:
            self._show_field(name, self._details)
        row.show()
        row.begin_edit()

    def retranslate(self) -> None:
        """Set every text anew."""
        self._heading.setText(self.tr("DETAILS"))
        self._reaches.clear()  # their buttons speak too
        for name, row in self._rows.items():
            row.set_name(self.values.title(name))
        if self._details is not None:
            self.show_details(self._details)

    def _take_theme(self, theme: Theme) -> None:
        self._chip_painter = Chips(theme)
        if self._details is not None:
            self.show_details(self._details)
        for row in self._rows.values():
            row.set_name_width(self._name_width())

    def _name_width(self) -> int:
        return self.values.context.themes.current.pixels(_PAGE_NAME if self._is_page else _NAME)

    def _show_field(self, name: str, details: RecordDetails) -> None:
        wanted = (
            self._is_open or name in self.values.view.main_fields or self._is_worth_showing(name, details)
        )
        wanted = wanted or (self._is_page and self.values.record.field(name).own is not None)
        if not wanted and name not in self._rows:
            return
        row = self._make_row(name)
        row.setVisible(wanted or row.editor is not None)
        value = self.values.edit_value(self.values.record.field(name), details.values)
        counting = self.values.counting_text(name, details.values)
        row.set_value(value, counting)
        self._show_link(name, row, details)
        if self.values.record.field(name).follows:
            row.set_role(Role.MUTED if counting else None)
        elif name == "next_step_on" and isinstance(value, date):
            row.set_role(Role.BAD if value < self.values.context.formats.today() else None)
        elif name == "next_step_on":
            row.set_role(None)

    def _show_link(self, name: str, row: DetailRow, details: RecordDetails) -> None:
        """A number or an address that the system may open has a button beside it."""
        reach = reach_of(self.values.record.field(name), details.values.get(name))
        if reach == self._reaches.get(name) and name in self._reaches:
            return
        self._reaches[name] = reach
        row.set_link(None if reach is None else reach_button(self.context, reach, self._reach_out, row))

    def _reach_out(self, reach: Reach) -> None:
        if self._details is not None:
            title = self.values.record.heading(self._details.values)
            self.requested.emit(ReachOut(reach, self.values.kind, self._details.id, title))

    def _is_worth_showing(self, name: str, details: RecordDetails) -> bool:
        """Whether a field is filled in, on a page of its own; a "no" that nobody chose counts as empty."""
        stored = details.values.get(name)
        is_default = self.values.record.field(name).default == 0 and stored == 0
        warns = name in self.values.view.warnings
        is_own = self.values.record.field(name).own is not None
        return (self._is_page or warns or is_own) and stored is not None and not is_default

    def _make_row(self, name: str) -> DetailRow:
        row = self._rows.get(name)
        if row is not None:
            return row
        field = self.values.record.field(name)
        row = DetailRow(
            self.values.title(name),
            self._editors.factory(field),
            partial(self.values.text_of, field),
            self,
            name_width=self._name_width(),
            editable=field.editable,
            warn=partial(self.values.warning, field),
            chips=partial(self._chips, field) if field.is_several else None,
        )
        row.setToolTip(plain_tooltip(self.values.help(name)))
        row.committed.connect(partial(self._commit, name))
        shown = [each for each in self._order if each in self._rows or each == name]
        self._rows[name] = row
        self._layout.insertWidget(1 + shown.index(name), row)
        if shown.index(name):
            above = self._rows[shown[shown.index(name) - 1]]
            QWidget.setTabOrder(above.value_label, row.value_label)
        return row

    def _chips(self, field: Field, value: object) -> tuple[tuple[Chip, ...], Chips]:
        return self.values.chips(field, value), self._chip_painter

    def _commit(self, name: str, value: object) -> None:
        details = self._details
        if details is None:
            return
        row = self._rows[name]
        place = row.mapToGlobal(QPoint(0, row.height()))
        text = self.values.text_of(self.values.record.field(name), value)
        seen: Mapping[str, Stored] = details.values
        self._edits.edit(
            details.id,
            name,
            value,
            seen,
            refused=partial(self._refuse, details.id, name, text),
            cancelled=row.cancel_edit,
            at=place,
        )

    def _refuse(self, id_: int, name: str, text: str, message: str) -> None:
        if self._details is not None and self._details.id == id_:
            self._rows[name].refuse(message)
        else:
            self._wait(id_, name, text, message)
            self.refused.emit(message)

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        if self._details is not None:
            self.show_details(self._details)

    def _show_more(self) -> None:
        if self._is_open:
            self._more.setText(self.tr("Fewer fields"))
        else:
            self._more.setText(self.tr("More fields"))
