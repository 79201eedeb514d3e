"""The import command: runs the plan, and prints what was read, what came of it, and what was left out."""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from functools import partial

from crm_desktop.command_line.exit_codes import DONE, SOME_FAILED
from crm_desktop.command_line.importing.flat import flat_plans, left_in_flat
from crm_desktop.command_line.importing.plan import PlannedImport, planned_import, source_options
from crm_desktop.command_line.importing.trial import row_lines, rows_as_objects
from crm_desktop.core.errors import ImportProblem
from crm_desktop.core.files.data_files import is_same_file
from crm_desktop.core.files.pending import check_target
from crm_desktop.core.records.catalogue import Catalogue
from crm_desktop.core.records.fields import RecordType
from crm_desktop.core.records.kinds import Kind
from crm_desktop.core.words.sentences import Wording
from crm_desktop.core.words.typed_kinds import typed
from crm_desktop.services.importing.command import ImportFile, ImportReport
from crm_desktop.services.importing.notes import Note
from crm_desktop.services.importing.outcomes import RowOutcomes
from crm_desktop.services.importing.plan import ImportPlan, importable_fields
from crm_desktop.services.importing.reading.facts import columns_of_fields, reading_facts
from crm_desktop.services.importing.sources.opening import open_source
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace


def check_kind(catalogue: Catalogue, kind: Kind) -> None:
    """Raise ImportProblem, naming those that can, where files of a kind cannot be imported."""
    if kind not in catalogue.imported_kinds:
        known = [typed(each) for each in catalogue.imported_kinds]
        raise ImportProblem("kind_not_imported", kind=kind, candidates=known)


def print_fields(record: RecordType, words: Wording) -> None:
    """List the fields that a file can fill, with their names in the person's language."""
    for field in importable_fields(record):
        names = [each if field.own is None else field.own.choice_name(each) for each in field.offered]
        choices = f"  [{', '.join(names)}]" if names else ""
        print(f"{field.name:<20} {words.field(record.kind, field.name)}{choices}")


def check_file(arguments: argparse.Namespace) -> None:
    """Raise what speaks against the file to import or that for its errors, before a data file is made."""
    if arguments.file is None:
        raise ImportProblem("file_to_import_needed")
    with open_source(arguments.file, source_options(arguments)):
        pass
    if arguments.errors is not None:
        if is_same_file(arguments.errors, arguments.file):
            raise ImportProblem("errors_over_source", file=arguments.file.name)
        check_target(arguments.errors, may_replace=arguments.force, protected=(arguments.db,))


