"""Pastes rows of a spreadsheet into a sheet: onto its rows and below them, all in one step or not at all."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject

from crm_desktop.bridge.lists.pasted_cells import MOST_ROWS, PasteProblem, cells_of
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.bridge.sheets.columns import SheetColumn
from crm_desktop.bridge.sheets.pasted import PastedRows, SheetPaste, named_columns
from crm_desktop.core.changes import Outcome
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.sheets import WriteRows
from crm_desktop.ui.sheets.sheet import RecordSheet, Values


class SheetPasting(QObject):
    """One sheet's. A row of headings is recognised; else cells fall from the current one to the right."""

    def __init__(self, values: FieldValues, view: RecordSheet) -> None:
        super().__init__(view)
        self._values = values
        self._view = view
        view.paste_requested.connect(self.paste)

    def paste(self, text: str) -> None:
        """Write pasted rows from the first chosen row down."""
        view, cells = self._view, cells_of(text)
        if not cells or view.currentIndex().row() < 0 or not view.owner:
            return
        named = named_columns(view.kind.columns, cells[0]) if len(cells) > 1 else []
        cells = cells[1:] if named else cells
        if len(cells) > MOST_ROWS:
            view.message.emit(self.tr("That is too much to paste. Import it as a file instead."))
            return
        stored = view.sheet.stored_ids
        first = self._first_row()
        onto = stored[first : first + len(cells)]
        held = {id_: view.sheet.held(id_) or {} for id_ in onto}
        found = SheetPaste(self._values, named or self._columns_from_current()).rows(cells, onto, held)
        if isinstance(found, PasteProblem):
            self._say_problem(found.row, found.field, found.message)
        elif found.places:
            rows = [*(values for _, values in found.edits), *found.new]
            view.settle(rows, partial(self._write, found))
        else:
            view.message.emit(self.tr("Nothing was changed: the rows say so already."))

    def _first_row(self) -> int:
        chosen = self._view.chosen_ids()
        current = self._view.currentIndex().row()
        return min(self._view.sheet.row_of(chosen[0]), current) if chosen else current

    def _columns_from_current(self) -> list[SheetColumn]:
        view = self._view
        shown = [view.kind.columns[number] for number in view.visible_columns()]
        begin = shown.index(view.kind.columns[view.currentIndex().column()])
        return [
            column for place, column in enumerate(shown) if place >= begin and column.key != view.kind.handle
        ]

    def _write(self, found: PastedRows, settled: list[Values]) -> None:
        view, count = self._view, len(found.edits)
        edits = tuple((id_, values) for (id_, _), values in zip(found.edits, settled[:count], strict=True))
        new = tuple(view.completed(values) for values in settled[count:])
        command = WriteRows(self._values.kind, view.kind.through, view.owner, edits, new)
        view.run(command, self._written, partial(self._failed, found))

    def _written(self, outcome: Outcome) -> None:
        self._view.message.emit(self.tr("%Ln row(s) pasted", "", len(outcome.ids)))

    def _failed(self, found: PastedRows, error: UserError) -> None:
        place = error.params.get("place")
        if isinstance(error, RuleBroken) and isinstance(place, int) and place < len(found.places):
            title = self._values.title(error.field) if error.field in self._values.record.by_name else ""
            self._say_problem(found.places[place], title, self._values.say(error))
        else:
            self._view.message.emit(
                self.tr("Nothing was pasted. {message}").format(message=self._values.say(error))
            )

    def _say_problem(self, row: int, field: str, message: str) -> None:
        said = self.tr("Nothing was pasted. Row {row}, {field}: {message}")
        self._view.message.emit(said.format(row=row, field=field, message=message))
