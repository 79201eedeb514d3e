"""Rows of a source -> stored values by the column, and the rows that cannot be taken with their reasons."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.records.shared_fields import DESCRIPTION
from crm_desktop.core.values.amounts.money_column import MoneyColumn
from crm_desktop.core.values.columns import ColumnParser, column_parser
from crm_desktop.core.values.parsing import Cell, Money, cell_text
from crm_desktop.core.values.spoken.plain_words import says_nothing
from crm_desktop.core.values.stored import clean_text, to_milliseconds
from crm_desktop.core.values.time.dates import is_zero_date
from crm_desktop.services.importing.bad_values import SHOWN, BadValues
from crm_desktop.services.importing.combining import flagged, joined_cells, later
from crm_desktop.services.importing.completing import (
    check_filled,
    constant_value,
    join_names,
    note_lost_noughts,
    note_wrong_tax_numbers,
)
from crm_desktop.services.importing.edited import as_edited
from crm_desktop.services.importing.kept_by_hand import HandKeptRows
from crm_desktop.services.importing.kept_lines import KeptLines, labelled
from crm_desktop.services.importing.notes import (
    CHOICE_LEFT_OUT,
    FLAGS_READ,
    FURTHER_LEFT_OUT,
    KEPT_AS_FURTHER,
    KEPT_IN_NOTES,
    Note,
    Notes,
)
from crm_desktop.services.importing.people import names_of
from crm_desktop.services.importing.plan import ImportPlan, importable_field
from crm_desktop.services.importing.reading.contact_columns import CONTACT_TYPES, ContactColumns
from crm_desktop.services.importing.reading.further_ways import FurtherWays, WayColumns
from crm_desktop.services.importing.reading.moments import Moments, has_moments, says_neither
from crm_desktop.services.importing.reading.parsed import Errors, ParsedChunk, RowError, cut_to_width
from crm_desktop.services.importing.sources.base import Chunk, TableSource


class RowParser:
    """Turns chunks into values as a plan says; made once for an import, so that it remembers what repeats.

    `notes` counts what was kept or left out on the way.
    """

    def __init__(self, plan: ImportPlan, now: int | None = None) -> None:
        self._plan = plan
        #: when the import is, in milliseconds: what was done at a moment that nobody tells was done by then
        self.now = to_milliseconds(datetime.now(UTC)) if now is None else now
        self._type = plan.record
        self.notes: Notes = Counter()
        self._hand_kept = HandKeptRows(self.notes)
        self._bad = BadValues(plan, self.notes)
        #: rows that a person has left out
        self.left_out = 0
        self._contacts = [ContactColumns(plan, self._type, type_) for type_ in CONTACT_TYPES]
        self._ways = WayColumns(plan)
        self._parsers: dict[str, ColumnParser] = {}
        self._money: dict[str, MoneyColumn] = {}
        for name in {**plan.columns, **plan.further}:
            field = importable_field(plan.record, name)
            if field.type is FieldType.MONEY:
                self._money[name] = MoneyColumn(field, plan.reading, plan.unit_of(plan.columns[name]))
            elif field.type not in CONTACT_TYPES and name in plan.columns:
                self._parsers[name] = column_parser(field, plan.reading)
        self._constants = {
            name: constant_value(importable_field(plan.record, name), plan) for name in plan.constants
        }
        self._moments = Moments(self._type, plan.reading, self.now) if has_moments(self._type) else None
        self._maps: dict[str, dict[Cell, str | int]] = {}
        for (name, text), target in plan.value_map.items():
            self._maps.setdefault(name, {})[text] = target

    def parse(self, chunk: Chunk) -> ParsedChunk:
        """The values of a chunk and its failed rows."""
        self.left_out += sum(number in self._plan.left_out for number in chunk.numbers)
        chunk = as_edited(chunk, self._plan)
        chunk = self._hand_kept.records(chunk)
        errors: Errors = {place: [RowError("", error)] for place, error in chunk.broken.items()}
        rows = cut_to_width(chunk.rows, chunk.broken)
        cells = list(zip(*rows, strict=True))
        if not rows:
            return ParsedChunk((), {}, (), (), chunk.done_bytes)
        kept: KeptLines = {}
        columns: dict[str, list[Stored]] = {}
        ways: FurtherWays = {}
        self._add_contacts(cells, len(rows), columns, errors, kept, ways)
        self._add_plain(cells, len(rows), columns, errors, kept)
        self._add_money(cells, len(rows), columns, errors, kept)
        if self._moments is None:
            self._add_flags(cells, columns, errors)
        else:
            self._moments.settle(columns, len(rows), [cells[place] for place in self._plan.flags])
            for place in self._plan.flags:
                self.notes[Note(FLAGS_READ, "done_at", self._plan.heading(place))] += len(rows)
                for text in filter(says_neither, map(cell_text, cells[place])):
                    self.notes[Note(CHOICE_LEFT_OUT, "done_at", text[:SHOWN])] += 1
        self._keep_further(cells, kept)
        self._ways.add_to(ways, cells)
        note_lost_noughts(columns, self._plan.reading.home_currency, self.notes)
        note_wrong_tax_numbers(columns, self._plan.reading.home_currency, self.notes)
        join_names(columns)
        check_filled(self._type, columns, len(rows), errors)
        passed_over = self._bad.refuse_empty(columns, errors)
        people = self._people(cells, len(rows))
        parsed = ParsedChunk(
            chunk.numbers, columns, chunk.rows, (), chunk.done_bytes, kept, ways, people, passed_over
        )
        return parsed.without(errors)

    @property
    def bad_values(self) -> BadValues:
        """What was met of values that cannot be taken."""
        return self._bad

    def parse_all(self, source: TableSource) -> Iterator[ParsedChunk]:
        """All chunks of a source."""
        for chunk in source.chunks():
            if chunk.rows:
                yield self.parse(chunk)

    # Fields of one column -----------------------------------------------------------------------------------

    def _add_plain(
        self,
        cells: Sequence[Sequence[Cell]],
        count: int,
        columns: dict[str, list[Stored]],
        errors: Errors,
        kept: KeptLines,
    ) -> None:
        for name, parse in self._parsers.items():
            field = self._type.field(name)
            values = self._values(field, parse, self._cells_of(field, cells), errors, kept)
            if name == "closed_at" and self._plan.further.get(name):
                others = [cells[place] for place in self._plan.further[name]]
                more = [self._values(field, parse, column, errors, kept) for column in others]
                values = later([values, *more])
            columns[name] = self._filled(name, values)
        for name, constant in self._constants.items():
            if name not in columns and not isinstance(constant, Money):
                columns[name] = [constant] * count

    def _filled(self, name: str, values: list[Stored]) -> list[Stored]:
        """The values, those that are missing given by the constant for all rows."""
        constant = self._constants.get(name)
        if constant is None or isinstance(constant, Money):
            return values
        return [constant if value is None else value for value in values]

    def _cells_of(self, field: Field, cells: Sequence[Sequence[Cell]]) -> Sequence[Cell]:
        main = cells[self._plan.columns[field.name]]
        further = self._plan.further.get(field.name, ())
        if not further or field.name in ("closed_at", DESCRIPTION.name):
            return joined_cells(field, [main]) if field.name == "stage" else main
        return joined_cells(field, [main, *(cells[place] for place in further)])

    def _values(
        self, field: Field, parse: ColumnParser, column: Sequence[Cell], errors: Errors, kept: KeptLines
    ) -> list[Stored]:
        map_ = self._maps.get(field.name)
        is_reference = field.type is FieldType.REFERENCE
        if map_ and not is_reference:
            column = [map_.get(cell, cell) for cell in column]
        values, refusals = parse(column)
        if refusals:
            self._bad.settle(field, refusals, column, errors, kept)
        if map_ and is_reference:
            values = [map_.get(value, value) for value in values]
        return values

    # Fields of several columns ------------------------------------------------------------------------------

    def _add_contacts(
        self,
        cells: Sequence[Sequence[Cell]],
        count: int,
        columns: dict[str, list[Stored]],
        errors: Errors,
        kept: KeptLines,
        ways: FurtherWays,
    ) -> None:
        def refuse(place: int, name: str, error: RuleBroken) -> None:
            self._bad.settle_cells(name, error, cells, errors, kept, place)

        for each in self._contacts:
            if not each.fields:
                continue
            lines: KeptLines = {}
            further: FurtherWays = {}
            for name, values in each.parse(cells, count, refuse, lines, further).items():
                columns[name] = self._filled(name, values)
            has_notes = bool(self._type.notes_field)
            for place, texts in lines.items():
                if has_notes:
                    kept.setdefault(place, []).extend(texts)
                key = KEPT_IN_NOTES if has_notes else FURTHER_LEFT_OUT
                self.notes[Note(key, each.fields[0].name)] += len(texts)
            for place, several in further.items():
                ways.setdefault(place, []).extend(several)
                self.notes[Note(KEPT_AS_FURTHER, each.fields[0].name)] += len(several)

    def _add_flags(
        self, cells: Sequence[Sequence[Cell]], columns: dict[str, list[Stored]], errors: Errors
    ) -> None:
        if not self._plan.flags:
            return
        field = self._type.field("status")

        def refuse(place: int, text: str) -> None:
            error = RuleBroken("boolean_not_understood", field=field.name, value=text[:SHOWN])
            errors.setdefault(place, []).append(RowError(field.name, error))

        flags = [(code, cells[place]) for place, code in self._plan.flags.items()]
        columns[field.name] = flagged(columns.get(field.name), flags, field.choices, refuse)
        for place in self._plan.flags:
            self.notes[Note(FLAGS_READ, field.name, self._plan.heading(place))] += len(cells[place])

    def _people(self, cells: Sequence[Sequence[Cell]], count: int) -> dict[int, Sequence[str]]:
        """Who takes part, by the place of the row."""
        columns = [cells[place] for place in self._plan.people]
        told = {
            place: names_of(column[place] for column in columns) for place in range(count if columns else 0)
        }
        return {place: names for place, names in told.items() if names}

    def _keep_further(self, cells: Sequence[Sequence[Cell]], kept: KeptLines) -> None:
        """Columns that go into the notes, each value behind the heading of its column."""
        for column in self._plan.further.get(DESCRIPTION.name, ()):
            if column in self._ways.columns:
                continue
            label = self._plan.heading(column)
            for place, cell in enumerate(cells[column]):
                text = clean_text(cell_text(cell))
                if text and not says_nothing(text) and not is_zero_date(text):
                    kept.setdefault(place, []).append(labelled(label, text))

    def _add_money(
        self,
        cells: Sequence[Sequence[Cell]],
        count: int,
        columns: dict[str, list[Stored]],
        errors: Errors,
        kept: KeptLines,
    ) -> None:
        money = dict(self._money)
        for name, constant in self._constants.items():
            if isinstance(constant, Money):
                money.setdefault(name, MoneyColumn(self._type.field(name), self._plan.reading))
        for name, parse in money.items():
            currency_field = self._type.field(name).currency_field
            currencies = columns.get(currency_field) or [None] * count
            fallback = self._plan.constants.get(name, "")
            column = cells[self._plan.columns[name]] if name in self._plan.columns else [""] * count
            if fallback:
                column = [fallback if cell in (None, "") else cell for cell in column]
            columns[name], columns[currency_field], refusals = parse(column, currencies)
            for place, refusal in refusals:
                self._bad.settle_cells(name, refusal, cells, errors, kept, place)

    def tells_done(self, row: Mapping[str, Stored]) -> bool:
        """Whether a file says more about when a known record was done than the record, which knows better."""
        return "done_at" in self._plan.columns or (bool(self._plan.flags) and row["done_at"] is None)

    def names_itself(self, cells: Sequence[Cell]) -> bool:
        """Whether a row tells the name itself, and not only parts of which one can be made."""
        place = self._plan.columns.get("name")
        is_told = place is not None and place < len(cells) and cells[place] not in (None, "")
        return is_told or "name" in self._constants

    def in_currency(self, cells: Sequence[Cell], currency: str) -> dict[str, Stored]:
        """The amounts of a row that names no currency, read in that of the record which it updates.

        Empty where the row names a currency itself, which then counts.
        """
        texts = {name: cells[place] for name, place in self._plan.columns.items() if place < len(cells)}
        fields = [self._type.field(name) for name in self._money]
        for currency_field in {field.currency_field for field in fields}:
            given = texts.get(currency_field)
            if given not in (None, "") or self._constants.get(currency_field) is not None:
                return {}
        amounts: dict[str, Stored] = {}
        for field in fields:
            if texts.get(field.name) in (None, ""):
                continue
            values, _currencies, refusals = self._money[field.name]([texts[field.name]], [currency])
            if refusals:
                return {}
            amounts[field.name], amounts[field.currency_field] = values[0], currency
        return amounts