def import_file(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Import a file, or list the fields that one can fill; returns the exit code."""
    if arguments.fields:
        print_fields(workspace.catalogue[arguments.kind], words)
        return DONE
    planned = planned_import(reader, arguments)
    beside: tuple[ImportPlan, ...] = ()
    if arguments.beside:
        for kind in arguments.beside:
            check_kind(workspace.catalogue, kind)
        records = [workspace.catalogue[kind] for kind in arguments.beside if kind != planned.plan.kind]
        named = frozenset(name for name, _column in arguments.map)
        main, beside = flat_plans(arguments.file, planned.plan, records, named)
        planned = replace(planned, plan=main, ignored=left_in_flat(planned, main, beside))
    command = ImportFile(
        arguments.file,
        planned.plan,
        partial(words.error, kind=planned.plan.kind),
        errors_path=arguments.errors,
        reason_heading=words.importing("reason"),
        may_replace_errors=arguments.force,
        remember=arguments.remember,
        beside=beside,
    )
    outcomes = RowOutcomes()
    if arguments.dry_run:
        command = replace(command, tell=outcomes.tell, is_trial=True)
    report = (workspace.rehearse(command) if arguments.dry_run else workspace.run(command)).result
    assert isinstance(report, ImportReport)
    if arguments.json:
        told = _as_object(report, planned, words)
        if arguments.dry_run:
            rows = rows_as_objects(outcomes, planned.plan.kind, words)
            told = {"dry_run": True, **told, "rows": rows}
        print(json.dumps(told, ensure_ascii=False))
    else:
        lines = _lines(report, planned, words)
        if arguments.dry_run:
            lines += [*row_lines(outcomes, planned.plan.kind, words), words.importing("dry_run")]
        print("\n".join(lines))
    failed = report.failed + sum(each.failed for each in report.beside.values())
    return SOME_FAILED if failed else DONE


def _as_object(report: ImportReport, planned: PlannedImport, words: Wording) -> dict[str, object]:
    plan = planned.plan
    kind = plan.kind
    return {
        "created": report.created,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "skipped": report.skipped,
        "failed": report.failed,
        "seconds": round(report.seconds, 3),
        "errors": None if report.errors_path is None else str(report.errors_path),
        "columns": columns_of_fields(plan),
        "ignored": list(planned.ignored),
        "reading": {
            **planned.facts,
            "dates": plan.reading.date_order.value,
            "decimal": plan.reading.decimal_mark,
            "units": {note.field: note.value for note, _count in reading_facts(plan) if note.value},
        },
        "made": dict(report.made),
        **({"beside": _beside(report)} if report.beside else {}),
        "notes": [
            {
                "key": note.key,
                "field": note.field,
                "value": note.value,
                "count": count,
                "text": said(note, count, kind, words),
            }
            for note, count in report.notes.items()
        ],
    }


def _beside(report: ImportReport) -> dict[str, object]:
    """What came of the further kinds of a flat sheet."""
    return {
        kind: {
            "created": each.created,
            "updated": each.updated,
            "unchanged": each.unchanged,
            "failed": each.failed,
            "errors": None if each.errors_path is None else str(each.errors_path),
        }
        for kind, each in report.beside.items()
    }


def _lines(report: ImportReport, planned: PlannedImport, words: Wording) -> list[str]:
    plan = planned.plan
    seconds = words.importing("seconds", seconds=f"{report.seconds:.1f}")
    lines = [words.clauses([words.came_of_it(**report.counts), seconds])]
    used = [
        words.labelled(words.field(plan.kind, name), words.listed(headings))
        for name, headings in columns_of_fields(plan).items()
    ]
    lines.append(words.importing("columns_used", columns=words.parted(used)))
    if planned.ignored:
        lines.append(words.importing("columns_ignored", columns=words.listed(planned.ignored)))
    lines.append(_file_line(planned, words))
    lines += [said(note, count, plan.kind, words) for note, count in reading_facts(plan)]
    for kind, each in report.beside.items():
        lines.append(words.labelled(words.kinds(kind), words.came_of_it(**each.counts)))
    if report.made:
        made = [words.labelled(words.kinds(kind), f"{count:,}") for kind, count in report.made.items()]
        lines.append(words.importing("made_beside", kinds=words.parted(made)))
    lines += [said(note, count, plan.kind, words) for note, count in report.notes.items()]
    if report.errors_path is not None:
        lines.append(words.importing("errors", path=report.errors_path))
    return lines


def said(note: Note, count: int, kind: Kind, words: Wording) -> str:
    """A note in the person's language."""
    return words.note(kind, note.key, count, note.field, note.value)


def _file_line(planned: PlannedImport, words: Wording) -> str:
    facts = planned.facts
    if "sheet" not in facts:
        if not facts["delimiter"]:
            return words.importing("read_book", encoding=facts["encoding"])
        mark = {"\t": "Tab"}.get(str(facts["delimiter"]), str(facts["delimiter"]))
        return words.importing(
            "read_text", encoding=facts["encoding"], delimiter=mark, header=facts["header"]
        )
    line = words.importing("read_sheet", sheet=facts["sheet"], header=facts["header"])
    others = facts["other_sheets"]
    if isinstance(others, list) and others:
        line += " " + words.importing("other_sheets", sheets=words.listed(others))
    return line
