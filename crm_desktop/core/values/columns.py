"""Whole columns of cells -> stored values, many at a time: fast for plain values, exact for all others.

A column parser gives the same values as `parser_for` followed by `encode`, value by value; it is only faster.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta, tzinfo
from typing import cast

from crm_desktop.core.errors import RuleBroken
from crm_desktop.core.queries import Stored
from crm_desktop.core.records.fields import Field, FieldType
from crm_desktop.core.values.parsing import PLAIN_EMAIL, Cell, ReadingOptions, parser_for
from crm_desktop.core.values.spoken.plain_words import says_nothing
from crm_desktop.core.values.stored import encode, to_milliseconds
from crm_desktop.core.values.time.dates import DateOrder, parse_moment
from crm_desktop.frozen import frozen

#: (place in the column, why the value is refused)
Refusal = tuple[int, RuleBroken]
ParsedColumn = tuple[list[Stored], list[Refusal]]
ColumnParser = Callable[[Sequence[Cell]], ParsedColumn]

#: Values remembered by one column before it forgets them all.
_MOST_REMEMBERED = 50_000
_PLAIN_PHONE = re.compile(r"\+?\(?\d[ ().\-]?\d[\d ().\-]{0,30}\d", re.ASCII)
_GUARD = "'"
_SECONDS_A_DAY = 86_400
_DAY_LENGTH = len("2018-02-26")


def column_parser(field: Field, reading: ReadingOptions) -> ColumnParser:
    """A function from a column of cells to its stored values (None where empty or refused) and the refusals.

    References come back as clean text. Money has a parser of its own: `money_column.MoneyColumn`.
    """
    parse = _one_value(field, reading)
    match field.type:
        case FieldType.TEXT | FieldType.LONG_TEXT:
            return _TextColumn(parse, field.max_length)
        case FieldType.REFERENCE:
            return _ReferenceColumn(_TextColumn(parse, field.max_length))
        case FieldType.EMAIL:
            return _PatternColumn(parse, PLAIN_EMAIL, field.max_length)
        case FieldType.PHONE:
            return _PatternColumn(parse, _PLAIN_PHONE, field.max_length)
        case FieldType.INSTANT:
            return _InstantColumn(parse, reading.zone)
        case _:
            return _RememberingColumn(parse)


def _one_value(field: Field, reading: ReadingOptions) -> Callable[[Cell], Stored]:
    parse = parser_for(field, reading)

    def stored(cell: Cell) -> Stored:
        value = parse(cell)
        if value is None or isinstance(value, str):
            return value
        return encode(field, value)

    return stored


@frozen
class _TextColumn:
    """Free text: one look at the joined column tells whether any cell needs cleaning."""

    parse: Callable[[Cell], Stored]
    max_length: int

    def __call__(self, cells: Sequence[Cell]) -> ParsedColumn:
        # The cells are taken for texts here and below; a TypeError leads to the slow road.
        texts = cast("Sequence[str]", cells)
        try:
            joined = "|".join(texts)
        except TypeError:  # numbers or dates from a workbook
            return _each(self.parse, cells)
        if not joined.isprintable() or "  " in joined or _may_be_protected(joined):
            return _each(self.parse, cells)
        if not joined.isascii() and not unicodedata.is_normalized("NFC", joined):
            return _each(self.parse, cells)
        values: list[Stored] = [text.strip() or None for text in texts]
        if len(joined) > self.max_length and max(map(len, texts)) > self.max_length:
            return _each(self.parse, cells)
        return values, []


def _may_be_protected(joined: str) -> bool:
    """Whether a text in a joined column may be kept from a spreadsheet, or hurt by one."""
    if _GUARD in joined and ("|'" in joined or joined[0] == _GUARD):
        return True
    return '="' in joined or "E+" in joined or "e+" in joined


@frozen
class _ReferenceColumn:
    """Names of other records, less the words that stand for none."""

    names: _TextColumn

    def __call__(self, cells: Sequence[Cell]) -> ParsedColumn:
        values, refusals = self.names(cells)
        nothing = {text for text in set(values) if isinstance(text, str) and says_nothing(text)}
        if nothing:
            values = [None if value in nothing else value for value in values]
        return values, refusals


@frozen
class _PatternColumn:
    """Values that are kept as they stand when a pattern knows them."""

    parse: Callable[[Cell], Stored]
    pattern: re.Pattern[str]
    max_length: int

    def __call__(self, cells: Sequence[Cell]) -> ParsedColumn:
        known, limit = self.pattern.fullmatch, self.max_length
        texts = cast("Sequence[str]", cells)  # as above
        try:
            values: list[Stored] = [text if known(text) and len(text) <= limit else None for text in texts]
        except TypeError:
            return _each(self.parse, cells)
        refusals: list[Refusal] = []
        if None in values:
            for place, value in enumerate(values):
                if value is None and cells[place]:
                    try:
                        values[place] = self.parse(cells[place])
                    except RuleBroken as error:
                        refusals.append((place, error))
        return values, refusals


class Memory(dict[Cell, Stored]):
    """Remembers what each different cell became, and which ones were refused."""

    def __init__(self, parse: Callable[[Cell], Stored]) -> None:
        super().__init__()
        self._parse = parse
        self.refused: dict[Cell, RuleBroken] = {}

    def __missing__(self, cell: Cell) -> Stored:
        try:
            value = self._parse(cell)
        except RuleBroken as error:
            self.refused[cell] = error
            value = None
        self[cell] = value
        return value

    def forget_when_full(self) -> None:
        """Keep memory bounded in columns where every value differs."""
        if len(self) > _MOST_REMEMBERED:
            self.clear()
            self.refused.clear()


class _RememberingColumn:
    """Values that repeat: dates, choices, amounts, yes and no."""

    def __init__(self, parse: Callable[[Cell], Stored]) -> None:
        self._memory = Memory(parse)

    def __call__(self, cells: Sequence[Cell]) -> ParsedColumn:
        memory = self._memory
        memory.forget_when_full()
        values = [memory[cell] for cell in cells]
        return values, _refusals(memory.refused, cells)


def _refusals(refused: dict[Cell, RuleBroken], cells: Sequence[Cell]) -> list[Refusal]:
    if not refused:
        return []
    return [(place, refused[cell]) for place, cell in enumerate(cells) if cell in refused]


def _each(parse: Callable[[Cell], Stored], cells: Sequence[Cell]) -> ParsedColumn:
    values: list[Stored] = []
    refusals: list[Refusal] = []
    for place, cell in enumerate(cells):
        try:
            values.append(parse(cell))
        except RuleBroken as error:
            values.append(None)
            refusals.append((place, error))
    return values, refusals


class _InstantColumn:
    """2018-02-26 19:58:54 by two look-ups, day and time of day; cells written otherwise one by one."""

    def __init__(self, parse: Callable[[Cell], Stored], zone: tzinfo) -> None:
        self._others = _RememberingColumn(parse)
        self._days = _PlainDays(zone)
        self._times = _PlainTimes()

    def __call__(self, cells: Sequence[Cell]) -> ParsedColumn:
        days, times = self._days, self._times
        texts = cast("Sequence[str]", cells)  # as above
        try:
            values: list[Stored] = [
                days[text[:_DAY_LENGTH]] + times[text[_DAY_LENGTH:]] if text else None for text in texts
            ]
        except (_NotPlain, TypeError):
            return self._others(cells)
        return values, []


class _NotPlain(Exception):
    """A day or a time of day that the look-ups do not know."""


class _PlainDays(dict[str, int]):
    """ISO day -> its local midnight in milliseconds, for days on which the clock does not change."""

    def __init__(self, zone: tzinfo) -> None:
        super().__init__()
        self._zone = zone

    def __missing__(self, text: str) -> int:
        if len(text) != _DAY_LENGTH or not text.isascii() or not text[4] == text[7] == "-":
            raise _NotPlain
        try:
            midnight = datetime.combine(datetime.fromisoformat(text), time(), tzinfo=self._zone)
            if midnight.utcoffset() != (midnight + timedelta(days=1)).utcoffset():
                raise _NotPlain
            start = to_milliseconds(parse_moment(text, DateOrder.YEAR_FIRST, self._zone))
        except (ValueError, OverflowError) as error:
            raise _NotPlain from error
        self[text] = start
        return start


class _PlainTimes(dict[str, int]):
    """ " 19:58:54" or "T19:58:54.123" -> milliseconds since midnight."""

    def __init__(self) -> None:
        super().__init__({"": 0})

    def __missing__(self, text: str) -> int:
        # Python also reads "19" and zones, which mean something else or need the day.
        if text[0] not in " T" or not text.isascii() or text.count(":") != 2:
            raise _NotPlain
        try:
            clock = time.fromisoformat(text[1:])
        except ValueError as error:
            raise _NotPlain from error
        if clock.tzinfo is not None:
            raise _NotPlain
        whole = clock.hour * 3600 + clock.minute * 60 + clock.second
        since = whole * 1000 + clock.microsecond // 1000
        if len(self) < _SECONDS_A_DAY:
            self[text] = since
        return since
