"""The commands that write a whole office as one zip and take it into an empty file."""

from __future__ import annotations

import argparse
import json

from crm_desktop.command_line.exit_codes import DONE
from crm_desktop.command_line.writing import carried_out, summary
from crm_desktop.core.progress import Progress
from crm_desktop.core.words.sentences import Wording
from crm_desktop.services.reads.reader import Reader
from crm_desktop.services.workspace import Workspace
from crm_desktop.services.workspace_files.archive import open_archive
from crm_desktop.services.workspace_files.command import ImportWorkspace
from crm_desktop.services.workspace_files.writing import workspace_writing


def check_workspace(arguments: argparse.Namespace) -> None:
    """Raise what speaks against the zip, before a data file is made for it."""
    with open_archive(arguments.file):
        pass


def export_workspace(
    workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording
) -> int:
    """Write everything that the file holds."""
    path = arguments.file
    protected = (workspace.file.path,)
    work = workspace_writing(path, Progress(), may_replace=arguments.force, protected=protected)
    count = reader.read(work)
    print(json.dumps({"file": str(path), "records": count}) if arguments.json else f"{path} {count:,}")
    return DONE


def import_workspace(
    workspace: Workspace, reader: Reader, arguments: argparse.Namespace, words: Wording
) -> int:
    """Take everything in a zip into the file, or say what would be taken."""
    outcome = carried_out(workspace, ImportWorkspace(arguments.file), arguments)
    if arguments.json:
        told = {"file": str(arguments.file), "records": outcome.result, "dry_run": arguments.dry_run}
        print(json.dumps(told))
    else:
        print(summary(outcome, arguments, words))
    return DONE
