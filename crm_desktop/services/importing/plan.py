"""Everything that is settled before an import begins: which column fills which field, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field
from enum import StrEnum

from crm_desktop.core.errors import ImportProblem, RuleBroken
from crm_desktop.core.records.fields import Field, RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.amounts.heading_units import Unit, heading_unit, table_unit
from crm_desktop.core.values.parsing import ReadingOptions
from crm_desktop.core.words.synonyms.headings import word_key
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.matching.choices import BadValues, MatchBy, OnMatch
from crm_desktop.services.importing.sources.opening import SourceOptions

#: Kinds that an import never makes up from a bare name unless asked to.
NEVER_MADE = frozenset({Kind.LEAD, Kind.OPPORTUNITY, Kind.PIPELINE, Kind.PRODUCT})


class UnknownReference(StrEnum):
    """What happens to a channel, owner, stage or record that is named in the file and not known."""

    CREATE = "create"
    REFUSE = "refuse"
    LEAVE_EMPTY = "leave_empty"


@frozen
class ImportPlan:
    """An import of one file into one kind of record.

    `columns` names the column (from 0) of each field; `constants` the text for fields without a column, or
    for empty cells. `value_map` gives, for (field, text in the file), a choice's code or a record's id.
    `further` names more columns of a field, such as a second address (see `combining`); `labels` the column
    that says what sort of address another one holds; `flags` the status that a yes in a column stands for;
    `people` are columns that name who takes part.
    `headings` are those of the file: they name what is kept in the notes, and may state a unit.
    `unit` is that of amounts whose heading states none. `pipeline` is the one in which stages are looked for
    and made; where none is meant they are looked for in all, and made in the first.
    `match` are the keys by which rows are known, in their order; without any a kind's usual one counts.
    `answers` and `left_out` say what becomes of single rows, `edits` what their cells hold instead, by the
    number of the row (and the column). `bad_values` says by field what a value costs that cannot be taken.
    Of a flat sheet only rows count that fill one of the columns `naming` a record of the kind.
    """

    record: RecordType
    columns: Mapping[str, int]
    constants: Mapping[str, str] = field(default_factory=dict)
    reading: ReadingOptions = field(kw_only=True)
    options: SourceOptions = field(default_factory=SourceOptions)
    unknown_references: Mapping[str, UnknownReference] = field(default_factory=dict)
    unknown_values: Mapping[tuple[str, str], UnknownReference] = field(default_factory=dict)
    value_map: Mapping[tuple[str, str], str | int] = field(default_factory=dict)
    pipeline: int | None = None
    further: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    labels: Mapping[int, int] = field(default_factory=dict)
    flags: Mapping[int, str] = field(default_factory=dict)
    people: tuple[int, ...] = ()
    headings: tuple[str, ...] = ()
    unit: str = ""
    match: tuple[MatchBy, ...] = ()
    on_match: OnMatch = OnMatch.OVERWRITE
    answers: Mapping[int, OnMatch] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()
    edits: Mapping[tuple[int, int], str] = field(default_factory=dict)
    bad_values: Mapping[str, BadValues] = field(default_factory=dict)
    naming: frozenset[int] = frozenset()

    @property
    def kind(self) -> Kind:
        """The kind of the rows."""
        return self.record.kind

    def unknown(self, field: Field, text: str) -> UnknownReference:
        """What to do with a text of a reference field that names no known record."""
        of_field = self.unknown_references.get(field.name, usual_way(field))
        return self.unknown_values.get((field.name, text), of_field)

    def on_match_of(self, number: int) -> OnMatch:
        """What becomes of a row whose record is there."""
        return self.answers.get(number, self.on_match)

    def keeps_bad(self, name: str) -> bool:
        """Whether a value of a field that cannot be taken is left out instead of its row.

        What tells which record a row is has to be right.
        """
        if name in ("external_id", self.record.code_field):
            return False
        return self.bad_values.get(name, BadValues.REFUSE) is BadValues.DROP

    def heading(self, place: int) -> str:
        """The heading of a column; "" where it has none."""
        return self.headings[place] if place < len(self.headings) else ""

    def unit_of(self, place: int) -> Unit:
        """The unit of the amounts in a column, by its heading, else by what stands above the table."""
        home = self.reading.home_currency
        own = heading_unit(self.heading(place), home)
        return own if own != Unit() else table_unit(self.unit, home)

    def used_columns(self) -> frozenset[int]:
        """The columns that fill anything."""
        further = (place for places in self.further.values() for place in places)
        return frozenset((*self.columns.values(), *further, *self.labels.values(), *self.flags, *self.people))

    def check(self, headers: Sequence[str]) -> None:
        """Raises ImportProblem where the plan names fields or columns that there are not, or none at all."""
        if not self.columns:
            raise ImportProblem("no_column_chosen")
        for name in (*self.columns, *self.constants, *self.further):
            importable_field(self.record, name)
        for place in self.used_columns():
            if not 0 <= place < len(headers):
                raise ImportProblem("column_not_found", column=place + 1)

    def check_fields(self, record: RecordType) -> None:
        """Raises RuleBroken where the office has archived or deleted a field since the plan was made."""
        for name in (*self.columns, *self.constants):
            if name not in record.by_name:
                raise RuleBroken("field_gone_meanwhile", field=name)


def usual_way(field: Field) -> UnknownReference:
    """What happens to unknown names of a field where nobody says otherwise."""
    return UnknownReference.REFUSE if field.refers_to in NEVER_MADE else UnknownReference.CREATE


def importable_field(record: RecordType, name: str) -> Field:
    """The field of that name; raises ImportProblem where a file cannot fill such a field."""
    found = record.by_name.get(name)
    if found is None or not found.importable:
        raise ImportProblem("field_not_found", name=name)
    return found


def importable_fields(record: RecordType) -> tuple[Field, ...]:
    """The fields that a file can fill, in the order in which a person meets them."""
    return tuple(each for each in record.fields if each.importable)


def column_index(headers: Sequence[str], column: str) -> int:
    """The place of a column by its heading, spelled more or less the same, or by its number from 1.

    A column without a heading is named by its letters too, as in a spreadsheet. Raises ImportProblem where
    there is none.
    """
    for matches in (
        [place for place, header in enumerate(headers) if header == column],
        [place for place, header in enumerate(headers) if header and word_key(header) == word_key(column)],
    ):
        if matches:
            return matches[0]
    if column.isascii() and column.isdigit() and 1 <= int(column) <= len(headers):
        return int(column) - 1
    for place, header in enumerate(headers):
        if not header and column_letters(place) == column.upper():
            return place
    raise ImportProblem("column_not_found", column=column)


def column_letters(place: int) -> str:
    """A column's name in a spreadsheet: 0 -> A, 26 -> AA."""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
