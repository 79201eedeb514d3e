"""The plan of an import from the arguments, the headings and the values of its file."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from crm_desktop.command_line.importing.meant import values_meant
from crm_desktop.command_line.showing.local import local_reading
from crm_desktop.core.errors import ImportProblem, RuleBroken
from crm_desktop.core.participants import ATTENDED_KINDS, PEOPLE_FIELD
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.values.parsing import ReadingOptions, cell_text
from crm_desktop.core.values.time.dates import DateOrder
from crm_desktop.frozen import frozen
from crm_desktop.services.email_addresses import normal_address
from crm_desktop.services.importing.finding import find_entries
from crm_desktop.services.importing.kept_reading import KeptReading, kept_reading, place_of_kept
from crm_desktop.services.importing.matching.choices import BadValues, OnMatch
from crm_desktop.services.importing.plan import ImportPlan, column_index, importable_field
from crm_desktop.services.importing.presets import remembered
from crm_desktop.services.importing.reading.facts import title
from crm_desktop.services.importing.reading.readings import judge_sample, judge_whole_file, usual_reading
from crm_desktop.services.importing.reading.suggest import (
    SAMPLE_ROWS,
    SURE,
    SampleTexts,
    SuggestedColumns,
    flag_field,
    suggest_columns,
)
from crm_desktop.services.importing.sources.base import TableSource
from crm_desktop.services.importing.sources.opening import SourceOptions, open_source
from crm_desktop.services.reads.reader import Reader, ReferenceData


@frozen
class PlannedImport:
    """A plan, and what there is to say about the file: how it was read, and its columns that go nowhere."""

    plan: ImportPlan
    facts: Mapping[str, object]
    ignored: tuple[str, ...]


def source_options(arguments: argparse.Namespace) -> SourceOptions:
    """What the arguments say about the file."""
    return SourceOptions(
        encoding=arguments.encoding or "", header_row=arguments.header, sheet=arguments.sheet or ""
    )


def planned_import(reader: Reader, arguments: argparse.Namespace) -> PlannedImport:
    """Columns named by --map come first; headings that name a field fill the rest.

    Raises ImportProblem where dates or numbers can be read in two ways and no option chooses.
    """
    record = reader.catalogue[arguments.kind]
    kind = record.kind
    for name in (*_mapped(record, arguments), *(name for name, _ in arguments.set)):
        importable_field(record, name)
    reference_data = reader.reference_data()
    options = source_options(arguments)
    with open_source(arguments.file, options) as source:
        kept = kept_reading(source.headers)
        is_told = kept is not None
        if kept is None and arguments.remembered:
            kept = reader.read(partial(remembered, headings=source.headers))
        if kept is not None and kept.kind != kind:
            kept = None
        found = _found_columns(record, source, arguments, kept)
        constants = {**(kept.constants if kept else {}), **dict(arguments.set)}
        meant = values_meant(record, reference_data, arguments.value)
        _check_stage(reference_data, constants)
        told = kept if is_told else None
        reading = _reading(record, found, source, arguments, told, reference_data.base_currency)
        plan = ImportPlan(
            record,
            found.columns,
            constants,
            reading=reading,
            options=options,
            further=found.further,
            labels=found.labels,
            flags=found.flags,
            people=found.people,
            headings=tuple(source.headers),
            unit=told.unit if told else source.unit,
            value_map={**(kept.value_map if kept else {}), **meant},
            match=arguments.match or (kept.match if kept else ()),
            on_match=OnMatch(arguments.on_match or (kept.on_match if kept else OnMatch.OVERWRITE)),
            bad_values=_bad_values(record, found, arguments, kept),
        )
        return PlannedImport(plan, _facts(source), _ignored(plan, source))


def _found_columns(
    record: RecordType, source: TableSource, arguments: argparse.Namespace, kept: KeptReading | None
) -> SuggestedColumns:
    headers = source.headers
    mapped = _mapped(record, arguments)
    named = {name: column_index(headers, column) for name, column in mapped.items() if column.strip()}
    unmapped = {name for name, column in mapped.items() if not column.strip()}
    people = _people(record, headers, arguments)
    settled = {name for name, _value in arguments.set} | unmapped
    taken = {*named.values(), *(people or ())}
    suggested = suggest_columns(record, headers, SampleTexts(source.sample(SAMPLE_ROWS).rows))
    if kept is not None:
        suggested = SuggestedColumns(
            kept.columns,
            dict.fromkeys(kept.columns, SURE),
            kept.further,
            kept.labels,
            kept.flags,
            kept.people,
        )
    columns = {
        name: place
        for name, place in suggested.columns.items()
        if suggested.confidence[name] >= SURE and name not in settled and place not in taken
    }
    columns |= named
    taken |= set(columns.values())
    further = {
        name: tuple(place for place in places if place not in taken)
        for name, places in suggested.further.items()
        if name not in unmapped
    }
    flags = {place: code for place, code in suggested.flags.items() if place not in taken}
    return SuggestedColumns(
        columns,
        suggested.confidence,
        {name: places for name, places in further.items() if places},
        suggested.labels,
        {} if flag_field(record) in settled else flags,
        tuple(place for place in suggested.people if place not in taken) if people is None else people,
    )


def _bad_values(
    record: RecordType, found: SuggestedColumns, arguments: argparse.Namespace, kept: KeptReading | None
) -> dict[str, BadValues]:
    """What a value costs that cannot be taken: its row only where somebody named the column, or wishes so."""
    if arguments.bad_values is None and kept is not None:
        return dict(kept.bad_values)
    named = _mapped(record, arguments)
    usual = {name: BadValues.REFUSE if name in named else BadValues.DROP for name in found.columns}
    if flag_field(record) in record.by_name:
        usual.setdefault(flag_field(record), BadValues.DROP)
    if arguments.bad_values is None:
        return usual
    return dict.fromkeys(usual, BadValues(arguments.bad_values))


def _mapped(record: RecordType, arguments: argparse.Namespace) -> dict[str, str]:
    """The columns told for fields, by the field."""
    attended = record.kind in ATTENDED_KINDS
    return {name: column for name, column in arguments.map if not (attended and name == PEOPLE_FIELD)}


def _people(
    record: RecordType, headers: Sequence[str], arguments: argparse.Namespace
) -> tuple[int, ...] | None:
    """The columns told to name who takes part; None where nobody said."""
    told = [column for name, column in arguments.map if name == PEOPLE_FIELD]
    if not told or record.kind not in ATTENDED_KINDS:
        return None
    return tuple(column_index(headers, column) for column in told if column.strip())


def _reading(
    record: RecordType,
    found: SuggestedColumns,
    source: TableSource,
    arguments: argparse.Namespace,
    kept: KeptReading | None,
    currency: str,
) -> ReadingOptions:
    default = local_reading(currency, normal_address)
    order = DateOrder(arguments.dates) if arguments.dates else None
    mark: str | None = arguments.decimal
    if kept is not None:
        read = kept.reading(default)
        return replace(read, date_order=order or read.date_order, decimal_mark=mark or read.decimal_mark)
    usual = usual_reading(default, source.delimiter)
    judged = judge_sample(record, found.columns, source.sample(SAMPLE_ROWS).rows, usual)
    if (judged.doubts.date and order is None) or (judged.doubts.number and mark is None):
        judged = judge_whole_file(record, found.columns, source, usual)
    if judged.doubts.date and order is None:
        raise ImportProblem("dates_unsettled", value=judged.doubts.date)
    if judged.doubts.number and mark is None:
        raise ImportProblem("numbers_unsettled", value=judged.doubts.number)
    read = judged.reading
    return replace(read, date_order=order or read.date_order, decimal_mark=mark or read.decimal_mark)


def _facts(source: TableSource) -> dict[str, object]:
    """How the file was read, for the report; keys as in its JSON form."""
    facts: dict[str, object] = {"header": source.header_row}
    if not source.sheets:
        return {**facts, "encoding": source.encoding, "delimiter": source.delimiter}
    others = [name for name in source.sheets if name != source.sheet]
    return {**facts, "sheet": source.sheet, "other_sheets": others}


def _ignored(plan: ImportPlan, source: TableSource) -> tuple[str, ...]:
    """The headings of columns that hold something and go nowhere; empty columns are not worth a word.

    Nor are those that an errors file has of its own.
    """
    rows = source.sample(SAMPLE_ROWS).rows
    used = plan.used_columns()
    width = place_of_kept(source.headers) or len(source.headers)
    return tuple(
        title(plan, place)
        for place in range(width)
        if place not in used and any(cell_text(row[place]).strip() for row in rows if place < len(row))
    )


def _check_stage(reference_data: ReferenceData, constants: Mapping[str, str]) -> None:
    """A stage named for all rows has to exist: a slip of the pen must not put a column on the board."""
    text = constants.get("stage")
    if text is not None and not find_entries(reference_data, Kind.STAGE, [text]):
        raise RuleBroken("reference_not_found", field="stage", value=text)
