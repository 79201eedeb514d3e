"""A sheet of records that belong to one record: edited in its cells, added in its last row, deleted."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from crm_desktop.bridge.kinds.view import Row
from crm_desktop.bridge.lists.saved import Listed, rows_at_hand
from crm_desktop.bridge.records.field_values import FieldValues, expected_values
from crm_desktop.bridge.sheets.columns import SheetColumn
from crm_desktop.bridge.sheets.reading import SheetReading
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, CreateRecord, DeleteRecords, EditRecords
from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.queries import Records, id_of
from crm_desktop.core.values.spreadsheet_text import guard_formula
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.editors.unparsed import Unparsed
from crm_desktop.qtkit.table.selection import select_rows
from crm_desktop.qtkit.table.sheet.model import is_draft
from crm_desktop.qtkit.table.sheet.view import SheetView
from crm_desktop.ui.navigation.page import Unsaved
from crm_desktop.ui.records.saving import TableSaving

Values = dict[str, object]
#: What a row that is typed says, completed by what the rows that are there have alike.
Complete = Callable[[Sequence[Row], Values], Values]
#: Gets the values of rows to be written, finds what their texts mean, and goes on with them.
Settle = Callable[[QObject, Sequence[Mapping[str, object]], Callable[[list[Values]], None]], None]


def as_they_are(
    _owner: QObject, rows: Sequence[Mapping[str, object]], done: Callable[[list[Values]], None]
) -> None:
    """Nothing in the rows has to be found."""
    done([dict(row) for row in rows])


def as_it_is(_rows: Sequence[Row], values: Values) -> Values:
    """Nothing is added to a row."""
    return values


@frozen
class SheetKind:
    """What one sort of sheet consists of."""

    #: the field by which its records point at their owner
    through: str
    columns: Sequence[SheetColumn]
    widest: str
    #: a new record is made as soon as one of these is typed
    needs: frozenset[str]
    handle: str = ""
    settle: Settle = as_they_are
    complete: Complete = as_it_is


class RecordSheet(SheetView):
    """Writes what is typed; what cannot be done is said in the cell, or by `message`."""

    message = Signal(str)

    def __init__(self, values: FieldValues, kind: SheetKind, reading: SheetReading, parent: QWidget) -> None:
        self._values = values
        self._gateway = values.context.gateway
        self.kind = kind
        self._reading = reading
        super().__init__(
            kind.columns,
            values.context.themes,
            parent,
            widest=kind.widest,
            gone=_gone_meanwhile,
            handle=kind.handle,
            clean_copied=guard_formula,
        )
        self._under_way: dict[tuple[int, str], int] = {}
        #: by id the row as it was read last, and the same with its number in the list
        self._rows: Sequence[Row] = ()
        self._numbered: list[tuple[int, Row]] = []
        self._last_key = ""
        self._left_row = -1
        self._wanted: tuple[int, ...] = ()
        self._owner = 0
        self.sheet.edit_requested.connect(self._edited)
        self.delete_requested.connect(self.delete_chosen)
        self.saving = TableSaving(values.context, self._sheet_name, self._listed, self)
        self.saving.message.connect(self.message)

    @property
    def owner(self) -> int:
        """Whose records are shown; 0 before the first."""
        return self._owner

    def show_owner(self, owner: int) -> None:
        """Show the records of another one as soon as they are read."""
        if owner != self._owner:
            self._owner = owner
            self._under_way.clear()
            self.sheet.clear()
            self._reading.show(owner)

    def show_records(self, rows: Sequence[Row]) -> None:
        """Show the records as they were read; of very many most are the very rows of the last reading."""
        former, self._rows = self._rows, rows
        numbered = self._numbered
        if len(former) != len(rows):
            former, numbered = (), []
        self._numbered = [
            numbered[number]
            if former and former[number] is row
            else (id_of(row), {**row, "number": number + 1})
            for number, row in enumerate(rows)
        ]
        self.sheet.show_rows(self._numbered)
        self._stay()
        if self._wanted:
            self._choose(self._wanted)
            self._wanted = ()

    def choose_when_shown(self, ids: Sequence[int]) -> None:
        """Make rows the selection as soon as they are read."""
        self._wanted = tuple(ids)

    def _choose(self, ids: Sequence[int]) -> None:
        rows = sorted(row for each in ids if (row := self.sheet.row_of(each)) >= 0)
        if rows:
            select_rows(self.sheet, self.selectionModel(), rows)
            index = self.sheet.index(rows[0], max(0, self.currentIndex().column()))
            self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(index)

    def retranslate(self) -> None:
        """Set every text anew."""
        self.sheet.retranslate()
        self.saving.retranslate()

    def _sheet_name(self) -> str:
        return self._values.context.words.kinds(self._values.kind)

    def _listed(self) -> Listed:
        return rows_at_hand(self.texts(self.sheet.stored_ids))

    def paste_clipboard(self) -> None:
        """Paste what is on the clipboard."""
        self.paste_requested.emit(QGuiApplication.clipboard().text())

    def _stay(self) -> None:
        """Choose what has come to the place of rows that were deleted here."""
        row, self._left_row = self._left_row, -1
        if row >= 0 and not self.has_selection():
            place = self.sheet.index(
                min(row, self.sheet.rowCount() - 1), max(0, self.currentIndex().column())
            )
            self.choose(place)

    def run(
        self, command: Command, done: Callable[[Outcome], None], failed: Callable[[UserError], None]
    ) -> None:
        """Carry a command out; until then what is shown is not read anew."""
        self._reading.write_begins()

        def on_done(outcome: Outcome) -> None:
            done(outcome)
            self._reading.write_ended()

        def on_failed(error: UserError) -> None:
            failed(error)
            self._reading.write_ended()

        self._gateway.run(command, origin=self, done=on_done, failed=on_failed, owner=self)

    def settle(self, rows: Sequence[Mapping[str, object]], done: Callable[[list[Values]], None]) -> None:
        """Find what the texts in rows mean, then go on."""
        self._reading.write_begins()

        def settled(found: list[Values]) -> None:
            done(found)
            self._reading.write_ended()

        self.kind.settle(self, rows, settled)

    def say(self, error: UserError) -> None:
        """Say what is wrong where no cell is at fault."""
        self.message.emit(self._values.say(error))

    # Cells -------------------------------------------------------------------------------------------------

    def _edited(self, record_id: int, key: str, value: object) -> None:
        self._last_key = key
        if is_draft(record_id):
            self._send(record_id)
            return
        row = self.sheet.held(record_id) or {}
        changes = self._values.command_values(key, value)
        self.settle([changes], partial(self._write, record_id, key, row))

    def _write(self, record_id: int, key: str, row: Row, settled: list[Values]) -> None:
        (changes,) = settled
        place = (record_id, key)
        first = place not in self._under_way
        expected = expected_values(list(changes), row) if first and row else None
        self._under_way[place] = self._under_way.get(place, 0) + 1

        def ended() -> None:
            self._under_way[place] = self._under_way.get(place, 1) - 1
            if self._under_way[place] <= 0:
                del self._under_way[place]

        def done(_outcome: Outcome) -> None:
            ended()
            if place not in self._under_way:
                self.sheet.stored(record_id, key)

        def failed(error: UserError) -> None:
            ended()
            self.sheet.reject_edit(record_id, key, self._values.say(error))

        self.run(EditRecords(Records(self._values.kind, (record_id,)), changes, expected), done, failed)

    # New records -------------------------------------------------------------------------------------------

    def _send(self, draft: int) -> None:
        """Make a record of a draft that says enough; one that is on its way is finished afterwards."""
        typed = self.sheet.values_of(draft)
        is_under_way = any(edit.sent for edit in typed.values())
        is_wrong = any(isinstance(edit.value, Unparsed) for edit in typed.values())
        if is_under_way or is_wrong or self.kind.needs.isdisjoint(typed):
            return
        values: Values = {}
        for key, edit in typed.items():
            values.update(self._values.command_values(key, edit.value))
        self.sheet.sent(draft)
        self.settle([values], partial(self._create, draft, self._last_key))

    def _create(self, draft: int, key: str, settled: list[Values]) -> None:
        values = self.completed(settled[0])
        command = CreateRecord(self._values.kind, {**values, self.kind.through: self._owner})

        def done(outcome: Outcome) -> None:
            (record_id,) = outcome.ids
            for name, value in self.sheet.adopt(draft, record_id):
                self._edited(record_id, name, value)

        def failed(error: UserError) -> None:
            self.sheet.not_stored(draft)
            field = error.field if isinstance(error, RuleBroken) else ""
            at = field if field in self.sheet.values_of(draft) else key
            self.sheet.reject_edit(draft, at, self._values.say(error))

        self.run(command, done, failed)

    def completed(self, values: Values) -> Values:
        """What a new row says, with what the rows that are there have alike."""
        return self.kind.complete(self._rows, values)

    # Deleting ----------------------------------------------------------------------------------------------

    def delete_chosen(self) -> None:
        """Delete the chosen records, in one step, and drop what is typed in chosen rows below them."""
        ids = self.chosen_ids()
        for draft in self.chosen_drafts():
            self.sheet.drop_draft(draft)
        if ids:
            self._left_row = self.sheet.row_of(ids[0])
            command = DeleteRecords(Records(self._values.kind, tuple(ids)))
            self.run(command, _nothing, self.say)

    # Leaving -----------------------------------------------------------------------------------------------

    def unsaved(self) -> Unsaved | None:
        """What is typed and could not be stored, if anything."""
        for draft in self.sheet.typed_drafts:
            typed = self.sheet.values_of(draft)
            if any(edit.sent for edit in typed.values()):
                continue
            key, edit = next(iter(typed.items()))
            return Unsaved(self._values.title(key), edit.text, edit.message or _says_too_little())
        refused = self.sheet.edits.first_refused()
        if refused is None:
            return None
        _, key, edit = refused
        return Unsaved(self._values.title(key), edit.text, edit.message)


def _nothing(_outcome: Outcome) -> None:
    """There is nothing to do after it."""


def _gone_meanwhile() -> str:
    return QCoreApplication.translate(
        "RecordSheet", "This row was deleted meanwhile. Change any cell of it to add it again."
    )


def _says_too_little() -> str:
    return QCoreApplication.translate("RecordSheet", "The row does not say what it is about yet.")
