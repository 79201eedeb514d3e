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
    """Why nothing of what was pasted can be taken: where, counted from 1, and what is wrong."""

    row: int
    field: str
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
    ) -> list[dict[str, object]] | PasteProblem:
        """What each pasted row changes in the record as it is `now`, as values of a command.

        A cell that says what copying the record gives changes nothing, even where the copy says less than is
        stored, such as the time without its fractions.
        """
        found: list[dict[str, object]] = []
        for number, (cells, row) in enumerate(zip(rows, now, strict=True), start=1):
            values: dict[str, object] = {}
            for cell, column in zip(cells, columns, strict=False):
                text = unguard_formula(cell.strip())
                if text == unguard_formula(column.copied(row).strip()):
                    continue
                problem = self._take(number, column, text, values)
                if problem is not None:
                    return problem
            found.append(values)
        return found

    def values_of(
        self, cells: Sequence[str], columns: Sequence[RecordColumn]
    ) -> list[dict[str, object]] | PasteProblem:
        """The command values of one row that goes into many records, whatever they hold."""
        values: dict[str, object] = {}
        for cell, column in zip(cells, columns, strict=False):
            problem = self._take(1, column, unguard_formula(cell.strip()), values)
            if problem is not None:
                return problem
        return [values]

    def _take(
        self, number: int, column: RecordColumn, text: str, values: dict[str, object]
    ) -> PasteProblem | None:
        """Put what a cell says to the values of its row."""
        if not column.editable:
            said = QCoreApplication.translate("PastedCells", "This cannot be pasted into.")
            return PasteProblem(number, column.title(), said)
        value, error = self._value(self._values.record.field(column.key), text)
        if error is not None:
            return PasteProblem(number, column.title(), error)
        values.update(self._values.command_values(column.key, value))
        return None

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
