"""Rows of a source -> stored values by the column, and the rows that cannot be taken with their reasons."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crm_desktop.core.errors import RuleBroken, UserError
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.values.columns import ColumnParser, MoneyColumn, column_parser
from crm_desktop.core.values.parsing import Cell, Money, parser_for
from crm_desktop.core.values.person_names import join_name
from crm_desktop.services.importing.plan import ImportPlan, importable_field
from crm_desktop.services.importing.sources.base import Chunk, TableSource


@dataclass(frozen=True, slots=True)
class RowError:
    """Why a row is not taken; `field` is empty where no single field is at fault."""

    field: str
    error: UserError


@dataclass(frozen=True, slots=True)
class FailedRow:
    """A row that is not taken, with its cells as they stand in the file."""

    number: int
    cells: Sequence[Cell]
    errors: tuple[RowError, ...]


@dataclass(frozen=True, slots=True)
class ParsedChunk:
    """The rows of a chunk that can be taken: for each field its stored values in the order of `numbers`.

    A reference's value is an id where the plan maps it, else the text by which the file names the record.
    `cells` are the rows as they stand in the file, for those that are refused later on.
    """

    numbers: Sequence[int]
    columns: dict[str, list[Stored]]
    cells: Sequence[Sequence[Cell]]
    failed: Sequence[FailedRow]
    done_bytes: int

    def without(self, errors: Mapping[int, Sequence[RowError]]) -> ParsedChunk:
        """This chunk with the rows at these places moved to the failed ones."""
        if not errors:
            return self
        kept = [place for place in range(len(self.numbers)) if place not in errors]
        failed = [
            FailedRow(self.numbers[place], self.cells[place], tuple(errors[place]))
            for place in sorted(errors)
        ]
        return ParsedChunk(
            [self.numbers[place] for place in kept],
            {name: [values[place] for place in kept] for name, values in self.columns.items()},
            [self.cells[place] for place in kept],
            sorted((*self.failed, *failed), key=lambda row: row.number),
            self.done_bytes,
        )


class RowParser:
    """Turns chunks into values as a plan says; made once for an import, so that it remembers what repeats."""

    def __init__(self, plan: ImportPlan) -> None:
        self._plan = plan
        self._type = plan.record
        self._parsers: dict[str, ColumnParser] = {}
        self._money: dict[str, MoneyColumn] = {}
        for name in plan.columns:
            field = importable_field(plan.record, name)
            if field.type is FieldType.MONEY:
                self._money[name] = MoneyColumn(field, plan.reading)
            else:
                self._parsers[name] = column_parser(field, plan.reading)
        self._constants = {
            name: _constant(importable_field(plan.record, name), plan) for name in plan.constants
        }
        self._maps: dict[str, dict[Cell, str | int]] = {}
        for (name, text), target in plan.value_map.items():
            self._maps.setdefault(name, {})[text] = target

    def parse(self, chunk: Chunk) -> ParsedChunk:
        """The values of a chunk and its failed rows."""
        errors: dict[int, list[RowError]] = {
            place: [RowError("", error)] for place, error in chunk.broken.items()
        }
        rows = _cut_to_width(chunk.rows, chunk.broken)
        cells = list(zip(*rows, strict=True))
        columns = self._plain_columns(cells, len(rows), errors)
        self._add_money(cells, len(rows), columns, errors)
        _join_names(columns)
        self._check_filled(columns, len(rows), errors)
        parsed = ParsedChunk(chunk.numbers, columns, chunk.rows, (), chunk.done_bytes)
        return parsed.without(errors)

    def parse_all(self, source: TableSource) -> Iterator[ParsedChunk]:
        """All chunks of a source."""
        for chunk in source.chunks():
            if chunk.rows:
                yield self.parse(chunk)

    def _plain_columns(
        self, cells: Sequence[Sequence[Cell]], count: int, errors: dict[int, list[RowError]]
    ) -> dict[str, list[Stored]]:
        columns: dict[str, list[Stored]] = {}
        for name, parse in self._parsers.items():
            column = cells[self._plan.columns[name]]
            map_ = self._maps.get(name)
            is_reference = self._type.field(name).type is FieldType.REFERENCE
            if map_ and not is_reference:
                column = [map_.get(cell, cell) for cell in column]
            values, refusals = parse(column)
            for place, refusal in refusals:
                errors.setdefault(place, []).append(RowError(name, refusal))
            if map_ and is_reference:
                values = [map_.get(value, value) for value in values]
            constant = self._constants.get(name)
            if constant is not None and not isinstance(constant, Money):
                values = [constant if value is None else value for value in values]
            columns[name] = values
        for name, constant in self._constants.items():
            if name not in columns and not isinstance(constant, Money):
                columns[name] = [constant] * count
        return columns

    def _add_money(
        self,
        cells: Sequence[Sequence[Cell]],
        count: int,
        columns: dict[str, list[Stored]],
        errors: dict[int, list[RowError]],
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
                errors.setdefault(place, []).append(RowError(name, refusal))

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

    def _check_filled(
        self, columns: Mapping[str, list[Stored]], count: int, errors: dict[int, list[RowError]]
    ) -> None:
        """A row must fill one of the fields that its kind asks for."""
        needed = self._type.needs_one_of
        present = [columns[name] for name in needed if name in columns]
        if not needed or any(None not in values for values in present):
            return
        filled = [any(row) for row in zip(*present, strict=True)] if present else [False] * count
        for place, is_filled in enumerate(filled):
            if not is_filled and place not in errors:
                errors[place] = [RowError("", RuleBroken("needs_one_of", fields=list(needed)))]


def _constant(field: Field, plan: ImportPlan) -> Stored | Money:
    """A constant's stored value (money stays as written until the row's currency is known)."""
    text = plan.constants[field.name]
    target = plan.value_map.get((field.name, text))
    if target is not None:
        return target
    value = parser_for(field, plan.reading)(text)
    if isinstance(value, Money):
        return value
    stored, refusals = column_parser(field, plan.reading)([text])
    if refusals:
        raise refusals[0][1]
    return stored[0]


def _cut_to_width(
    rows: Sequence[Sequence[Cell]], broken: Mapping[int, UserError]
) -> Sequence[Sequence[Cell]]:
    """Rows of equal width; only broken ones can be longer."""
    if not broken:
        return rows
    width = min(map(len, rows))
    return [row[:width] for row in rows]


def _join_names(columns: dict[str, list[Stored]]) -> None:
    """Where only family and given name are filled, the name is made of them."""
    family, given = columns.get("family_name"), columns.get("given_name")
    if family is None and given is None:
        return
    count = len(family or given or ())
    names = columns.get("name") or [None] * count
    columns["name"] = [
        name or _joined(family_name, given_name)
        for name, family_name, given_name in zip(
            names, family or [None] * count, given or [None] * count, strict=True
        )
    ]


def _joined(family: Stored, given: Stored) -> str | None:
    return join_name(str(family or ""), str(given or "")) or None


#: Says an error in the person's language; given by the caller.
Say = Callable[[UserError], str]
