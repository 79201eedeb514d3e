"""The first rows of a file as an import would store them, with what cannot be understood and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crm_desktop.bridge.imports.reading import FileLook
from crm_desktop.bridge.kinds.office import tags
from crm_desktop.bridge.records.field_values import FieldValues
from crm_desktop.core.errors import UserError
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import cell_text
from crm_desktop.core.values.tags import entries_of
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.finding import find_entries
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.reading.parsed import FailedRow
from crm_desktop.services.importing.rows import RowParser

#: Rows that are shown.
PREVIEW_ROWS = 50


@frozen
class PreviewCell:
    """What a cell becomes; `problem` says why it cannot be taken, `is_new` that the name is not known yet."""

    text: str
    problem: str = ""
    is_new: bool = False


@frozen
class PreviewRow:
    """A row of the file by its number there; `problem` says why the row as a whole cannot be taken."""

    number: int
    cells: tuple[PreviewCell, ...]
    problem: str = ""


@frozen
class Preview:
    """The fields that are filled and some rows; `problem` is a value for all rows that cannot be taken."""

    fields: tuple[str, ...]
    rows: tuple[PreviewRow, ...]
    problem: str = ""


def preview(
    look: FileLook, plan: ImportPlan, fields: Sequence[str], values: FieldValues, count: int = PREVIEW_ROWS
) -> Preview:
    """The first rows by a plan; quick enough for the main thread."""
    names = tuple(fields)
    try:
        # What cannot be taken is marked, whatever becomes of it.
        parsed = RowParser(replace(plan, bad_values={})).parse(look.chunk(count))
    except UserError as error:
        return Preview(names, (), values.say(error))
    rows = [_failed_row(row, names, plan, values) for row in parsed.failed]
    shown = _Shown(values, parsed.columns)
    rows += [
        PreviewRow(number, tuple(shown.cell(name, place) for name in names))
        for place, number in enumerate(parsed.numbers)
    ]
    return Preview(names, tuple(sorted(rows, key=_number)))


def _number(row: PreviewRow) -> int:
    return row.number


def _failed_row(row: FailedRow, names: Sequence[str], plan: ImportPlan, values: FieldValues) -> PreviewRow:
    """A row that is not taken, as it stands in the file."""
    problems: dict[str, str] = {}
    for each in row.errors:
        problems.setdefault(each.field, values.say(each.error))
    cells = []
    for name in names:
        place = plan.columns.get(name, -1)
        text = cell_text(row.cells[place]) if 0 <= place < len(row.cells) else plan.constants.get(name, "")
        cells.append(PreviewCell(text, problems.get(name, "")))
    return PreviewRow(row.number, tuple(cells), problems.get("") or next(iter(problems.values()), ""))


class _Shown:
    """Says stored values in the person's words."""

    def __init__(self, values: FieldValues, columns: Mapping[str, Sequence[Stored]]) -> None:
        self._values = values
        self._columns = columns
        self._reference_data = values.context.gateway.reference_data

    def cell(self, name: str, place: int) -> PreviewCell:
        """One value."""
        column = self._columns.get(name)
        stored = None if column is None else column[place]
        if stored is None:
            return PreviewCell("")
        field = self._values.record.field(name)
        if field.refers_to is not None and isinstance(stored, str):
            return self._named(field, stored)
        if field.lists is not None:
            return self._listed(field, field.lists, stored)
        currency = ""
        if field.type is FieldType.MONEY:
            currency = str((self._columns.get(field.currency_field) or {place: ""})[place] or "")
        return PreviewCell(self._values.text_of(field, self._values.editable(field, stored, currency)))

    def _named(self, field: Field, text: str) -> PreviewCell:
        """A name in the file: that of the entry that it means, else as written."""
        kind = field.refers_to
        assert kind is not None
        if not self._values.context.catalogue.is_reference_list(kind):
            return PreviewCell(text)
        id_ = find_entries(self._reference_data, kind, [text]).get(text)
        if id_ is None:
            return PreviewCell(text, is_new=True)
        return PreviewCell(self._values.context.words.item(self._reference_data, kind, id_))

    def _listed(self, field: Field, kind: Kind, stored: Stored) -> PreviewCell:
        """Several names in the file, such as tags: new ones are made, and stand there as written."""
        entries = tags.understood(self._reference_data, kind, entries_of(stored))
        is_new = any(isinstance(each, str) for each in entries)
        return PreviewCell(self._values.text_of(field, entries), is_new=is_new)
