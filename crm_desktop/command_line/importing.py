"""The import command: builds the plan from the arguments, runs it, prints what came of it."""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping

from crm_desktop.command_line.exit_codes import DONE, SOME_FAILED
from crm_desktop.command_line.local import local_reading
from crm_desktop.core.errors import ImportProblem, RuleBroken
from crm_desktop.core.files.data_files import is_same_file
from crm_desktop.core.files.pending import check_target
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.names import kinds_as_typed
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.email_addresses import normal_address
from crm_desktop.services.importing.command import ImportFile, ImportReport
from crm_desktop.services.importing.finding import find_entries
from crm_desktop.services.importing.plan import ImportPlan, column_index, importable_field, importable_fields
from crm_desktop.services.importing.sources.opening import SourceOptions, open_source
from crm_desktop.services.importing.suggest import (
    SAMPLE_ROWS,
    SURE,
    SampleTexts,
    guess_reading,
    suggest_columns,
)
from crm_desktop.services.reads.reader import Reader, ReferenceData
from crm_desktop.services.workspace import Workspace


def print_fields(record: RecordType, words: Wording) -> None:
    """List the fields that a file can fill, with their names in the person's language."""
    for field in importable_fields(record):
        choices = f"  [{', '.join(field.choices)}]" if field.choices else ""
        print(f"{field.name:<20} {words.field(record.kind, field.name)}{choices}")


def check_file(arguments: argparse.Namespace) -> None:
    """Raise what speaks against the file to import or that for its errors, before a data file is made."""
    if arguments.file is None:
        raise ImportProblem("file_to_import_needed")
    with open_source(arguments.file, _options(arguments)):
        pass
    if arguments.errors is not None:
        if is_same_file(arguments.errors, arguments.file):
            raise ImportProblem("errors_over_source", file=arguments.file.name)
        check_target(arguments.errors, may_replace=arguments.force, protected=(arguments.db,))


def import_file(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Import a file; returns the exit code."""
    plan = _plan(reader, arguments)
    command = ImportFile(
        arguments.file,
        plan,
        words.error,
        errors_path=arguments.errors,
        reason_heading=words.importing("reason"),
        may_replace_errors=arguments.force,
    )
    report = workspace.run(command).result
    assert isinstance(report, ImportReport)
    _print(report, arguments.json, words)
    return SOME_FAILED if report.failed else DONE


def _options(arguments: argparse.Namespace) -> SourceOptions:
    return SourceOptions(encoding=arguments.encoding or "", header_row=arguments.header)


def _plan(reader: Reader, arguments: argparse.Namespace) -> ImportPlan:
    """Columns named by --map come first; headings that name a field fill the rest."""
    record = reader.catalogue[kinds_as_typed()[arguments.kind]]
    for field, _ in (*arguments.map, *arguments.set):
        importable_field(record, field)
    options = _options(arguments)
    with open_source(arguments.file, options) as source:
        headers, sample = source.headers, source.sample(SAMPLE_ROWS).rows
    named = {field: column_index(headers, column) for field, column in arguments.map}
    constants = dict(arguments.set)
    _check_stage(reader.reference_data(), constants)
    suggested = suggest_columns(record, headers, SampleTexts(sample))
    columns = dict(named)
    for field, place in suggested.columns.items():
        sure = suggested.confidence[field] >= SURE
        if sure and field not in named and field not in constants and place not in named.values():
            columns[field] = place
    default = local_reading(reader.reference_data().base_currency, normal_address)
    return ImportPlan(
        record,
        columns,
        constants,
        reading=guess_reading(record, columns, sample, default),
        options=options,
    )


def _check_stage(reference_data: ReferenceData, constants: Mapping[str, str]) -> None:
    """A stage named for all rows has to exist: a slip of the pen must not put a column on the board."""
    text = constants.get("stage")
    if text is not None and not find_entries(reference_data, Kind.STAGE, [text]):
        raise RuleBroken("reference_not_found", field="stage", value=text)


def _print(report: ImportReport, as_json: bool, words: Wording) -> None:
    if as_json:
        figures: Mapping[str, object] = {
            "created": report.created,
            "updated": report.updated,
            "unchanged": report.unchanged,
            "failed": report.failed,
            "seconds": round(report.seconds, 3),
        }
        print(json.dumps(figures))
        return
    print(
        words.importing(
            "result",
            created=f"{report.created:,}",
            updated=f"{report.updated:,}",
            unchanged=f"{report.unchanged:,}",
            failed=f"{report.failed:,}",
            seconds=f"{report.seconds:.1f}",
        )
    )
    for key, count in report.notes.items():
        print(words.note(key, count))
    if report.errors_path is not None:
        print(words.importing("errors", path=report.errors_path))
