"""Pastes cells of a spreadsheet into a record table; what does not fit is said before anything is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from crm_desktop.bridge.kinds.columns import RecordColumn
from crm_desktop.bridge.lists.pasted_cells import MOST_ROWS, PastedCells, PasteProblem, cells_of
from crm_desktop.bridge.lists.texts import ListRow, read_rows
from crm_desktop.bridge.records.details import has_activities
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.changes import Outcome
from crm_desktop.core.commands import Command, EditEach, EditRecords, WriteTogether
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Matching
from crm_desktop.frozen import frozen
from crm_desktop.qtkit.table.clipboard import tab_separated
from crm_desktop.qtkit.table.paging.row_ids import UNKNOWN_ID
from crm_desktop.ui.dialogs.notice import Choice, Notice
from crm_desktop.ui.navigation.requests import BeginImport, BeginMail, Request
from crm_desktop.ui.records.table import RecordsTable
from crm_desktop.ui.window.file_endings import is_mail, taken_file


@frozen
class _Plan:
    """Which pasted rows fall on which records and columns; `all` means on every record that is listed."""

    rows: Sequence[Sequence[str]]
    columns: Sequence[RecordColumn]
    ids: Sequence[int]
    all: bool = False

    @property
    def rows_over(self) -> int:
        """How many rows have no record to fall on; one row alone falls on every record that is chosen."""
        if self.all or (len(self.rows) == 1 and self.ids):
            return 0
        return max(0, len(self.rows) - len(self.ids))

    @property
    def columns_over(self) -> int:
        """How many columns lie beyond the last one of the table."""
        last = max(at for row in self.rows for at, cell in enumerate(row) if cell.strip() or not at)
        return max(0, last + 1 - len(self.columns))


class Pasting(QObject):
    """One table's. A row of headings is recognised; one row alone goes into all selected records."""

    message = Signal(str)
    #: a file was pasted: a `Request` that takes it
    requested = Signal(object)

    def __init__(self, values: FieldValues, table: RecordsTable) -> None:
        super().__init__(table)
        self._values = values
        self._table = table
        table.paste_requested.connect(self.paste)

    def paste(self, text: str) -> None:
        """Write pasted cells into the records from the first selected one down; take a copied file."""
        path = taken_file(QGuiApplication.clipboard().mimeData())
        if path is not None:
            self.requested.emit(self._taking(path))
            return
        rows = cells_of(text)
        if not rows:
            return
        columns = self._named_columns(rows[0]) if len(rows) > 1 else []
        rows = rows[1:] if columns else rows
        if self._table.currentIndex().column() < 0:
            if self._table.list.model.rowCount() or not self._makes_new:
                said = self.tr("There is no row to paste into. Import… makes new records of a table.")
                self.message.emit(said)
                return
            plan = _Plan(rows, columns or self._table.shown_columns(), ())
        else:
            self._table.scrollTo(self._table.currentIndex())
            plan = self._plan(rows, columns or self._columns_from_current())
        if len(plan.rows) > MOST_ROWS or len(plan.ids) > MOST_ROWS:
            self.message.emit(self.tr("That is too much to paste. Import it as a file instead."))
        elif not plan.ids and not plan.all and self._table.list.model.rowCount():
            self.message.emit(self.tr("The list is still being read. Try again in a moment."))
        elif plan.rows_over or plan.columns_over:
            self._ask(plan)
        else:
            self._read(plan)

    def _taking(self, path: Path) -> Request:
        """An e-mail may be of the row in hand; all else is imported."""
        values, id_ = self._values, self._table.current_id()
        row = self._table.list.model.row_object(id_) if id_ >= 0 else None
        if row is None or not is_mail(path) or not has_activities(values.context.catalogue, values.kind):
            return BeginImport(values.kind, path)
        listed = values.context.catalogue.row_values(values.kind, row)
        return BeginMail(path, values.kind, id_, values.record.heading(listed), is_guess=True)

    @property
    def _makes_new(self) -> bool:
        return self._values.view.is_imported

    # Where it falls ----------------------------------------------------------------------------------------

    def _named_columns(self, headings: Sequence[str]) -> list[RecordColumn]:
        """The columns that a row of headings names; none unless it names one in each cell."""
        by_title = {column.title().casefold(): column for column in self._table.all_columns()}
        named = [by_title.get(heading.strip().casefold()) for heading in headings]
        return [] if None in named else [column for column in named if column is not None]

    def _columns_from_current(self) -> list[RecordColumn]:
        shown = self._table.shown_columns()
        return shown[shown.index(self._table.column_at(self._table.currentIndex().column())) :]

    def _plan(self, rows: Sequence[Sequence[str]], columns: Sequence[RecordColumn]) -> _Plan:
        table = self._table
        state = table.selection_state()
        if state.all and len(rows) == 1:
            return _Plan(rows, columns, (), all=True)
        if state.all:
            return _Plan(rows, columns, self._ids_from(0, len(rows)))
        if state.count > 1 and (len(rows) == 1 or state.count == len(rows)):
            return _Plan(rows, columns, state.ids)
        first = table.list.model.row_of(state.ids[0]) if state.count > 1 else table.currentIndex().row()
        return _Plan(rows, columns, self._ids_from(first, len(rows)))

    def _ids_from(self, first: int, count: int) -> Sequence[int]:
        """So many records in sight from a row down, headings passed over; none while one is unknown."""
        model = self._table.list.model
        found: list[int] = []
        for row in range(first, model.rowCount()):
            if len(found) > MOST_ROWS or len(found) == count:
                break
            if model.heading_at(row) is not None:
                continue
            if model.id_at(row) == UNKNOWN_ID:
                return ()
            found.append(model.id_at(row))
        return found

    # What does not fit -------------------------------------------------------------------------------------

    def _ask(self, plan: _Plan) -> None:
        lines = []
        makes_new = bool(plan.rows_over) and self._makes_new
        if plan.rows_over:
            said = self.tr("%Ln row(s) do not fit: the list ends before them.", "", plan.rows_over)
            lines.append(said)
        if plan.columns_over:
            lines.append(self.tr("%Ln column(s) lie beyond the last column.", "", plan.columns_over))
        if makes_new:
            lines.append(self.tr("Shall they become new records? All is one step to undo."))
        if plan.ids and (plan.columns_over or not makes_new):
            lines.append(self.tr("Paste what fits? The rest then stays on the clipboard."))
        choices = [Choice("cancel", self.tr("Cancel"))]
        if plan.ids or plan.all:
            choices.append(Choice("paste", self.tr("Paste what fits"), not makes_new))
        if makes_new:
            many = self.tr("Make %Ln new", "", plan.rows_over)
            choices.append(Choice("make", many, True))
        notice = Notice(
            self._values.context.icons,
            self.tr("Not everything fits here"),
            "\n".join(lines),
            tuple(choices),
            self._table.window(),
        )
        notice.chosen.connect(partial(self._answered, plan))
        notice.open()

    def _answered(self, plan: _Plan, key: str) -> None:
        if key == "make":
            self._read(plan)
        if key != "paste":
            return
        fitting = plan.rows if plan.all or len(plan.rows) == 1 else plan.rows[: len(plan.ids)]
        beyond = [row[len(plan.columns) :] for row in fitting] if plan.columns_over else []
        rest = [*beyond, *plan.rows[len(fitting) :]]
        QGuiApplication.clipboard().setText(tab_separated(rest))
        self._read(_Plan(fitting, plan.columns, plan.ids, all=plan.all))

    # Writing -----------------------------------------------------------------------------------------------

    def _read(self, plan: _Plan) -> None:
        """Read the records as they are: what is the same already is not written."""
        gateway, kind = self._values.context.gateway, self._values.kind
        gateway.read(read_rows(kind, tuple(plan.ids)), partial(self._write, plan), owner=self)

    def _write(self, plan: _Plan, now: Mapping[int, ListRow]) -> None:
        pasted, kind = PastedCells(self._values), self._values.kind
        if plan.all:
            found, problems = pasted.values_of(plan.rows, plan.columns)
            if problems:
                self.message.emit(self.tr("Nothing was pasted.") + " " + self._said(problems[0]))
            else:
                self._run(EditRecords(Matching(self._table.list.query), found[0]))
            return
        single = len(plan.rows) == 1 and bool(plan.ids)
        rows = list(plan.rows) * len(plan.ids) if single else plan.rows
        here = [(row, id_) for row, id_ in zip(rows, plan.ids, strict=False) if id_ in now]
        found, problems = pasted.changes(
            [row for row, _ in here], plan.columns, [now[id_] for _, id_ in here]
        )
        places = [(here[each.row - 1][1], each) for each in problems]
        edits = tuple((id_, values) for (_row, id_), values in zip(here, found, strict=True) if values)
        beyond = plan.rows[len(plan.ids) :] if not single else ()
        new, wrong = pasted.values_of(beyond, plan.columns, first=len(plan.ids) + 1)
        if new:
            made = partial(self._made, places, wrong, len(plan.ids) + 1)
            self._run(WriteTogether(kind, tuple(new), edits), made)
        elif edits:
            self._run(EditEach(kind, edits), partial(self._made, places, [], 0))
        elif places:
            self._mark(places)
        else:
            self.message.emit(self.tr("Nothing was changed: the records say so already."))

    def _made(
        self,
        places: list[tuple[int, PasteProblem]],
        wrong: list[PasteProblem],
        first: int,
        outcome: Outcome,
    ) -> None:
        """Mark what could not be taken, in the new records too."""
        self._mark([*places, *((outcome.ids[each.row - first], each) for each in wrong)])

    def _mark(self, places: Sequence[tuple[int, PasteProblem]]) -> None:
        """What cannot be taken stands in red in its cell, with the reason, until it is mended or left."""
        if not places:
            return
        for id_, problem in places:
            self._table.list.model.keep_typed(id_, problem.key, problem.text, problem.message)
        count = self.tr("%Ln cell(s) could not be taken and stand in red.", "", len(places))
        self.message.emit(f"{count} {self._said(places[0][1])}")

    def _said(self, problem: PasteProblem) -> str:
        names_itself = problem.message.startswith(problem.field)
        said = self.tr("Row {row}: {message}") if names_itself else self.tr("Row {row}, {field}: {message}")
        return said.format(row=problem.row, field=problem.field, message=problem.message)

    def _run(self, command: Command, done: Callable[[Outcome], None] | None = None) -> None:
        self._values.context.gateway.run(command, done=done, origin=self, failed=self._failed, owner=self)

    def _failed(self, error: UserError) -> None:
        said = self.tr("Nothing was pasted. {message}")
        self.message.emit(said.format(message=self._values.say(error)))
