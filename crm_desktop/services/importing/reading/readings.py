"""How a file writes dates and numbers: what its values prove, and what a person has to say."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crm_desktop.core.records.fields import NUMBER_TYPES, FieldType, RecordType
from crm_desktop.core.values.amounts.numbers import finds_fractions, judge_decimal_mark
from crm_desktop.core.values.parsing import Cell, ReadingOptions
from crm_desktop.core.values.time.date_orders import judge_dates
from crm_desktop.frozen import frozen
from crm_desktop.services.importing.sources.base import TableSource

DATE_TYPES = (FieldType.DATE, FieldType.INSTANT)

Rows = Iterable[Sequence[Cell]]


@frozen
class Doubts:
    """Values that can be read in two ways where nothing in the file says which; "" where there is none."""

    date: str = ""
    number: str = ""

    def __bool__(self) -> bool:
        return bool(self.date or self.number)


@frozen
class Judgement:
    """The manner of reading that the values prove, and what they leave open."""

    reading: ReadingOptions
    doubts: Doubts


def judge_sample(
    record: RecordType, columns: Mapping[str, int], sample: Sequence[Sequence[Cell]], default: ReadingOptions
) -> Judgement:
    """The default manner of reading, corrected by what some rows prove about dates and numbers."""
    return _judge(record, columns, lambda: sample, default)


def judge_whole_file(
    record: RecordType, columns: Mapping[str, int], source: TableSource, default: ReadingOptions
) -> Judgement:
    """The same by all rows: for a file whose first rows leave doubts."""

    def rows() -> Iterator[Sequence[Cell]]:
        for chunk in source.chunks():
            yield from chunk.rows

    return _judge(record, columns, rows, default)


def usual_reading(default: ReadingOptions, delimiter: str) -> ReadingOptions:
    """How a file with this delimiter is read where nothing else says it.

    Spreadsheets put semicolons between cells where the comma is the decimal mark.
    """
    return replace(default, decimal_mark=",") if delimiter == ";" else default


def _judge(
    record: RecordType, columns: Mapping[str, int], rows: Callable[[], Rows], default: ReadingOptions
) -> Judgement:
    fields = record.by_name

    def cells(*types: FieldType) -> Iterator[Cell]:
        places = [place for name, place in columns.items() if fields[name].type in types]
        return (row[place] for row in (rows() if places else ()) for place in places if place < len(row))

    order, date = judge_dates(cells(*DATE_TYPES), default.date_order)
    mark, number = judge_decimal_mark(cells(*NUMBER_TYPES), default.decimal_mark)
    fractions = default.percent_fractions or finds_fractions(cells(FieldType.PERCENT))
    reading = replace(default, date_order=order, decimal_mark=mark, percent_fractions=fractions)
    return Judgement(reading, Doubts(date, number))
