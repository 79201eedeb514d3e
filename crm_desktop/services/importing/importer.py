"""The handler of imports: known rows change their records, the rest become new ones, all or nothing."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.files.data_files import is_same_file, salt_of
from crm_desktop.services.context import Context, Done
from crm_desktop.services.importing.command import ImportFile, ImportReport
from crm_desktop.services.importing.error_file import ErrorFile, free_errors_path
from crm_desktop.services.importing.kept_reading import kept_heading
from crm_desktop.services.importing.plan import ImportPlan
from crm_desktop.services.importing.presets import remember
from crm_desktop.services.importing.row_import import RowImport
from crm_desktop.services.importing.rows import RowParser
from crm_desktop.services.importing.sources.base import TableSource
from crm_desktop.services.importing.sources.opening import open_source


def import_file(context: Context, command: ImportFile) -> Done:
    """Import a file as planned; raises ImportProblem or Cancelled, leaving nothing behind."""
    started = time.monotonic()
    report = _import(context, command, command.plan, _errors_path(context, command))
    beside = {}
    for plan in command.beside:
        beside[str(plan.kind)] = _import(context, command, plan, _own_errors_path(context, command))
    report = replace(report, seconds=time.monotonic() - started, beside=beside)
    if command.remember:
        remember(context.work, command.plan)
    every = (report, *beside.values())
    params = {
        "kind": command.plan.kind,
        "file": command.path.name,
        "count": sum(each.created + each.updated for each in every),
        "created": sum(each.created for each in every),
        "updated": sum(each.updated for each in every),
        "failed": sum(each.failed for each in every),
    }
    return Done("imported", params, result=report)


def _import(
    context: Context, command: ImportFile, plan: ImportPlan, errors_path: Path | None
) -> ImportReport:
    """Import the records of one kind."""
    with open_source(command.path, plan.options) as source:
        plan.check(source.headers)
        plan.check_fields(context.catalogue[plan.kind])
        if errors_path is not None and is_same_file(errors_path, command.path):
            raise ImportProblem("errors_over_source", file=command.path.name)
        with _error_file(context, command, plan, errors_path, source) as errors:
            parser = RowParser(plan, context.work.at)
            importer = RowImport(context, plan, parser, errors, command.tell)
            parser.notes.update(source.notes)
            for parsed in parser.parse_all(source):
                context.progress.step(parsed.done_bytes, source.total_bytes)
                importer.take(parsed)
            importer.link_own()
            context.progress.step(source.total_bytes, source.total_bytes)
    return ImportReport(
        importer.created,
        importer.updated,
        errors.count,
        0.0,
        errors_path if errors.count else None,
        importer.all_notes(),
        unchanged=importer.unchanged,
        written=tuple(importer.written),
        made=importer.references.made_by_kind(),
        skipped=importer.skipped + parser.left_out,
    )


def _errors_path(context: Context, command: ImportFile) -> Path | None:
    """The file for rows with errors; without a name none beside an encrypted data file, for all to read."""
    if command.is_trial:
        return None
    return command.errors_path or _own_errors_path(context, command)


def _own_errors_path(context: Context, command: ImportFile) -> Path | None:
    is_secret = any(map(salt_of, context.protected))
    return None if command.is_trial or is_secret else free_errors_path(command.errors_path or command.path)


def _error_file(
    context: Context, command: ImportFile, plan: ImportPlan, path: Path | None, source: TableSource
) -> ErrorFile:
    """The file for rows with errors; it keeps how the source is read."""
    return ErrorFile(
        path,
        source.headers,
        command.reason_heading,
        command.say,
        may_replace=command.may_replace_errors,
        protected=context.protected,
        delimiter=source.delimiter or ",",
        kept=kept_heading(plan),
    )
