"""Cells pasted from a spreadsheet: read by the rules of the columns they fall on."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.columns import RecordColumn
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.records.fields import Field
from crm_desktop.core.values.spreadsheet_text import unguard_formula
from crm_desktop.core.words.direction import isolated
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.finding import find_entries
from crm_desktop.services.reads.reader import ListRow

#: A cell, quoted or plain, and what ends it: a tab, a line break or the end of the text.
_CELL = re.compile(r'(?:"([^"]*(?:""[^"]*)*)"|([^\t\n]*))(\t|\n|\Z)')
#: More rows than these belong into an import.
MOST_ROWS = 5_000


@frozen
class PasteProblem:
    """A cell that cannot be taken: where, counted from 1, what it holds, and what is wrong."""

    row: int
    key: str
    field: str
    text: str
    message: str


def cells_of(text: str) -> list[list[str]]:
    """The rows and cells of tab-separated text; quoted cells may hold tabs and line breaks.

    Not by the module `csv`: its cells end at 131,072 characters, for all threads of the program alike.
    """
    rows: list[list[str]] = [[]]
    for cell in _CELL.finditer(text.replace("\r\n", "\n").replace("\r", "\n")):
        quoted, plain, end = cell.groups()
        rows[-1].append(plain if quoted is None else quoted.replace('""', '"'))
        if end == "\n":
            rows.append([])
        elif not end:
            break
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


class PastedCells:
    """Understands pasted cells for one kind of record."""

    def __init__(self, values: FieldValues) -> None:
        self._values = values

    def changes(
        self,
        rows: Sequence[Sequence[str]],
        columns: Sequence[RecordColumn],
        now: Sequence[ListRow],
    ) -> tuple[list[dict[str, object]], list[PasteProblem]]:
        """What each pasted row changes in the record as it is `now`, as values of a command, and what cannot
        be taken of it.

        A cell that says what copying the record gives changes nothing, even where the copy says less than is
        stored, such as the time without its fractions.
        """
        found: list[dict[str, object]] = []
        problems: list[PasteProblem] = []
        for number, (cells, row) in enumerate(zip(rows, now, strict=True), start=1):
            values: dict[str, object] = {}
            for cell, column in zip(cells, columns, strict=False):
                text = unguard_formula(cell.strip())
                if text == unguard_formula(column.copied(row).strip()):
                    continue
                self._take(number, column, text, values, problems)
            found.append(values)
        return found, problems

    def values_of(
        self, rows: Sequence[Sequence[str]], columns: Sequence[RecordColumn], first: int = 1
    ) -> tuple[list[dict[str, object]], list[PasteProblem]]:
        """The command values of rows as they stand there, whatever is stored; the first row has a number."""
        found: list[dict[str, object]] = []
        problems: list[PasteProblem] = []
        for number, cells in enumerate(rows, start=first):
            values: dict[str, object] = {}
            for cell, column in zip(cells, columns, strict=False):
                if text := unguard_formula(cell.strip()):
                    self._take(number, column, text, values, problems)
                elif len(rows) == 1:
                    self._take(number, column, "", values, problems)
            found.append(values)
        return found, problems

    def _take(
        self,
        number: int,
        column: RecordColumn,
        text: str,
        values: dict[str, object],
        problems: list[PasteProblem],
    ) -> None:
        """Put what a cell says to the values of its row, or to the problems."""
        value: object = None
        error: str | None = QCoreApplication.translate("PastedCells", "This cannot be pasted into.")
        if column.editable:
            value, error = self._value(self._values.record.field(column.key), text)
        if error is None:
            values.update(self._values.command_values(column.key, value))
        else:
            problems.append(PasteProblem(number, column.key, column.title(), text, error))

    def _value(self, field: Field, text: str) -> tuple[object, str | None]:
        if not text:
            return None, None
        if field.refers_to is not None:
            return self._reference(field, text)
        return self._values.parse(field)(text)

    def _reference(self, field: Field, text: str) -> tuple[object, str | None]:
        catalogue = self._values.context.catalogue
        if field.refers_to is not None and catalogue.is_reference_list(field.refers_to):
            reference_data = self._values.context.gateway.reference_data
            found = find_entries(reference_data, field.refers_to, [text]).get(text)
            if found is not None:
                return found, None
        said = QCoreApplication.translate("PastedCells", "“{value}” is not in the list.")
        return None, said.format(value=isolated(text))
