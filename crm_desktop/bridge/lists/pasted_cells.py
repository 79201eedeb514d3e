"""Cells pasted from a spreadsheet: read by the rules of the columns they fall on."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from crm_desktop.bridge.kinds.field_values import FieldValues
from crm_desktop.core.records.fields import Field
from crm_desktop.core.records.kinds import REFERENCE_KINDS
from crm_desktop.core.values.spreadsheet_text import unguard_formula
from crm_desktop.core.words.direction import isolated
from crm_desktop.services.importing.finding import find_entries

#: More rows than these belong into an import.
MOST_ROWS = 5_000


@dataclass(frozen=True, slots=True)
class PasteProblem:
    """Why nothing of what was pasted can be taken: where, counted from 1, and what is wrong."""

    row: int
    field: str
    message: str


def cells_of(text: str) -> list[list[str]]:
    """The rows and cells of tab-separated text; quoted cells may hold tabs and line breaks."""
    rows = list(csv.reader(io.StringIO(text.replace("\r\n", "\n")), delimiter="\t"))
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


class PastedCells:
    """Understands pasted cells for one kind of record."""

    def __init__(self, values: FieldValues) -> None:
        self._values = values

    def read(
        self, rows: Sequence[Sequence[str]], names: Sequence[str]
    ) -> list[dict[str, object]] | PasteProblem:
        """The command values of each row, its cells falling on the fields `names` in order."""
        found: list[dict[str, object]] = []
        for number, cells in enumerate(rows, start=1):
            values: dict[str, object] = {}
            for cell, name in zip(cells, names, strict=False):
                field = self._values.record.field(name)
                value, error = self._value(field, unguard_formula(cell.strip()))
                if error is not None:
                    return PasteProblem(number, self._values.title(name), error)
                values.update(self._values.command_values(name, value))
            found.append(values)
        return found

    def _value(self, field: Field, text: str) -> tuple[object, str | None]:
        if not text:
            return None, None
        if field.refers_to is not None:
            return self._reference(field, text)
        return self._values.parse(field)(text)

    def _reference(self, field: Field, text: str) -> tuple[object, str | None]:
        if field.refers_to in REFERENCE_KINDS and field.refers_to is not None:
            reference_data = self._values.context.gateway.reference_data
            found = find_entries(reference_data, field.refers_to, [text]).get(text)
            if found is not None:
                return found, None
        said = QCoreApplication.translate("PastedCells", "“{value}” is not in the list.")
        return None, said.format(value=isolated(text))
