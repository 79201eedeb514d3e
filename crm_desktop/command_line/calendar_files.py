"""The commands of calendar files: import one, write one."""

from __future__ import annotations

import argparse
import dataclasses
import json

from crm_desktop.command_line.arguments.typed import typed_values
from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.writing import carried_out
from crm_desktop.core.files.pending import write_file
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.calendar_files.command import CalendarReport, ImportCalendar
from crm_desktop.services.calendar_files.export import calendar_of
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace

_COUNTS = ("created", "updated", "unchanged")
_NOTES = ("unnamed", "plain", "left_out")


def read(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Import a calendar file and say what became of its entries."""
    outcome = carried_out(workspace, ImportCalendar(arguments.file), arguments)
    report = outcome.result
    assert isinstance(report, CalendarReport)
    if arguments.json:
        print(json.dumps({"dry_run": arguments.dry_run, **dataclasses.asdict(report)}))
        return DONE
    counts = {name: getattr(report, name) for name in _COUNTS}
    done = words.done("calendar_imported", {"file": arguments.file.name, **counts})
    print(words.on_command_line("would_do", what=done) if arguments.dry_run else done)
    for name in _NOTES:
        if count := getattr(report, name):
            print(words.note("activity", name, count))
    return DONE


def write(workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording) -> int:
    """Write the activities of a time, of one person or of all, as a calendar file."""
    with reader.view() as view:
        owner = view.catalogue[arguments.kind].field("owner")
        typed = typed_values(view, arguments.kind)
        user = typed.record(owner, arguments.user) if arguments.user else None
        count, text = calendar_of(view, arguments.first, arguments.last, user)
    write_file(arguments.file, text, may_replace=arguments.force, protected=(workspace.file.path,))
    print(json.dumps({"activities": count}) if arguments.json else f"{arguments.file} {count:,}")
    return DONE
